package nl.spil.recht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersoonsnaamTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Jan van den Berg | Jan | van den | Berg",
        "Berg, Jan van den | Jan | van den | Berg",
        "Jan Peter de la Rive Box | Jan Peter | de la | Rive Box",
        "Aïcha El Khatib-Öz | Aïcha El | '' | Khatib-Öz",
        "Sukarno | '' | '' | Sukarno",
        "van Dijk | '' | van | Dijk",
        "Wiebe 't Hart | Wiebe | '''t' | Hart",
        "Tess Yılmaz | Tess | '' | Yılmaz",
    }, quoteCharacter = '\'')
    void a_name_in_one_text_falls_into_its_parts(String tekst, String voornamen, String voorvoegsel, String geslachtsnaam) {
        assertThat(Persoonsnaam.lees(tekst)).isEqualTo(new Persoonsnaam(voornamen, voorvoegsel, geslachtsnaam));
    }

    @Test
    void a_list_is_ordered_by_surname_without_particles_and_marks() {
        var op = Stream.of("Émile Zola", "Jan van den Berg", "Ad Berg", "İnci Çelik", "Sukarno", "Bo van Åkesson").map(Persoonsnaam::lees)
                .sorted(Comparator.comparing(Persoonsnaam::sorteersleutel)).map(Persoonsnaam::lijstnaam).toList();
        assertThat(op).containsExactly("Åkesson, Bo van", "Berg, Ad", "Berg, Jan van den", "Çelik, İnci", "Sukarno", "Zola, Émile");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Jan van den Berg | van den berg", "Jan van den Berg | BERG", "Jan van den Berg | v.d. Berg", "Jan van den Berg | vandenberg",
        "Tess Yılmaz | YILMAZ", "Tess Yılmaz | yılmaz", "İnci Çelik | inci celik", "Jörg Müller | muller", "Jörg Müller | Mueller",
        "Søren Ødegård | oedegaard", "Søren Ødegård | odegard", "Wiebe 't Hart | 't hart", "Louis D'Hondt | dhondt", "Ad IJsbrand | ĳsbrand",
        "Jan van den Berg | berg jan", "Ad Berg | van den Berg", "Łukasz Kołodziej | kolodziej",
    }, quoteCharacter = '\0')
    void a_name_is_found_however_it_is_typed(String naam, String vraag) {
        assertThat(vindt(naam, vraag)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Jan van den Berg | bergman", "Jan Jansen | pietersen", "Ad Berg | piet berg"})
    void another_name_is_not(String naam, String vraag) {
        assertThat(vindt(naam, vraag)).isFalse();
    }

    @Test
    void a_question_of_particles_alone_keeps_them() {
        assertThat(Persoonsnaam.zoekvraag("van den")).containsExactly("den", "van");
        assertThat(Persoonsnaam.zoekvraag(" . ")).isEmpty();
    }

    @Test
    void the_data_of_a_person_give_a_name_or_say_that_it_is_unknown() {
        assertThat(Persoonsnaam.van(Map.of("naam", Map.of("geslachtsnaam", "Berg", "voorvoegsel", "van den"))).orElseThrow().weergave()).isEqualTo("van den Berg");
        assertThat(Persoonsnaam.van(Map.of("naam", "Jan de Boer")).orElseThrow().geslachtsnaam()).isEqualTo("Boer");
        assertThat(Persoonsnaam.van(Map.of("soort", "rechtspersoon", "naam", "Transport van Dalen B.V.")).orElseThrow().lijstnaam())
                .isEqualTo("Transport van Dalen B.V.");
        assertThat(Persoonsnaam.van(Map.of("handelsnaam", "Bouwbedrijf Voorbeeld"))).contains(Persoonsnaam.enkel("Bouwbedrijf Voorbeeld"));
        assertThat(Persoonsnaam.van(Map.of("soort", "onbekend"))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Persoonsnaam.lees(" \0 "));
    }

    private static boolean vindt(String naam, String vraag) {
        var woorden = Persoonsnaam.lees(naam).zoekwoorden();
        return List.copyOf(Persoonsnaam.zoekvraag(vraag)).stream().allMatch(v -> woorden.stream().anyMatch(w -> w.startsWith(v)));
    }
}
