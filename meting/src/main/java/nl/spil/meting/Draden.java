package nl.spil.meting;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
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

    /**
     * Seconds by the clock, and of the processors of this JVM alone: the database is another process. The second hardly
     * depends on what else the machine does.
     *
     * @param vertaald seconds that the threads of the compiler of this JVM were at work, by the clock
     */
    record Duur(double klok, double processor, double vertaald) {}

    /** Returns when all have ended. */
    static Duur samen(int aantal, Werk werk) throws InterruptedException, ExecutionException {
        var begin = System.nanoTime();
        var beginProcessor = processor();
        var beginVertaald = vertaald();
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
        return new Duur((System.nanoTime() - begin) / 1e9, (processor() - beginProcessor) / 1e9, (vertaald() - beginVertaald) / 1e3);
    }

    private static long vertaald() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
    }

    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
