package nl.spil.meting;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The time at which a thread walks the road: of the step that it takes. So acts come in the order of the law, as they do on
 * an ordinary day. Other threads see the time of the machine.
 */
final class Wegklok extends Clock {
    private final ThreadLocal<Instant> nu = new ThreadLocal<>();

    void zet(Instant tijd) {
        nu.set(tijd);
    }

    @Override
    public Instant instant() {
        var gezet = nu.get();
        return gezet == null ? Clock.systemUTC().instant() : gezet;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("times here are in UTC");
    }
}
