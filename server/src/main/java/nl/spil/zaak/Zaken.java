package nl.spil.zaak;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import nl.spil.recht.Actor;
import nl.spil.recht.Beeldcodec;
import nl.spil.recht.Mogelijkheden;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Voorstel;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one door: acts are decided and recorded here and nowhere else. One opdracht is one transaction: log entries, snapshot
 * and the rows that pages query, together or not at all.
 */
public final class Zaken {

    /** Version of the engine, as it stands in each entry that it judged. */
    static final String MOTOR = "1";

    /** How often an opdracht is tried when others hold the same rows; then the exception is the caller's. */
    private static final int POGINGEN = 6;

    private final Opslag opslag;
    private final Rechter recht;
    private final Poorten poorten;
    private final String herkomst;
    private final Clock klok;
    private final TransactionTemplate transactie;

    /** @param herkomst name of this node, as it stands in each entry */
    Zaken(DataSource bron, Rechter recht, Poorten poorten, String herkomst, Clock klok) {
        this.opslag = Opslag.op(new JdbcTemplate(bron));
        this.recht = recht;
        this.poorten = poorten;
        this.herkomst = herkomst;
        this.klok = klok;
        this.transactie = new TransactionTemplate(new JdbcTransactionManager(bron));
        // Each statement sees what is committed: what is read after a lock is read fresh.
    }

    /** @see #voerUit(Opdracht, Bijschrijving) */
    public Uitkomst voerUit(Opdracht opdracht) {
        return voerUit(opdracht, (_, _) -> {});
    }

    /**
     * Decides and records: all steps or none.
     *
     * @param mee runs in the same transaction after the append
     * @throws DataAccessException when the database fails, or stays too busy
     */
    public Uitkomst voerUit(Opdracht opdracht, Bijschrijving mee) {
        for (int poging = 1;; poging++) {
            try {
                var gevoegd = Meegaand.zaken(recht, opslag.snapshots(), opdracht);
                return transactie.execute(_ -> werkgang(opdracht).doe(gevoegd, mee));
            } catch (Afgebroken afgebroken) {
                return afgebroken.uitkomst();
            } catch (ConcurrencyFailureException | DuplicateKeyException botsing) {
                if (poging == POGINGEN) {
                    throw botsing;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L, 5_000_000L << poging));
            } catch (Reeksen.Uitgeput uitgeput) {
                return new Uitkomst.Ongeldig(List.of(new Fout("", "reeks-op", uitgeput.tekst())));
            }
        }
    }

    /** The zaak as it stands, or empty when no stream has this number. */
    public Optional<Zaakstand> stand(Parketnummer nr) {
        return opslag.snapshots().lees(nr).map(Stroomkop::stand);
    }

    /** The zaak as it stood in law at {@code op}, by what is known now: the fold of the acts that had taken effect by then. */
    public Optional<Zaakstand> standOp(Parketnummer nr, Instant op) {
        var regels = opslag.log().regels(nr);
        var gebleven = Peildatum.tot(recht.rechtens(regels), regels, op);
        if (gebleven.isEmpty()) {
            return Optional.empty();
        }
        var beeld = recht.vouw(nr, gebleven);
        return Optional.of(new Zaakstand(nr, gebleven.getLast().volgnummer(), beeld, Beeldcodec.hash(beeld)));
    }

    /** The zaak as Spil showed it at {@code op}: the fold of what had been registered by then. */
    public Optional<Zaakstand> standToen(Parketnummer nr, Instant op) {
        var regels = opslag.log().regels(nr).stream().filter(r -> !r.vastgelegdOp().isAfter(op)).toList();
        if (regels.isEmpty()) {
            return Optional.empty();
        }
        var beeld = recht.vouw(nr, regels);
        return Optional.of(new Zaakstand(nr, regels.getLast().volgnummer(), beeld, Beeldcodec.hash(beeld)));
    }

    /** Entries of one stream in order of registration, after {@code na}, at most {@code limiet}. */
    public List<LogEntry> gebeurtenissen(Parketnummer nr, int na, int limiet) {
        return opslag.log().entries(nr, na, limiet);
    }

    /** Entries of one stream in order of registration, without those that only say that a stuk came in. */
    public List<LogEntry> zonderStukken(Parketnummer nr) {
        return opslag.log().zonderStukken(nr);
    }

    /** The last entries of one stream up to {@code tot}, in order of registration, at most {@code limiet}. */
    public List<LogEntry> laatste(Parketnummer nr, int tot, int limiet) {
        return opslag.log().laatste(nr, tot, limiet);
    }

    /** What this actor can do in this zaak now: every act, allowed or refused with its reasons. */
    public Mogelijkheden mogelijk(Parketnummer nr, Actor actor, Instant nu) {
        return recht.mogelijk(stand(nr).orElseThrow(() -> new IllegalArgumentException("no stream for " + nr)).beeld(), actor, nu);
    }

    /** Proposals in this zaak that wait for a second person and have not lapsed at {@code nu}. */
    public List<Voorstel> voorstellen(Parketnummer nr, Instant nu) {
        return recht.voorstellen(opslag.log().regels(nr), nu);
    }

    private Werkgang werkgang(Opdracht opdracht) {
        return new Werkgang(opslag, recht, poorten, herkomst, opdracht, klok.instant());
    }
}
