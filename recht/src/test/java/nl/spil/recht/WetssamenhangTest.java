package nl.spil.recht;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The connections between acts follow from their rules. */
class WetssamenhangTest {

    private static final Wetssamenhang SV = Wetssamenhang.van(Wetspakketten.ingebouwd());

    @Test
    void the_hearing_is_closed_after_it_began() {
        assertThat(SV.na().get("onderzoek-sluiten")).contains("zitting-aanvangen");
        assertThat(SV.daarna().get("zitting-aanvangen")).contains("onderzoek-sluiten");
    }

    @Test
    void what_holds_at_the_beginning_asks_for_nothing() {
        assertThat(SV.na().get("beoordelen")).isEmpty();
    }

    @Test
    void phases_are_those_of_the_acts_and_every_arrow_is_between_two_of_them() {
        assertThat(SV.fasen()).doesNotHaveDuplicates()
                .containsAll(Wetspakketten.ingebouwd().handelingen().stream().map(Handelingsoort::fase).distinct().toList());
        assertThat(SV.pijlen()).isNotEmpty().allMatch(p -> SV.fasen().contains(p.van()) && SV.fasen().contains(p.naar()) && !p.van().equals(p.naar()));
    }
}
