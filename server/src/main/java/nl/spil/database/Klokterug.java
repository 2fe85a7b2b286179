package nl.spil.database;

import java.time.Duration;
import java.time.Instant;

/**
 * The clock of the server was set back while it ran.
 *
 * @param op the time that it gave after it
 * @param hoeveel how far back
 */
public record Klokterug(Instant op, Duration hoeveel) {}
