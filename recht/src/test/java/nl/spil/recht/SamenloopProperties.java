package nl.spil.recht;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The calculus of maxima: monotone, never below the highest alone, one deduction, one addition. */
class SamenloopProperties {

    @Provide
    Arbitrary<List<Long>> maxima() {
        return Arbitraries.longs().between(0, 30 * 4380L).list().ofMinSize(1).ofMaxSize(6);
    }

    @Property
    void together_is_never_below_the_highest_and_never_more_than_a_third_above_it(@ForAll("maxima") List<Long> maxima, @ForAll boolean meermalen) {
        var hoogste = maxima.stream().mapToLong(m -> m).max().orElseThrow();
        assertThat(Samenloop.vrijheidsstraf(maxima, false, meermalen)).isBetween(hoogste, hoogste + hoogste / 3);
        assertThat(Samenloop.vrijheidsstraf(maxima, false, false)).isLessThanOrEqualTo(maxima.stream().mapToLong(m -> m).sum());
        assertThat(Samenloop.vrijheidsstraf(maxima, true, false)).isEqualTo(hoogste);
    }

    @Property
    void one_more_feit_or_a_heavier_one_never_lowers_the_maximum(@ForAll("maxima") List<Long> maxima, @ForAll("maxima") List<Long> erbij) {
        var meer = new ArrayList<>(maxima);
        meer.addAll(erbij);
        assertThat(Samenloop.vrijheidsstraf(meer, false, false)).isGreaterThanOrEqualTo(Samenloop.vrijheidsstraf(maxima, false, false));
        assertThat(Samenloop.geldboete(meer, false)).isGreaterThanOrEqualTo(Samenloop.geldboete(maxima, false));
        var zwaarder = maxima.stream().map(m -> m + erbij.getFirst()).toList();
        assertThat(Samenloop.vrijheidsstraf(zwaarder, false, false)).isGreaterThanOrEqualTo(Samenloop.vrijheidsstraf(maxima, false, false));
    }

    @Property
    void the_order_of_feiten_changes_nothing(@ForAll("maxima") List<Long> maxima) {
        assertThat(Samenloop.vrijheidsstraf(maxima.reversed(), false, false)).isEqualTo(Samenloop.vrijheidsstraf(maxima, false, false));
        assertThat(Samenloop.geldboete(maxima.reversed(), true)).isEqualTo(Samenloop.geldboete(maxima, true));
    }

    @Property
    void a_deduction_is_taken_off_once_and_repetition_adds_a_third(@ForAll("maxima") List<Long> maxima, @ForAll Strafdeel deel) {
        for (var m : maxima) {
            var rest = deel.van(m);
            assertThat(rest).isBetween(deel == Strafdeel.VOORBEREIDING ? m / 2 : m * 2 / 3, m);
            assertThat(3 * rest).as("no less than two thirds, and a half for preparation").isGreaterThanOrEqualTo(deel == Strafdeel.VOORBEREIDING ? 3 * (m / 2) : 2 * m);
            assertThat(Samenloop.herhaling(m)).isBetween(m, m + m / 3);
        }
    }

    @Property
    void a_feit_charged_as_attempt_and_as_complicity_loses_a_third_once(@ForAll boolean poging, @ForAll boolean medeplichtig) {
        var een = Uitspraakproef.feit(1, "diefstal", poging, medeplichtig ? "medeplichtige" : "pleger", false);
        var beeld = Uitspraakproef.beeld("natuurlijk", een);
        var maximum = new Strafmaximum(new Toetsgrond(Uitspraakproef.uitspraak(Uitspraakproef.bewezen(1)), beeld, Uitspraakproef.OP, "p"))
                .gevangenisstraf(beeld.feiten()).orElseThrow();
        assertThat(maximum).isEqualTo(poging || medeplichtig ? 32 * 365L : 48 * 365L);
    }
}
