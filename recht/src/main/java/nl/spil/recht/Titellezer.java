package nl.spil.recht;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.spil.recht.Zaaknummer.Soort;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers in one text. The pattern has bounded repetitions only, so reading takes time in proportion to the text;
 * its alternatives stand in order of certainty.
 */
final class Titellezer {

    /** One or two signs with blanks around them, or a blank. */
    private static final String TUSSEN = "(?:[ \\u00a0]?[./\\-\\u2010-\\u2015\\u2212]{1,2}[ \\u00a0]?|[ \\u00a0])";
    private static final String NIET_NA = "(?<![0-9])";
    private static final String NIET_VOOR = "(?![0-9])";

    private static final Pattern NUMMER = Pattern.compile(
            NIET_NA + "(?<gewoon>[0-9]{2}" + TUSSEN + "?[0-9]{6}" + TUSSEN + "?[0-9]{2})" + NIET_VOOR
            + "|" + NIET_NA + "(?<gestippeld>[0-9]{2}\\.[0-9]{3}\\.[0-9]{3}[-./][0-9]{2})" + NIET_VOOR
            + "|" + NIET_NA + "(?<misvormd>[0-9]{2}[-/.]{1,2}[0-9]{4,8}[-/.]{1,2}[0-9]{1,2})" + NIET_VOOR
            + "|" + NIET_NA + "(?<punten>[0-9]{3}\\.[0-9]{3}\\.[0-9]{3}(?:/[0-9]{2})?)" + NIET_VOOR
            + "|(?<![\\p{L}0-9])(?<klacht>K ?[0-9]{2}[-/. ]?[0-9]{4,6})" + NIET_VOOR
            + "|" + NIET_NA + "(?<aantekening>[0-9]{6}-[0-9]{2})" + NIET_VOOR
            + "|(?<![-0-9/.\\\\])(?<kort>[0-9]{2} ?[-/.] ?[0-9]{2,6})" + NIET_VOOR);

    /** What stands right before a short number, when that says what it is. */
    private static final Pattern LABEL = Pattern.compile("(?:(?<voor>\\p{L}{1,20})\\.?[ \\u00a0])?(?<naam>\\p{L}{1,20})[.:]?[ \\u00a0]{0,2}$");
    private static final int LABEL_LENGTE = 48;

    private static final Set<String> RAADKAMER = Set.of("rk", "rj", "avnr", "raadkamernummer", "raadkamernummers", "raadkamer",
            "raadkamernr", "rk nummer", "rk nummers", "rk nr", "rekestnummer");
    /** Words that change what follows: civil petitions (HA RK, KG RK), and {@code RK nummer}. */
    private static final Set<String> SAMEN = Set.of("ha", "kg", "fa", "br", "wm", "rk", "hoge");
    private static final Set<String> HOGE_RAAD = Set.of("hoge raad", "hr");
    private static final Set<String> VERVOLG = Set.of("en", "of");
    private static final Set<String> HOFCODES = Tabellen.ingebouwd().parketten().values().stream()
            .filter(p -> p.naam().startsWith("Ressortsparket")).map(Parket::code).collect(Collectors.toUnmodifiableSet());

    private final Titelkop kop;
    private final String romp;
    private final boolean wahv;
    private boolean raadkamer;

    Titellezer(Titelkop kop) {
        this.kop = kop;
        this.romp = kop.romp();
        this.wahv = romp.toLowerCase(Locale.ROOT).contains("wahv");
    }

    List<Zaaknummer> lees() {
        var vondsten = new ArrayList<Vondst>();
        NUMMER.matcher(romp).results().forEach(m -> {
            var soort = soort(m);
            if (soort != null) {
                vondsten.add(new Vondst(soort, waarde(m, soort), m.start(), m.end()));
            }
        });
        if (vondsten.isEmpty()) {
            var rest = romp.isBlank() ? "" : romp.strip();
            return rest.isEmpty() ? List.of() : List.of(new Zaaknummer(Soort.OVERIG, netjes(rest), rest, List.of()));
        }
        return Toevoegingen.bij(romp, vondsten);
    }

    /** A number and its place. */
    record Vondst(Soort soort, String waarde, int begin, int eind) {}

    private @Nullable Soort soort(MatchResult m) {
        if (m.group("gewoon") != null || m.group("gestippeld") != null) {
            return aanWoordVast(m) ? null : HOFCODES.contains(m.group().substring(0, 2)) ? Soort.HOF : Soort.PARKET;
        }
        if (m.group("misvormd") != null) {
            return Soort.OVERIG;
        }
        if (m.group("punten") != null) {
            return wahv ? Soort.WAHV : Soort.OVERIG;
        }
        if (m.group("klacht") != null) {
            return Soort.RAADKAMER;
        }
        var label = label(m.start());
        if (m.group("aantekening") != null) {
            return RAADKAMER.contains(label) || kop.instantie() == Titelkop.Instantie.HOF ? Soort.RAADKAMER : Soort.OVERIG;
        }
        return kort(m.group(), label);
    }

    /** Ten digits on end that are the tail of a word ({@code UTL-I-2021001323}) are no number of a parket. */
    private boolean aanWoordVast(MatchResult m) {
        var i = m.start() - 1;
        if (m.end() - m.start() != 10 || i < 0) {
            return false;
        }
        var voor = romp.charAt(i);
        return Character.isLetter(voor) || i > 0 && voor == '-' && Character.isLetter(romp.charAt(i - 1));
    }

    private @Nullable Soort kort(String tekst, String label) {
        if (RAADKAMER.contains(label)) {
            raadkamer = true;
            return Soort.RAADKAMER;
        }
        if (HOGE_RAAD.contains(label) && tekst.charAt(2) == '/') {
            return Soort.HOGE_RAAD;
        }
        if (!label.isEmpty() && !VERVOLG.contains(label)) {
            return null;
        }
        if (raadkamer) {
            return Soort.RAADKAMER;
        }
        var hogeRaad = tekst.length() == 8 && tekst.charAt(2) == '/';
        return switch (kop.instantie()) {
            case HOGE_RAAD -> Soort.HOGE_RAAD;
            case RECHTBANK -> tekst.length() >= 6 ? Soort.RAADKAMER : null;
            case HOF -> null;
            case ONBEKEND -> hogeRaad ? Soort.HOGE_RAAD : null;
        };
    }

    private String label(int einde) {
        var m = LABEL.matcher(romp.substring(Math.max(0, einde - LABEL_LENGTE), einde));
        if (!m.find()) {
            return "";
        }
        var naam = m.group("naam").toLowerCase(Locale.ROOT);
        var voor = m.group("voor") == null ? "" : m.group("voor").toLowerCase(Locale.ROOT);
        return SAMEN.contains(voor) ? voor + " " + naam : naam;
    }

    private static String waarde(MatchResult m, Soort soort) {
        return switch (soort) {
            case PARKET, HOF -> {
                var cijfers = m.group().replaceAll("[^0-9]", "");
                yield cijfers.substring(0, 2) + "-" + cijfers.substring(2, 8) + "-" + cijfers.substring(8);
            }
            case HOGE_RAAD -> m.group().substring(0, 2) + "/" + m.group().substring(2).replaceAll("[^0-9]", "");
            case WAHV, RAADKAMER, OVERIG -> netjes(m.group());
        };
    }

    private static String netjes(String tekst) {
        return tekst.strip().replaceAll("\\s{1,1000}", " ");
    }
}
