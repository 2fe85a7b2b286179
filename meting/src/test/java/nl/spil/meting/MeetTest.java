package nl.spil.meting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Every measurement runs, in a tiny size: the figures mean nothing here, their form does. */
class MeetTest {
    private final ByteArrayOutputStream uit = new ByteArrayOutputStream();
    private final ByteArrayOutputStream fout = new ByteArrayOutputStream();

    @Test
    void an_unknown_name_ends_with_2_and_the_names_that_exist() {
        assertThat(voerUit("snelheid")).isEqualTo(2);
        assertThat(uit.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(fout.toString(StandardCharsets.UTF_8)).contains("snelheid", "hoofdweg", "hervouw", "handeling");
    }

    @Test
    void a_percentile_is_a_value_that_was_measured() {
        var waarden = new double[] {5, 1, 4, 2, 3};
        assertThat(Meting.percentiel(waarden, 50)).isEqualTo(3);
        assertThat(Meting.percentiel(waarden, 95)).isEqualTo(5);
        assertThat(Meting.percentiel(waarden, 0)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("namen")
    @Tag("lang")
    void each_measurement_gives_one_json_object_with_positive_figures(String naam) {
        assertThat(voerUit(naam, "--json")).as(fout.toString(StandardCharsets.UTF_8)).isZero();
        var metingen = JsonMapper.builder().build().readTree(uit.toByteArray()).path("metingen");
        assertThat(metingen.size()).isPositive();
        for (var meting : metingen) {
            assertThat(meting.propertyNames()).contains("naam", "waarde", "eenheid", "vloer", "verhouding", "min", "mediaan", "max", "omgeving");
            assertThat(meting.path("waarde").asDouble()).as(meting.toString()).isPositive();
            assertThat(meting.path("omgeving").path("kernen").asInt()).isPositive();
        }
    }

    static Stream<String> namen() {
        return Meet.proeven().keySet().stream();
    }

    private int voerUit(String... woorden) {
        return new Meet(new PrintStream(uit, true, StandardCharsets.UTF_8), new PrintStream(fout, true, StandardCharsets.UTF_8), Omvang.PROEF)
                .voerUit(List.of(woorden));
    }
}
