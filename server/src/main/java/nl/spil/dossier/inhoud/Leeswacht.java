package nl.spil.dossier.inhoud;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Kills a reading process that stays silent too long, or takes too long in all. */
final class Leeswacht implements Runnable {

    private final Process proces;
    private final Leesgrenzen grenzen;
    private final long begin = System.nanoTime();
    private final CountDownLatch klaar = new CountDownLatch(1);
    private volatile long laatst = begin;
    private volatile boolean gedood;

    Leeswacht(Process proces, Leesgrenzen grenzen) {
        this.proces = proces;
        this.grenzen = grenzen;
    }

    void leeft() {
        laatst = System.nanoTime();
    }

    void klaar() {
        klaar.countDown();
    }

    boolean gedood() {
        return gedood;
    }

    @Override
    public void run() {
        try {
            while (!klaar.await(200, TimeUnit.MILLISECONDS)) {
                var nu = System.nanoTime();
                if (nu - laatst > grenzen.stil().toNanos() || nu - begin > grenzen.totaal().toNanos()) {
                    gedood = true;
                    proces.descendants().forEach(ProcessHandle::destroyForcibly);
                    proces.destroyForcibly();
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
