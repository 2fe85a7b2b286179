package nl.spil.keten;

import java.nio.file.Path;

/** What a sender handed over, whole and on disk, not yet looked into. */
sealed interface Inzending {

    /** A zip archive. */
    record Zip(Path bestand) implements Inzending {}

    /** The body of a multipart/form-data request; {@code grens} is its boundary. */
    record Delen(Path bestand, String grens) implements Inzending {}

    /** A folder: only {@code aanlevering.json} and {@code stukken/} count. */
    record Map(Path map) implements Inzending {}

    /** Neither of these types. */
    record Anders(String type) implements Inzending {}
}
