package nl.spil.recht;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Names folded for finding and sorting: no case, no diacritics, whatever language the machine speaks. */
final class Naamvorm {

    /** Particles as they stand in Dutch names, folded; also those that came with other languages. */
    static final Set<String> VOORVOEGSELS = Set.of("van", "de", "den", "der", "het", "t", "s", "ter", "ten", "te", "op", "in", "aan", "onder",
            "bij", "tot", "uit", "over", "voor", "von", "zu", "zum", "zur", "vom", "du", "des", "la", "le", "les", "da", "dal", "dalla",
            "del", "della", "di", "do", "dos", "das", "el", "al", "bin", "ben", "ibn", "bint", "v", "d", "vd");

    private static final Pattern ACCENTEN = Pattern.compile("\\p{M}+");
    private static final Pattern SCHEIDING = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern WEGLATEN = Pattern.compile("['\u2018\u2019\u02bc`\u00b4]");
    private static final int MEEST = 40;

    /** Letters that Unicode does not take apart, as people type them. */
    private static final Map<String, String> LETTERS = Map.ofEntries(Map.entry("\u00f8", "o"), Map.entry("\u0142", "l"),
            Map.entry("\u00df", "ss"), Map.entry("\u00e6", "ae"), Map.entry("\u0153", "oe"), Map.entry("\u0111", "d"),
            Map.entry("\u00f0", "d"), Map.entry("\u00fe", "th"), Map.entry("\u0131", "i"), Map.entry("\u0127", "h"));
    /** A second way in which the same letter is typed; found too. */
    private static final Map<String, String> TWEEDE = Map.of("a\u0308", "ae", "o\u0308", "oe", "u\u0308", "ue", "\u00f8", "oe", "a\u030a", "aa");

    private Naamvorm() {}

    /** Lower case without marks: {@code Yılmaz-Öztürk} is {@code yilmaz-ozturk}. */
    static String gevouwen(String tekst) {
        var kaal = ACCENTEN.matcher(ontleed(tekst)).replaceAll("");
        for (var letter : LETTERS.entrySet()) {
            kaal = kaal.replace(letter.getKey(), letter.getValue());
        }
        return kaal;
    }

    /** The words of a text; with {@code varianten} also as they are typed with other letters (Müller: muller, mueller). */
    static SortedSet<String> woorden(String tekst, boolean varianten) {
        var uit = new TreeSet<String>(lijst(tekst));
        if (varianten) {
            var tweede = ontleed(tekst);
            for (var letter : TWEEDE.entrySet()) {
                tweede = tweede.replace(letter.getKey(), letter.getValue());
            }
            uit.addAll(lijst(tweede));
        }
        return uit;
    }

    static List<String> lijst(String tekst) {
        var kaal = WEGLATEN.matcher(gevouwen(tekst)).replaceAll("");
        return Arrays.stream(SCHEIDING.split(kaal)).filter(w -> !w.isEmpty()).limit(MEEST).toList();
    }

    static boolean voorvoegsel(String woord) {
        var delen = new ArrayList<>(lijst(woord));
        return !delen.isEmpty() && VOORVOEGSELS.containsAll(delen);
    }

    /** Compatible decomposition before and after lower case: a capital dotted I leaves its dot as a mark. */
    private static String ontleed(String tekst) {
        return Normalizer.normalize(Normalizer.normalize(tekst, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    }
}
