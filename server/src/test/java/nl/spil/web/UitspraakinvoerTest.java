package nl.spil.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Tabellen;
import nl.spil.recht.Uitspraken;
import nl.spil.recht.Zaakbeeld;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

/** What is typed in the form of a judgment becomes the judgment that was meant. */
class UitspraakinvoerTest {

    private static final Zaakbeeld BEELD = beeld(1, 2);

    @Test
    void every_kind_of_decision_can_be_filled_in() {
        for (var soort : Tabellen.ingebouwd().beslissingen().values()) {
            var velden = new TreeMap<String, List<String>>(Map.of("u.2.soort", List.of("algemene-voorwaarde")));
            Uitspraaksoorten.vul(new Uitspraaksoorten.Begin(soort.id(), Map.of()), BEELD).forEach((naam, w) -> velden.put("u.1." + naam, w));
            Uitspraakrijen.velden(soort).forEach((naam, woord) -> typ(velden, "u.1.d." + naam, Uitspraakrijen.kaal(woord)));
            assertThat(Uitspraken.lees(Uitspraakwaarden.van(concept(velden))).fouten()).as(soort.id() + " " + velden).isEmpty();
        }
    }

    @Test
    void amounts_goods_and_lengths_are_read_as_people_type_them() {
        var velden = new TreeMap<String, List<String>>();
        rij(velden, 1, "sanctie-opleggen", "d.sanctie", "gevangenisstraf", "d.duur.getal", "42", "d.duur.eenheid", "maanden", "d.feiten", "1");
        rij(velden, 2, "svm-opleggen", "d.tenBehoeveVan", "Anja Smit", "d.bedrag", "€ 48.498,45", "d.gijzelingDagen", "278", "d.renteVanaf", "2019-03-01");
        rij(velden, 3, "onttrekken-voorwerp", "d.voorwerpen", "52 STK verdovende middelen (G6006060)\n3\neen mes");
        rij(velden, 4, "vh-bevel-opheffen");
        rij(velden, 5, "voeging-bevelen", "d.zaken", "13/000123-26\n16.000999.26");
        var tekst = Uitspraken.tekst(Uitspraakbladen.uitspraak(concept(velden)).orElseThrow());
        assertThat(tekst).contains("Gevangenisstraf van 42 maanden, voor feit 1.", "€ 48.498,45", "278 dagen gijzeling", "1 maart 2019",
                "52 STK verdovende middelen (G6006060); voorwerp 3 van de beslaglijst; een mes", "opgeheven met ingang van heden", "13/000123-26 en 16/000999-26");
    }

    @Test
    void what_cannot_be_read_is_an_error_in_its_row() {
        var velden = new TreeMap<String, List<String>>();
        rij(velden, 1, "algemene-voorwaarde");
        rij(velden, 2, "proeftijd", "d.duur.getal", "twee", "d.duur.eenheid", "jaren");
        rij(velden, 3, "vervangende-hechtenis-taakstraf", "d.dagen", "veertig");
        assertThat(Uitspraken.lees(Uitspraakwaarden.van(concept(velden))).fouten().stream().map(f -> f.pad()).toList())
                .containsExactly("/1/gegevens/duur", "/2/gegevens/dagen");
    }

    @Test
    void a_row_taken_out_is_gone_and_a_box_unticked_is_empty() {
        var velden = new TreeMap<String, List<String>>();
        rij(velden, 1, "bewezenverklaring", "d.variant", "enig", "feiten", "1");
        rij(velden, 2, "vrijspraak-feit", "feiten", "2");
        velden.put("u.2.weg", List.of("1"));
        var concept = concept(velden);
        assertThat(Uitspraakrijen.nummers(concept)).containsExactly(1);
        assertThat(Uitspraakrijen.volgende(concept)).isEqualTo(3);
        var vorm = new LinkedMultiValueMap<String, String>(Map.of("u.1.soort", List.of("1"), "u.1.d.variant", List.of("primair"), "u.9.d.variant", List.of("enig"),
                "u.1.soort.x", List.of("y")));
        assertThat(Uitspraakrijen.gestuurd(concept, vorm)).isEqualTo(new TreeMap<>(Map.of("u.1.d.variant", List.of("primair"), "u.1.feiten", List.of())));
    }

    @Test
    void a_decision_is_found_by_the_words_people_type() {
        assertThat(Uitspraaksoorten.zoek("gevangenisstraf").orElseThrow()).isEqualTo(new Uitspraaksoorten.Begin("sanctie-opleggen", Map.of("sanctie", "gevangenisstraf")));
        assertThat(Uitspraaksoorten.zoek("Proeftijd vast").orElseThrow().soort()).isEqualTo("proeftijd");
        assertThat(Uitspraaksoorten.zoek("contact").orElseThrow().soort()).isEqualTo("bv-contactverbod");
        assertThat(Uitspraaksoorten.zoek("xyzzy")).isEmpty();
        for (var naam : Uitspraaksoorten.namen()) {
            assertThat(Uitspraaksoorten.zoek(naam)).as(naam).isPresent();
        }
        assertThat(Uitspraaksoorten.namen().stream().map(n -> Uitspraaksoorten.zoek(n).orElseThrow().soort()).distinct().toList())
                .as("every kind can be reached").containsAll(Tabellen.ingebouwd().beslissingen().keySet());
    }

    @Test
    void one_judgment_with_two_outcomes_is_two_acts() {
        var velden = new TreeMap<String, List<String>>();
        rij(velden, 1, "bewezenverklaring", "d.variant", "enig", "feiten", "1");
        rij(velden, 2, "sanctie-opleggen", "d.sanctie", "geldboete", "d.bedrag", "500", "d.feiten", "1");
        rij(velden, 3, "vrijspraak-feit", "feiten", "2");
        rij(velden, 4, "beslag-teruggave", "d.voorwerpen", "1", "d.aan", "de verdachte");
        assertThat(Uitspraakverdeling.van(Uitspraakbladen.uitspraak(concept(velden)).orElseThrow(), BEELD)).containsExactly(
                new Uitspraakverdeling.Deel("vonnis-straf-maatregel", java.util.Set.of(1), java.util.Set.of(0, 1, 3)),
                new Uitspraakverdeling.Deel("vonnis-vrijspraak", java.util.Set.of(2), java.util.Set.of(2)));
    }

    @Test
    void a_judgment_about_no_feit_is_no_act() {
        var velden = new TreeMap<String, List<String>>();
        rij(velden, 1, "vh-verzoek-opheffing-afwijzen");
        assertThat(Uitspraakverdeling.van(Uitspraakbladen.uitspraak(concept(velden)).orElseThrow(), BEELD)).isEmpty();
    }

    private static void typ(Map<String, List<String>> velden, String naam, String type) {
        var kaal = type.startsWith("lijst<") ? type.substring(6, type.length() - 1) : type;
        switch (kaal) {
            case "duur" -> {
                velden.put(naam + ".getal", List.of("6"));
                velden.put(naam + ".eenheid", List.of("maanden"));
            }
            case "tijdstip" -> {
                velden.put(naam + ".datum", List.of("2026-06-10"));
                velden.put(naam + ".tijd", List.of("14.05"));
            }
            default -> velden.put(naam, List.of(switch (kaal) {
                case "ja-nee" -> "nee";
                case "geheel", "uren", "dagen" -> "12";
                case "eurocent" -> "1.840,50";
                case "datum" -> "2026-06-10";
                case "feit" -> "1";
                case "parketnummer" -> "13/000123-26";
                case "verwijzing:beslissing" -> "b2";
                case "verwijzing:strafsoorten" -> "gevangenisstraf";
                case "verwijzing:strafbare-feiten" -> "diefstal";
                case "verwijzing:rechtbanken" -> "RBAMS";
                default -> kaal.startsWith("keuze:") ? kaal.substring(6).split("\\|")[0] : "woorden";
            }));
        }
    }

    private static void rij(Map<String, List<String>> velden, int nr, String soort, String... inhoud) {
        velden.put("u." + nr + ".soort", List.of(soort));
        for (int i = 0; i < inhoud.length; i += 2) {
            velden.put("u." + nr + "." + inhoud[i], List.of(inhoud[i + 1]));
        }
    }

    private static Concept concept(Map<String, List<String>> velden) {
        return new Concept("uitspraak", new TreeMap<>(velden), 1, "sleutel", Instant.EPOCH, Instant.EPOCH);
    }

    private static Zaakbeeld beeld(int... nummers) {
        var leeg = Zaakbeeld.leeg(new Parketnummer("13-000123-26"));
        var dag = LocalDate.of(2026, 2, 1);
        var feiten = java.util.Arrays.stream(nummers).mapToObj(nr -> new Zaakbeeld.Feit(nr, "diefstal", "Diefstal", true, dag, dag, "Diemen", false, "pleger", true,
                1460, false, false, false, false, "gedagvaard", "", "", false, "", null, List.of(), null)).toList();
        return new Zaakbeeld(leeg.zaak(), leeg.verdachte(), feiten, List.of(), List.of(), leeg.vrijheid(), leeg.zitting(), leeg.termijnen(), leeg.gedaan(),
                leeg.eigen(), leeg.onregelmatigheden());
    }
}
