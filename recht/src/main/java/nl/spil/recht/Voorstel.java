package nl.spil.recht;

import java.time.Instant;

/**
 * A proposal that waits for a second person.
 *
 * @param volgnummer of its entry, as {@code voorstel-bevestigen} asks it
 */
public record Voorstel(int volgnummer, Handeling handeling, Actor door, Instant vastgelegdOp, Moment vervaltOp) {}
