package nl.spil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TermijnenOpdrachtTest {

    private static final String KOP = "regel_id,invoer,soort_verwachting,verwacht\n";
    private static final String GOED = "hoger-beroep,\"{\"\"start\"\":\"\"2026-03-20\"\"}\",einde,2026-04-07\n";

    @TempDir
    private Path map;

    private final StringWriter uit = new StringWriter();
    private final StringWriter fout = new StringWriter();

    @Test
    void the_rows_come_back_on_stdout_with_their_answer() throws Exception {
        assertThat(voerUit(KOP + GOED, "--controleer")).isEqualTo(Uitslag.GOED);
        assertThat(uit.toString()).isEqualTo(KOP.strip() + ",berekend\n" + GOED.strip() + ",2026-04-07\n");
    }

    @Test
    void a_difference_is_a_finding_only_when_asked_for() throws Exception {
        var verkeerd = KOP + GOED.replace("04-07", "04-03");
        assertThat(voerUit(verkeerd)).isEqualTo(Uitslag.GOED);
        assertThat(voerUit(verkeerd, "--controleer")).isEqualTo(Uitslag.BEVINDING);
        assertThat(fout.toString()).contains("regel 2, kolom verwacht");
    }

    @Test
    void refused_rows_end_with_three_and_their_place() throws Exception {
        assertThat(voerUit(KOP + GOED + "nergens,{},einde,\n")).isEqualTo(Uitslag.GEDEELTELIJK);
        assertThat(fout.toString()).contains("regel 3, kolom regel_id");
    }

    @Test
    void an_unreadable_or_absent_file_ends_with_two() throws Exception {
        assertThat(voerUit("regel_id\n\"open")).isEqualTo(Uitslag.ONUITVOERBAAR);
        assertThat(fout.toString()).contains("regel 2, kolom teken 1");
        assertThat(Opdrachten.voerUit(new PrintWriter(uit, true), new PrintWriter(fout, true), "termijnen", map.resolve("weg.csv").toString()))
                .isEqualTo(Uitslag.ONUITVOERBAAR);
    }

    private int voerUit(String inhoud, String... opties) throws Exception {
        var bestand = Files.writeString(map.resolve("termijnen.csv"), inhoud);
        var woorden = new java.util.ArrayList<>(java.util.List.of("termijnen", bestand.toString()));
        woorden.addAll(java.util.List.of(opties));
        return Opdrachten.voerUit(new PrintWriter(uit, true), new PrintWriter(fout, true), woorden.toArray(String[]::new));
    }
}
