package nl.spil.dossier;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A place that keeps blobs. Every call may take for ever or fail: only the threads of a {@link Baan} or of a probe may call
 * it. A file appears under its id only when it is whole and durable.
 */
interface Volume {

    /** A file on the volume; {@code id} is a blob's, {@code sinds} by the clock of the volume. */
    record Vermelding(String id, long lengte, Instant sinds) {}

    /** The file of a blob while it is written; by one thread at a time. */
    interface Schrijver extends AutoCloseable {
        void schrijf(byte[] bytes) throws IOException;

        /** Durable under its id when this returns. */
        void klaar() throws IOException;

        /** Without {@link #klaar} nothing is left of it. */
        @Override
        void close() throws IOException;
    }

    /** What was written on it at its first use; empty when this is not a volume of Spil, or not there. */
    Optional<String> merk() throws IOException;

    void zetMerk(String merk) throws IOException;

    /** Tries writing, forcing and reading; returns the time of the volume's own clock. */
    Instant proef() throws IOException;

    Schrijver nieuw(String id, long lengte) throws IOException;

    /** @throws java.nio.file.NoSuchFileException when it is not there
     *  @throws Beschadigd when the file is shorter */
    byte[] lees(String id, long van, int aantal) throws IOException;

    void verwijder(String id) throws IOException;

    /** Part of what is there, cut by the first two digits of the id (0 to 255). */
    List<Vermelding> lijst(int vak) throws IOException;

    /** Removes what was half written before this moment of the volume's clock. */
    void ruimHalfOp(Instant voor) throws IOException;

    /** In bytes; -1 when it cannot be known. */
    long vrij() throws IOException;
}
