package nl.spil.dossier;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One copy of a blob while it is written to one volume: segments go in here, the lane of the volume takes them out. */
final class Kopie {

    private static final int VENSTER = 4;
    private static final int PER_KEER = 4 << 20;

    private final Volumelijn lijn;
    private final Segmentvorm vorm;
    private final CompletableFuture<Kopie> klaar = new CompletableFuture<>();
    private final Queue<byte[]> rij = new ConcurrentLinkedQueue<>();
    private final Semaphore ruimte = new Semaphore(VENSTER);
    private final AtomicBoolean loopt = new AtomicBoolean();
    private volatile boolean einde;
    private volatile boolean losgelaten;
    // Of the lane; handed over by loopt.
    private Volume.@Nullable Schrijver schrijver;

    Kopie(Volumelijn lijn, Segmentvorm vorm) {
        this.lijn = lijn;
        this.vorm = vorm;
    }

    Volumelijn lijn() {
        return lijn;
    }

    /** Done when the copy is durable; fails when it will not be. */
    CompletableFuture<Kopie> klaar() {
        return klaar;
    }

    boolean leeft() {
        return !klaar.isCompletedExceptionally();
    }

    /**
     * Hands over the next sealed segment.
     *
     * @param ms how long to wait while the volume is behind
     * @return false when it did not take it: too slow, or failed
     */
    boolean geef(byte[] segment, long ms) throws InterruptedException {
        if (!leeft() || !ruimte.tryAcquire(ms, TimeUnit.MILLISECONDS) || !leeft()) {
            return false;
        }
        rij.add(segment);
        // The first goes with what follows: a small blob is one call.
        if (vorm.segmenten() > 1) {
            plan();
        }
        return true;
    }

    void sluit() {
        einde = true;
        plan();
    }

    /** Nothing is left of it, as soon as the volume answers. */
    void laatLos(String waarom) {
        losgelaten = true;
        mislukt(new Afgeschermd("Volume " + lijn.naam() + ": " + waarom));
        plan();
    }

    private void plan() {
        if (loopt.compareAndSet(false, true)) {
            lijn.schrijf(this::werk).whenComplete((_, fout) -> {
                if (fout != null) {
                    losgelaten = true;
                    mislukt(fout instanceof CompletionException c && c.getCause() != null ? c.getCause() : fout);
                }
            });
        }
    }

    private void mislukt(Throwable fout) {
        klaar.completeExceptionally(fout);
        ruimte.release(VENSTER);
    }

    /** On the lane. */
    private boolean werk() throws Exception {
        try {
            schrijf();
        } catch (Exception e) {
            breekAf();
            throw e;
        }
        loopt.set(false);
        if (!klaar.isDone() && (!rij.isEmpty() || einde)) {
            plan();
        }
        return true;
    }

    private void schrijf() throws Exception {
        if (losgelaten) {
            breekAf();
            return;
        }
        var uit = schrijver;
        if (uit == null) {
            uit = lijn.volume().nieuw(vorm.id(), vorm.opVolume());
            schrijver = uit;
            uit.schrijf(vorm.kop());
        }
        var bytes = 0;
        for (var segment = rij.poll(); segment != null; segment = bytes < PER_KEER ? rij.poll() : null) {
            uit.schrijf(segment);
            bytes += segment.length;
            ruimte.release();
        }
        if (losgelaten) {
            breekAf();
        } else if (einde && rij.isEmpty()) {
            uit.klaar();
            uit.close();
            schrijver = null;
            klaar.complete(this);
        }
    }

    private void breekAf() throws Exception {
        var uit = schrijver;
        schrijver = null;
        rij.clear();
        if (uit != null) {
            uit.close();
        }
    }
}
