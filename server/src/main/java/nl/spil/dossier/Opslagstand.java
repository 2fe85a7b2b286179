package nl.spil.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The storage as it is now, for the page, the API and the command.
 *
 * @param minimaal  on how many volumes a document must be
 * @param hersteld  copies made good in the last scrub
 * @param kapot     documents without a good copy, named
 * @param nietDubbel per node: documents that lie in its holding area and on too few volumes yet
 * @param teVerhuizen files of an earlier version that have not moved yet
 */
public record Opslagstand(List<Volume> volumes, int minimaal, long hersteld, List<Kapot> kapot, Map<String, Long> nietDubbel, long teVerhuizen,
        @Nullable Schrobronde schrobben, List<Oefening> oefeningen) {

    /**
     * A volume.
     *
     * @param status      gezond, afgeschermd, herstelt, vol or alleen-lezen
     * @param achterstand documents that it does not have yet
     * @param vrij        bytes, or -1 when unknown
     * @param leestijd    moving average of reading a segment, milliseconds
     * @param peiling     duration of the last probe, milliseconds
     */
    public record Volume(String naam, String plaats, String status, Instant sinds, String reden, long achterstand, long achterstandBytes, long vrij,
            double leestijd, double peiling, boolean oefening) {}

    /** A document of which every copy is bad, with the zaken that hold it. */
    public record Kapot(String sha256, List<String> zaken) {}

    /** A round of scrubbing; {@code klaarOp} null while it goes on. */
    public record Schrobronde(Instant begonnenOp, @Nullable Instant klaarOp, long gelezen, long hersteld, long kapot) {}

    /** A drill and its result: loopt, geslaagd, mislukt or afgebroken. */
    public record Oefening(String volume, String door, Instant begonnenOp, Instant tot, @Nullable Instant hersteldOp, long gelezen, long geschreven,
            long mislukt, long achterstand, String uitslag) {}
}
