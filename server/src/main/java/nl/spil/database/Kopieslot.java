package nl.spil.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the copies and the log of a cluster as they are while a back-up takes them along: without it the server could remove
 * a copy half-way. Held between processes; freed by the operating system when its holder dies.
 */
final class Kopieslot implements AutoCloseable {
    private final FileChannel kanaal;

    private Kopieslot(FileChannel kanaal) {
        this.kanaal = kanaal;
    }

    /** Waits for the other one. */
    static Kopieslot neem(Path plaats) throws IOException {
        FileChannel kanaal = open(plaats);
        try {
            kanaal.lock();
        } catch (IOException | RuntimeException e) {
            kanaal.close();
            throw e;
        }
        return new Kopieslot(kanaal);
    }

    /** Null while another has it. */
    static @Nullable Kopieslot probeer(Path plaats) throws IOException {
        FileChannel kanaal = open(plaats);
        try {
            FileLock slot = kanaal.tryLock();
            if (slot != null) {
                return new Kopieslot(kanaal);
            }
        } catch (OverlappingFileLockException e) {
            kanaal.close();
            return null;
        }
        kanaal.close();
        return null;
    }

    private static FileChannel open(Path plaats) throws IOException {
        return FileChannel.open(plaats.resolve("kopie.slot"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    @Override
    public void close() throws IOException {
        kanaal.close();
    }
}
