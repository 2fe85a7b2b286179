package nl.spil.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KlokterugTest {
    private static final Instant DRIE_UUR = Instant.parse("2026-11-25T03:00:00Z");

    @Test
    void a_clock_has_caught_up_when_it_is_past_the_time_that_it_gave_before() {
        var terug = new Klokterug(DRIE_UUR, Duration.ofHours(1));
        assertThat(terug.isIngehaald(DRIE_UUR.plus(Duration.ofMinutes(59)))).isFalse();
        assertThat(terug.isIngehaald(DRIE_UUR.plus(Duration.ofMinutes(61)))).isTrue();
    }

    @Test
    void set_back_twice_it_is_told_how_far_in_all() {
        var terug = new Klokterug(DRIE_UUR, Duration.ofHours(1));
        var tienLater = terug.nogEens(DRIE_UUR.minus(Duration.ofMinutes(20)), Duration.ofMinutes(30));
        assertThat(tienLater.hoeveel()).isEqualTo(Duration.ofMinutes(80));
        assertThat(tienLater.isIngehaald(DRIE_UUR.plus(Duration.ofMinutes(59)))).isFalse();
    }
}
