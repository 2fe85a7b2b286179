package nl.spil.meting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same work on so many threads at once. */
final class Draden {

    /** What one thread does. */
    interface Werk {
        void doe(int draad) throws Exception;
    }

    private Draden() {}

    /** Returns when all have ended. @return the seconds that it took */
    static double samen(int aantal, Werk werk) throws InterruptedException, ExecutionException {
        var begin = System.nanoTime();
        try (var lopers = Executors.newFixedThreadPool(aantal)) {
            List<Future<?>> alle = new ArrayList<>();
            for (var i = 0; i < aantal; i++) {
                var draad = i;
                alle.add(lopers.submit(() -> {
                    werk.doe(draad);
                    return null;
                }));
            }
            for (var een : alle) {
                een.get();
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
