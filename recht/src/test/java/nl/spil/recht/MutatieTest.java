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
        var uitslag = Mutatieproef.van(Kleinewet.WET, "klein", Map.of(), (_, _) -> { });
        assertThat(uitslag.totaal().gemaakt()).isPositive();
        assertThat(uitslag.overlevenden()).hasSize(uitslag.totaal().gemaakt());
        assertThat(uitslag.totaal().percentage()).isZero();
    }

    @Test
    @Tag("lang")
    void at_least_95_percent_of_the_faults_in_pack_sv_is_noticed() {
        var uitslag = Mutatieproef.van(Wetspakketten.ingebouwd(), "sv", Scenarios.ingebouwd("sv"), (_, _) -> { });
        assertThat(uitslag.totaal().percentage()).as("survivors: %s", uitslag.overlevenden().stream().map(Mutatieproef.Overlevende::sleutel).toList())
                .isGreaterThanOrEqualTo(95);
        assertThat(uitslag.tellingen()).extracting(Mutatieproef.Telling::operator).containsExactlyInAnyOrder("getal-plus", "getal-min", "eenheid",
                "voorwaarde-ontkend", "voorwaarde-weg", "rol-weg", "gevolg-weg", "start-weg");
        assertThat(uitslag.overbodig()).isEmpty();
    }
}
