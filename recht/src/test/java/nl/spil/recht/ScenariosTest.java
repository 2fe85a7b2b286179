package nl.spil.recht;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The scenarios of pack sv: what a lawyer wrote is what the engine does. */
class ScenariosTest {

    private static Wetspakketten wet = Wetspakketten.ingebouwd();
    private static Map<String, String> bestanden = Scenarios.ingebouwd("sv");
    private static List<Scenarios.Uitkomst> uitkomsten = List.of();

    @BeforeAll
    static void run() {
        uitkomsten = Scenarios.voerUit(wet, bestanden);
    }

    @TestFactory
    Stream<DynamicTest> every_scenario_holds() {
        return uitkomsten.stream().map(u -> DynamicTest.dynamicTest(u.bestand() + ": " + u.naam(), () -> assertThat(u.fouten()).isEmpty()));
    }

    @Test
    void every_act_of_the_pack_is_played() {
        var gespeeld = new TreeSet<String>();
        uitkomsten.forEach(u -> gespeeld.addAll(u.handelingen()));
        assertThat(gespeeld).containsAll(wet.handelingen().stream().map(Handelingsoort::id).toList());
    }

    @Test
    void every_act_has_a_file_of_its_own() {
        assertThat(bestanden.keySet()).containsAll(wet.handelingen().stream().map(h -> "handelingen/" + h.id() + ".yaml").toList());
    }

    @Test
    void every_condition_of_the_pack_fails_in_some_scenario() {
        var regels = new TreeSet<String>();
        wet.handelingen().forEach(h -> h.voorwaarden().forEach(v -> regels.add(v.regel())));
        var geraakt = new TreeSet<String>();
        bestanden.values().forEach(tekst -> regels.stream().filter(r -> tekst.matches("(?s).*[\\[ ]" + r + "[],].*")).forEach(geraakt::add));
        assertThat(geraakt).containsAll(regels);
    }

    @Test
    void a_scenario_that_expects_too_much_is_found() {
        var tekst = """
                scenario: Een dagvaarding zonder zitting
                pakket: sv
                vooraf: ingeschreven
                stappen:
                  - { op: 2026-03-10T10:00, handeling: sepot-beleid, door: officier, feiten: [1], gegevens: { code: "40", motivering: gering, vervolgingAangevangen: nee, slachtofferMeedelen: ja } }
                  - verwacht: { beeld: { "feiten[1].vervolging": gedagvaard } }
                """;
        var alle = new java.util.TreeMap<>(bestanden);
        alle.put("handelingen/fout.yaml", tekst);
        assertThat(Scenarios.voerUit(wet, alle)).filteredOn(u -> !u.goed()).extracting(Scenarios.Uitkomst::bestand).contains("handelingen/fout.yaml");
    }
}
