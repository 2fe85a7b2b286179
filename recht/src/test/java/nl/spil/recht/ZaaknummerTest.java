package nl.spil.recht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.spil.recht.Zaaknummer.Soort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZaaknummerTest {

    @ParameterizedTest
    @MethodSource("titels")
    void a_published_title_gives_the_numbers_a_reader_finds_in_it(String titel, String verwacht) {
        assertThat(beschrijf(titel)).isEqualTo(verwacht);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', value = {
        "08/952634-19 (P) > parket 08-952634-19 [P]",
        "08.206498.20 > parket 08-206498-20",
        "16-700165-17 > parket 16-700165-17",
        "16 700165 17 > parket 16-700165-17",
        "16/700165–17 > parket 16-700165-17",
        "1308227121, 1300049321 > parket 13-082271-21; parket 13-000493-21",
        "20-001719-19 > hof 20-001719-19",
        "19/04987 > hoge-raad 19/04987",
        "Wahv 200.246.955 > wahv 200.246.955",
        "K20-230218 > raadkamer K20-230218",
        "13/083151-15 (TUL) > parket 13-083151-15 [TUL]",
        "13/083151-15 ontneming > parket 13-083151-15 [ontneming]",
        "20-003046-19 OWV > hof 20-003046-19 [OWV]",
        "13/083151-15 (ttz.gev) > parket 13-083151-15 [gev. ttz]",
        "10-204073-18, 09-131151.19, 16-221278-19 (2xTUL) > parket 10-204073-18; parket 09-131151-19 [TUL]; parket 16-221278-19 [TUL]",
        "05/239805-18, 05/012094-19 (allen gev. ttz) > parket 05-239805-18 [gev. ttz]; parket 05-012094-19 [gev. ttz]",
        "13.751.834-20 > parket 13-751834-20",
        "UTL-I-2021001323 > overig UTL-I-2021001323",
        "10/6555020-20 > overig 10/6555020-20",
        "206 van 2020 > overig 206 van 2020",
        "zaak van 28-04-2021 > overig zaak van 28-04-2021",
    })
    void every_way_of_writing_is_understood(String tekst, String verwacht) {
        assertThat(beschrijf(tekst)).isEqualTo(verwacht);
    }

    @Test
    void an_empty_text_holds_no_number_and_any_other_at_least_one() {
        assertThat(Zaaknummer.lees("  ")).isEmpty();
        assertThat(Zaaknummer.lees(".")).extracting(Zaaknummer::soort).containsExactly(Soort.OVERIG);
    }

    @Test
    void a_number_field_takes_the_first_number_of_a_zaak() {
        assertThat(Zaaknummer.eerste("parketnummer 13.000123.26")).contains(new Parketnummer("13-000123-26"));
        assertThat(Zaaknummer.eerste("19/04987")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", " ", "(", ")", "tul ", "10/123456-20 ", "10/123456-20 (allen gev) ", "200.246.955 ", "RK 21/1 ", "vordering ", "a", "-",
        "12 ", "12.", "\u00a0", ", 01-02-2021", "((((tul", "10/123456-20 (x, ", "e.a. "})
    void a_megabyte_of_anything_is_read_in_time_that_grows_with_its_length(String deel) {
        var tekst = deel.repeat(1_000_000 / deel.length());
        assertTimeout(Duration.ofSeconds(5), () -> Zaaknummer.lees(tekst));
    }

    private static String beschrijf(String titel) {
        return Zaaknummer.lees(titel).stream().map(n -> n.soort().naam() + " " + n.waarde()
                + (n.toevoeging().isEmpty() ? "" : " [" + String.join("|", n.toevoeging()) + "]")).collect(Collectors.joining("; "));
    }

    /** Published in 2021, and invented ones that were not there when the reader was written. */
    static List<Arguments> titels() throws Exception {
        var alle = new ArrayList<Arguments>();
        for (var bestand : List.of("titels-2021.csv", "verzonnen-titels.csv")) {
            try (var in = Objects.requireNonNull(ZaaknummerTest.class.getResourceAsStream("/titels/" + bestand))) {
                Rfc4180.lees(new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream().skip(1)
                        .forEach(r -> alle.add(Arguments.of(r.velden().get(0), r.velden().get(1))));
            }
        }
        return alle;
    }
}
