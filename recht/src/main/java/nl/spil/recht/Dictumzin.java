package nl.spil.recht;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The sentence of a kind of decision, from dictumzinnen.csv: text with {@code {veld}} for a value, {@code [...]} for what is
 * left out when a value in it is not there, and {@code [veld=waarde:...]} for what is said only then.
 */
record Dictumzin(String groep, List<Deel> delen) {

    private static final Pattern ALS = Pattern.compile("\\[([A-Za-z0-9]+)=([a-z0-9-]+):");
    private static final Map<String, Dictumzin> ALLE = Csv.lees("dictumzinnen").stream()
            .collect(Collectors.toUnmodifiableMap(r -> r.getOrDefault("id", ""), r -> lees(r.getOrDefault("groep", ""), r.getOrDefault("zin", ""))));

    /** A piece of a sentence. */
    sealed interface Deel {
        record Vast(String tekst) implements Deel {}

        record Gat(String veld, String vorm) implements Deel {}

        record Misschien(List<Deel> delen) implements Deel {}

        record Als(String veld, String waarde, List<Deel> delen) implements Deel {}
    }

    /** What a sentence asks about its decision. */
    interface Waarden {
        Optional<String> zeg(String veld, String vorm);

        boolean is(String veld, String waarde);
    }

    static Dictumzin van(Beslissingsoort soort) {
        var zin = ALLE.get(soort.id());
        if (zin == null) {
            throw new IllegalStateException("dictumzinnen.csv has no sentence for " + soort.id());
        }
        return zin;
    }

    String zeg(Waarden w) {
        return Dictumwoorden.groot(zeg(delen, w, gat -> w.zeg(gat.veld(), gat.vorm()).or(() -> Optional.of(""))).orElse("").strip());
    }

    private static Optional<String> zeg(List<Deel> delen, Waarden w, Function<Deel.Gat, Optional<String>> gaten) {
        var uit = new StringBuilder();
        for (var deel : delen) {
            var stuk = switch (deel) {
                case Deel.Vast(var tekst) -> Optional.of(tekst);
                case Deel.Gat gat -> gaten.apply(gat);
                case Deel.Misschien(var binnen) -> Optional.of(zeg(binnen, w, gat -> w.zeg(gat.veld(), gat.vorm())).orElse(""));
                case Deel.Als(var veld, var waarde, var binnen) -> Optional.of(w.is(veld, waarde) ? zeg(binnen, w, gaten).orElse("") : "");
            };
            if (stuk.isEmpty()) {
                return Optional.empty();
            }
            uit.append(stuk.get());
        }
        return Optional.of(uit.toString());
    }

    private static Dictumzin lees(String groep, String zin) {
        var delen = new ArrayList<Deel>();
        if (lees(zin, 0, delen) != zin.length()) {
            throw new IllegalStateException("dictumzinnen.csv has a sentence with a bracket too many: " + zin);
        }
        return new Dictumzin(groep, List.copyOf(delen));
    }

    private static int lees(String zin, int van, List<Deel> delen) {
        int i = van;
        var tekst = new StringBuilder();
        while (i < zin.length() && zin.charAt(i) != ']') {
            switch (zin.charAt(i)) {
                case '{' -> {
                    vast(tekst, delen);
                    var eind = zin.indexOf('}', i);
                    var gat = zin.substring(i + 1, eind).split("~", 2);
                    delen.add(new Deel.Gat(gat[0], gat.length > 1 ? gat[1] : ""));
                    i = eind + 1;
                }
                case '[' -> {
                    vast(tekst, delen);
                    var als = ALS.matcher(zin).region(i, zin.length());
                    var binnen = new ArrayList<Deel>();
                    var isAls = als.lookingAt();
                    i = lees(zin, isAls ? als.end() : i + 1, binnen) + 1;
                    delen.add(isAls ? new Deel.Als(als.group(1), als.group(2), List.copyOf(binnen)) : new Deel.Misschien(List.copyOf(binnen)));
                }
                default -> tekst.append(zin.charAt(i++));
            }
        }
        vast(tekst, delen);
        return i;
    }

    private static void vast(StringBuilder tekst, List<Deel> delen) {
        if (!tekst.isEmpty()) {
            delen.add(new Deel.Vast(tekst.toString()));
            tekst.setLength(0);
        }
    }
}
