package nl.spil.toegang;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failed log-ins per account and address, so that guessing takes years and a guesser cannot lock out the owner, who
 * sits at another address. Bounded: at most 10,000 pairs are kept, the longest idle goes first. Per node; a guesser who is
 * spread over nodes gets as many tries as there are nodes.
 */
final class Pogingen {

    static final int MAXIMUM = 10;
    static final Duration VENSTER = Duration.ofMinutes(5);
    private static final int PAREN = 10_000;

    private record Paar(String account, String adres) {}

    private final Clock clock;
    private final Map<Paar, Deque<Instant>> mislukt = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Paar, Deque<Instant>> oudste) {
            return size() > PAREN;
        }
    };

    Pogingen(Clock clock) {
        this.clock = clock;
    }

    /** How long this pair must wait; zero when it may try. */
    synchronized Duration wachttijd(String account, String adres) {
        var keren = mislukt.get(new Paar(account, adres));
        if (keren == null) {
            return Duration.ZERO;
        }
        var nu = clock.instant();
        // Failures of before the clock was set back lie ahead: they count from now, so that nobody waits longer than the window.
        for (int i = keren.size(); i > 0; i--) {
            var op = keren.removeFirst();
            keren.addLast(op.isAfter(nu) ? nu : op);
        }
        var grens = nu.minus(VENSTER);
        while (!keren.isEmpty() && keren.getFirst().isBefore(grens)) {
            keren.removeFirst();
        }
        return keren.size() < MAXIMUM ? Duration.ZERO : Duration.between(grens, keren.getFirst()).plusSeconds(1);
    }

    synchronized void mislukt(String account, String adres) {
        var keren = mislukt.computeIfAbsent(new Paar(account, adres), _ -> new ArrayDeque<>());
        keren.addLast(clock.instant());
        if (keren.size() > MAXIMUM) {
            keren.removeFirst();
        }
    }

    synchronized void gelukt(String account, String adres) {
        mislukt.remove(new Paar(account, adres));
    }
}
