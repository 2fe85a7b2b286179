package nl.spil.dossier;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
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
    private static final int TEGELIJK = 4;
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
        Set<String> overgeslagen = ConcurrentHashMap.newKeySet();
        while (!gestopt && lijn.status().werktBij() && overgeslagen.size() < PER_KEER * 10) {
            var terugSinds = lijn.sinds();
            var behalve = new HashSet<>(overgeslagen);
            behalve.addAll(delen.onderweg());
            var lijst = delen.register().achterstand(lijn.naam(), behalve, PER_KEER);
            herstelTegelijk(lijst, overgeslagen);
            // While people go on writing there is always something; it counts again when it has what it missed while away.
            if (lijst.isEmpty() || delen.plaatsen().isBij(lijn.naam(), terugSinds, behalve)) {
                lijn.bij();
            }
            if (lijst.isEmpty()) {
                return;
            }
        }
    }

    private void herstelTegelijk(List<Blob> blobs, Set<String> overgeslagen) throws InterruptedException {
        var over = new ConcurrentLinkedQueue<>(blobs);
        var draden = new ArrayList<Thread>();
        for (int i = 0; i < Math.min(TEGELIJK, blobs.size()); i++) {
            draden.add(Thread.ofVirtual().name("bijwerken-" + lijn.naam() + "-" + i).start(() -> {
                for (var blob = over.poll(); blob != null && !gestopt && lijn.status().werktBij(); blob = over.poll()) {
                    if (!probeer(blob)) {
                        overgeslagen.add(blob.id());
                    }
                }
            }));
        }
        for (var draad : draden) {
            draad.join();
        }
    }

    private boolean probeer(Blob blob) {
        try {
            return herstel(blob);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException | RuntimeException e) {
            if (!gestopt) {
                LOG.info("Kopie van {} op volume {} lukt nu niet: {}", blob.id(), lijn.naam(), e.getMessage());
            }
            return false;
        }
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
