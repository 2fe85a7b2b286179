package nl.spil.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Wetspakketten;

/** Titles of acts and terms, and articles, in the language of one page. */
final class Wetteksten {

    /** Where a law is found at wetten.overheid.nl. */
    private static final Map<String, String> WETTEN = new TreeMap<>(Map.ofEntries(Map.entry("Sv", "BWBR0001903"), Map.entry("Sr", "BWBR0001854"),
            Map.entry("Opiumwet", "BWBR0001941"), Map.entry("WVW", "BWBR0006622"), Map.entry("WVW 1994", "BWBR0006622"),
            Map.entry("WWM", "BWBR0008804"), Map.entry("WED", "BWBR0002063"), Map.entry("Wet RO", "BWBR0001830"), Map.entry("RO", "BWBR0001830"),
            Map.entry("ATW", "BWBR0002448"), Map.entry("Algemene termijnenwet", "BWBR0002448"), Map.entry("Awb", "BWBR0005537")));
    private static final Pattern VORM = Pattern.compile("^([A-Za-z][A-Za-z .0-9]*?) ([0-9]+[a-z]{0,3}(?::[0-9]+)*[a-z]?)\\b.*");

    private final Wetspakketten pakketten;
    private final Weergave w;

    Wetteksten(Wetspakketten pakketten, Weergave w) {
        this.pakketten = pakketten;
        this.w = w;
    }

    /** Title of an act, as the pack that judged it has it. */
    String handeling(String id, String pakket) {
        return pakketten.handeling(id, pakket).or(() -> pakketten.handeling(id)).map(h -> h.titel().in(w.taal())).orElse(w.waarde("handeling", id));
    }

    String handeling(String id) {
        return handeling(id, "");
    }

    List<Artikel> artikelen(String id, String pakket) {
        return pakketten.handeling(id, pakket).or(() -> pakketten.handeling(id)).map(Handelingsoort::artikel).orElse(List.of()).stream()
                .map(Wetteksten::artikel).toList();
    }

    /** What the packs say of a term. */
    java.util.Optional<nl.spil.recht.Termijnsoort> soort(String regel) {
        return pakketten.termijn(regel);
    }

    String termijn(String regel, int feit) {
        var titel = pakketten.termijn(regel).map(t -> t.titel().in(w.taal()))
                .orElseGet(() -> regel.equals("verjaring") ? w.t("termijn.verjaring-zonder") : w.waarde("termijn", regel));
        return feit == 0 ? titel : w.t("termijn.van-feit", titel, feit);
    }

    /** "Sv 258 lid 1" leads to article 258 at wetten.overheid.nl. */
    static Artikel artikel(String tekst) {
        var m = VORM.matcher(tekst);
        // "Sv 2029" is the new Code, which has no BWB number yet: it is no article 2029 of today's.
        if (!tekst.startsWith("Sv 2029") && m.matches()) {
            var bwb = WETTEN.get(m.group(1));
            if (bwb != null) {
                return new Artikel(tekst, "https://wetten.overheid.nl/jci1.3:c:" + bwb + "&artikel=" + m.group(2));
            }
        }
        return new Artikel(tekst, null);
    }

    /** "feit 1", "feit 1 en 2", "feit 1, 2 en 3"; empty for none. */
    String feiten(java.util.Collection<Integer> nummers) {
        return nummers.isEmpty() ? "" : w.t("feit.nummers", opsomming(nummers.stream().map(String::valueOf).toList()));
    }

    String opsomming(List<String> delen) {
        return delen.size() < 2 ? String.join("", delen)
                : w.t("tijd.en", String.join(", ", delen.subList(0, delen.size() - 1)), delen.getLast());
    }
}
