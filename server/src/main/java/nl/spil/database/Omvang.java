package nl.spil.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Adds up the sizes of files; one that is gone when it is looked at counts for nothing. */
final class Omvang extends SimpleFileVisitor<Path> {
    private long bytes;

    private Omvang() {}

    /** Of all files below a folder, in bytes. */
    static long van(Path map) throws IOException {
        Omvang som = new Omvang();
        Files.walkFileTree(map, som);
        return som.bytes;
    }

    @Override
    public FileVisitResult visitFile(Path bestand, BasicFileAttributes a) {
        bytes += a.size();
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path bestand, IOException e) throws IOException {
        if (e instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw e;
    }
}
