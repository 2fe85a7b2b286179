package nl.spil.recht;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** An article as packs write it ({@code Sv 258 lid 1}), and where its text stands: at wetten.overheid.nl, by the BWB number of the law. */
public final class Wetsvindplaats {

    private static final Map<String, String> WETTEN = Map.ofEntries(Map.entry("Sv", "BWBR0001903"), Map.entry("Sr", "BWBR0001854"),
            Map.entry("Opiumwet", "BWBR0001941"), Map.entry("WVW", "BWBR0006622"), Map.entry("WVW 1994", "BWBR0006622"),
            Map.entry("WWM", "BWBR0008804"), Map.entry("WED", "BWBR0002063"), Map.entry("Wet RO", "BWBR0001830"), Map.entry("RO", "BWBR0001830"),
            Map.entry("ATW", "BWBR0002448"), Map.entry("Algemene termijnenwet", "BWBR0002448"), Map.entry("Awb", "BWBR0005537"),
            Map.entry("Wjsg", "BWBR0014194"));
    private static final Pattern VORM = Pattern.compile("^([A-Za-z][A-Za-z .]*?) ([0-9]+[a-z]{0,3}(?::[0-9]+)*[a-z]?)\\b.*");
    private static final Pattern NUMMER = Pattern.compile("^([0-9]+[a-z]{0,3}(?:[:.][0-9]+)*[a-z]?)\\b.*");
    // "Sv 2029" is the new Code, which has no BWB number yet: it is no article 2029 of today's.
    private static final String STRAKS = "Sv 2029";

    /**
     * One article out of what may be several.
     *
     * @param tekst  as the pack writes it
     * @param wet    the law it is of, or empty when the words do not say
     * @param nummer its number, as {@code 257a} or {@code 6:6:1}, or empty
     */
    public record Artikel(String tekst, String wet, String nummer) {

        /** Where its text stands; empty for a law whose number we do not have. */
        public Optional<String> adres() {
            var bwb = nummer.isEmpty() ? null : WETTEN.get(wet);
            return bwb == null ? Optional.empty() : Optional.of("https://wetten.overheid.nl/jci1.3:c:" + bwb + "&artikel=" + nummer);
        }
    }

    private Wetsvindplaats() {}

    /** The whole text as one: the first article in it. */
    public static Artikel van(String tekst) {
        if (tekst.startsWith(STRAKS)) {
            var m = NUMMER.matcher(tekst.substring(STRAKS.length()).strip());
            return new Artikel(tekst, STRAKS, m.matches() ? m.group(1) : "");
        }
        // The longest name first: of "WVW 1994 8" the law is not WVW and the article not 1994.
        var bekend = WETTEN.keySet().stream().filter(w -> tekst.startsWith(w + " ")).max(Comparator.comparingInt(String::length));
        if (bekend.isPresent()) {
            var n = NUMMER.matcher(tekst.substring(bekend.get().length()).strip());
            return new Artikel(tekst, bekend.get(), n.matches() ? n.group(1) : "");
        }
        var m = VORM.matcher(tekst);
        return m.matches() ? new Artikel(tekst, m.group(1), m.group(2)) : new Artikel(tekst, "", "");
    }

    /** "Sv 368; 382; WED 38" is three: one without a law is of the law before it. */
    public static List<Artikel> alle(String tekst) {
        var uit = new ArrayList<Artikel>();
        var wet = "";
        for (var deel : tekst.split(";")) {
            var eigen = van(deel.strip());
            var m = NUMMER.matcher(deel.strip());
            if (eigen.nummer().isEmpty() && !wet.isEmpty() && m.matches()) {
                eigen = new Artikel(deel.strip(), wet, m.group(1));
            }
            wet = eigen.wet().isEmpty() ? wet : eigen.wet();
            if (!deel.isBlank()) {
                uit.add(eigen);
            }
        }
        return List.copyOf(uit);
    }
}
