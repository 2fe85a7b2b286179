package nl.spil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class LeesNummersOpdrachtTest {

    @Test
    void each_title_gives_one_line_of_json_in_the_same_order() {
        var in = "08/952634-19 (P)\n\nHoge Raad é, 04-01-2021, 19/04987\n".getBytes(StandardCharsets.UTF_8);
        var uit = new StringWriter();
        var regel = new CommandLine(new LeesNummersOpdracht(new ByteArrayInputStream(in))).setOut(new PrintWriter(uit));
        assertThat(regel.execute()).isEqualTo(Uitslag.GOED);
        assertThat(uit.toString()).isEqualTo("""
                {"nummers":[{"soort":"parket","tekst":"08/952634-19","toevoeging":["P"],"waarde":"08-952634-19"}],"titel":"08/952634-19 (P)"}
                {"nummers":[],"titel":""}
                {"nummers":[{"soort":"hoge-raad","tekst":"19/04987","toevoeging":[],"waarde":"19/04987"}],"titel":"Hoge Raad é, 04-01-2021, 19/04987"}
                """);
    }

    @Test
    void the_command_is_known() {
        var uit = new StringWriter();
        assertThat(Opdrachten.voerUit(new PrintWriter(uit), new PrintWriter(uit), "lees-nummers", "--help")).isEqualTo(Uitslag.GOED);
        assertThat(uit.toString()).contains("JSON");
    }
}
