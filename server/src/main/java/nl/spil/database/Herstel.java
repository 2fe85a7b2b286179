package nl.spil.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a back-up into an empty data directory, as it was at the end of the back-up or at a moment before. */
public final class Herstel {
    private Herstel() {}

    /**
     * Restores; the caller then checks the result.
     *
     * @param backup a folder made by {@link Reservekopie}
     * @param gegevens the data directory, empty or not there
     * @param tot restore what was committed before this moment, or null for all of it
     * @return the restored database, running
     */
    public static IngebedPostgres naar(Path backup, Path gegevens, @Nullable Instant tot, Consumer<String> melding) {
        List<Basiskopie> alle = Basiskopie.alle(backup.resolve("basis"));
        if (alle.isEmpty()) {
            throw new DatabaseFout(backup + " is geen back-up van Spil. Geef de map die 'spil backup' heeft gemaakt.");
        }
        Basiskopie basis = tot == null ? alle.getLast() : alle.stream().filter(b -> !b.klaarOp().isAfter(tot))
                .reduce((a, b) -> b).orElseThrow(() -> new DatabaseFout("Deze back-up gaat niet verder terug dan "
                        + alle.getFirst().klaarOp() + ". Kies een later moment of een oudere back-up."));
        eisLeeg(gegevens);
        try {
            Reservekopie.kopieerWat(basis.map().resolve("gegevens"), gegevens);
            Reservekopie.kopieerWat(backup.resolve("documenten"), gegevens.resolve("documenten"));
            Uitvoerder wie = Uitvoerder.kies(gegevens.resolve("postgres"));
            Path plaats = Bewaarplaats.van(gegevens, wie, melding);
            Reservekopie.kopieerWat(basis.map().resolve("data"), plaats.resolve("data"));
            Reservekopie.kopieerWat(backup.resolve("wal"), plaats.resolve("herstel-wal"));
            Path data = plaats.resolve("data");
            Files.writeString(data.resolve("postgresql.auto.conf"), instellingen(tot));
            Files.writeString(data.resolve("recovery.signal"), "");
            wie.geef(plaats);
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
            IngebedPostgres pg = open(gegevens, tot, melding);
            Files.writeString(data.resolve("postgresql.auto.conf"), "");
            Bestanden.verwijder(plaats.resolve("herstel-wal"));
            Schijf.spoel();
            return pg;
        } catch (IOException e) {
            throw new DatabaseFout("Het herstel in " + gegevens + " mislukte: " + e.getMessage() + ". Is de schijf vol?", e);
        }
    }

    private static IngebedPostgres open(Path gegevens, @Nullable Instant tot, Consumer<String> melding) {
        try {
            return IngebedPostgres.open(gegevens, melding);
        } catch (DatabaseFout e) {
            if (tot != null) {
                throw new DatabaseFout("Het herstel tot " + tot + " lukte niet; reikt de back-up wel zo ver? Zonder --tot"
                        + " herstelt Spil tot het einde van de back-up. Maak " + gegevens + " eerst weer leeg. " + e.getMessage(), e);
            }
            throw e;
        }
    }

    private static String instellingen(@Nullable Instant tot) {
        String basis = "restore_command = 'cp ../herstel-wal/%f %p'\nrecovery_target_action = 'promote'\n";
        // Before, not at: what was committed at this very moment is after it.
        return tot == null ? basis : basis + "recovery_target_time = '" + tot.toString().replace('T', ' ').replace("Z", "+00")
                + "'\nrecovery_target_inclusive = off\n";
    }

    private static void eisLeeg(Path gegevens) {
        if (!Files.isDirectory(gegevens)) {
            Bestanden.maakMap(gegevens, "rwxr-xr-x");
            return;
        }
        try (Stream<Path> inhoud = Files.list(gegevens)) {
            if (inhoud.anyMatch(p -> !p.getFileName().toString().equals("spil.pid"))) {
                throw new DatabaseFout(gegevens + " is niet leeg. Herstellen kan alleen in een lege map.");
            }
        } catch (IOException e) {
            throw new DatabaseFout(gegevens + " is niet te lezen: " + e.getMessage() + ".", e);
        }
    }
}
