package nl.spil.dossier;

import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The lane of a volume: a fixed number of platform threads that alone may touch it, and a queue with a limit. A call that hangs
 * costs one of these threads and no other; who waits for it waits on a future. When the lane is left, all who wait hear it at
 * once, and threads that come back later find that nobody waits any more.
 */
final class Baan {

    private final String naam;
    private final Wachtklok klok;
    private final ThreadPoolExecutor draden;
    private final Set<Taak<?>> bezig = ConcurrentHashMap.newKeySet();
    private volatile boolean verlaten;

    /**
     * @param draden how many calls at once
     * @param rij    how many may wait
     */
    Baan(String naam, int draden, int rij, Wachtklok klok) {
        this.naam = naam;
        this.klok = klok;
        this.draden = new ThreadPoolExecutor(draden, draden, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(rij),
                Thread.ofPlatform().daemon().name("volume-" + naam + "-", 0).factory());
        this.draden.allowCoreThreadTimeOut(true);
    }

    private final class Taak<T> implements Runnable {

        private final Callable<T> werk;
        private final CompletableFuture<T> antwoord = new CompletableFuture<>();
        private volatile long sinds = Long.MAX_VALUE;

        Taak(Callable<T> werk) {
            this.werk = werk;
        }

        @Override
        public void run() {
            if (antwoord.isDone()) {
                return;
            }
            sinds = klok.ms();
            bezig.add(this);
            try {
                var uit = werk.call();
                if (!antwoord.complete(uit) && uit instanceof AutoCloseable open) {
                    open.close();
                }
            } catch (Throwable e) {
                antwoord.completeExceptionally(e);
            } finally {
                bezig.remove(this);
            }
        }
    }

    /** The answer comes as soon as there is one; a full queue or a lane that was left is one too. Closes what comes too late. */
    <T> CompletableFuture<T> geef(Callable<T> werk) {
        var taak = new Taak<>(werk);
        try {
            draden.execute(taak);
            if (verlaten) {
                taak.antwoord.completeExceptionally(weg());
            }
        } catch (RejectedExecutionException e) {
            taak.antwoord.completeExceptionally(verlaten ? weg() : new Afgeschermd("Volume " + naam + " heeft het te druk."));
        }
        return taak.antwoord;
    }

    /** Whether a call takes longer than this. */
    boolean zwijgt(long geduldMs) {
        var grens = klok.ms() - geduldMs;
        return bezig.stream().anyMatch(t -> t.sinds < grens);
    }

    int openstaand() {
        return bezig.size() + draden.getQueue().size();
    }

    /** Interrupts nobody: that would close their files, and on a dead mount closing hangs as well. */
    void verlaat() {
        verlaten = true;
        draden.shutdown();
        var rest = new ArrayList<Runnable>();
        draden.getQueue().drainTo(rest);
        rest.forEach(r -> ((Taak<?>) r).antwoord.completeExceptionally(weg()));
        bezig.forEach(t -> t.antwoord.completeExceptionally(weg()));
    }

    /** Threads that have not come back yet from a lane that was left. */
    int achtergebleven() {
        return bezig.size();
    }

    private Afgeschermd weg() {
        return new Afgeschermd("Volume " + naam + " is afgeschermd.");
    }
}
