package nl.spil.database;

import java.time.Duration;
import java.time.Instant;

/**
 * The clock of the server was set back while it ran.
 *
 * @param op the time that it gave after it
 * @param hoeveel how far back
 */
public record Klokterug(Instant op, Duration hoeveel) {

    /** Whether the clock is past the time that it gave before it was set back: then no hour comes twice any more. */
    boolean isIngehaald(Instant nu) {
        return nu.isAfter(op.plus(hoeveel));
    }

    /** Set back once more: what is told is how far in all, unless it had caught up. */
    Klokterug nogEens(Instant nu, Duration nog) {
        Duration alles = Duration.between(nu, op.plus(hoeveel));
        return new Klokterug(nu, alles.compareTo(nog) > 0 ? alles : nog);
    }
}
