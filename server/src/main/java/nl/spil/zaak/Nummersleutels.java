package nl.spil.zaak;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.LogRegel;
import nl.spil.recht.Zaaknummer;

/**
 * The keys under which a zaak is found by a number that is not its own: of the hof, the Hoge Raad, the report of the police, an
 * earlier zaak, a publication. A key is letters and digits only, so that it does not matter how the number was written.
 */
final class Nummersleutels {

    private static final List<String> VELDEN = List.of("hofnummer", "zaaknummer", "pvNummer", "oudNummer", "ecli", "onderzoek");
    private static final Pattern GEEN_TEKEN = Pattern.compile("[^A-Za-z0-9]");
    private static final int LANGSTE = 80;
    /** Fewer digits are a year or a name, no number. */
    private static final int MINSTE_CIJFERS = 4;

    private Nummersleutels() {}

    /** Whether this entry can change them. */
    static boolean raakt(Gebeurtenis gebeurtenis) {
        return switch (gebeurtenis) {
            case Gebeurtenis.HandelingVerricht v -> noemt(v.handeling().gegevens());
            case Gebeurtenis.HandelingHersteld _, Gebeurtenis.HandelingDoorgehaald _, Gebeurtenis.InhoudVernietigd _ -> true;
            case Gebeurtenis.HandelingVoorgesteld _, Gebeurtenis.VoorstelAfgewezen _, Gebeurtenis.EigenaarGewijzigd _,
                    Gebeurtenis.StukGevoegd _, Gebeurtenis.StukGewijzigd _, Gebeurtenis.OnregelmatigheidOpgelost _ -> false;
        };
    }

    /** @param rechtens acts as corrected, without those struck */
    static SortedSet<String> van(List<LogRegel> rechtens) {
        var uit = new TreeSet<String>();
        for (var regel : rechtens) {
            if (regel.gebeurtenis() instanceof Gebeurtenis.HandelingVerricht v) {
                for (var veld : VELDEN) {
                    if (v.handeling().gegevens().get(veld) instanceof String tekst) {
                        uit.addAll(gezocht(tekst));
                    }
                }
            }
        }
        return uit;
    }

    /** The keys of a text that may be a number, in any notation: the whole of it, and each number that is read in it. */
    static SortedSet<String> gezocht(String tekst) {
        var uit = new TreeSet<String>();
        if (tekst.length() <= LANGSTE) {
            voegToe(uit, tekst);
            Zaaknummer.lees(tekst).forEach(n -> voegToe(uit, n.waarde()));
        }
        return uit;
    }

    private static void voegToe(SortedSet<String> uit, String nummer) {
        var sleutel = GEEN_TEKEN.matcher(nummer).replaceAll("").toUpperCase(Locale.ROOT);
        if (sleutel.chars().filter(c -> c >= '0' && c <= '9').count() >= MINSTE_CIJFERS) {
            uit.add(sleutel);
        }
    }

    private static boolean noemt(SortedMap<String, Object> gegevens) {
        return VELDEN.stream().anyMatch(gegevens::containsKey);
    }
}
