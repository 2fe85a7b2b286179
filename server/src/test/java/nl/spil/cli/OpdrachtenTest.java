package nl.spil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpdrachtenTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "demo x|'x' past niet bij N.",
        "demo|Geef ook op: N.",
        "demo 2 --tot ergens|'ergens' past niet bij --tot.",
        "bestaatniet|'bestaatniet' is hier geen opdracht of invoer die Spil kent.",
        "zegel --gegevens g|'zegel' werkt op een draaiende server: start die met 'spil start' en gebruik --server URL."})
    void wrong_use_is_told_in_a_sentence_on_stderr_with_exit_2(String woorden, String zin) {
        var uit = new StringWriter();
        var fout = new StringWriter();
        assertThat(Opdrachten.voerUit(new PrintWriter(uit), new PrintWriter(fout), woorden.split(" "))).isEqualTo(Uitslag.ONUITVOERBAAR);
        assertThat(uit.toString()).isEmpty();
        assertThat(fout.toString().lines().findFirst()).hasValue(zin);
    }
}
