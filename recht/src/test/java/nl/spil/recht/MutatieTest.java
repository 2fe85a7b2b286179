package nl.spil.recht;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The scenarios notice small faults in the pack; and the check itself notices when they do not. */
class MutatieTest {

    @Test
    void numbers_and_units_change_one_at_a_time() {
        assertThat(Celmutatie.van("dag(nu) <= plus(invoer.dag, 'P14D') && invoer.n > 2 && invoer.code == '2a'"))
                .extracting(Celmutatie.Gewijzigd::tekst).containsExactly(
                        "dag(nu) <= plus(invoer.dag, 'P15D') && invoer.n > 2 && invoer.code == '2a'",
                        "dag(nu) <= plus(invoer.dag, 'P13D') && invoer.n > 2 && invoer.code == '2a'",
                        "dag(nu) <= plus(invoer.dag, 'P14W') && invoer.n > 2 && invoer.code == '2a'",
                        "dag(nu) <= plus(invoer.dag, 'P14D') && invoer.n > 3 && invoer.code == '2a'",
                        "dag(nu) <= plus(invoer.dag, 'P14D') && invoer.n > 1 && invoer.code == '2a'");
    }

    @Test
    void hours_become_days_and_months_become_days() {
        assertThat(Celmutatie.duur("PT9H")).extracting(Celmutatie.Gewijzigd::tekst).containsExactly("PT10H", "PT8H", "P9D");
        assertThat(Celmutatie.duur("P6M")).extracting(Celmutatie.Gewijzigd::tekst).containsExactly("P7M", "P5M", "P6D");
    }

    @Test
    void without_scenarios_every_fault_survives() {
        var uitslag = Mutatieproef.van(Kleinewet.WET, "klein", Map.of(), Mutatieproef.Deel.ALLES, (_, _) -> { });
        assertThat(uitslag.totaal().gemaakt()).isPositive();
        assertThat(uitslag.overlevenden()).hasSize(uitslag.totaal().gemaakt());
        assertThat(uitslag.totaal().percentage()).isZero();
    }

    /** What tabellen/gelijkwaardige-mutanten.csv says of bounds of prison: no offence lies between the bound and the fault. */
    @Test
    void no_offence_has_a_maximum_that_tells_a_bound_from_its_equal_fault() {
        assertThat(Tabellen.ingebouwd().strafbareFeiten().values()).isNotEmpty().extracting(StrafbaarFeit::maxGevangenisDagen)
                .doesNotContain(1, 1461, 2191, 2919, 4379);
    }

    @Test
    void what_a_pack_takes_from_another_is_not_its_own() {
        var alles = Mutatieproef.van(Wetspakketten.ingebouwd(), "sv-2029", Map.of(), Mutatieproef.Deel.ALLES, (_, _) -> { });
        var eigen = Mutatieproef.van(Wetspakketten.ingebouwd(), "sv-2029", Map.of(), Mutatieproef.Deel.EIGEN, (_, _) -> { });
        assertThat(eigen.overlevenden()).isNotEmpty().hasSizeLessThan(alles.overlevenden().size()).isSubsetOf(alles.overlevenden())
                .anyMatch(o -> o.waar().equals("verdachte-oproepen")).noneMatch(o -> o.waar().equals("bewaring-bevelen"));
    }

    @Test
    @Tag("lang")
    void of_each_operator_at_least_95_percent_of_the_faults_in_pack_sv_is_noticed() {
        var uitslag = Mutatieproef.van(Wetspakketten.ingebouwd(), "sv", Scenarios.ingebouwd("sv"), Mutatieproef.Deel.ALLES, (_, _) -> { });
        assertThat(uitslag.tellingen()).as("survivors: %s", uitslag.overlevenden().stream().map(Mutatieproef.Overlevende::sleutel).toList())
                .allMatch(t -> t.percentage() >= 95);
        assertThat(uitslag.tellingen()).extracting(Mutatieproef.Telling::operator).containsExactlyInAnyOrder("getal-plus", "getal-min", "eenheid",
                "voorwaarde-ontkend", "voorwaarde-weg", "rol-weg", "gevolg-weg", "start-weg");
        assertThat(uitslag.totaal().percentage()).isGreaterThanOrEqualTo(98);
        assertThat(uitslag.gelijkwaardig()).allMatch(g -> !g.waarom().isBlank());
        assertThat(uitslag.overbodig()).isEmpty();
    }
}
