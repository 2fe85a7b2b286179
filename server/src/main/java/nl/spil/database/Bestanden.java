package nl.spil.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Files of the data directory: secret, whole or not there, and gone when told so. */
final class Bestanden {
    private static final SecureRandom TOEVAL = new SecureRandom();

    private Bestanden() {}

    /** Writes a file that only its owner may read; a reader sees the old text or the new, never half. */
    static void schrijfGeheim(Path bestand, String tekst) {
        try {
            Path nieuw = bestand.resolveSibling(bestand.getFileName() + ".nieuw");
            Files.deleteIfExists(nieuw);
            Files.createFile(nieuw, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(nieuw, tekst, StandardCharsets.UTF_8);
            try (FileChannel kanaal = FileChannel.open(nieuw, StandardOpenOption.WRITE)) {
                kanaal.force(true);
            }
            Files.move(nieuw, bestand, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new DatabaseFout(bestand + " is niet te schrijven: " + e.getMessage()
                    + ". Controleer of de schijf vol is en of u in deze map mag schrijven.", e);
        }
    }

    /** 192 random bits; letters and digits only, so that no shell or URL needs quoting. */
    static String nieuwWachtwoord() {
        byte[] toeval = new byte[24];
        TOEVAL.nextBytes(toeval);
        return HexFormat.of().formatHex(toeval);
    }

    static void maakMap(Path map, String rechten) {
        try {
            Files.createDirectories(map);
            Files.setPosixFilePermissions(map, PosixFilePermissions.fromString(rechten));
        } catch (IOException e) {
            throw new DatabaseFout("De map " + map + " is niet te maken: " + e.getMessage()
                    + ". Kies een andere map met --gegevens.", e);
        }
    }

    /** Removes a folder and all in it; what is not there is no fault. Never follows a symbolic link. */
    static void verwijder(Path map) {
        if (!Files.exists(map, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.walkFileTree(map, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path bestand, BasicFileAttributes a) throws IOException {
                    Files.deleteIfExists(bestand);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path m, @Nullable IOException e)
                        throws IOException {
                    Files.deleteIfExists(m);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
