package nl.spil.recht;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeboortedatumTest {

    @ParameterizedTest
    @CsvSource({"1995,1995-01-01,1995-12-31,1995", "1996-02,1996-02-01,1996-02-29,februari 1996", "2006-03-23,2006-03-23,2006-03-23,23 maart 2006",
        "1995-00-00,1995-01-01,1995-12-31,1995", "1995-03-00,1995-03-01,1995-03-31,maart 1995"})
    void what_is_known_gives_the_first_and_last_day_it_can_be(String tekst, LocalDate vroegst, LocalDate laatst, String weergave) {
        var datum = Geboortedatum.lees(tekst).orElseThrow();
        assertThat(datum.vroegst()).isEqualTo(vroegst);
        assertThat(datum.laatst()).isEqualTo(laatst);
        assertThat(datum.weergave()).isEqualTo(weergave);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "95", "1995-13", "1995-02-29", "23-03-1995", "1995-3-1", "0000", "0000-00-00", "1995-03-23T10:00", "-00", "1995-00-12"})
    void anything_else_is_no_birth_date(String tekst) {
        assertThat(Geboortedatum.lees(tekst)).isEmpty();
    }

    @Test
    void whether_someone_is_a_minor_is_unknown_only_when_it_depends_on_what_is_not_known() {
        var jaar = Geboortedatum.lees("2008").orElseThrow();
        assertThat(jaar.jongerDan(18, LocalDate.of(2025, 12, 31))).isTrue();
        assertThat(jaar.jongerDan(18, LocalDate.of(2026, 1, 1))).isNull();
        assertThat(jaar.jongerDan(18, LocalDate.of(2026, 12, 31))).isFalse();
        var schrikkel = Geboortedatum.lees("2008-02-29").orElseThrow();
        assertThat(schrikkel.jongerDan(18, LocalDate.of(2026, 2, 28))).isTrue();
        assertThat(schrikkel.jongerDan(18, LocalDate.of(2026, 3, 1))).isFalse();
    }

    @Test
    void the_fold_takes_the_same_day_for_coming_of_age_as_prescription_does() {
        var geboren = LocalDate.of(2008, 2, 29);
        var verdachte = new Zaakbeeld.Verdachte("natuurlijk", "Jan", geboren, geboren, null);
        assertThat(Feiten.minderjarig(LocalDate.of(2026, 2, 28), verdachte)).isTrue();
        assertThat(Feiten.minderjarig(LocalDate.of(2026, 3, 1), verdachte)).isFalse();
    }
}
