package nl.spil.zaak;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.LogRegel;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of the strafrechtsketen (SKN) by which the suspect of a zaak is known: as delivered, as established, and those of
 * a person who turned out to be the same. Names and birth dates make nobody the same person.
 */
final class Persoonsleutels {

    private static final Pattern SKN = Pattern.compile("(?:SKN ?)?([0-9]{7,10})");

    private Persoonsleutels() {}

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
                var gegevens = v.handeling().gegevens();
                voegToe(uit, gegevens.get("skn"));
                voegToe(uit, gegevens.get("anderePersoon"));
                if (gegevens.get("verdachte") instanceof Map<?, ?> verdachte) {
                    voegToe(uit, verdachte.get("skn"));
                }
            }
        }
        return uit;
    }

    private static void voegToe(SortedSet<String> uit, @Nullable Object waarde) {
        if (waarde instanceof String tekst) {
            var m = SKN.matcher(tekst.strip());
            // All digits equal is what people fill in when they do not know it.
            if (m.matches() && m.group(1).chars().distinct().count() > 1) {
                uit.add(m.group(1));
            }
        }
    }

    private static boolean noemt(SortedMap<String, Object> gegevens) {
        return gegevens.containsKey("verdachte") || gegevens.containsKey("skn") || gegevens.containsKey("anderePersoon");
    }
}
