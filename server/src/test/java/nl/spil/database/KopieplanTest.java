package nl.spil.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** When a copy of the cluster is due, and which stay. */
class KopieplanTest {
    private static final Instant BEGIN = Instant.parse("2026-10-20T09:00:00Z");

    @Test
    void a_copy_is_due_once_each_night_in_summer_and_in_winter_time() {
        Instant laatste = Instant.parse("2026-11-24T12:00:00Z");
        assertThat(Kopieplan.nachtVoorbij(laatste, Instant.parse("2026-11-25T01:29:00Z"))).isFalse();
        assertThat(Kopieplan.nachtVoorbij(laatste, Instant.parse("2026-11-25T01:31:00Z"))).isTrue();
        assertThat(Kopieplan.nachtVoorbij(Instant.parse("2026-11-25T01:31:00Z"), Instant.parse("2026-11-25T20:00:00Z"))).isFalse();
        assertThat(Kopieplan.nachtVoorbij(Instant.parse("2026-07-01T12:00:00Z"), Instant.parse("2026-07-02T00:31:00Z"))).isTrue();
        assertThat(Kopieplan.nachtVoorbij(Instant.parse("2026-07-01T12:00:00Z"), Instant.parse("2026-07-02T00:29:00Z"))).isFalse();
    }

    @Test
    void an_hour_back_makes_no_copy_due_and_a_year_back_does() {
        Instant laatste = Instant.parse("2026-11-25T12:00:00Z");
        assertThat(Kopieplan.nachtVoorbij(laatste, laatste.minus(Duration.ofHours(1)))).isFalse();
        assertThat(Kopieplan.nachtVoorbij(laatste, laatste.minus(Duration.ofDays(365)))).isTrue();
    }

    @Test
    void copies_of_a_hundred_nights_and_some_busy_days_reach_back_seven_days_and_are_never_more_than_six() {
        for (int zaad = 0; zaad < 50; zaad++) {
            SplittableRandom toeval = new SplittableRandom(zaad);
            List<Basiskopie> alle = new ArrayList<>();
            for (Instant nu = BEGIN; nu.isBefore(BEGIN.plus(Duration.ofDays(100)));
                    nu = nu.plus(toeval.nextInt(5) == 0 ? Duration.ofMinutes(toeval.nextInt(10, 600)) : Duration.ofHours(24))) {
                alle.add(new Basiskopie(Path.of(nu.toString()), nu, "000000010000000000%06X".formatted(alle.size())));
                alle.removeAll(Kopieplan.overbodig(alle, nu));
                assertThat(alle).as("seed %s at %s", zaad, nu).hasSizeLessThanOrEqualTo(6);
                assertThat(alle.getLast().klaarOp()).as("the newest stays").isEqualTo(nu);
                Instant grens = nu.minus(Kopieplan.BEREIK);
                assertThat(alle.getFirst().klaarOp()).as("seed %s at %s", zaad, nu).isBeforeOrEqualTo(grens.isBefore(BEGIN) ? BEGIN : grens);
            }
        }
    }
}
