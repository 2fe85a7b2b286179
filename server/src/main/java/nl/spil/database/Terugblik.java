package nl.spil.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What lets a back-up go back to any moment of at least the last seven days: a copy of the cluster in the data directory,
 * made at the first start and every seven days, and the write-ahead log since the copy before it.
 */
public final class Terugblik {
    private static final Duration ELKE = Duration.ofDays(7);

    private Terugblik() {}

    /** Makes the copy when it is time, and removes what no moment needs any more. */
    public static void werkBij(Databasebron bron, Path gegevens, Clock klok) {
        Path plaats = gegevens.resolve("postgres");
        List<Basiskopie> basis = Basiskopie.alle(plaats.resolve("basis"));
        if (!basis.isEmpty() && basis.getLast().klaarOp().plus(ELKE).isAfter(klok.instant())) {
            return;
        }
        Basiskopie.maak(bron.als(Rol.SUPERUSER), plaats, plaats.resolve("basis"));
        for (int i = 0; i < basis.size() - 1; i++) {
            Bestanden.verwijder(basis.get(i).map());
        }
        if (!basis.isEmpty()) {
            ruimOp(plaats.resolve("wal"), basis.getLast().eersteWal());
        }
    }

    /** Names of the log are hexadecimal and of one length within a timeline, so their order is that of time. */
    private static void ruimOp(Path wal, String eerste) {
        try (Stream<Path> bestanden = Files.list(wal)) {
            for (Path b : bestanden.toList()) {
                String naam = b.getFileName().toString();
                if (naam.matches("[0-9A-F]{24}") && naam.compareTo(eerste) < 0) {
                    Files.delete(b);
                }
            }
        } catch (IOException e) {
            throw new DatabaseFout(wal + " is niet op te ruimen: " + e.getMessage() + ".", e);
        }
    }
}
