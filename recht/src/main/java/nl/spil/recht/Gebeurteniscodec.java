package nl.spil.recht;

import java.util.Map;
import java.util.TreeMap;
import nl.spil.recht.Gebeurtenis.EigenaarGewijzigd;
import nl.spil.recht.Gebeurtenis.HandelingDoorgehaald;
import nl.spil.recht.Gebeurtenis.HandelingHersteld;
import nl.spil.recht.Gebeurtenis.HandelingVerricht;
import nl.spil.recht.Gebeurtenis.HandelingVoorgesteld;
import nl.spil.recht.Gebeurtenis.InhoudVernietigd;
import nl.spil.recht.Gebeurtenis.OnregelmatigheidOpgelost;
import nl.spil.recht.Gebeurtenis.StukGevoegd;
import nl.spil.recht.Gebeurtenis.StukGewijzigd;
import nl.spil.recht.Gebeurtenis.VoorstelAfgewezen;

/**
 * The form of a {@link Gebeurtenis} in the log: canonical JSON with an explicit name and version ({@code gebeurtenis},
 * {@code vorm}). What was ever written is read for ever.
 */
public final class Gebeurteniscodec {

    private static final long VORM = 1;

    private Gebeurteniscodec() {}

    /** The stored name of the kind: {@code handeling-verricht}. */
    public static String soort(Gebeurtenis gebeurtenis) {
        return switch (gebeurtenis) {
            case HandelingVerricht _ -> "handeling-verricht";
            case HandelingVoorgesteld _ -> "handeling-voorgesteld";
            case VoorstelAfgewezen _ -> "voorstel-afgewezen";
            case HandelingHersteld _ -> "handeling-hersteld";
            case HandelingDoorgehaald _ -> "handeling-doorgehaald";
            case EigenaarGewijzigd _ -> "eigenaar-gewijzigd";
            case StukGevoegd _ -> "stuk-gevoegd";
            case StukGewijzigd _ -> "stuk-gewijzigd";
            case OnregelmatigheidOpgelost _ -> "onregelmatigheid-opgelost";
            case InhoudVernietigd _ -> "inhoud-vernietigd";
        };
    }

    /** Canonical JSON; equal events give equal text. */
    public static String schrijf(Gebeurtenis gebeurtenis) {
        return Recordvorm.schrijf((Record) gebeurtenis, new TreeMap<>(Map.of("gebeurtenis", soort(gebeurtenis), "vorm", VORM)));
    }

    /** @throws IllegalArgumentException when it is no event of a known kind and version */
    public static Gebeurtenis lees(String json) {
        if (!(CanoniekeJson.lees(json) instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("een gebeurtenis is een JSON-object");
        }
        var velden = new TreeMap<String, Object>();
        map.forEach((sleutel, waarde) -> velden.put((String) sleutel, waarde));
        var soort = velden.remove("gebeurtenis");
        var vorm = velden.remove("vorm");
        if (!(soort instanceof String naam) || !(vorm instanceof Long n) || n != VORM) {
            throw new IllegalArgumentException("onbekende gebeurtenis " + soort + ", vorm " + vorm);
        }
        return switch (naam) {
            case "handeling-verricht" -> Recordvorm.lees(HandelingVerricht.class, velden);
            case "handeling-voorgesteld" -> Recordvorm.lees(HandelingVoorgesteld.class, velden);
            case "voorstel-afgewezen" -> Recordvorm.lees(VoorstelAfgewezen.class, velden);
            case "handeling-hersteld" -> Recordvorm.lees(HandelingHersteld.class, velden);
            case "handeling-doorgehaald" -> Recordvorm.lees(HandelingDoorgehaald.class, velden);
            case "eigenaar-gewijzigd" -> Recordvorm.lees(EigenaarGewijzigd.class, velden);
            case "stuk-gevoegd" -> Recordvorm.lees(StukGevoegd.class, velden);
            case "stuk-gewijzigd" -> Recordvorm.lees(StukGewijzigd.class, velden);
            case "onregelmatigheid-opgelost" -> Recordvorm.lees(OnregelmatigheidOpgelost.class, velden);
            case "inhoud-vernietigd" -> Recordvorm.lees(InhoudVernietigd.class, velden);
            default -> throw new IllegalArgumentException("onbekende gebeurtenis " + naam);
        };
    }
}
