package nl.spil.meting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.spil.recht.Actor;
import nl.spil.recht.Besluit;
import nl.spil.recht.Betreft;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Handeling;
import nl.spil.recht.LogRegel;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Stroom;
import nl.spil.recht.Wetspakketten;
import nl.spil.recht.Wijze;
import nl.spil.recht.Zaakbeeld;

/** A stream in memory, made by acts that the law judged, each last in legal order. */
final class Stroommaker {
    static final Parketnummer NR = new Parketnummer("13-000001-26");
    static final Actor OFFICIER = Wegloper.actor("officier");
    private static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");

    private final Wetspakketten wet;
    private final List<LogRegel> regels = new ArrayList<>();
    private Zaakbeeld beeld = Zaakbeeld.leeg(NR);
    private Instant nu = BEGIN;

    /** A registered zaak with so many feiten. */
    Stroommaker(Wetspakketten wet, int feiten) {
        this.wet = wet;
        var lijst = IntStream.rangeClosed(1, feiten).<Object>mapToObj(i -> Map.of("nr", (long) i, "strafbaarFeit", "diefstal", "pleegdatum",
                "2026-02-10", "pleegplaats", "Diemen")).toList();
        doe("zaak-inschrijven", Wegloper.actor("administratie"), new TreeMap<>(Map.of("parket", "13", "verdachte", Map.of("soort", "natuurlijk",
                "naam", "Proef Meting", "geboortedatum", "1983-12-29"), "feiten", lijst, "zaakstroom", "eenvoudig", "pvNummer",
                "PL1300-2026-1", "berichtId", "b-1")));
    }

    void doe(String soort, Actor actor, SortedMap<String, Object> gegevens) {
        neem(new Handeling(soort, Wijze.VERRICHTEN, Moment.opMinuut(nu), Betreft.ZAAK, gegevens), actor);
    }

    /** An act at its own time, which is not before the last. */
    void neem(Handeling h, Actor actor) {
        nu = h.geldigOp().op().isAfter(nu) ? h.geldigOp().op() : nu;
        var laatste = regels.isEmpty() ? null : regels.getLast().geldigOp();
        switch (wet.oordeel(new Stroom(NR, beeld, regels.size(), laatste, () -> List.copyOf(regels)), h, actor, nu)) {
            case Besluit.Geweigerd g -> throw new IllegalStateException(h.soort() + " was refused: " + g.redenen());
            case Besluit.Aanvaard a -> {
                beeld = a.beeld();
                erbij(h.geldigOp(), actor, a.pakket(), a.gebeurtenis());
            }
        }
    }

    void stuk() {
        erbij(Moment.opMinuut(nu), OFFICIER, regels.getFirst().pakket(), new Gebeurtenis.StukGevoegd("stuk-" + regels.size(), "pv-bevindingen",
                "Proces-verbaal", "0".repeat(64), 1000));
    }

    private void erbij(Moment op, Actor actor, String pakket, Gebeurtenis gebeurtenis) {
        regels.add(new LogRegel(regels.size() + 1, op, nu, actor, Wijze.VERRICHTEN, pakket, gebeurtenis));
        nu = nu.plus(Duration.ofMinutes(10));
    }

    List<LogRegel> regels() {
        return List.copyOf(regels);
    }

    Zaakbeeld beeld() {
        return beeld;
    }

    Instant nu() {
        return nu;
    }
}
