package nl.spil.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import nl.spil.recht.Parketnummer;

/**
 * Keeps bytes under their SHA-256 (hexadecimal). The same bytes are kept once, however often they come. What it says it has
 * kept, survives a power cut.
 */
public interface Inhoudopslag {

    /**
     * Keeps the bytes of a file; returns when they are durable. The file itself stays where it is.
     *
     * @param sha256 of these bytes, computed while they were written
     * @throws IOException when they are not kept: disk full, disk away
     */
    void bewaar(Path bestand, String sha256) throws IOException;

    /** Size in bytes; empty when nothing is kept under this digest. */
    Optional<Long> grootte(String sha256) throws IOException;

    /**
     * Part of the bytes, as a stream that the caller closes.
     *
     * @param van    first byte, from 0
     * @param aantal number of bytes; fewer come when there are fewer
     * @throws IOException when it is not there or cannot be read
     */
    InputStream open(String sha256, long van, long aantal) throws IOException;

    /** Which contents of this zaak are on fewer volumes than was asked for. */
    default Set<String> nietDubbel(String zaak) {
        return Set.of();
    }

    /** On how many volumes a good copy is now; fewer than was asked for as long as it waits in a holding area. */
    default int kopieen(String sha256) throws IOException {
        return grootte(sha256).isPresent() ? 1 : 0;
    }

    /**
     * This zaak holds these bytes from now on, in the transaction of the caller; what no zaak holds is cleared after a day.
     *
     * @param zaak canonical parketnummer
     */
    default void houdVast(String zaak, Collection<String> sha256) {
        // a folder keeps everything
    }

    /** As {@link #vernietig(Parketnummer)}, of these bytes only. */
    default void vernietig(Parketnummer zaak, Collection<String> sha256) {
        throw new UnsupportedOperationException("a folder does not know for whom it keeps");
    }

    /** Nothing is kept for this zaak any more; bytes that no other zaak holds are gone for good. */
    default void vernietig(Parketnummer zaak) {
        throw new UnsupportedOperationException("a folder does not know for whom it keeps");
    }
}
