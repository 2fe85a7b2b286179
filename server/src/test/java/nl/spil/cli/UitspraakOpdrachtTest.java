package nl.spil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UitspraakOpdrachtTest {

    @TempDir
    private Path map;

    private final StringWriter uit = new StringWriter();
    private final StringWriter fout = new StringWriter();

    @Test
    void a_published_judgment_is_shown_by_its_ecli() {
        assertThat(voerUit("toon", "ecli:nl:rbrot:2021:9706")).isEqualTo(Uitslag.GOED);
        assertThat(uit.toString()).contains("€ 48.498,45", "278 dagen gijzeling", "1 maart 2019").doesNotContain("\u001b");
    }

    @Test
    void a_file_is_shown_as_text_or_as_one_json_object() throws Exception {
        var bestand = schrijf("[{\"soort\":\"sanctie-opleggen\",\"gegevens\":{\"sanctie\":\"geldboete\",\"bedrag\":184000,\"feiten\":[1]}}]");
        assertThat(voerUit("toon", bestand)).isEqualTo(Uitslag.GOED);
        assertThat(uit.toString()).contains("Geldboete van € 1.840,00, voor feit 1.");
        uit.getBuffer().setLength(0);
        assertThat(voerUit("toon", bestand, "--json")).isEqualTo(Uitslag.GOED);
        assertThat(uit.toString()).startsWith("{").endsWith("}\n").contains("€ 1.840,00", "\"fouten\":[]");
    }

    @Test
    void a_judgment_with_errors_is_a_finding_and_each_error_has_its_place() throws Exception {
        var bestand = schrijf("[{\"soort\":\"proeftijd\",\"gegevens\":{\"duur\":2}},{\"soort\":\"niets\"}]");
        assertThat(voerUit("toon", bestand)).isEqualTo(Uitslag.BEVINDING);
        assertThat(fout.toString()).contains("/0/gegevens/duur", "/1/soort");
        assertThat(uit.toString()).isEmpty();
    }

    @Test
    void what_is_not_there_or_no_text_cannot_be_shown() throws Exception {
        assertThat(voerUit("toon", map.resolve("weg.json").toString())).isEqualTo(Uitslag.ONUITVOERBAAR);
        assertThat(voerUit("toon", "ECLI:NL:RBAMS:1999:1")).isEqualTo(Uitslag.ONUITVOERBAAR);
        assertThat(voerUit("toon", map.toString())).isEqualTo(Uitslag.ONUITVOERBAAR);
        assertThat(voerUit("toon")).isEqualTo(Uitslag.ONUITVOERBAAR);
        assertThat(voerUit()).isEqualTo(Uitslag.ONUITVOERBAAR);
        var latijn = Files.write(map.resolve("latijn.json"), "[\"\u00e9\"]".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(voerUit("toon", latijn.toString())).isEqualTo(Uitslag.ONUITVOERBAAR);
        assertThat(fout.toString()).contains("bestaat niet", "geen meegeleverde uitspraak", "geen UTF-8", "Geef wat u wilt zien");
    }

    private String schrijf(String json) throws Exception {
        return Files.writeString(map.resolve("uitspraak.json"), json).toString();
    }

    private int voerUit(String... woorden) {
        var alle = new java.util.ArrayList<>(java.util.List.of("uitspraak"));
        alle.addAll(java.util.List.of(woorden));
        return Opdrachten.voerUit(new PrintWriter(uit, true), new PrintWriter(fout, true), alle.toArray(String[]::new));
    }
}
