package nl.spil.zaak;

import java.time.Instant;
import nl.spil.recht.Actor;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.LogRegel;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Wijze;

/**
 * An entry of the event log.
 *
 * @param volgnummer   place in the stream of the zaak, from 1
 * @param geldigOp     when it took legal effect
 * @param vastgelegdOp when it was registered, by the clock of the database; never runs back within a stream
 * @param herkomst     node or island post that recorded it
 * @param pakket       SHA-256 of the wetspakket that judged it, hexadecimal
 * @param motor        version of the engine that judged it
 * @param gebeurtenis  what happened. Of an entry whose payload was destroyed: {@code InhoudVernietigd} of itself
 * @param hash         hash of the entry in the chain of its stream, hexadecimal
 * @param tx           transaction that wrote it; with {@code positie} the place in the feed
 */
public record LogEntry(Parketnummer zaak, int volgnummer, Moment geldigOp, Instant vastgelegdOp, Actor actor, String herkomst,
        Wijze wijze, String pakket, String motor, Gebeurtenis gebeurtenis, String hash, long tx, long positie) {

    /** As the fold needs it. */
    public LogRegel regel() {
        return new LogRegel(volgnummer, geldigOp, vastgelegdOp, actor, wijze, pakket, gebeurtenis);
    }

    /** False once the payload was lawfully destroyed. */
    public boolean heeftInhoud() {
        return !(gebeurtenis instanceof Gebeurtenis.InhoudVernietigd v && v.volgnummer() == volgnummer);
    }
}
