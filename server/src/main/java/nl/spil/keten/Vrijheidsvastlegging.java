package nl.spil.keten;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.spil.recht.Betreft;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Handeling;
import nl.spil.recht.Moment;
import nl.spil.recht.Wijze;
import nl.spil.zaak.LogEntry;

/**
 * The acts of one zaak as they stand in its log, to be corrected by what a supplement reports otherwise. The correction is an
 * act of the sender; where custody gets longer, a decision is touched, or a person corrected it before, the law library makes
 * it a proposal that waits for a person on the case.
 */
final class Vrijheidsvastlegging {

    static final Vrijheidsvastlegging GEEN = new Vrijheidsvastlegging(List.of());

    private final List<Vastgelegd> acten = new ArrayList<>();

    /** @param momenten when it took effect, as recorded and as corrected since; the last counts */
    private record Vastgelegd(int volgnummer, String soort, List<Moment> momenten) {}

    /** @param entries of the zaak, in order; an act that was struck is no longer there */
    Vrijheidsvastlegging(List<LogEntry> entries) {
        for (var entry : entries) {
            switch (entry.gebeurtenis()) {
                case Gebeurtenis.HandelingVerricht v -> acten.add(new Vastgelegd(entry.volgnummer(), v.handeling().soort(),
                        new ArrayList<>(List.of(v.handeling().geldigOp()))));
                case Gebeurtenis.HandelingHersteld h -> acten.stream().filter(a -> a.volgnummer() == h.volgnummer() && h.geldigOp() != null)
                        .forEach(a -> a.momenten().add(h.geldigOp()));
                case Gebeurtenis.HandelingDoorgehaald d -> acten.removeIf(a -> a.volgnummer() == d.volgnummer());
                case Gebeurtenis.HandelingVoorgesteld _, Gebeurtenis.VoorstelAfgewezen _, Gebeurtenis.EigenaarGewijzigd _,
                        Gebeurtenis.StukGevoegd _, Gebeurtenis.StukGewijzigd _, Gebeurtenis.OnregelmatigheidOpgelost _,
                        Gebeurtenis.InhoudVernietigd _ -> { }
            }
        }
    }

    /**
     * The correction that makes {@code eerder} as reported before into {@code nu}; empty when they say the same, or when the
     * act stands as it is reported now already, or was struck by a person.
     *
     * @param op        when the supplement is received
     * @param berichtId of the supplement
     */
    Optional<Handeling> herstel(Handeling eerder, Handeling nu, Moment op, String berichtId) {
        var acte = zoek(eerder.soort(), eerder.geldigOp());
        var gegevens = new TreeMap<String, Object>();
        if (acte.isPresent() && !nu.geldigOp().equals(eerder.geldigOp()) && !nu.geldigOp().equals(acte.get().momenten().getLast())) {
            gegevens.put("nieuwTijdstip", nu.geldigOp().toString());
        }
        var velden = new ArrayList<Object>();
        nu.gegevens().forEach((veld, waarde) -> {
            if (!waarde.equals(eerder.gegevens().get(veld)) && !Vrijheidsstappen.verwijst(waarde)) {
                velden.add(veld + "=" + waarde);
            }
        });
        if (!velden.isEmpty()) {
            gegevens.put("nieuweGegevens", velden);
        }
        if (acte.isEmpty() || gegevens.isEmpty()) {
            return Optional.empty();
        }
        gegevens.putAll(Map.of("volgnummer", (long) acte.get().volgnummer(), "reden",
                "De aanvulling " + berichtId + " meldt dit anders dan de eerdere levering."));
        return Optional.of(new Handeling("handeling-herstellen", Wijze.VERRICHTEN, op, Betreft.ZAAK, gegevens));
    }

    /** The one that was at this moment once; else the last of its kind. */
    private Optional<Vastgelegd> zoek(String soort, Moment eerder) {
        var zulke = acten.stream().filter(a -> a.soort().equals(soort)).toList();
        return zulke.stream().filter(a -> a.momenten().contains(eerder)).findFirst()
                .or(() -> zulke.isEmpty() ? Optional.empty() : Optional.of(zulke.getLast()));
    }
}
