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
            // A year is 4,380 twelfths: a maximum of whole years divides by two and by three.
            var jaren = m / 4380 * 4380;
            assertThat(2 * 3 * deel.van(jaren)).isEqualTo(switch (deel) {
                case GEHEEL -> 6 * jaren;
                case POGING, MEDEPLICHTIGHEID -> 4 * jaren;
                case VOORBEREIDING -> 3 * jaren;
            });
            assertThat(3 * Samenloop.herhaling(jaren)).isEqualTo(4 * jaren);
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
