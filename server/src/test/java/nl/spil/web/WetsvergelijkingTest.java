package nl.spil.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import nl.spil.recht.Wetspakketten;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Two Codes beside each other, from the packs themselves. */
class WetsvergelijkingTest {

    private static final Wetspakketten WET = Wetspakketten.ingebouwd();

    private static Weergave weergave(String taal) {
        var teksten = new ResourceBundleMessageSource();
        teksten.setBasename("messages");
        teksten.setDefaultEncoding("UTF-8");
        teksten.setFallbackToSystemLocale(false);
        return new Weergave(teksten, Locale.forLanguageTag(taal), Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC));
    }

    private static Wetsvergelijking vergelijk(String a, String b) {
        return Wetsvergelijking.van(WET.alleen(a).orElseThrow(), WET.alleen(b).orElseThrow(), WET.pakket(a).orElseThrow(), WET.pakket(b).orElseThrow(), weergave("nl"));
    }

    @Test
    void a_code_beside_itself_differs_in_nothing() {
        var v = vergelijk("sv", "sv");
        assertThat(v.nieuw()).isEmpty();
        assertThat(v.weg()).isEmpty();
        assertThat(v.anders()).isEmpty();
        assertThat(v.bron()).isEmpty();
        assertThat(v.gelijk()).isEqualTo(WET.handelingen().size() + WET.termijnen().size());
    }

    @Test
    void every_act_and_term_of_the_new_code_stands_in_one_list_and_the_split_summons_among_those_that_differ() {
        var v = vergelijk("sv", "sv-2029");
        var nieuw = WET.alleen("sv-2029").orElseThrow();
        assertThat(v.nieuw().size() + v.anders().size() + v.bron().size() + v.gelijk()).isEqualTo(nieuw.handelingen().size() + nieuw.termijnen().size());
        assertThat(v.weg()).isEmpty();
        assertThat(v.nieuw()).anySatisfy(n -> {
            assertThat(n.adres()).isEqualTo("/wet/vergelijk?a=sv&b=sv-2029&handeling=verdachte-oproepen");
            assertThat(n.wat()).isEqualTo("handeling");
        });
        assertThat(v.anders()).anySatisfy(n -> {
            assertThat(n.adres()).endsWith("&handeling=dagvaarden");
            assertThat(n.wat()).contains("Naam", "Wat Spil vraagt");
        });
        assertThat(v.bron()).extracting(Wetsvergelijking.Verschil::adres).anyMatch(a -> a.endsWith("&handeling=staandehouden"));
    }

    @Test
    void beside_each_other_what_stands_on_one_side_only_is_marked_and_what_was_taken_over_is_named_so() {
        var w = weergave("nl");
        var oud = WET.alleen("sv").orElseThrow();
        var nieuw = WET.alleen("sv-2029").orElseThrow();
        var rijen = Wetsvergelijking.naast(Wetsblad.van(oud.handeling("dagvaarden").orElseThrow(), oud, w),
                Wetsblad.van(nieuw.handeling("dagvaarden").orElseThrow(), nieuw, w), WET.herkomst("dagvaarden", "sv-2029").overgenomen());
        assertThat(rijen.getFirst()).isEqualTo(new Wetsvergelijking.Rij("Naam", true, false, java.util.List.of(new Wetsvergelijking.Lijn("Dagvaarding uitbrengen", true)),
                java.util.List.of(new Wetsvergelijking.Lijn("Procesinleiding indienen", true))));
        assertThat(rijen).anySatisfy(r -> {
            assertThat(r.kop()).isEqualTo("Wie beslist");
            assertThat(r.anders()).isFalse();
            assertThat(r.ongetoetst()).as("no source of the new Code says who").isTrue();
        });
        var voorwaarden = rijen.stream().filter(r -> r.kop().equals("Voorwaarden")).findFirst().orElseThrow();
        assertThat(voorwaarden.ongetoetst()).as("it has a list of its own").isFalse();
        assertThat(voorwaarden.a()).anyMatch(l -> !l.alleen());
        assertThat(Wetsvergelijking.naast(null, Wetsblad.van(nieuw.handeling("verdachte-oproepen").orElseThrow(), nieuw, w), Set.of()))
                .allSatisfy(r -> assertThat(r.a()).isEmpty()).anySatisfy(r -> assertThat(r.anders()).isTrue());
    }

    @Test
    void an_address_names_a_version_so_that_it_leads_back_to_that_one() {
        var w = weergave("nl");
        for (var kop : WET.pakketten()) {
            var sleutel = java.net.URLDecoder.decode(Wetboek.sleutel(WET, kop), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(WET.pakket(sleutel)).contains(kop);
        }
        assertThat(Wetboek.alle(WET, null, w)).extracting(Wetboek.Rij::aanduiding, Wetboek.Rij::proef)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("sv 1", false), org.assertj.core.groups.Tuple.tuple("sv-2029 1", true));
    }

    @Test
    void an_article_of_the_code_of_2029_leads_to_no_text_because_there_is_none() {
        assertThat(Wetteksten.artikel("Sv 2029 4.1.1")).isEqualTo(new Artikel("Sv 2029 4.1.1", null));
        assertThat(Wetteksten.artikel("Sv 2029: niet getoetst (nu Sv 261)").adres()).isNull();
        assertThat(Wetteksten.artikel("Sv 258 lid 1").adres()).isEqualTo("https://wetten.overheid.nl/jci1.3:c:BWBR0001903&artikel=258");
    }

    @Test
    void what_a_row_of_the_rehearsal_took_over_has_a_word_in_both_languages() {
        for (var taal : java.util.List.of("nl", "en")) {
            var w = weergave(taal);
            WET.alleen("sv-2029").orElseThrow().handelingen().forEach(h -> WET.herkomst(h.id(), "sv-2029").overgenomen().forEach(k -> assertThat(w.t("wetboek.deel." + k)).isNotEqualTo("wetboek.deel." + k)));
            WET.alleen("sv-2029").orElseThrow().termijnen().forEach(t -> WET.herkomst(t.id(), "sv-2029").overgenomen().forEach(k -> assertThat(w.t("wetboek.deel." + k)).isNotEqualTo("wetboek.deel." + k)));
        }
    }

    @Test
    void a_length_reads_as_people_say_it() {
        var w = weergave("nl");
        assertThat(java.util.stream.Stream.of("P14D", "P1Y", "P6W", "P24M", "PT48H", "P3DT18H", "P1Y2M").map(d -> WetPagina.duur(d, w)))
                .containsExactly("14 dagen", "1 jaar", "6 weken", "24 maanden", "48 uur", "3 dagen en 18 uur", "P1Y2M");
    }
}
