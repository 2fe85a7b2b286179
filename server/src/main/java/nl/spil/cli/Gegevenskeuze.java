package nl.spil.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that reads the database itself. */
final class Gegevenskeuze {
    @Option(names = "--gegevens", paramLabel = "DIR",
            description = "De gegevensmap, ook terwijl de server draait (standaard: ./gegevens).")
    private @Nullable Path gegevens;

    @Option(names = "--database", paramLabel = "JDBC-URL", description = "Of: een bestaande PostgreSQL.")
    private @Nullable String database;

    /** Whether the caller named data at all. */
    boolean gekozen() {
        return gegevens != null || database != null;
    }

    Gegevensbron open(Consumer<String> melding) {
        return Gegevensbron.open(gegevens == null ? Path.of("gegevens") : gegevens, database, melding);
    }

    /** A folder of the data directory, or null when there is none at hand. */
    @Nullable Path map(String naam) {
        if (gegevens == null && database != null) {
            return null;
        }
        Path map = (gegevens == null ? Path.of("gegevens") : gegevens).toAbsolutePath().resolve(naam);
        return Files.isDirectory(map) ? map : null;
    }
}
