package nl.spil.recht;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ZaaknummerProperties {

    @Property(tries = 2000)
    void any_text_is_read_and_what_was_found_stands_in_it(@ForAll String tekst) {
        klopt(tekst);
    }

    @Property(tries = 2000)
    void any_text_made_of_the_signs_of_titles_too(@ForAll List<@IntRange(min = 0, max = 22) Integer> keuzes) {
        var delen = List.of("1", "23", "000123", "-", "/", ".", " ", "(", ")", "tul", "TUL VV: ", "gev. ttz", "P", "RK ", "Wahv ", "K",
                ", 01-02-2021, ", "200.246.955", " en ", "3xTUL", "allen gev", "ECLI:NL:HR:", "10/123456-20");
        klopt(keuzes.stream().map(delen::get).collect(Collectors.joining()));
    }

    @Property(tries = 1000)
    void every_parketnummer_is_found_in_every_notation(@ForAll @IntRange(min = 1, max = 99) int parket,
            @ForAll @IntRange(min = 0, max = 999999) int volgnummer, @ForAll @IntRange(min = 0, max = 99) int jaar,
            @ForAll @IntRange(min = 0, max = 4) int teken) {
        var nr = Parketnummer.van(String.format(Locale.ROOT, "%02d", parket), volgnummer, jaar);
        var tussen = List.of("-", "/", ".", " ", "").get(teken);
        assertThat(Zaaknummer.eerste("zie " + nr.waarde().replace("-", tussen) + ", TUL")).contains(nr);
    }

    private static void klopt(String tekst) {
        var vanaf = 0;
        for (var nummer : Zaaknummer.lees(tekst)) {
            vanaf = tekst.indexOf(nummer.tekst(), vanaf);
            assertThat(vanaf).as(nummer.tekst()).isNotNegative();
            assertThat(nummer.toevoeging()).doesNotHaveDuplicates().allSatisfy(t -> assertThat(t).isNotBlank());
            nummer.parketnummer().ifPresent(p -> assertThat(p.waarde()).isEqualTo(nummer.waarde()));
        }
        assertThat(Zaaknummer.lees(tekst).isEmpty()).isEqualTo(Titelkop.van(tekst).romp().isBlank());
    }
}
