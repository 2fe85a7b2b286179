package nl.spil.recht;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a stream consists of: at most twelve structural kinds, never one more without an ADR. Which act it was, is data
 * inside. Wire names and versions are those of the codec of the log; a golden file per kind and version is read for ever.
 */
public sealed interface Gebeurtenis {

    /** The act took place. {@code voorstel} is the volgnummer of the proposal it confirms, or 0. */
    record HandelingVerricht(Handeling handeling, List<Toets> toetsen, int voorstel) implements Gebeurtenis {}

    /** Proposed by one person; another confirms or declines, or it lapses at {@code vervaltOp}. No effect on the picture. */
    record HandelingVoorgesteld(Handeling handeling, List<Toets> toetsen, Moment vervaltOp) implements Gebeurtenis {}

    /** A proposal declined, or lapsed. */
    record VoorstelAfgewezen(int voorstel, String reden) implements Gebeurtenis {}

    /**
     * Entry {@code volgnummer} took place at another time or with other inputs; what is null stays as it was.
     * {@code voorstel} is the volgnummer of the proposal it confirms, or 0.
     */
    record HandelingHersteld(int volgnummer, @Nullable Moment geldigOp, @Nullable Betreft betreft,
            @Nullable SortedMap<String, Object> gegevens, String reden, int voorstel) implements Gebeurtenis {}

    /** Entry {@code volgnummer} did not happen, or happened in another zaak. {@code voorstel} as above. */
    record HandelingDoorgehaald(int volgnummer, String reden, int voorstel) implements Gebeurtenis {}

    /** Which system owns the zaak from here on: {@code spil} or {@code gps}. */
    record EigenaarGewijzigd(String eigenaar, String besluit) implements Gebeurtenis {}

    /** A document joined the dossier; its row holds the rest. Not in the picture. */
    record StukGevoegd(String stuk, String soort, String titel, String sha256, long grootte) implements Gebeurtenis {}

    /**
     * A document of the dossier from here on: renamed, of another kind, or a new version when {@code sha256} differs from
     * before. What it was stays in the entries before. Not in the picture.
     */
    record StukGewijzigd(String stuk, String soort, String titel, String bestand, String sha256, long grootte, String reden)
            implements Gebeurtenis {}

    /** A person settled an onregelmatigheid; the id is that of the picture. */
    record OnregelmatigheidOpgelost(String onregelmatigheid, String reden) implements Gebeurtenis {}

    /** The payload of entry {@code volgnummer} was lawfully destroyed; its digest stays in the chain. */
    record InhoudVernietigd(int volgnummer, String grond) implements Gebeurtenis {}
}
