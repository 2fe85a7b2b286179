package nl.spil.recht;

import static nl.spil.recht.Uitspraakproef.b;
import static nl.spil.recht.Uitspraakproef.beeld;
import static nl.spil.recht.Uitspraakproef.bewezen;
import static nl.spil.recht.Uitspraakproef.feit;
import static nl.spil.recht.Uitspraakproef.over;
import static nl.spil.recht.Uitspraakproef.straf;
import static nl.spil.recht.Uitspraakproef.uitspraak;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UitspraakgevolgTest {

    private static final Zaakbeeld BEELD = beeld("natuurlijk", feit(1, "diefstal"), feit(2, "diefstal"), feit(3, "diefstal"));

    @Test
    void every_feit_gets_the_strongest_word_spoken_about_it() {
        var u = uitspraak(over(b("vrijspraak-variant", "variant", "primair"), "feiten", List.of(1)),
                over(b("bewezenverklaring", "variant", "subsidiair"), "feiten", List.of(1)), straf("geldboete", "bedrag", 10_000, 1),
                over(b("vrijspraak-feit"), "feiten", List.of(2)), bewezen(3), over(b("ovar-verdachte-niet-strafbaar"), "feiten", List.of(3)));
        assertThat(uitkomsten(u, List.of())).containsExactly("veroordeling", "vrijspraak", "ovar");
        assertThat(uitkomsten(u, List.of(2))).as("only the feiten of the act").containsExactly("", "vrijspraak", "");
        assertThat(uitkomsten(uitspraak(bewezen(1), b("toepassing-9a", "feiten", List.of(1), "reden", "geringe-ernst"),
                b("niet-ontvankelijk-om", "feiten", List.of(2))), List.of())).containsExactly("schuldig-zonder-straf", "formeel", "");
        assertThat(uitkomsten(uitspraak(b("vrijspraak-feit")), List.of())).as("no feit named is all").containsExactly("vrijspraak", "vrijspraak", "vrijspraak");
    }

    @Test
    void a_feit_of_a_joined_zaak_is_not_one_of_this_zaak() {
        var elders = Map.of("nr", 1, "parketnummer", "16-000999-26");
        var hier = Map.of("nr", 2, "parketnummer", Uitspraakproef.NR);
        var u = uitspraak(over(b("bewezenverklaring", "variant", "enig"), "feiten", List.of(elders, hier)), straf("geldboete", "bedrag", 10_000, 2));
        assertThat(uitkomsten(u, List.of())).containsExactly("", "veroordeling", "");
        assertThat(Uitspraken.vormfouten(u, BEELD)).isEmpty();
        assertThat(uitkomsten(uitspraak(over(b("vrijspraak-feit"), "parketnummer", "16-000999-26")), List.of())).containsExactly("", "", "");
    }

    @Test
    void vorderingen_are_granted_in_full_in_part_or_not() {
        var voluit = b("bp-toewijzen", "benadeelde", "Kees de Vries", "bedrag", 200_000, "renteTot", "voldoening", "feiten", List.of(1));
        var rest = b("bp-niet-ontvankelijk", "benadeelde", "Kees de Vries", "omvang", "rest");
        assertThat(status(voluit)).startsWith("benadeelde-partij Kees de Vries toegewezen", "tul  ingediend");
        assertThat(status(voluit, rest)).startsWith("benadeelde-partij Kees de Vries deels-toegewezen");
        assertThat(status(rest)).startsWith("benadeelde-partij Kees de Vries niet-ontvankelijk");
        assertThat(status(b("bp-toewijzen", "benadeelde", "Kees de Vries", "bedrag", 1, "renteTot", "voldoening", "feiten", List.of(1))))
                .startsWith("benadeelde-partij Kees de Vries deels-toegewezen");
        assertThat(status(b("tul-afwijzen", "uitspraak", "2019-06-11", "gerecht", "politierechter"))).contains("tul  afgewezen");
        assertThat(status(b("bp-afwijzen", "benadeelde", "Anja Smit", "omvang", "geheel"))).contains("benadeelde-partij Anja Smit afgewezen");
    }

    @Test
    void objects_change_by_number_or_by_name_and_unknown_ones_are_added() {
        var u = uitspraak(b("onttrekken-voorwerp", "voorwerpen", List.of(1)), b("beslag-teruggave", "voorwerpen", List.of("telefoon"), "aan", "de verdachte"),
                b("verbeurdverklaren-voorwerp", "voorwerpen", List.of(Map.of("aantal", 2, "omschrijving", "tas", "kenmerk", "G1"))));
        assertThat(Uitspraken.verwerk(u, BEELD, List.of()).voorwerpen()).containsExactly(new Zaakbeeld.Voorwerp(1, "mes", "onttrokken"),
                new Zaakbeeld.Voorwerp(2, "telefoon", "teruggegeven"), new Zaakbeeld.Voorwerp(3, "2 tas (G1)", "verbeurdverklaard"));
    }

    @Test
    void what_points_at_nothing_in_the_zaak_is_told_with_its_place() {
        var u = uitspraak(bewezen(1, 7), over(b("bp-rest-burgerlijke-rechter", "benadeelde", "Kees de Vries"), "vordering", 9));
        assertThat(Uitspraken.vormfouten(u, BEELD).stream().map(f -> f.pad() + " " + f.code()).toList())
                .containsExactly("/beslissingen/0/betreft/feiten/1 onbekend-feit", "/beslissingen/1/betreft/vordering onbekende-vordering");
    }

    private static List<String> uitkomsten(Uitspraak u, List<Integer> feiten) {
        return Uitspraken.verwerk(u, BEELD, feiten).feiten().stream().map(Zaakbeeld.Feit::uitspraak).toList();
    }

    private static List<String> status(Object... beslissingen) {
        return Uitspraken.verwerk(uitspraak(beslissingen), BEELD, List.of()).vorderingen().stream()
                .map(v -> v.soort() + " " + v.indiener() + " " + v.status()).toList();
    }
}
