package nl.spil.recht;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.spil.recht.Zaakbeeld.Periode;
import nl.spil.recht.Zaakbeeld.Vrijheid;
import org.jspecify.annotations.Nullable;

/**
 * What a judgment changes in pre-trial custody (art. 72, 75 and 80 Sv): the order ends, at once or on a later day, is suspended,
 * or custody is ordered. A final judgment that acquits of every feit, or does not reach it, ends the order too, unless the judge
 * keeps it or imposes a measure that takes liberty (art. 72 lid 3: tbs after a discharge). Arrest and police custody are not the judge's here.
 */
final class Uitspraakvrijheid {

    private static final Set<String> HECHTENIS = Set.of("bewaring", "gevangenhouding");
    private static final Set<String> ZONDER_STRAF = Set.of("vrijspraak", "ovar", "formeel");
    private static final Set<String> OPEN = Set.of("te-beslissen", "gedagvaard", "opgeroepen");

    private Uitspraakvrijheid() {}

    /**
     * @param feiten as the judgment leaves them
     * @param op     when judgment was given
     */
    static Vrijheid na(Uitspraak uitspraak, Vrijheid oud, Collection<Zaakbeeld.Feit> feiten, Instant op) {
        var uit = oud;
        for (var b : uitspraak.beslissingen()) {
            uit = switch (b.soort().id()) {
                case "vh-bevel-opheffen", "vh-opheffen-op-dag" -> hechtenis(uit) || uit.status().equals("geschorst") ? einde(uit, ingang(b, op), op) : uit;
                case "vh-schorsen" -> hechtenis(uit) ? wordt(uit, "geschorst", ingang(b, op)) : uit;
                case "gevangenneming-bij-uitspraak" -> hechtenis(uit) ? uit : wordt(uit, "gevangenhouding", ingang(b, op));
                default -> uit;
            };
        }
        var gehandhaafd = uitspraak.beslissingen().stream().anyMatch(b -> b.soort().id().startsWith("vh-handhaven-")
                || b.soort().id().equals("sanctie-opleggen") && b.tekst("sanctie").filter(Jeugdtoets.VRIJHEIDSBENEMING::contains).isPresent());
        return !gehandhaafd && zonderStraf(feiten) && (hechtenis(uit) || uit.status().equals("geschorst")) ? einde(uit, op, op) : uit;
    }

    private static boolean hechtenis(Vrijheid v) {
        return HECHTENIS.contains(v.status());
    }

    /** Nothing is left to be decided, and nothing decided can carry a penalty. */
    private static boolean zonderStraf(Collection<Zaakbeeld.Feit> feiten) {
        return feiten.stream().anyMatch(f -> ZONDER_STRAF.contains(f.uitspraak()))
                && feiten.stream().allMatch(f -> ZONDER_STRAF.contains(f.uitspraak()) || f.uitspraak().isEmpty() && !OPEN.contains(f.vervolging()));
    }

    /** Never before the judgment itself. */
    private static Instant ingang(Beslissing b, Instant op) {
        return b.tekst("ingang").map(Celfuncties::tijdstip).filter(Instant.class::isInstance).map(Instant.class::cast).filter(op::isBefore).orElse(op);
    }

    /** On a later day the order runs until then: the period has its end, the state is still that of now. */
    private static Vrijheid einde(Vrijheid oud, Instant ingang, Instant op) {
        var dag = Moment.opMinuut(ingang).dag();
        return dag.isAfter(Moment.opMinuut(op).dag()) ? new Vrijheid(oud.status(), oud.sinds(), oud.uiterlijk(), afgesloten(oud.perioden(), ingang))
                : wordt(oud, "vrij", ingang);
    }

    private static Vrijheid wordt(Vrijheid oud, String status, Instant sinds) {
        var perioden = new ArrayList<>(afgesloten(oud.perioden(), sinds));
        if (Gevolgwerking.beneemt(status)) {
            perioden.add(new Periode(status, sinds, null));
        }
        return new Vrijheid(status, sinds, (@Nullable Instant) null, List.copyOf(perioden));
    }

    private static List<Periode> afgesloten(List<Periode> perioden, Instant tot) {
        if (perioden.isEmpty() || perioden.getLast().tot() != null) {
            return perioden;
        }
        var uit = new ArrayList<>(perioden);
        uit.set(uit.size() - 1, new Periode(uit.getLast().soort(), uit.getLast().van(), tot));
        return List.copyOf(uit);
    }
}
