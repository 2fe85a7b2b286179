package nl.spil.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What was started, in order, so that it is stopped in the opposite order: no new requests, drain, and PostgreSQL last.
 * Runs on SIGINT and SIGTERM as the shutdown hook of the JVM, within 15 s, and ends with exit code 0.
 */
final class Levensloop {
    private static final Duration ALLES = Duration.ofSeconds(14);

    private record Onderdeel(String naam, Duration hoelang, AutoCloseable stop) {}

    private final Deque<Onderdeel> onderdelen = new ArrayDeque<>();
    private final PrintWriter fout;
    private final CountDownLatch voorbij = new CountDownLatch(1);
    private boolean stopt;
    private volatile int uitslag = Uitslag.GOED;

    Levensloop(PrintWriter fout) {
        this.fout = fout;
        Runtime.getRuntime().addShutdownHook(new Thread(this::hook, "spil-stop"));
    }

    /** Adds what must be closed later; closes it at once when stopping has begun already. */
    void erbij(String naam, Duration hoelang, AutoCloseable stop) {
        synchronized (onderdelen) {
            if (!stopt) {
                onderdelen.push(new Onderdeel(naam, hoelang, stop));
                return;
            }
        }
        sluit(new Onderdeel(naam, hoelang, stop));
    }

    boolean stopt() {
        synchronized (onderdelen) {
            return stopt;
        }
    }

    /** Ends the process in the ordinary order with this exit code; returns never. */
    void beeindig(int code) {
        uitslag = code;
        System.exit(code);
    }

    /** Waits until the process is told to stop. */
    void wacht() throws InterruptedException {
        voorbij.await();
    }

    private void hook() {
        long einde = System.nanoTime() + ALLES.toNanos();
        synchronized (onderdelen) {
            stopt = true;
        }
        for (Onderdeel o = volgende(); o != null; o = volgende()) {
            Onderdeel nu = o;
            Thread t = Thread.ofPlatform().daemon().name("stop-" + o.naam()).start(() -> sluit(nu));
            try {
                long rest = TimeUnit.NANOSECONDS.toMillis(einde - System.nanoTime());
                if (!t.join(Duration.ofMillis(Math.max(1, Math.min(rest, o.hoelang().toMillis()))))) {
                    fout.println("Het stoppen van " + o.naam() + " duurt te lang; er wordt niet langer op gewacht.");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        voorbij.countDown();
        fout.flush();
        // The JVM would end with 130 or 143 after a signal; stopping when asked is no fault.
        Runtime.getRuntime().halt(uitslag);
    }

    private @Nullable Onderdeel volgende() {
        synchronized (onderdelen) {
            return onderdelen.poll();
        }
    }

    private void sluit(Onderdeel o) {
        try {
            o.stop().close();
        } catch (Exception e) {
            fout.println("Bij het stoppen van " + o.naam() + " ging iets mis: " + e);
        }
    }
}
