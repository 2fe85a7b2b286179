package nl.spil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import nl.spil.keten.Proef;
import org.junit.jupiter.api.Test;

class VerzinselTest {

    @Test
    void every_invented_delivery_is_good() {
        for (long zaad = 1; zaad <= 5; zaad++) {
            var verzinsel = new Verzinsel(zaad, Proef.nu());
            for (int i = 0; i < 40; i++) {
                var levering = verzinsel.volgende();
                assertThat(Proef.fouten(levering.zip())).as("seed " + zaad + ", delivery " + i + ": " + levering.bericht()).isEmpty();
            }
        }
    }

    @Test
    void the_same_seed_and_moment_give_the_same_bytes_and_another_moment_another_key() {
        var een = new Verzinsel(7, Proef.nu()).volgende();
        assertThat(new Verzinsel(7, Proef.nu()).volgende().zip().length).isEqualTo(een.zip().length);
        assertThat(new Verzinsel(7, Proef.nu()).volgende().bericht()).isEqualTo(een.bericht());
        var later = new Verzinsel(7, Proef.nu().minus(Duration.ofDays(1))).volgende();
        assertThat(later.berichtId()).isNotEqualTo(een.berichtId());
        var sleutels = new HashSet<String>();
        var verzinsel = new Verzinsel(7, Proef.nu());
        for (int i = 0; i < 500; i++) {
            assertThat(sleutels.add(verzinsel.volgende().berichtId())).isTrue();
        }
    }

    @Test
    void a_small_pdf_has_its_objects_where_its_table_says() {
        var pdf = new String(KleinPdf.van("Titel (met haakjes)", List.of("regel één", "back\\slash")), StandardCharsets.ISO_8859_1);
        var tabel = Integer.parseInt(pdf.substring(pdf.lastIndexOf("startxref") + 10, pdf.lastIndexOf("\n%%EOF")).strip());
        assertThat(pdf.substring(tabel)).startsWith("xref\n0 7\n");
        var regels = pdf.substring(tabel).split("\n");
        for (int i = 1; i <= 6; i++) {
            assertThat(pdf.substring(Integer.parseInt(regels[2 + i].substring(0, 10)))).startsWith(i + " 0 obj\n");
        }
    }
}
