package nl.spil.dossier;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one volume up to date, on a thread of its own: what is missing or bad is copied from a good copy, the least safe first.
 * A volume that came back is first compared with what should be on it.
 */
final class Bijwerker {

    private static final Logger LOG = LoggerFactory.getLogger(Bijwerker.class);
    private static final int PER_KEER = 100;
    private static final Duration KIJK = Duration.ofSeconds(5);
    private static final long GEDULD_MS = 5_000;

    private final Volumelijn lijn;
    private final Opslagdelen delen;
    private final Verificatie verificatie = new Verificatie(Tempo.VRIJ);
    private final Semaphore werk = new Semaphore(1);
    private final Thread draad;
    private volatile boolean gestopt;

    Bijwerker(Volumelijn lijn, Opslagdelen delen) {
        this.lijn = lijn;
        this.delen = delen;
        this.draad = Thread.ofPlatform().daemon().name("bijwerken-" + lijn.naam()).unstarted(this::loop);
    }

    void begin() {
        draad.start();
    }

    void stop() {
        gestopt = true;
        draad.interrupt();
    }

    /** There may be something to do. */
    void meld() {
        werk.release();
    }

    private void loop() {
        while (!gestopt) {
            try {
                if (werk.tryAcquire(KIJK.toMillis(), TimeUnit.MILLISECONDS)) {
                    werk.drainPermits();
                }
                if (lijn.status().werktBij()) {
                    ronde();
                }
            } catch (InterruptedException | InterruptedIOException e) {
                return;
            } catch (IOException e) {
                LOG.info("Bijwerken van volume {} breekt af en begint opnieuw: {}", lijn.naam(), e.getMessage());
            } catch (RuntimeException e) {
                if (!gestopt) {
                    LOG.warn("Bijwerken van volume {} breekt af en begint opnieuw", lijn.naam(), e);
                }
            }
        }
    }

    private void ronde() throws IOException, InterruptedException {
        if (lijn.grondig()) {
            delen.vergelijking().vergelijk(lijn);
            opnieuwBekijken();
            lijn.vergeleken();
        }
        Set<String> overgeslagen = new HashSet<>();
        List<Blob> lijst;
        do {
            lijst = delen.register().achterstand(lijn.naam(), overgeslagen, PER_KEER);
            for (var blob : lijst) {
                if (gestopt || !lijn.status().werktBij()) {
                    return;
                }
                if (!herstel(blob)) {
                    overgeslagen.add(blob.id());
                }
            }
        } while (lijst.size() == PER_KEER && overgeslagen.size() < PER_KEER * 10);
        lijn.bij();
    }

    /** What was given up may be good here: this volume was away when it was looked for. */
    private void opnieuwBekijken() throws InterruptedException {
        for (var blob : delen.register().kapotte()) {
            if (!blob.goedOp(lijn.naam()) && blob.plaatsen().containsKey(lijn.naam()) && isHierGoed(blob, delen.sleutels().van(blob))) {
                delen.register().kapot(blob.id(), false);
            }
        }
    }

    private boolean isHierGoed(Blob blob, SecretKey sleutel) throws InterruptedException {
        if (verificatie.van(blob, sleutel, lijn) != Verificatie.Uitslag.GOED) {
            return false;
        }
        delen.plaatsen().geverifieerd(blob.id(), lijn.naam());
        return true;
    }

    /** Makes the copy on this volume good; false when there was nothing good to make it from, or it did not take it. */
    boolean herstel(Blob blob) throws IOException, InterruptedException {
        var sleutel = delen.sleutels().van(blob);
        if (Plaatsregister.SLECHT.equals(blob.plaatsen().get(lijn.naam())) && isHierGoed(blob, sleutel)) {
            return true;
        }
        try {
            if (kopieer(blob, sleutel)) {
                delen.plaatsen().zet(blob.id(), lijn.naam(), Plaatsregister.GOED);
                return true;
            }
            return false;
        } catch (Beschadigd e) {
            delen.oordeel().zonderGoedeKopie(blob.id());
            return false;
        }
    }

    /** Every segment is verified on its way. */
    private boolean kopieer(Blob blob, SecretKey sleutel) throws IOException, InterruptedException {
        var kopie = new Kopie(lijn, blob.vorm());
        try {
            for (long nummer = 0; nummer < blob.vorm().segmenten(); nummer++) {
                if (!kopie.geef(delen.lezer().lees(blob, sleutel, nummer).verzegeld(), GEDULD_MS)) {
                    return false;
                }
            }
            kopie.sluit();
            kopie.klaar().get();
            return true;
        } catch (ExecutionException e) {
            return false;
        } finally {
            if (!kopie.klaar().isDone()) {
                kopie.laatLos("afgebroken");
            }
        }
    }
}
