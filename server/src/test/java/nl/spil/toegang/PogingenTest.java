package nl.spil.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Failed log-ins are counted per account and address, and forgotten. */
class PogingenTest {

    private static final class Verzetbaar extends Clock {
        private Instant nu = Instant.parse("2026-11-12T10:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return nu;
        }
    }

    @Test
    void ten_failures_close_the_door_for_that_pair_until_the_window_has_passed() {
        var klok = new Verzetbaar();
        var pogingen = new Pogingen(klok);
        for (int i = 0; i < Pogingen.MAXIMUM; i++) {
            assertThat(pogingen.wachttijd("a", "1.2.3.4")).isZero();
            pogingen.mislukt("a", "1.2.3.4");
        }
        assertThat(pogingen.wachttijd("a", "1.2.3.4")).isPositive().isLessThanOrEqualTo(Pogingen.VENSTER.plusSeconds(1));
        assertThat(pogingen.wachttijd("a", "5.6.7.8")).isZero();
        assertThat(pogingen.wachttijd("b", "1.2.3.4")).isZero();
        klok.nu = klok.nu.plus(Pogingen.VENSTER).plus(Duration.ofSeconds(1));
        assertThat(pogingen.wachttijd("a", "1.2.3.4")).isZero();
    }

    @Test
    void success_forgets_the_failures() {
        var pogingen = new Pogingen(new Verzetbaar());
        for (int i = 0; i < Pogingen.MAXIMUM - 1; i++) {
            pogingen.mislukt("a", "1.2.3.4");
        }
        pogingen.gelukt("a", "1.2.3.4");
        pogingen.mislukt("a", "1.2.3.4");
        assertThat(pogingen.wachttijd("a", "1.2.3.4")).isZero();
    }

    @Test
    void after_the_clock_was_set_back_nobody_waits_longer_than_the_window() {
        var klok = new Verzetbaar();
        var pogingen = new Pogingen(klok);
        for (int i = 0; i < Pogingen.MAXIMUM; i++) {
            pogingen.mislukt("a", "1.2.3.4");
        }
        klok.nu = klok.nu.minus(Duration.ofHours(1));
        assertThat(pogingen.wachttijd("a", "1.2.3.4")).isPositive().isLessThanOrEqualTo(Pogingen.VENSTER.plusSeconds(1));
        klok.nu = klok.nu.plus(Pogingen.VENSTER).plus(Duration.ofSeconds(1));
        assertThat(pogingen.wachttijd("a", "1.2.3.4")).isZero();
    }
}
