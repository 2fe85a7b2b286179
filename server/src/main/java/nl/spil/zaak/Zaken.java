package nl.spil.zaak;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.spil.recht.Parketnummer;

/**
 * The one door: acts are decided and recorded here and nowhere else. One opdracht is one transaction: log entries, snapshot
 * and the rows that pages query, together or not at all.
 */
public final class Zaken {

    public Uitkomst voerUit(Opdracht opdracht) {
        return voerUit(opdracht, (standen, entries) -> {});
    }

    /** @param mee runs in the same transaction after the append */
    public Uitkomst voerUit(Opdracht opdracht, Bijschrijving mee) {
        throw new UnsupportedOperationException();
    }

    /** The zaak as it stands, or empty when no stream has this number. */
    public Optional<Zaakstand> stand(Parketnummer nr) {
        throw new UnsupportedOperationException();
    }

    /** The zaak as it stood in law at {@code op}, by what is known now: the fold of the acts that had taken effect by then. */
    public Optional<Zaakstand> standOp(Parketnummer nr, Instant op) {
        throw new UnsupportedOperationException();
    }

    /** Entries of one stream in order of registration, after {@code na}, at most {@code limiet}. */
    public List<LogEntry> gebeurtenissen(Parketnummer nr, int na, int limiet) {
        throw new UnsupportedOperationException();
    }
}
