package nl.spil.recht;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TermijnregelsTest {

    private static final Instant START = Instant.parse("2026-06-12T10:00:00Z");

    @Test
    void the_derivation_of_prescription_names_the_fact_that_began_it() {
        assertThat(eersteStap("diefstal", null, false)).contains("de dag na het feit").doesNotContain("vervalst");
        assertThat(eersteStap("valsheid-in-geschrift", LocalDate.of(2026, 5, 1), false)).contains("2 mei 2026", "het gebruik van wat vervalst is");
        assertThat(eersteStap("valsheid-in-geschrift", null, false)).contains("de dag na het feit");
        assertThat(Termijnrekening.verjaring(Uitspraakproef.feit(1, "diefstal"), jong(2010))).isInstanceOfSatisfying(Termijnuitkomst.Einde.class,
                e -> assertThat(e.artikel()).isEqualTo("Sr 70 en 77d"));
    }

    private static Zaakbeeld.Verdachte jong(int jaar) {
        return new Zaakbeeld.Verdachte("natuurlijk", "Jan van den Berg", LocalDate.of(jaar, 1, 1), LocalDate.of(jaar, 1, 1), null);
    }

    private static String eersteStap(String strafbaarFeit, @org.jspecify.annotations.Nullable LocalDate vanaf, boolean minderjarig) {
        var feit = Uitspraakproef.feit(1, strafbaarFeit, false, "pleger", minderjarig);
        var f = vanaf == null ? feit : Recordwijziging.met(feit, java.util.Map.of("verjaringVanaf", vanaf));
        return Termijnrekening.verjaring(f, jong(1980)) instanceof Termijnuitkomst.Einde e ? e.stappen().getFirst() : "geen einde";
    }

    @Test
    void examples_reasoned_by_hand_for_every_way_of_counting_come_out() throws Exception {
        try (var in = Objects.requireNonNull(TermijnregelsTest.class.getResourceAsStream("/termijnen/eigen-voorbeelden.csv"))) {
            var bestand = ((Termijnbestand.Lezing.Gelezen) Termijnbestand.lees(in.readAllBytes())).bestand();
            var antwoord = bestand.bereken();
            assertThat(antwoord.fouten()).isEmpty();
            assertThat(antwoord.verschillen()).isEmpty();
            assertThat(antwoord.rijen()).isGreaterThan(60);
        }
    }

    @Test
    void the_table_holds_every_rule_once() {
        assertThat(Termijnregels.alle()).hasSize(140);
        assertThat(Termijnregels.alle()).extracting(Termijnregel::telling).contains(Telling.values());
    }

    @ParameterizedTest
    @MethodSource("regels")
    void each_rule_keeps_to_article_4_of_the_algemene_termijnenwet(Termijnregel regel) {
        var duur = regel.duur();
        var uitgezonderd = regel.telling().vanOgenblik() || regel.telling() == Telling.ETMALEN || regel.telling() == Telling.VERJARING
                || duur != null && (duur.jaren() > 0 || duur.inDagen() > 90);
        if (uitgezonderd) {
            assertThat(regel.atw()).as(regel.id()).isEmpty();
        }
        if (regel.telling() == Telling.TERUG) {
            assertThat(regel.atw()).as(regel.id()).doesNotContain(1);
        }
    }

    @ParameterizedTest
    @MethodSource("regels")
    void each_rule_with_a_length_gives_an_end_and_says_why(Termijnregel regel) {
        var dag = regel.telling().vanOgenblik() ? Moment.opMinuut(START) : Moment.opDag(LocalDate.of(2026, 6, 12));
        var feiten = new Verjaringsfeiten(dag.dag(), Verjaringssoort.vanStrafmaximum(Duur.van("P4Y")), List.of(), LocalDate.of(2010, 1, 1),
                LocalDate.of(2012, 1, 1), dag.dag(), dag.dag());
        var uitkomst = Termijnrekening.bereken(regel, new TermijnInvoer(dag, null, java.util.Set.of(), feiten));
        if (regel.telling() == Telling.GEEN || regel.id().equals("verjaring-geen")) {
            assertThat(uitkomst).isInstanceOf(Termijnuitkomst.GeenEinde.class);
            return;
        }
        var einde = (Termijnuitkomst.Einde) uitkomst;
        assertThat(einde.artikel()).isEqualTo(regel.artikel()).isNotBlank();
        assertThat(einde.stappen()).isNotEmpty().allSatisfy(s -> assertThat(s).endsWith(".").doesNotContain("null"));
        assertThat(einde.uiterlijk().isAfter(dag.op())).isEqualTo(regel.telling() != Telling.TERUG);
        assertThat(einde.vroegsteZitting() != null).isEqualTo(regel.telling() == Telling.VRIJE_DAGEN);
    }

    @Test
    void the_steps_tell_a_reader_why_this_date() {
        var regel = Termijnregels.regel("hoger-beroep").orElseThrow();
        var einde = Termijnrekening.bereken(regel, TermijnInvoer.vanaf(Moment.opMinuut(Instant.parse("2026-03-20T13:05:00Z"))));
        assertThat(einde.stappen()).containsExactly(
                "De termijn begint op zaterdag 21 maart 2026, de dag na vrijdag 20 maart 2026.",
                "Hij duurt 14 dagen: tot en met vrijdag 3 april 2026.",
                "De laatste dag is Goede Vrijdag: de termijn loopt door tot en met dinsdag 7 april 2026 (Algemene termijnenwet, artikel 1).");
    }

    @Test
    void a_day_term_lasts_to_the_last_second_of_its_last_day_and_not_longer() {
        var regel = Termijnregels.regel("cassatie").orElseThrow();
        var einde = (Termijnuitkomst.Einde) Termijnrekening.bereken(regel, TermijnInvoer.vanaf(Moment.opDag(LocalDate.of(2026, 11, 11))));
        assertThat(einde.voorbijOp(Instant.parse("2026-11-25T22:59:59Z"))).isFalse();
        assertThat(einde.voorbijOp(Instant.parse("2026-11-25T23:00:00Z"))).isTrue();
    }

    @Test
    void a_length_that_an_act_gave_is_counted_as_it_was_given() {
        var regel = Termijnregels.regel("bewaring").orElseThrow().metDuur(Duur.van("P20D"));
        var einde = (Termijnuitkomst.Einde) Termijnrekening.bereken(regel, TermijnInvoer.vanaf(Moment.opMinuut(START)));
        assertThat(einde.uiterlijk()).isEqualTo(START.plusSeconds(20L * 86400));
    }

    @ParameterizedTest
    @MethodSource("strafbareFeiten")
    void the_length_by_the_maximum_agrees_with_the_table_unless_the_law_names_the_offence(StrafbaarFeit feit) {
        var max = Duur.lees(feit.maxGevangenisstraf());
        if (feit.misdrijf() && max.isPresent() && feit.verjaringJaren() != 0) {
            assertThat(Verjaringssoort.vanStrafmaximum(max.get()).jaren()).as(feit.id()).isEqualTo(feit.verjaringJaren());
        }
    }

    @Test
    void a_pack_of_the_current_code_counts_its_terms_as_the_table_does() {
        var gezien = new java.util.TreeSet<String>();
        for (var soort : Wetspakketten.ingebouwd().termijnen()) {
            Termijnregels.regel(soort.id()).ifPresent(regel -> {
                gezien.add(regel.id());
                var pakket = Termijnregel.van(soort);
                assertThat(pakket.telling()).as(regel.id()).isEqualTo(regel.telling());
                assertThat(pakket.duur()).as(regel.id()).isEqualTo(regel.duur());
                assertThat(pakket.atw()).as(regel.id()).isEqualTo(regel.atw());
                assertThat(pakket.artikel()).as(regel.id()).isEqualTo(regel.artikel());
            });
        }
        assertThat(gezien).hasSizeGreaterThan(20);
    }

    static List<Termijnregel> regels() {
        return List.copyOf(Termijnregels.alle());
    }

    static List<StrafbaarFeit> strafbareFeiten() {
        return List.copyOf(Tabellen.ingebouwd().strafbareFeiten().values());
    }
}
