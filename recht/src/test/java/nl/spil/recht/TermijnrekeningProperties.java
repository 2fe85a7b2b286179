package nl.spil.recht;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The calculus against a second way of counting. From 2030: no decree equates days there, so the oracle needs no list. */
class TermijnrekeningProperties {

    private static final LocalDate BEGIN = LocalDate.of(2030, 1, 1);
    private static final int DAGEN = 365 * 30;

    @Property(tries = 3000)
    void terms_of_days_end_where_walking_day_by_day_ends(@ForAll("dagen") LocalDate x, @ForAll @IntRange(min = 1, max = 90) int n,
            @ForAll boolean artikel1, @ForAll boolean artikel2, @ForAll("gelijkgesteld") Set<Integer> gelijk) {
        var dagen = rond(x, gelijk);
        var einde = dag(Telling.DAGEN, "P" + n + "D", artikel1, artikel2, x, dagen);
        assertThat(einde).isEqualTo(Kalenderorakel.binnenDagen(x, n, artikel1, artikel2, dagen));
    }

    @Property(tries = 1000)
    void the_algemene_termijnenwet_never_shortens_and_ends_on_a_working_day(@ForAll("dagen") LocalDate x,
            @ForAll @IntRange(min = 1, max = 90) int n, @ForAll("gelijkgesteld") Set<Integer> gelijk) {
        var dagen = rond(x, gelijk);
        var zonder = dag(Telling.DAGEN, "P" + n + "D", false, false, x, dagen);
        var met = dag(Telling.DAGEN, "P" + n + "D", true, true, x, dagen);
        assertThat(zonder).isEqualTo(x.plusDays(n));
        assertThat(met).isAfterOrEqualTo(zonder);
        assertThat(Kalenderorakel.vrij(met, dagen)).isFalse();
    }

    @Property(tries = 1000)
    void who_begins_later_or_has_longer_never_ends_earlier(@ForAll("dagen") LocalDate x, @ForAll @IntRange(min = 1, max = 60) int later,
            @ForAll @IntRange(min = 1, max = 80) int n, @ForAll Telling telling) {
        if (telling.vanOgenblik() || Set.of(Telling.VERJARING, Telling.GEEN, Telling.ETMALEN).contains(telling)) {
            return;
        }
        var duur = "P" + n + "D";
        assertThat(dag(telling, duur, true, true, x.plusDays(later), Set.of())).isAfterOrEqualTo(dag(telling, duur, true, true, x, Set.of()));
        if (telling != Telling.TERUG) {
            assertThat(dag(telling, "P" + (n + 1) + "D", true, true, x, Set.of())).isAfterOrEqualTo(dag(telling, duur, true, true, x, Set.of()));
        }
    }

    @Property(tries = 1000)
    void a_month_is_thirty_days_and_a_week_seven(@ForAll("dagen") LocalDate x, @ForAll @IntRange(min = 1, max = 12) int n) {
        assertThat(dag(Telling.MAANDEN, "P" + n + "M", true, true, x, Set.of())).isEqualTo(dag(Telling.DAGEN, "P" + 30 * n + "D", true, true, x, Set.of()));
        assertThat(dag(Telling.WEKEN, "P" + n + "W", true, true, x, Set.of())).isEqualTo(dag(Telling.DAGEN, "P" + 7 * n + "D", true, true, x, Set.of()));
        assertThat(dag(Telling.KORTSTE_MAANDEN, "P" + n + "M", false, false, x, Set.of()))
                .isBeforeOrEqualTo(dag(Telling.KALENDERMAANDEN, "P" + n + "M", false, false, x, Set.of()));
    }

    @Property(tries = 2000)
    void terms_of_years_end_the_day_before_the_anniversary_of_the_first_day(@ForAll("dagen") LocalDate x,
            @ForAll @IntRange(min = 1, max = 12) int n) {
        assertThat(dag(Telling.JAREN, "P" + n + "Y", false, false, x, Set.of())).isEqualTo(Kalenderorakel.jaren(x, n));
    }

    @Property(tries = 500)
    void around_leap_days_too(@ForAll @IntRange(min = 0, max = 6) int schrikkel, @ForAll @IntRange(min = -3, max = 3) int ernaast,
            @ForAll @IntRange(min = 1, max = 12) int n) {
        var x = LocalDate.of(2032 + 4 * schrikkel, 2, 29).plusDays(ernaast);
        assertThat(dag(Telling.JAREN, "P" + n + "Y", false, false, x, Set.of())).isEqualTo(Kalenderorakel.jaren(x, n));
        assertThat(dag(Telling.KALENDERMAANDEN, "P" + 12 * n + "M", false, false, x, Set.of())).isEqualTo(Kalenderorakel.jaren(x, n));
    }

    @Property(tries = 1000)
    void calendar_months_end_on_the_same_day_number_or_the_last_of_the_month(@ForAll("dagen") LocalDate x, @ForAll @IntRange(min = 1, max = 30) int n) {
        var einde = dag(Telling.KALENDERMAANDEN, "P" + n + "M", false, false, x, Set.of());
        var maand = x.plusMonths(n);
        if (x.getDayOfMonth() < 28) {
            assertThat(einde).isEqualTo(maand);
        } else {
            assertThat(einde).isBetween(maand.withDayOfMonth(28), maand.withDayOfMonth(maand.lengthOfMonth()));
            assertThat(einde).isAfterOrEqualTo(maand);
        }
    }

    @Property(tries = 2000)
    void free_days_lie_wholly_between_service_and_hearing(@ForAll("dagen") LocalDate x, @ForAll @IntRange(min = 1, max = 14) int n,
            @ForAll("gelijkgesteld") Set<Integer> gelijk) {
        var dagen = rond(x, gelijk);
        var einde = (Termijnuitkomst.Einde) reken(regel(Telling.VRIJE_DAGEN, "P" + n + "D", false, true), Moment.opDag(x), dagen);
        assertThat(einde.eindigt().dag()).isEqualTo(Kalenderorakel.binnenDagen(x, n, false, true, dagen));
        assertThat(einde.vroegsteZitting()).isEqualTo(einde.eindigt().dag().plusDays(1));
    }

    @Property(tries = 2000)
    void counting_back_leaves_the_free_days_before_the_hearing(@ForAll("dagen") LocalDate zitting, @ForAll @IntRange(min = 1, max = 14) int n,
            @ForAll("gelijkgesteld") Set<Integer> gelijk) {
        var dagen = rond(zitting, gelijk);
        assertThat(dag(Telling.TERUG, "P" + n + "D", false, true, zitting, dagen)).isEqualTo(Kalenderorakel.terug(zitting, n, dagen));
    }

    @Property(tries = 2000)
    void custody_lasts_elapsed_hours_whatever_the_clock_does(@ForAll("minuten") Instant van, @ForAll @IntRange(min = 1, max = 120) int n) {
        var einde = ogenblik(Telling.VRIJHEID, "P" + n + "D", van);
        assertThat(Duration.between(van, einde)).isEqualTo(Duration.ofHours(24L * n));
        assertThat(ogenblik(Telling.UREN, "PT" + n + "H", van)).isEqualTo(van.plusSeconds(3600L * n));
    }

    @Property(tries = 400)
    void night_hours_do_not_count_whatever_the_clock_does(@ForAll("minuten") Instant van, @ForAll @IntRange(min = 1, max = 40) int uren) {
        assertThat(ogenblik(Telling.UREN_DAG, "PT" + uren + "H", van)).isEqualTo(Kalenderorakel.overdag(van, 60L * uren));
    }

    @Property(tries = 400)
    void and_around_the_change_of_the_clock(@ForAll @IntRange(min = 2030, max = 2050) int jaar, @ForAll boolean zomer,
            @ForAll @IntRange(min = -2880, max = 2880) int ernaast, @ForAll @IntRange(min = 1, max = 30) int uren) {
        var wissel = LocalDate.of(jaar, zomer ? 3 : 10, 25).atTime(1, 0).toInstant(java.time.ZoneOffset.UTC);
        var van = wissel.plusSeconds(60L * ernaast);
        assertThat(ogenblik(Telling.UREN_DAG, "PT" + uren + "H", van)).isEqualTo(Kalenderorakel.overdag(van, 60L * uren));
    }

    @Property(tries = 2000)
    void interruption_lengthens_but_never_past_the_absolute_end(@ForAll("dagen") LocalDate x, @ForAll("soorten") Verjaringssoort soort,
            @ForAll("gelijkgesteld") Set<Integer> daden) {
        var stuitingen = daden.stream().map(d -> x.plusDays(60L * d)).filter(d -> !d.isBefore(x)).sorted().toList();
        var zonder = verjaart(x, soort, List.of());
        var met = verjaart(x, soort, stuitingen);
        var uiterste = soort.misdrijf() ? Kalenderorakel.jaren(x, 2 * soort.jaren()) : Kalenderorakel.jaren(x, 10);
        assertThat(zonder).isEqualTo(Kalenderorakel.jaren(x, soort.jaren()));
        assertThat(met).isBetween(zonder, uiterste);
        var verwacht = zonder;
        for (var daad : stuitingen) {
            verwacht = daad.isAfter(verwacht) ? verwacht : Kalenderorakel.jaren(daad, soort.jaren());
        }
        assertThat(met).isEqualTo(verwacht.isAfter(uiterste) ? uiterste : verwacht);
    }

    @Property(tries = 300)
    void every_holiday_of_the_oracle_is_one_of_ours_and_no_other(@ForAll("dagen") LocalDate dag) {
        assertThat(Feestdagen.ingebouwd().werkdag(dag)).isEqualTo(!Kalenderorakel.vrij(dag, Set.of()));
        assertThat(Feestdagen.pasen(dag.getYear())).isEqualTo(Kalenderorakel.gauss(dag.getYear()));
    }

    @Provide
    Arbitrary<LocalDate> dagen() {
        return Arbitraries.integers().between(0, DAGEN).map(BEGIN::plusDays);
    }

    @Provide
    Arbitrary<Instant> minuten() {
        return Arbitraries.integers().between(0, DAGEN * 1440).map(m -> BEGIN.atStartOfDay(java.time.ZoneOffset.UTC).toInstant().plusSeconds(60L * m));
    }

    @Provide
    Arbitrary<Set<Integer>> gelijkgesteld() {
        return Arbitraries.integers().between(-20, 95).set().ofMaxSize(8);
    }

    @Provide
    Arbitrary<Verjaringssoort> soorten() {
        return Arbitraries.of(Verjaringssoort.overtreding(), Verjaringssoort.vanStrafmaximum(Duur.van("P3Y")),
                Verjaringssoort.vanStrafmaximum(Duur.van("P4Y")), Verjaringssoort.vanStrafmaximum(Duur.van("P8Y")));
    }

    private static Set<LocalDate> rond(LocalDate x, Set<Integer> gelijk) {
        return gelijk.stream().map(x::plusDays).collect(Collectors.toSet());
    }

    private static LocalDate dag(Telling telling, String duur, boolean artikel1, boolean artikel2, LocalDate x, Set<LocalDate> gelijk) {
        return ((Termijnuitkomst.Einde) reken(regel(telling, duur, artikel1, artikel2), Moment.opDag(x), gelijk)).eindigt().dag();
    }

    private static Instant ogenblik(Telling telling, String duur, Instant van) {
        return ((Termijnuitkomst.Einde) reken(regel(telling, duur, false, false), Moment.opMinuut(van), Set.of())).eindigt().op();
    }

    private static LocalDate verjaart(LocalDate x, Verjaringssoort soort, List<LocalDate> stuitingen) {
        return ((Termijnuitkomst.Einde) Termijnrekening.verjaring(Verjaringsfeiten.van(x, soort, stuitingen))).eindigt().dag();
    }

    private static Termijnuitkomst reken(Termijnregel regel, Moment start, Set<LocalDate> gelijk) {
        return Termijnrekening.bereken(regel, new TermijnInvoer(start, null, gelijk, null));
    }

    private static Termijnregel regel(Telling telling, String duur, boolean artikel1, boolean artikel2) {
        var atw = new TreeSet<Integer>();
        if (artikel1) {
            atw.add(1);
        }
        if (artikel2) {
            atw.add(2);
        }
        return Termijnregel.vast("proef", "Sv 1", "proef", Duur.van(duur), telling, atw, "A");
    }
}
