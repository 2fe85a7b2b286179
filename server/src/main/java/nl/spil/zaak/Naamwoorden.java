package nl.spil.zaak;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names as people search them: words in lower case without accents, whatever the order or the particles. */
final class Naamwoorden {

    private static final Pattern ACCENTEN = Pattern.compile("\\p{M}+");
    private static final Pattern SCHEIDING = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MEEST = 24;

    private Naamwoorden() {}

    /** The words of a name; letters that Unicode does not take apart are written as people type them. */
    static SortedSet<String> van(String naam) {
        var kaal = ACCENTEN.matcher(Normalizer.normalize(naam, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT)
                .replace("ø", "o").replace("ł", "l").replace("ß", "ss").replace("æ", "ae").replace("đ", "d").replace("ı", "i")
                .replace("'", "").replace("’", "");
        return Arrays.stream(SCHEIDING.split(kaal)).filter(woord -> !woord.isEmpty()).limit(MEEST)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How a person of a delivery is called: the name in one or three parts, or the trade name; else what they are. */
    static String naam(Map<?, ?> persoon) {
        var naam = persoon.get("naam");
        var tekst = naam instanceof Map<?, ?> delen
                ? Stream.of(delen.get("voornamen"), delen.get("voorvoegsel"), delen.get("geslachtsnaam")).filter(Objects::nonNull)
                        .map(Object::toString).filter(deel -> !deel.isBlank()).collect(Collectors.joining(" "))
                : tekst(naam);
        return Stream.of(tekst, tekst(persoon.get("handelsnaam"))).filter(t -> !t.isBlank()).findFirst().orElse("onbekend");
    }

    /** PostgreSQL text holds no NUL; it has no meaning in a name either. */
    static String schoon(String tekst) {
        return tekst.replace("\0", "");
    }

    static List<String> zoekwoorden(String zoek) {
        return List.copyOf(van(zoek));
    }

    private static String tekst(@Nullable Object waarde) {
        return waarde == null ? "" : waarde.toString();
    }
}
