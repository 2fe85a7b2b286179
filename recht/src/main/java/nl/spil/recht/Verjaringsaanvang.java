package nl.spil.recht;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Offences whose prescription does not begin with the offence itself (Sr 71 onder 2-4), and from which fact it does. */
final class Verjaringsaanvang {

    private static final int VOLWASSEN = 18;

    /** @param zonderDag what holds while the fact is not recorded: {@code onbekend} or {@code pleegdatum} */
    private record Regel(Verjaringsregel.Aanvang aanvang, String zonderDag) {}

    private static final Map<String, Regel> REGELS = Csv.lees("verjaring-aanvang").stream().collect(Collectors.toUnmodifiableMap(
            r -> r.getOrDefault("strafbaar_feit", ""), r -> new Regel(aanvangVan(r.getOrDefault("aanvang", "")), r.getOrDefault("zonder_dag", ""))));

    private Verjaringsaanvang() {}

    /** The day after which it begins, from the inputs of an act, else as it was; null when it begins with the offence or is not known. */
    static @Nullable LocalDate dag(String strafbaarFeit, Map<?, ?> gegevens, Zaakbeeld.@Nullable Feit oud) {
        var regel = REGELS.get(strafbaarFeit);
        if (regel == null) {
            return null;
        }
        var dag = switch (regel.aanvang()) {
            case SLACHTOFFER_ACHTTIEN -> {
                var geboren = Feiten.dag(gegevens, "slachtofferGeboren");
                yield geboren == null ? null : Geboortedatum.verjaardag(geboren, VOLWASSEN);
            }
            case GEBRUIK -> Feiten.dag(gegevens, "gebruikOp");
            case BEVRIJDING -> Feiten.dag(gegevens, "bevrijdOp");
            case PLEEGDATUM, UITVOERBAAR -> null;
        };
        return dag != null || oud == null || !oud.strafbaarFeit().equals(strafbaarFeit) ? dag : oud.verjaringVanaf();
    }

    /** The fact with which it begins. */
    static Verjaringsregel.Aanvang aanvang(String strafbaarFeit) {
        var regel = REGELS.get(strafbaarFeit);
        return regel == null ? Verjaringsregel.Aanvang.PLEEGDATUM : regel.aanvang();
    }

    private static Verjaringsregel.Aanvang aanvangVan(String woord) {
        return switch (woord) {
            case "slachtoffer-achttien" -> Verjaringsregel.Aanvang.SLACHTOFFER_ACHTTIEN;
            case "gebruik" -> Verjaringsregel.Aanvang.GEBRUIK;
            case "bevrijding" -> Verjaringsregel.Aanvang.BEVRIJDING;
            default -> throw new IllegalStateException("verjaring-aanvang.csv: " + woord);
        };
    }

    /** Whether the end cannot be said without that fact. */
    static boolean onbekendZonderDag(String strafbaarFeit) {
        var regel = REGELS.get(strafbaarFeit);
        return regel != null && regel.zonderDag().equals("onbekend");
    }
}
