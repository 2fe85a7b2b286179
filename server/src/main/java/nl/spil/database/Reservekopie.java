package nl.spil.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A back-up of a whole embedded installation in a folder, keys included: {@code basis} (copies of the cluster, with the
 * small files of the data directory beside them), {@code wal} (the write-ahead log), {@code documenten} and {@code blobs}. The same folder
 * may be used again: each time adds a copy and the log since, so that every moment between is there.
 */
public final class Reservekopie {
    /** Of this machine, or of this run; the rest of a data directory goes along. */
    private static final Set<String> NIET = Set.of("postgres", "programma", "spil.pid", "database.json", "documenten", "volumes",
            "wachtruimte", "lezen", "uploads", "inkomend");

    private Reservekopie() {}

    /**
     * Makes a back-up. Works beside a running server; what was acknowledged before it began is in it.
     *
     * @param bron the running cluster
     * @param gegevens its data directory
     * @param doel the folder of the back-up; made when it is not there
     * @param documenten puts what lies on the volumes below {@code blobs}
     * @return the moment up to which it reaches
     */
    public static Instant maak(Databasebron bron, Path gegevens, Path doel, Documentbron documenten) {
        Path plaats = gegevens.resolve("postgres");
        Bestanden.maakMap(doel, "rwx------");
        eigen(plaats, doel);
        try {
            // What has yet to move onto the volumes: first, because it may move while we copy.
            kopieerWat(gegevens.resolve("documenten"), doel.resolve("documenten"));
            // Seals before the log: a seal that is newer than the copy of the log would speak of entries that are not in it.
            Path klein = Files.createDirectories(doel.resolve("half-gegevens"));
            Bestanden.verwijder(klein);
            kopieerKlein(gegevens, Files.createDirectories(klein));
            Basiskopie nieuw = Basiskopie.maak(bron.als(Rol.SUPERUSER), plaats, Files.createDirectories(doel.resolve("basis")));
            Files.move(klein, nieuw.map().resolve("gegevens"));
            // Meanwhile the server removes none of them.
            try (Kopieslot slot = Kopieslot.neem(plaats)) {
                for (Basiskopie oud : Basiskopie.alle(plaats.resolve("basis"))) {
                    neemOudeMee(oud, doel.resolve("basis"), nieuw);
                }
                kopieerWat(plaats.resolve("wal"), doel.resolve("wal"));
            }
            // Documents last: each is on disk before the row that names it, so none that the copy names can be missing.
            documenten.naar(doel.resolve("blobs"));
            Schijf.spoel();
            return nieuw.klaarOp();
        } catch (IOException e) {
            throw new DatabaseFout("De back-up in " + doel + " mislukte: " + e.getMessage() + ". Is die schijf vol?", e);
        }
    }

    /** Two installations in one folder would mix their logs. */
    private static void eigen(Path plaats, Path doel) {
        try {
            Path merk = doel.resolve("installatie");
            Path eigen = plaats.resolve("installatie");
            if (!Files.exists(eigen)) {
                Files.writeString(eigen, Bestanden.nieuwWachtwoord() + "\n");
            }
            String hier = Files.readString(eigen);
            if (Files.exists(merk)) {
                if (!Files.readString(merk).equals(hier)) {
                    throw new DatabaseFout(doel + " bevat de back-up van een andere installatie. Kies een andere map.");
                }
                return;
            }
            try (Stream<Path> inhoud = Files.list(doel)) {
                if (inhoud.findAny().isPresent()) {
                    throw new DatabaseFout(doel + " is niet leeg en geen back-up van Spil. Kies een andere map.");
                }
            }
            Files.writeString(merk, hier);
        } catch (IOException e) {
            throw new DatabaseFout("In " + doel + " is niet te schrijven: " + e.getMessage() + ".", e);
        }
    }

    private static void neemOudeMee(Basiskopie oud, Path basis, Basiskopie nieuw) throws IOException {
        Path doel = basis.resolve(oud.map().getFileName().toString());
        if (!Files.exists(doel)) {
            Path half = basis.resolve("half-oud");
            Bestanden.verwijder(half);
            kopieerWat(oud.map(), half);
            // Passwords and keys of an earlier moment are those of now: they are only added to.
            kopieerWat(nieuw.map().resolve("gegevens"), half.resolve("gegevens"));
            Files.move(half, doel);
        }
    }

    private static void kopieerKlein(Path gegevens, Path doel) throws IOException {
        List<Path> delen;
        try (Stream<Path> inhoud = Files.list(gegevens)) {
            delen = inhoud.filter(p -> !NIET.contains(p.getFileName().toString())).toList();
        }
        for (Path deel : delen) {
            Path naar = doel.resolve(deel.getFileName().toString());
            if (Files.isDirectory(deel)) {
                kopieerWat(deel, naar);
            } else {
                Files.copy(deel, naar, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Copies what is not there yet in that size; a file never changes once it has its name. */
    static void kopieerWat(Path van, Path naar) throws IOException {
        if (!Files.isDirectory(van)) {
            return;
        }
        Files.walkFileTree(van, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path m, BasicFileAttributes a) throws IOException {
                Files.createDirectories(naar.resolve(van.relativize(m).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path b, BasicFileAttributes a) throws IOException {
                Path doel = naar.resolve(van.relativize(b).toString());
                boolean onaf = b.getFileName().toString().endsWith(".half");
                if (!onaf && (!Files.exists(doel) || Files.size(doel) != a.size())) {
                    Path half = doel.resolveSibling(doel.getFileName() + ".kopie");
                    Files.copy(b, half, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                    Files.move(half, doel, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
