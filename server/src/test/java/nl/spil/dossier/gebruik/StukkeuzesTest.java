package nl.spil.dossier.gebruik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.spil.recht.Parketnummer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StukkeuzesTest {

    private static Proefdossier proef;
    private static Parketnummer zaak;
    private static Stukkeuzes keuzes;

    @BeforeAll
    static void begin() throws IOException {
        proef = new Proefdossier();
        keuzes = new Stukkeuzes(proef.bron);
        var ander = proef.zaak();
        proef.voeg(ander, "Van een andere zaak", "x".getBytes(StandardCharsets.UTF_8));
        zaak = proef.zaak();
        for (var titel : List.of("Relaas", "Verhoor getuige", "Verhoor 2 van de verdachte", "100% zeker")) {
            proef.voeg(zaak, titel, titel.getBytes(StandardCharsets.UTF_8));
        }
    }

    @AfterAll
    static void einde() {
        proef.close();
    }

    @Test
    void a_number_a_range_and_the_text_that_was_offered_all_name_their_stukken() {
        var ids = keuzes.eerste(zaak, 10).stream().map(Stukkeuze::id).toList();
        assertThat(ids).hasSize(4);
        assertThat(keuzes.lees(zaak, List.of("2"))).containsExactly(ids.get(1));
        assertThat(keuzes.lees(zaak, List.of("1. Relaas\n3-4", " 1 "))).containsExactly(ids.get(0), ids.get(2), ids.get(3));
        for (var keuze : keuzes.eerste(zaak, 10)) {
            assertThat(keuzes.lees(zaak, List.of(keuze.tekst()))).containsExactly(keuze.id());
        }
        assertThat(keuzes.teksten(zaak, List.of(ids.get(2), "elders", ids.get(0)))).containsExactly("3. Verhoor 2 van de verdachte", "elders", "1. Relaas");
    }

    @Test
    void what_names_no_stuk_of_this_zaak_stays_as_it_was_written() {
        assertThat(keuzes.lees(zaak, List.of("5"))).containsExactly("5");
        assertThat(keuzes.lees(zaak, List.of("3-99"))).containsExactly("3-99");
        assertThat(keuzes.lees(zaak, List.of("4-2"))).containsExactly("4-2");
        assertThat(keuzes.lees(zaak, List.of("volgt op papier", ""))).containsExactly("volgt op papier");
        assertThat(Stukkeuzes.isNummer("3-99")).isTrue();
        assertThat(Stukkeuzes.isNummer("volgt op papier")).isFalse();
        assertThat(Stukkeuzes.isNummer(keuzes.eerste(zaak, 1).getFirst().id())).isFalse();
    }

    @Test
    void a_word_of_the_title_is_found_whatever_its_case_and_the_number_comes_first() {
        assertThat(keuzes.zoek(zaak, "verhoor", 10)).extracting(Stukkeuze::nummer).containsExactly(2, 3);
        assertThat(keuzes.zoek(zaak, "2", 10)).extracting(Stukkeuze::nummer).containsExactly(2, 3);
        assertThat(keuzes.zoek(zaak, "0%", 10)).extracting(Stukkeuze::nummer).containsExactly(4);
        assertThat(keuzes.zoek(zaak, "andere zaak", 10)).isEmpty();
        assertThat(keuzes.zoek(zaak, "verhoor", 1)).hasSize(1);
    }
}
