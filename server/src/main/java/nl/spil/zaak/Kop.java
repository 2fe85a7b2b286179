package nl.spil.zaak;

import java.time.Instant;
import java.util.Locale;
import nl.spil.recht.Actor;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Wijze;

/** The head of an entry: all that the chain covers besides the digest of the payload. */
record Kop(Parketnummer zaak, int volgnummer, Moment geldigOp, Instant vastgelegdOp, Actor actor, String herkomst, Wijze wijze,
        String pakket, String motor) {

    /** Name of the precision in the log; stored, so it never changes. */
    String precisie() {
        return geldigOp.precisie().name().toLowerCase(Locale.ROOT);
    }
}
