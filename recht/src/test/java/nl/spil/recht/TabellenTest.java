package nl.spil.recht;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TabellenTest {

    private final Tabellen tabellen = Tabellen.ingebouwd();

    @Test
    void diefstal_carries_four_years_and_allows_custody() {
        var diefstal = tabellen.strafbaarFeit("diefstal").orElseThrow();
        assertThat(diefstal.maxGevangenisDagen()).isEqualTo(4 * 365);
        assertThat(diefstal.vhToegelaten()).isTrue();
        assertThat(diefstal.misdrijf()).isTrue();
        assertThat(diefstal.klachtdelict()).as("only among family").isFalse();
        assertThat(diefstal.verjaringJaren()).isEqualTo(12);
    }

    @Test
    void wvw_8_does_not_allow_custody_by_the_first_paragraph() {
        assertThat(tabellen.strafbaarFeit("wvw-8").orElseThrow().vhToegelaten()).isFalse();
    }

    @Test
    void an_unknown_offence_is_absent() {
        assertThat(tabellen.strafbaarFeit("landloperij")).isEmpty();
    }

    @Test
    void a_quoted_text_with_commas_and_quotes_is_read_whole() {
        assertThat(tabellen.sepotcodes().get("03").toelichting()).isEqualTo(
                "Bijv. wegens verjaring, overlijden, klachtdelict zonder klacht, verdachte jonger dan 12 jaar.");
        assertThat(tabellen.beslissingen().get("bewezenverklaring").gegevens()).startsWith("{\"variant\":\"keuze:enig|primair");
    }

    @Test
    void two_codes_belong_to_one_office() {
        assertThat(tabellen.parket("05").orElseThrow().onderdeel()).isEqualTo(tabellen.parket("08").orElseThrow().onderdeel());
    }

    @Test
    void an_office_from_before_2013_registers_nothing_new() {
        assertThat(tabellen.parket("14").orElseThrow().schrijftIn()).isFalse();
        assertThat(tabellen.parket("13").orElseThrow().schrijftIn()).isTrue();
    }

    @Test
    void the_fine_is_that_of_the_day_of_the_offence() {
        assertThat(tabellen.boete(1, LocalDate.of(2025, 12, 31))).contains(51_500L);
        assertThat(tabellen.boete(1, LocalDate.of(2026, 1, 1))).contains(55_000L);
        assertThat(tabellen.boete(7, LocalDate.of(2026, 1, 1))).isEmpty();
    }

    @Test
    void a_pack_can_take_a_part_of_a_table() {
        assertThat(tabellen.keuzes("sepotcodes 01-09")).extracting(Tabelkeuze::id)
                .containsExactly("01", "02", "03", "04", "05", "06", "07", "08", "09");
        assertThat(tabellen.keuzes("strafsoorten sb-")).hasSize(6).allMatch(k -> k.id().startsWith("sb-"));
        assertThat(tabellen.keuzes("forum kantonrechter politierechter")).hasSize(2);
        assertThat(tabellen.keuzes("sepotcodes")).hasSize(tabellen.sepotcodes().size());
    }

    @Test
    void a_table_that_is_not_there_is_not_known() {
        assertThat(tabellen.kent("parketten")).isTrue();
        assertThat(tabellen.kent("sepotcodes 20-74")).isTrue();
        assertThat(tabellen.kent("planeten")).isFalse();
        assertThat(tabellen.keuzes("planeten")).isEmpty();
    }

    @Test
    void every_orgaan_is_itself_a_row() {
        assertThat(tabellen.bevoegden().values()).extracting(Bevoegde::orgaan).allMatch(tabellen.bevoegden()::containsKey);
    }

    @Test
    void every_remedy_goes_to_a_forum_that_exists() {
        assertThat(tabellen.forums().values()).allSatisfy(f -> assertThat(tabellen.forums().keySet()).containsAll(f.hoger()));
    }
}
