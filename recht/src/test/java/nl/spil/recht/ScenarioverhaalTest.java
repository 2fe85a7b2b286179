package nl.spil.recht;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.spil.recht.Scenarioverhaal.Afloop;
import nl.spil.recht.Scenarioverhaal.Regel;
import org.junit.jupiter.api.Test;

/** Scenario files read as stories, and articles read as places in a law. */
class ScenarioverhaalTest {

    private static final String BESTAND = """
            scenario: Beroep op de laatste dag, en een dag te laat
            vooraf: veroordeeld
            hypothese: per-fase/aanvang
            stappen:
              - { op: 2026-05-01, handeling: hoger-beroep-instellen, door: officier2 }
              - { op: 2026-05-02, handeling: hoger-beroep-instellen, geweigerd: [op-tijd, niet-dubbel] }
              - { op: 2026-05-03T10:00, handeling: verzet-instellen, onregelmatig: [geen-strafbeschikking] }
              - { op: 2026-05-03T10:00, handeling: verzet-instellen, onregelmatig: [] }
              - { op: 2026-05-03, handeling: beoordelen, door: zittingsplanner, onbevoegd: ja }
              - { op: 2026-05-03, handeling: beoordelen, ongeldig: [uitkomst] }
              - { op: 2026-05-03, handeling: beoordelen, voorgesteld: ja }
              - { op: 2026-05-03, eigenaar: gps }
              - verwacht:
                  op: 2026-05-04T09:00
                  toegestaan: [dagvaarden]
                  niet: { sepot-beleid: [feiten-te-beslissen] }
                  verschuldigd: [onherroepelijk-worden]
                  termijnen: { hoger-beroep: 2026-05-15, cassatie: }
                  termijnenNiet: [verzet-strafbeschikking]
                  telt: { hoger-beroep: { vanaf: 2026-09-01, tot: 2026-09-15 } }
            """;

    @Test
    void a_scenario_says_what_is_allowed_what_is_refused_and_which_dates_come_of_it() {
        var alle = Scenarioverhalen.lees(Map.of("zaken/beroep.yaml", BESTAND, "vooraf/veroordeeld.yaml", "scenario: Veroordeeld", "kapot.yaml", "- geen scenario"));
        assertThat(alle).singleElement().satisfies(v -> {
            assertThat(v.naam()).isEqualTo("Beroep op de laatste dag, en een dag te laat");
            assertThat(v.vooraf()).isEqualTo("veroordeeld");
            assertThat(v.aanname()).isEqualTo("per-fase/aanvang");
            assertThat(v.regels()).containsExactly(new Regel.Stap("2026-05-01", "hoger-beroep-instellen", "officier", Afloop.TOEGESTAAN, List.of()),
                    new Regel.Stap("2026-05-02", "hoger-beroep-instellen", "", Afloop.GEWEIGERD, List.of("op-tijd", "niet-dubbel")),
                    new Regel.Stap("2026-05-03T10:00", "verzet-instellen", "", Afloop.ONREGELMATIG, List.of("geen-strafbeschikking")),
                    new Regel.Stap("2026-05-03T10:00", "verzet-instellen", "", Afloop.TOEGESTAAN, List.of()),
                    new Regel.Stap("2026-05-03", "beoordelen", "zittingsplanner", Afloop.ONBEVOEGD, List.of()),
                    new Regel.Stap("2026-05-03", "beoordelen", "", Afloop.ONGELDIG, List.of("uitkomst")),
                    new Regel.Stap("2026-05-03", "beoordelen", "", Afloop.VOORGESTELD, List.of()),
                    new Regel.Kan("2026-05-04T09:00", "dagvaarden"), new Regel.KanNiet("2026-05-04T09:00", "sepot-beleid", List.of("feiten-te-beslissen")),
                    new Regel.Vanzelf("2026-05-04T09:00", "onherroepelijk-worden"), new Regel.Loopt("2026-05-04T09:00", "hoger-beroep", "2026-05-15"),
                    new Regel.Loopt("2026-05-04T09:00", "cassatie", ""), new Regel.LooptNiet("2026-05-04T09:00", "verzet-strafbeschikking"),
                    new Regel.Telt("2026-05-04T09:00", "hoger-beroep", "2026-09-01", "2026-09-15"));
        });
        assertThat(Scenarioverhaal.van(alle, "cassatie")).hasSize(1);
        assertThat(Scenarioverhaal.van(alle, "zaak-afsluiten")).isEmpty();
    }

    @Test
    void every_act_and_every_term_with_a_length_of_both_packs_is_touched_by_a_story_and_every_time_in_one_can_be_read() {
        for (var pakket : List.of("sv", "sv-2029")) {
            var wet = Wetspakketten.ingebouwd().alleen(pakket).orElseThrow();
            var alle = Scenarioverhalen.ingebouwd(pakket);
            assertThat(wet.handelingen()).allSatisfy(h -> assertThat(Scenarioverhaal.van(alle, h.id())).as(h.id()).isNotEmpty());
            assertThat(wet.termijnen()).filteredOn(t -> !t.duur().isEmpty()).allSatisfy(t -> assertThat(Scenarioverhaal.van(alle, t.id())).as(t.id()).isNotEmpty());
            assertThat(alle).flatExtracting(Scenarioverhaal::regels).extracting(Regel::op).filteredOn(op -> !op.isEmpty())
                    .allSatisfy(op -> assertThat(Scenarioverhaal.moment(op)).as(op).isPresent());
            assertThat(Scenarioverhaal.van(alle, "dagvaarden").getFirst().bestand()).isEqualTo("handelingen/dagvaarden.yaml");
        }
        assertThat(Scenarioverhalen.ingebouwd("bestaat-niet")).isEmpty();
    }

    @Test
    void an_article_leads_to_its_text_by_the_number_of_its_law() {
        assertThat(Wetsvindplaats.van("WVW 1994 164 lid 6").adres()).contains("https://wetten.overheid.nl/jci1.3:c:BWBR0006622&artikel=164");
        assertThat(Wetsvindplaats.van("Sv 6:6:21").adres()).contains("https://wetten.overheid.nl/jci1.3:c:BWBR0001903&artikel=6:6:21");
        assertThat(Wetsvindplaats.van("Sv Boek 6 (6:1:1 e.v.)").adres()).isEmpty();
        assertThat(Wetsvindplaats.van("Gratiewet 5").adres()).isEmpty();
        assertThat(Wetsvindplaats.alle("Sv 368; 382; WED 38")).extracting(Wetsvindplaats.Artikel::wet, Wetsvindplaats.Artikel::nummer)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Sv", "368"), org.assertj.core.groups.Tuple.tuple("Sv", "382"),
                        org.assertj.core.groups.Tuple.tuple("WED", "38"));
        assertThat(Wetsvindplaats.alle("Sv 2029 4.1.1")).singleElement().satisfies(a -> assertThat(a.adres()).isEmpty());
    }
}
