package nl.spil.keten;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How much goes on at once. Receiving costs a buffer, reading a message costs memory in proportion to its size; who finds no
 * place in time is asked to come back.
 */
final class Drukte {

    private static final Duration WACHT_OP_ONTVANGST = Duration.ofSeconds(30);
    /** Longer: what was received would have to be sent again. */
    private static final Duration WACHT_OP_LEZEN = Duration.ofMinutes(2);
    private static final int ONTVANGST = 32;
    private static final int KIB = 1 << 10;
    /** Brackets alone cost some thirty times their size when read. */
    private static final int FACTOR = 30;

    private final Semaphore ontvangst = new Semaphore(ONTVANGST, true);
    private final Semaphore geheugen;
    private final int plaatsen;

    /** @param grenzen whose memory for one message is also that for all at once */
    Drukte(Grenzen grenzen) {
        this.plaatsen = (int) (grenzen.geheugen() / KIB);
        this.geheugen = new Semaphore(plaatsen, true);
    }

    /** A place taken; given back when closed. */
    interface Plaats extends AutoCloseable {
        @Override
        void close();
    }

    Optional<Plaats> ontvangst() throws InterruptedException {
        return neem(ontvangst, 1, WACHT_OP_ONTVANGST);
    }

    /** @param bericht size of the message in bytes */
    Optional<Plaats> lezen(long bericht) throws InterruptedException {
        return neem(geheugen, (int) Math.min(plaatsen, 256 + FACTOR * (bericht / KIB)), WACHT_OP_LEZEN);
    }

    private static Optional<Plaats> neem(Semaphore van, int aantal, Duration wacht) throws InterruptedException {
        return van.tryAcquire(aantal, wacht.toSeconds(), TimeUnit.SECONDS) ? Optional.of(() -> van.release(aantal)) : Optional.empty();
    }
}
