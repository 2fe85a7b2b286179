package nl.spil.web;

import java.time.Instant;
import java.util.List;
import nl.spil.recht.Actor;
import nl.spil.recht.Besluit;
import nl.spil.recht.Handeling;
import nl.spil.recht.Moment;
import nl.spil.recht.Stroom;
import nl.spil.recht.Wetspakketten;
import nl.spil.zaak.LogEntry;
import nl.spil.zaak.Zaakstand;
import nl.spil.zaak.Zaken;
import org.springframework.stereotype.Component;

/** What the law would say of an act, without recording it: the same judgment as the real one, on the zaak as it stands. */
@Component
class Vooruitblik {

    private final Zaken zaken;
    private final Wetspakketten pakketten;

    Vooruitblik(Zaken zaken, Wetspakketten pakketten) {
        this.zaken = zaken;
        this.pakketten = pakketten;
    }

    Besluit oordeel(Zaakstand stand, Handeling h, Actor actor, Instant nu) {
        return pakketten.oordeel(stroom(stand), h, actor, nu);
    }

    private Stroom stroom(Zaakstand stand) {
        List<LogEntry> entries = zaken.gebeurtenissen(stand.nr(), 0, Integer.MAX_VALUE);
        var laatste = entries.stream().map(LogEntry::geldigOp).max(java.util.Comparator.comparing(Moment::op)).orElse(null);
        return new Stroom(stand.nr(), stand.beeld(), stand.versie(), laatste, () -> entries.stream().map(LogEntry::regel).toList());
    }
}
