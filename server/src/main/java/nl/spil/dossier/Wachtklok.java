package nl.spil.dossier;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks ten times a second whether the lanes still answer. Its time stands still when this machine does: a process that was
 * stopped, or starved of processor, must not blame its volumes.
 */
final class Wachtklok implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Wachtklok.class);
    private static final long TIK_MS = 50;
    private static final long MEEST_MS = 100;

    private final List<Runnable> kijkers = new CopyOnWriteArrayList<>();
    private final Thread draad;
    private volatile long ms;

    Wachtklok() {
        draad = Thread.ofPlatform().daemon().name("opslag-wacht").unstarted(this::loop);
        draad.setPriority(Thread.MAX_PRIORITY);
        draad.start();
    }

    /** Milliseconds in which this process ran. */
    long ms() {
        return ms;
    }

    /** @param kijker quick, and never waits for a volume */
    void erbij(Runnable kijker) {
        kijkers.add(kijker);
    }

    private void loop() {
        var vorige = System.nanoTime();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(TIK_MS);
            } catch (InterruptedException e) {
                return;
            }
            var nu = System.nanoTime();
            ms += Math.min(MEEST_MS, (nu - vorige) / 1_000_000);
            vorige = nu;
            kijkers.forEach(Wachtklok::kijk);
        }
    }

    /** One that fails may not stop the watch over the others. */
    private static void kijk(Runnable kijker) {
        try {
            kijker.run();
        } catch (RuntimeException e) {
            LOG.error("De bewaking van een volume gaf een fout", e);
        }
    }

    @Override
    public void close() {
        draad.interrupt();
    }
}
