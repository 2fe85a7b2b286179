package nl.spil.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import nl.spil.database.Databasebron;
import nl.spil.database.IngebedPostgres;
import nl.spil.database.Rol;
import nl.spil.database.Schema;
import nl.spil.database.Slot;
import nl.spil.database.Toegangsbestand;
import nl.spil.dossier.Opslaglezing;
import org.jspecify.annotations.Nullable;

/**
 * The database of a data directory, for a command: that of the running server when there is one, else started for as long
 * as the command runs.
 */
final class Gegevensbron implements AutoCloseable {
    private final Databasebron bron;
    private final Path gegevens;
    private final Deque<AutoCloseable> sluiten = new ArrayDeque<>();

    private Gegevensbron(Databasebron bron, Path gegevens) {
        this.bron = bron;
        this.gegevens = gegevens;
    }

    /** @param database a JDBC address, or null for the embedded database in {@code map} */
    static Gegevensbron open(Path map, @Nullable String database, Consumer<String> melding) {
        Path gegevens = map.toAbsolutePath().normalize();
        if (database != null) {
            return new Gegevensbron(Databasebron.bestaand(database), gegevens);
        }
        if (!Files.exists(gegevens.resolve("postgres"))) {
            throw new Onuitvoerbaar("In " + gegevens + " staan geen gegevens van Spil. Geef de map met --gegevens DIR, of een"
                    + " bestaande database met --database URL.");
        }
        if (Slot.bezet(gegevens)) {
            return new Gegevensbron(Databasebron.ingebed(Toegangsbestand.lees(gegevens)), gegevens);
        }
        Slot slot = Slot.neem(gegevens);
        try {
            return van(IngebedPostgres.open(gegevens, melding), gegevens, slot);
        } catch (RuntimeException e) {
            slot.close();
            throw e;
        }
    }

    /** A new database in an empty folder. */
    static Gegevensbron nieuw(Path map, Consumer<String> melding) {
        Path gegevens = map.toAbsolutePath().normalize();
        if (Files.exists(gegevens.resolve("postgres"))) {
            throw new Onuitvoerbaar(gegevens + " is niet leeg. Kies een lege map met --gegevens.");
        }
        Slot slot = Slot.neem(gegevens);
        try {
            return van(IngebedPostgres.open(gegevens, melding), gegevens, slot);
        } catch (RuntimeException e) {
            slot.close();
            throw e;
        }
    }

    static Gegevensbron van(IngebedPostgres pg, Path gegevens, Slot slot) {
        Gegevensbron uit = new Gegevensbron(Databasebron.ingebed(pg.toegang()), gegevens);
        uit.sluiten.push(slot);
        uit.sluiten.push(pg);
        return uit;
    }

    Databasebron bron() {
        return bron;
    }

    Path gegevens() {
        return gegevens;
    }

    /** The documents of this data directory, for reading. */
    Opslaglezing documenten() {
        Schema.eisBij(bron.eigenaar());
        return Opslaglezing.open(bron.als(Rol.LEZER), gegevens, Clock.systemUTC());
    }

    @Override
    public void close() {
        for (AutoCloseable deel : sluiten) {
            try {
                deel.close();
            } catch (Exception e) {
                throw new Onuitvoerbaar("Het afsluiten van de database mislukte: " + e.getMessage(), e);
            }
        }
    }
}
