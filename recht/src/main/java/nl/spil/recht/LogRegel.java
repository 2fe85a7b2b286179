package nl.spil.recht;

import java.time.Instant;

/**
 * An entry of a stream as the fold needs it.
 *
 * @param volgnummer   place in the stream, from 1
 * @param geldigOp     when it took legal effect
 * @param vastgelegdOp when it was registered, by the clock of the database
 * @param pakket       SHA-256 of the wetspakket that judged it, hexadecimal
 */
public record LogRegel(int volgnummer, Moment geldigOp, Instant vastgelegdOp, Actor actor, Wijze wijze, String pakket,
        Gebeurtenis gebeurtenis) {}
