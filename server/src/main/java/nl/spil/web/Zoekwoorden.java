package nl.spil.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody asks of the law: words that must all occur, and articles.
 *
 * @param woorden  as they are compared: without case and diacritics
 * @param nummers  of these, the ones that can be the number of an article
 * @param wet      law that the articles must be of, as {@code sv}, or empty
 */
record Zoekwoorden(List<String> woorden, List<String> nummers, String wet) {

    private static final int MEESTE_TEKENS = 200;
    private static final Pattern NUMMER = Pattern.compile("[0-9]+[a-z]{0,3}(?:[:.][0-9]+)*[a-z]?");
    private static final String WETTEN = "sv|sr|opiumwet|wvw|wwm|wed|ro|atw|awb|wjsg";
    private static final Pattern WET = Pattern.compile(WETTEN);
    /** Written as one word: Sv67a. */
    private static final Pattern AANEEN = Pattern.compile("\\b(" + WETTEN + ")([0-9])");
    /** A member or part of an article: looked for is the article. */
    private static final Pattern LID = Pattern.compile("\\b(?:lid|onder) [0-9a-z]{1,2}(?:[-\u2013][0-9a-z]{1,2})?\\b(?: en [0-9]{1,2}\\b)*");
    private static final Pattern OPVULLING = Pattern.compile("art\\.?|artikel|artikelen|article|wetboek");

    static Zoekwoorden van(String vraag) {
        var begin = vraag.length() > MEESTE_TEKENS ? vraag.substring(0, MEESTE_TEKENS) : vraag;
        var tekst = vouw(Normalizer.normalize(begin, Normalizer.Form.NFC));
        if (tekst.chars().anyMatch(Character::isDigit)) {
            tekst = AANEEN.matcher(LID.matcher(tekst).replaceAll(" ").replace("wvw 1994", "wvw")).replaceAll("$1 $2");
        }
        var alle = new ArrayList<String>();
        for (var w : tekst.split("[\\s,;\"'()]+")) {
            if (!w.isEmpty() && !alle.contains(w)) {
                alle.add(w);
            }
        }
        var nummers = alle.stream().filter(w -> NUMMER.matcher(w).matches()).toList();
        var wet = nummers.isEmpty() ? "" : alle.stream().filter(w -> WET.matcher(w).matches()).findFirst().orElse("");
        alle.removeIf(w -> !nummers.isEmpty() && (w.equals(wet) || OPVULLING.matcher(w).matches()));
        return new Zoekwoorden(List.copyOf(alle), nummers, wet);
    }

    boolean leeg() {
        return woorden.isEmpty();
    }

    /** Each letter small and without its mark; a text keeps its length, so that places stay the same. */
    static String vouw(String tekst) {
        var uit = new StringBuilder(tekst.length());
        for (var c : tekst.toCharArray()) {
            uit.append(Character.toLowerCase(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0)));
        }
        return uit.toString();
    }

    /** Whether an article, as packs write it, is one of this number; of the law asked for, when one was. */
    boolean isArtikel(String nummer, String artikel) {
        var tekst = LID.matcher(vouw(artikel)).replaceAll(" ").replace("wvw 1994", "wvw").replace("sv 2029", "sv");
        return NUMMER.matcher(tekst).results().anyMatch(m -> m.group().equals(nummer) && los(tekst, m.start(), m.end()))
                && (wet.isEmpty() || (" " + tekst.replaceAll("[^a-z0-9]", " ") + " ").contains(" " + wet + " "));
    }

    /** Whether a word occurs: a number only by itself, a short word at the beginning of one, a longer word anywhere. */
    static int plaats(String woord, String gevouwen, int vanaf) {
        var nummer = NUMMER.matcher(woord).matches();
        for (var i = gevouwen.indexOf(woord, vanaf); i >= 0; i = gevouwen.indexOf(woord, i + 1)) {
            if (nummer ? los(gevouwen, i, i + woord.length()) : woord.length() > 2 || i == 0 || !Character.isLetterOrDigit(gevouwen.charAt(i - 1))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean los(String tekst, int van, int tot) {
        return (van == 0 || !deelVanNummer(tekst.charAt(van - 1))) && (tot == tekst.length() || !deelVanNummer(tekst.charAt(tot))
                || !Character.isLetterOrDigit(tekst.charAt(tot)) && (tot + 1 == tekst.length() || !Character.isLetterOrDigit(tekst.charAt(tot + 1))));
    }

    private static boolean deelVanNummer(char c) {
        return Character.isLetterOrDigit(c) || c == ':' || c == '.';
    }

    /** As it stands in an address or a sentence. */
    static String kort(String vraag) {
        var kaal = vraag.strip();
        return kaal.length() > MEESTE_TEKENS ? kaal.substring(0, MEESTE_TEKENS) : kaal;
    }

    static boolean gelijk(String a, String b) {
        return vouw(a).equals(vouw(b));
    }
}
