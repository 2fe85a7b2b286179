package nl.spil.zaak;

import java.time.Instant;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Zaakbeeld;
import org.jspecify.annotations.Nullable;

/**
 * A stream as its snapshot holds it.
 *
 * @param versie      volgnummer of the last entry; 0 before the first
 * @param hash        hash of the last entry
 * @param vastgelegdOp registration of the last entry; the next may not be earlier
 * @param laatste     legal time that no entry so far lies after; of a day its end counts. Null without entries that have a place
 */
record Stroomkop(Parketnummer nr, int versie, String hash, Instant vastgelegdOp, @Nullable Moment laatste, Zaakbeeld beeld,
        String beeldHash) {

    static Stroomkop leeg(Parketnummer nr, Zaakbeeld beeld) {
        return new Stroomkop(nr, 0, Hashketen.BEGIN, Instant.EPOCH, null, beeld, "");
    }

    Zaakstand stand() {
        return new Zaakstand(nr, versie, beeld, beeldHash);
    }

    /** After {@code entry}; a moment too late only costs a refold, one too early would cost the legal order. */
    Stroomkop na(LogEntry entry, Zaakbeeld nieuw, String nieuweHash) {
        return new Stroomkop(nr, entry.volgnummer(), entry.hash(), entry.vastgelegdOp(), laatste(laatste, entry.geldigOp()), nieuw,
                nieuweHash);
    }

    static Moment laatste(@Nullable Moment eerder, Moment nu) {
        return eerder == null || eind(nu).isAfter(eind(eerder)) ? nu : eerder;
    }

    private static Instant eind(Moment moment) {
        return switch (moment.precisie()) {
            case MINUUT -> moment.op();
            case DAG -> moment.dag().plusDays(1).atStartOfDay(Moment.NEDERLAND).toInstant();
        };
    }
}
