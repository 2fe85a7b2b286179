package nl.spil.recht;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WetsdoorlichtingTest {

    @Test
    void the_small_code_is_counted_and_its_gaps_are_found() {
        var scenario = Scenarios.voerUit(Kleinewet.WET, Map.of("een.yaml", """
                scenario: Aanhouden en vrijlaten
                pakket: klein
                zaak: { op: 2026-03-01T10:00, verdachte: { naam: Jan }, feiten: [{ nr: 1, strafbaarFeit: diefstal, pleegdatum: "2026-02-01" }] }
                stappen:
                  - { op: 2026-03-02T10:00, handeling: aanhouden, door: administratie }
                  - { op: 2026-03-02, handeling: vrijlaten, door: administratie }
                  - { op: 2026-03-03, handeling: vrijlaten, door: administratie, onregelmatig: [was-vast] }
                  - { op: 2026-03-03T10:00, handeling: dagvaarden, door: officier, feiten: [1], gegevens: { forum: politierechter, spoed: ja }, ongeldig: [reden] }
                  - verwacht: { op: 2026-03-04T10:00, beeld: { "vrijheid.status": vrij, "feiten[1].minderjarig": "" }, termijnenNiet: [voorgeleiding], toegestaan: [dagvaarden] }
                """));
        assertThat(scenario).singleElement().satisfies(s -> assertThat(s.fouten()).isEmpty());
        assertThat(Wetsdoorlichting.tellingen(Kleinewet.WET, scenario)).filteredOn(t -> t.handeling().equals("vrijlaten")).singleElement()
                .satisfies(t -> assertThat(t).isEqualTo(new Wetstelling("vrijlaten", 1, 0, 1, 1, 2)));
        assertThat(Wetsdoorlichting.bevindingen(Kleinewet.WET, scenario)).extracting(Wetsbevinding::soort, Wetsbevinding::waar)
                .contains(org.assertj.core.groups.Tuple.tuple("handeling-zonder-scenario", "vonnis"), org.assertj.core.groups.Tuple.tuple("zonder-engels", "vonnis"));
    }

    @Test
    void a_scenario_that_is_wrong_says_where_and_what() {
        var uitkomst = Scenarios.voerUit(Kleinewet.WET, Map.of("fout.yaml", """
                scenario: Verkeerd
                pakket: klein
                zaak: { op: 2026-03-01T10:00, verdachte: { naam: Jan }, feiten: [{ nr: 1, strafbaarFeit: diefstal, pleegdatum: "2026-02-01" }] }
                stappen:
                  - { op: 2026-03-02T10:00, handeling: dagvaarden, door: administratie, gegevens: { forum: politierechter } }
                  - { op: 2026-03-02, handeling: vrijlaten, door: administratie }
                  - verwacht: { op: 2026-03-04T10:00, beeld: { "vrijheid.status": aangehouden }, termijnen: { hoger-beroep: 2026-04-01 }, toegestaan: [vonnis] }
                """)).getFirst();
        assertThat(uitkomst.goed()).isFalse();
        assertThat(uitkomst.fouten()).hasSize(5).allMatch(f -> f.startsWith("stap "));
        assertThat(String.join("\n", uitkomst.fouten())).contains("niet-bevoegd", "was-vast", "vrijheid.status is 'vrij'", "hoger-beroep loopt niet", "gedagvaard");
        assertThat(List.of(uitkomst.naam(), uitkomst.bestand())).containsExactly("Verkeerd", "fout.yaml");
    }
}
