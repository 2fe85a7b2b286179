package nl.spil.recht;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.groups.Tuple;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** The clock of a person: each moment and each day once, over any number of zaken, across summer time and leap days. */
class HechtenisEigenschappen {

    private static final Instant NU = tijd("2028-06-01T12:00");
    private static final List<String> SOORTEN = List.of("aangehouden", "opgehouden", "in-verzekering", "bewaring", "gevangenhouding");

    private static Instant tijd(String tekst) {
        return LocalDateTime.parse(tekst).atZone(Moment.NEDERLAND).toInstant();
    }

    private static Zaakbeeld beeld(String nr, String status, @Nullable Instant uiterlijk, List<Zaakbeeld.Periode> perioden) {
        var leeg = Zaakbeeld.leeg(new Parketnummer(nr));
        var sinds = perioden.isEmpty() ? null : perioden.getLast().van();
        return new Zaakbeeld(leeg.zaak(), leeg.verdachte(), List.of(), List.of(), List.of(), new Zaakbeeld.Vrijheid(status, sinds, uiterlijk, perioden),
                leeg.zitting(), List.of(), new TreeMap<>(), new TreeMap<>(), List.of());
    }

    @Provide
    Arbitrary<List<Zaakbeeld.Periode>> perioden() {
        return Combinators.combine(Arbitraries.of(SOORTEN), Arbitraries.longs().between(0, 1_200_000), Arbitraries.longs().between(0, 90_000))
                .as((soort, begin, minuten) -> {
                    var van = tijd("2026-01-01T00:00").plusSeconds(begin * 60);
                    var tot = van.plusSeconds(minuten * 60);
                    return new Zaakbeeld.Periode(soort, van, tot.isAfter(NU) ? null : tot);
                }).list().ofMaxSize(5);
    }

    /** Counted the slow way: hour by hour on the clock of the world, and day by day. */
    private static Set<LocalDate> orakel(List<Zaakbeeld.Periode> perioden) {
        var uit = new HashSet<LocalDate>();
        for (var p : perioden) {
            if (p.soort().equals("aangehouden") || p.soort().equals("opgehouden")) {
                continue;
            }
            var tot = p.tot() == null ? NU : p.tot();
            for (var t = p.van(); t.isBefore(tot); t = t.plusSeconds(3600)) {
                uit.add(LocalDate.ofInstant(t, Moment.NEDERLAND));
            }
            if (tot.isAfter(p.van())) {
                uit.add(LocalDate.ofInstant(tot.minusSeconds(1), Moment.NEDERLAND));
            }
        }
        return uit;
    }

    @Property(tries = 300)
    void each_day_is_deducted_once(@ForAll("perioden") List<Zaakbeeld.Periode> a, @ForAll("perioden") List<Zaakbeeld.Periode> b) {
        var samen = new ArrayList<>(a);
        samen.addAll(b);
        var over = Hechtenis.van(List.of(beeld("13-000001-26", "vrij", null, a), beeld("13-000002-26", "vrij", null, b)), NU);
        assertThat(over.aftrek()).isEqualTo(orakel(samen).size());
        assertThat(over.aftrek()).isLessThanOrEqualTo(orakel(a).size() + orakel(b).size());
    }

    @Property(tries = 300)
    void the_same_custody_in_a_second_zaak_adds_nothing(@ForAll("perioden") List<Zaakbeeld.Periode> a) {
        var een = Hechtenis.van(List.of(beeld("13-000001-26", "vrij", null, a)), NU);
        var twee = Hechtenis.van(List.of(beeld("13-000001-26", "vrij", null, a), beeld("13-000002-26", "vrij", null, a)), NU);
        assertThat(twee.duur()).isEqualTo(een.duur());
        assertThat(twee.aftrek()).isEqualTo(een.aftrek());
        assertThat(een.duur()).isLessThanOrEqualTo(a.stream().map(p -> Duration.between(p.van(), p.tot() == null ? NU : p.tot())).reduce(Duration.ZERO, Duration::plus));
    }

    @Property(tries = 200)
    void waiting_never_shortens_it(@ForAll("perioden") List<Zaakbeeld.Periode> a) {
        var eerder = Hechtenis.van(List.of(beeld("13-000001-26", "vrij", null, a)), NU.minus(Duration.ofDays(200)));
        var later = Hechtenis.van(List.of(beeld("13-000001-26", "vrij", null, a)), NU);
        assertThat(later.duur()).isGreaterThanOrEqualTo(eerder.duur());
        assertThat(later.aftrek()).isGreaterThanOrEqualTo(eerder.aftrek());
    }

    @Example
    void across_summer_time_three_days_are_three_days_and_seventy_one_hours() {
        var h = Hechtenis.van(List.of(beeld("13-000001-26", "bewaring", null,
                List.of(new Zaakbeeld.Periode("bewaring", tijd("2026-03-28T00:00"), tijd("2026-03-31T00:00"))))), NU);
        assertThat(h.aftrek()).isEqualTo(3);
        assertThat(h.duur()).isEqualTo(Duration.ofHours(71));
    }

    @Example
    void the_leap_day_counts() {
        var h = Hechtenis.van(List.of(beeld("13-000001-26", "vrij", null,
                List.of(new Zaakbeeld.Periode("in-verzekering", tijd("2028-02-28T23:00"), tijd("2028-03-01T01:00"))))), NU);
        assertThat(h.aftrek()).isEqualTo(3);
    }

    @Example
    void of_two_titles_the_first_end_warns_and_the_last_sets_free() {
        var h = Hechtenis.van(List.of(
                beeld("13-000001-26", "bewaring", tijd("2028-06-10T15:00"), List.of(new Zaakbeeld.Periode("bewaring", tijd("2028-05-27T15:00"), null))),
                beeld("13-000002-26", "in-verzekering", tijd("2028-06-02T10:00"), List.of(new Zaakbeeld.Periode("in-verzekering", tijd("2028-05-30T10:00"), null)))), NU);
        assertThat(h.titels()).extracting(Hechtenis.Titel::zaak).containsExactly("13-000002-26", "13-000001-26");
        assertThat(h.eersteEinde()).isEqualTo(tijd("2028-06-02T10:00"));
        assertThat(h.vrijUiterlijk()).isEqualTo(tijd("2028-06-10T15:00"));
        assertThat(h.aftrek()).isEqualTo(6);
    }

    @Example
    void a_title_without_an_end_leaves_the_release_unknown() {
        var h = Hechtenis.van(List.of(
                beeld("13-000001-26", "bewaring", null, List.of(new Zaakbeeld.Periode("bewaring", tijd("2028-05-27T15:00"), null))),
                beeld("13-000002-26", "in-verzekering", tijd("2028-06-02T10:00"), List.of(new Zaakbeeld.Periode("in-verzekering", tijd("2028-05-30T10:00"), null)))), NU);
        assertThat(h.eersteEinde()).isEqualTo(tijd("2028-06-02T10:00"));
        assertThat(h.vrijUiterlijk()).isNull();
    }

    @Example
    void suspended_time_moves_the_first_hearing_in_one_reading_only() {
        var h = Hechtenis.van(List.of(beeld("13-000001-26", "gevangenhouding", null, List.of(
                new Zaakbeeld.Periode("gevangenhouding", tijd("2028-05-01T12:00"), tijd("2028-05-11T12:00")),
                new Zaakbeeld.Periode("gevangenhouding", tijd("2028-05-21T12:00"), null)))), NU);
        assertThat(h.zittingVroegst()).isEqualTo(tijd("2028-07-30T12:00"));
        assertThat(h.zittingLaatst()).isEqualTo(tijd("2028-08-09T12:00"));
    }

    @Example
    void every_zaak_has_its_own_last_day_for_the_first_hearing_and_none_on_appeal() {
        var een = beeld("13-000001-26", "gevangenhouding", null, List.of(
                new Zaakbeeld.Periode("gevangenhouding", tijd("2028-05-01T12:00"), tijd("2028-05-11T12:00")),
                new Zaakbeeld.Periode("gevangenhouding", tijd("2028-05-21T12:00"), null)));
        var twee = beeld("13-000002-26", "gevangenhouding", null, List.of(new Zaakbeeld.Periode("gevangenhouding", tijd("2028-05-03T12:00"), null)));
        var h = Hechtenis.van(List.of(een, twee), NU);
        assertThat(h.data().stream().filter(d -> d.soort().equals("zitting"))).extracting(Hechtenisdatum::zaak, Hechtenisdatum::op, Hechtenisdatum::ruimst)
                .containsExactly(Tuple.tuple("13-000001-26", tijd("2028-07-30T12:00"), tijd("2028-08-09T12:00")), Tuple.tuple("13-000002-26", tijd("2028-08-01T12:00"), null));
        assertThat(h.zittingLaatst()).isEqualTo(tijd("2028-08-01T12:00"));
        var hof = Recordwijziging.met(twee, java.util.Map.of("zaak", Recordwijziging.met(twee.zaak(), java.util.Map.of("instantie", "hoger-beroep"))));
        assertThat(Hechtenis.van(List.of(hof), NU).data()).extracting(Hechtenisdatum::soort).doesNotContain("zitting");
    }

    @Example
    void who_is_free_is_held_by_nothing() {
        var h = Hechtenis.van(List.of(beeld("13-000001-26", "geschorst", null,
                List.of(new Zaakbeeld.Periode("bewaring", tijd("2026-03-01T10:00"), tijd("2026-03-05T10:00"))))), NU);
        assertThat(h.titels()).isEmpty();
        assertThat(List.of(h.aftrek(), (int) h.duur().toHours())).containsExactly(5, 96);
    }

    private static Zaakbeeld met(Zaakbeeld b, String zitting, Zaakbeeld.LopendeTermijn... termijnen) {
        return new Zaakbeeld(b.zaak(), b.verdachte(), List.of(), List.of(), List.of(), b.vrijheid(), new Zaakbeeld.Zitting(zitting, null, "", false, null, ""),
                List.of(termijnen), new TreeMap<>(), new TreeMap<>(), List.of());
    }

    private static Zaakbeeld.LopendeTermijn term(String regel, String van, String tot, String artikel) {
        return new Zaakbeeld.LopendeTermijn(regel, 0, tijd(van), tijd(tot), "loopt", artikel, List.of("De termijn begint."), "ander");
    }

    @Example
    void of_a_title_that_was_suspended_the_earlier_end_warns_and_both_are_explained() {
        var b = met(beeld("13-000001-26", "bewaring", tijd("2028-06-03T12:00"), List.of(
                new Zaakbeeld.Periode("bewaring", tijd("2028-05-20T12:00"), tijd("2028-05-22T12:00")),
                new Zaakbeeld.Periode("bewaring", tijd("2028-05-25T12:00"), null))), "", term("bewaring", "2028-05-20T12:00", "2028-06-03T12:00", "Sv 64 lid 1"));
        var h = Hechtenis.van(List.of(b), NU);
        var titel = h.titels().getFirst();
        assertThat(titel.uiterlijk()).isEqualTo(tijd("2028-06-03T12:00"));
        assertThat(titel.ruimst()).isEqualTo(tijd("2028-06-06T12:00"));
        assertThat(titel.artikel()).isEqualTo("Sv 64 lid 1");
        assertThat(String.join(" ", titel.stappen())).contains("zaterdag 3 juni 2028 12.00 uur", "dinsdag 6 juni 2028 12.00 uur", "Houd het vroegste moment aan");
        assertThat(h.data().getFirst()).satisfies(d -> assertThat(List.of(d.soort(), d.op(), d.ruimst())).containsExactly("vrijlating", titel.uiterlijk(), titel.ruimst()));
    }

    @Example
    void the_ninety_days_begin_when_the_order_was_executed_not_when_it_was_given() {
        var b = met(beeld("13-000001-26", "gevangenhouding", tijd("2028-06-10T15:00"), List.of(
                new Zaakbeeld.Periode("bewaring", tijd("2028-04-27T15:00"), tijd("2028-05-09T10:00")),
                new Zaakbeeld.Periode("gevangenhouding", tijd("2028-05-09T10:00"), null))), "", term("gevangenhouding", "2028-05-11T15:00", "2028-06-10T15:00", "Sv 66 lid 1"));
        assertThat(Hechtenis.van(List.of(b), NU).zittingVroegst()).isEqualTo(tijd("2028-08-09T15:00"));
        assertThat(Hechtenis.van(List.of(b), NU).zittingLaatst()).isEqualTo(tijd("2028-08-09T15:00"));
    }

    @Example
    void a_hearing_that_began_needs_no_day_to_begin_and_an_adjournment_has_its_own() {
        var b = met(beeld("13-000001-26", "gevangenhouding", null, List.of(new Zaakbeeld.Periode("gevangenhouding", tijd("2028-03-01T12:00"), null))), "aangehouden",
                term("schorsing-zitting-preventief", "2028-05-20T00:00", "2028-06-19T23:59", "Sv 282 lid 2"),
                term("schorsing-zitting-preventief-max", "2028-05-20T00:00", "2028-08-18T23:59", "Sv 282 lid 2"));
        var h = Hechtenis.van(List.of(b), NU);
        assertThat(h.zittingVroegst()).isNull();
        assertThat(h.data()).extracting(Hechtenisdatum::soort).containsExactly("proforma-regel", "proforma", "vrijlating", "aftrek");
        assertThat(h.data().get(1).op()).isEqualTo(tijd("2028-08-18T23:59"));
    }

    @Example
    void a_suspended_title_is_told_apart_from_what_holds() {
        var h = Hechtenis.van(List.of(met(new Zaakbeeld(Zaakbeeld.leeg(new Parketnummer("13-000001-26")).zaak(), Zaakbeeld.leeg(new Parketnummer("13-000001-26")).verdachte(),
                List.of(), List.of(), List.of(), new Zaakbeeld.Vrijheid("geschorst", tijd("2028-05-01T12:00"), null, List.of()), Zaakbeeld.leeg(new Parketnummer("13-000001-26")).zitting(),
                List.of(), new TreeMap<>(), new TreeMap<>(), List.of()), "")), NU);
        assertThat(h.titels()).isEmpty();
        assertThat(h.schorsingen()).containsExactly(new Hechtenis.Schorsing("13-000001-26", tijd("2028-05-01T12:00")));
        assertThat(h.vrijUiterlijk()).isNull();
    }
}
