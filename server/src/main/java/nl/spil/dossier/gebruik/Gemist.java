package nl.spil.dossier.gebruik;

import java.time.Instant;
import java.util.List;

/**
 * A decision that was taken without a stuk.
 *
 * @param volgnummer   its place in the log
 * @param handeling    id of the act
 * @param geldigOp     when it took effect
 * @param vastgelegdOp when it was recorded; what could be seen is judged at that moment
 * @param reden        as of {@link Zichtregel}, or eerdere-versie
 * @param waarschuwen  who should hear of it: the one who decided, who works on the zaak, and whom the act was made known to
 */
public record Gemist(int volgnummer, String handeling, Instant geldigOp, Instant vastgelegdOp, String door, String doorNaam, String reden,
        List<Betrokkene> waarschuwen) {

    /** @param soort account, or partij: then the id says which */
    public record Betrokkene(String soort, String id, String naam) {}
}
