package nl.spil.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The lock on a data directory: {@code DIR/spil.pid}, held by the kernel for as long as this process lives, so that a
 * killed server leaves no lock behind. The number in it is for people.
 */
public final class Slot implements AutoCloseable {
    private final FileChannel kanaal;

    private Slot(FileChannel kanaal) {
        this.kanaal = kanaal;
    }

    /**
     * Takes the lock.
     *
     * @throws DatabaseFout naming the process that holds it
     */
    public static Slot neem(Path gegevens) {
        Path bestand = gegevens.resolve("spil.pid");
        try {
            Files.createDirectories(gegevens);
            FileChannel kanaal = FileChannel.open(bestand, StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (!pak(kanaal)) {
                String pid = Files.readString(bestand).strip();
                kanaal.close();
                throw new DatabaseFout("Op " + gegevens + " draait al een Spil (proces " + pid + "). Stop die eerst met"
                        + " 'kill " + pid + "', of kies een andere map met --gegevens.");
            }
            kanaal.truncate(0);
            kanaal.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)), 0);
            return new Slot(kanaal);
        } catch (IOException e) {
            throw new DatabaseFout("In de map " + gegevens + " is niet te schrijven: " + e.getMessage()
                    + ". Kies een andere map met --gegevens.", e);
        }
    }

    /** Whether a live process holds the lock of this data directory. */
    public static boolean bezet(Path gegevens) {
        Path bestand = gegevens.resolve("spil.pid");
        if (!Files.exists(bestand)) {
            return false;
        }
        try (FileChannel kanaal = FileChannel.open(bestand, StandardOpenOption.WRITE)) {
            return !pak(kanaal);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean pak(FileChannel kanaal) throws IOException {
        try {
            FileLock slot = kanaal.tryLock();
            return slot != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            kanaal.close();
        } catch (IOException e) {
            throw new DatabaseFout("Het slot is niet los te laten: " + e.getMessage() + ".", e);
        }
    }
}
