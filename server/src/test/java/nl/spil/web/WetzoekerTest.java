package nl.spil.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.spil.recht.Tabellen;
import nl.spil.recht.Wetspakketten;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Looking in the law, in the packs themselves; and what the page of an act or term says. */
class WetzoekerTest {

    private static final Wetspakketten WET = Wetspakketten.ingebouwd();

    private static Weergave weergave(String taal) {
        var teksten = new ResourceBundleMessageSource();
        teksten.setBasename("messages");
        teksten.setDefaultEncoding("UTF-8");
        teksten.setFallbackToSystemLocale(false);
        return new Weergave(teksten, Locale.forLanguageTag(taal), Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC));
    }

    private static List<Wetzoeker.Groep> zoek(String vraag, String pakket) {
        var w = weergave("nl");
        return new Wetzoeker(Zoekwoorden.van(vraag), w).zoek(Wetboek.kies(WET, pakket, w), Tabellen.ingebouwd().strafbareFeiten().values());
    }

    private static List<String> adressen(String vraag) {
        return zoek(vraag, "").stream().flatMap(g -> g.treffers().stream()).map(t -> t.adres() == null ? tekst(t.titel()) : t.adres()).toList();
    }

    private static String tekst(List<Wetzoeker.Stuk> stukken) {
        return stukken.stream().map(Wetzoeker.Stuk::tekst).collect(Collectors.joining());
    }

    @Test
    void an_article_finds_the_acts_of_that_article_and_no_others() {
        assertThat(adressen("257a")).contains("/wet/handelingen/strafbeschikking-uitvaardigen").isEqualTo(adressen("Sv 257a")).isEqualTo(adressen("art. 257A lid 2 Sv"));
        assertThat(adressen("Sv 408")).contains("/wet/termijnen/hoger-beroep").isEqualTo(adressen("sv408"));
        assertThat(adressen("Sr 408")).isEmpty();
        assertThat(zoek("Sv 57", "").getFirst().treffers().getFirst().artikelen()).extracting(Artikel::tekst).anyMatch(a -> a.startsWith("Sv 57"));
        assertThat(adressen("Sr 310")).contains("Diefstal");
        assertThat(adressen("WVW 1994 164")).contains("/wet/handelingen/rijbewijs-inhouden");
        assertThat(adressen("6:6:21")).contains("/wet/handelingen/beslissing-tul");
        assertThat(adressen("2029")).as("a year is no article of the new Code").doesNotContain("/wet/handelingen/dagvaarden");
    }

    @Test
    void words_are_found_in_titles_ids_and_sentences_whatever_their_case_or_marks() {
        assertThat(adressen("dagvaarding uitbrengen").getFirst()).isEqualTo("/wet/handelingen/dagvaarden");
        assertThat(adressen("dagvaarden").getFirst()).isEqualTo("/wet/handelingen/dagvaarden");
        assertThat(adressen("DAGVAARDEN")).isEqualTo(adressen("d\u00e1gva\u00e1rden")).isEqualTo(adressen("da\u0301gvaarden"));
        assertThat(adressen("verdachte rechter berechting")).contains("/wet/handelingen/dagvaarden");
        assertThat(adressen("dagvaarding zzzz")).isEmpty();
        assertThat(adressen(" ")).isEmpty();
        assertThat(adressen("x".repeat(5_000))).isEmpty();
        assertThat(zoek("beroep", "")).extracting(Wetzoeker.Groep::id).startsWith("handelingen", "termijnen");
    }

    @Test
    void what_was_found_is_marked_and_a_text_stays_whole() {
        for (var vraag : List.of("beroep", "re", "257a", "14 dagen", "sv 67a")) {
            for (var groep : zoek(vraag, "")) {
                for (var t : groep.treffers()) {
                    var raak = java.util.stream.Stream.concat(t.titel().stream(), t.plaatsen().stream().flatMap(p -> p.stukken().stream())).anyMatch(Wetzoeker.Stuk::raak);
                    assertThat(raak).as(vraag + ": " + tekst(t.titel())).isTrue();
                }
            }
        }
        var handeling = WET.handeling("dagvaarden").orElseThrow();
        assertThat(zoek("dagvaarding uitbrengen", "").getFirst().treffers().getFirst()).satisfies(t -> {
            assertThat(tekst(t.titel())).isEqualTo(handeling.titel().nl());
            assertThat(t.titel()).containsExactly(new Wetzoeker.Stuk("Dagvaarding", true), new Wetzoeker.Stuk(" ", false), new Wetzoeker.Stuk("uitbrengen", true));
        });
    }

    @Test
    void the_rehearsal_is_searched_only_when_asked_for_and_says_that_it_is_uncertain() {
        assertThat(zoek("procesinleiding", "").stream().flatMap(g -> g.treffers().stream())).allMatch(t -> t.adres() == null || !t.adres().contains("pakket="));
        assertThat(zoek("procesinleiding", "sv-2029").getFirst().treffers()).anySatisfy(t -> {
            assertThat(t.adres()).isEqualTo("/wet/handelingen/dagvaarden?pakket=sv-2029");
        });
        assertThat(zoek("bewaring", "sv-2029").getFirst().treffers()).anyMatch(Wetzoeker.Treffer::onzeker);
    }

    @Test
    void a_page_says_who_what_follows_which_terms_documents_and_notices_and_leads_to_them() {
        var w = weergave("nl");
        var kern = new Wetskern(Wetboek.kies(WET, "", w), w);
        var gegevens = kern.van(WET.handeling("supersnelrecht-dagvaarden").orElseThrow());
        assertThat(gegevens).extracting(WetPagina.Gegeven::wat).contains("Wie beslist", "Gaat over", "Start", "Stuit", "Document", "Bericht aan");
        assertThat(gegevens).filteredOn(g -> g.wat().equals("Bericht aan")).singleElement().satisfies(g -> assertThat(g.waarde()).isEqualTo("Verdachte, Raadsman, Rechtbank"));
        assertThat(gegevens).filteredOn(g -> g.wat().equals("Start")).singleElement()
                .satisfies(g -> assertThat(g.koppelingen()).extracting(WetPagina.Koppeling::adres).containsExactly("/wet/termijnen/dagvaarding-supersnelrecht"));
        assertThat(kern.gevolgen("supersnelrecht-dagvaarden")).extracting(Wetskern.Gevolg::wat, Wetskern.Gevolg::wordt)
                .contains(org.assertj.core.groups.Tuple.tuple("Feit: vervolging", "Gedagvaard"), org.assertj.core.groups.Tuple.tuple("Zitting: status", "Bepaald"));
        var termijn = kern.van(WET.termijn("hoger-beroep").orElseThrow());
        assertThat(termijn).filteredOn(g -> g.wat().equals("Begint door")).singleElement()
                .satisfies(g -> assertThat(g.koppelingen()).extracting(WetPagina.Koppeling::adres).contains("/wet/handelingen/vonnis-straf-maatregel"));
        assertThat(termijn).filteredOn(g -> g.wat().equals("Daarna vanzelf")).singleElement()
                .satisfies(g -> assertThat(g.koppelingen()).extracting(WetPagina.Koppeling::adres).containsExactly("/wet/handelingen/onherroepelijk-worden"));
    }

    @Test
    void every_page_of_both_codes_has_its_facts_and_its_scenarios_in_words() {
        for (var taal : List.of("nl", "en")) {
            var w = weergave(taal);
            for (var pakket : List.of("sv", "sv-2029")) {
                var wetboek = Wetboek.kies(WET, pakket, w);
                var kern = new Wetskern(wetboek, w);
                for (var h : wetboek.wet().handelingen()) {
                    assertThat(kern.van(h)).as(h.id()).isNotEmpty().allSatisfy(g -> assertThat(g.wat()).doesNotContain("wet."));
                    var s = Wetscenarios.van(WET, wetboek, h.id(), h.pakket(), w);
                    assertThat(s.uitgave()).isTrue();
                    assertThat(s.eerste()).as(h.id()).isNotEmpty().allSatisfy(v -> assertThat(v.lijnen()).allSatisfy(l -> {
                        assertThat(l.tekst()).isNotEmpty();
                        assertThat(l.badge().tekst()).isNotEmpty().doesNotContain("wetscenario.");
                        assertThat(l.redenen()).allSatisfy(r -> assertThat(r).isNotEmpty());
                    }));
                }
                wetboek.wet().termijnen().forEach(t -> assertThat(kern.van(t)).as(t.id()).isNotEmpty().allSatisfy(g -> assertThat(g.wat()).doesNotContain("wet.")));
            }
        }
    }

    @Test
    void a_scenario_reads_as_a_lawyer_says_it() {
        var w = weergave("nl");
        var s = Wetscenarios.van(WET, Wetboek.kies(WET, "sv", w), "dagvaarden", WET.handeling("dagvaarden").orElseThrow().pakket(), w);
        assertThat(s.meer()).isNotEmpty();
        assertThat(s.eerste().getFirst().begin()).isEqualTo("Begint met: gedagvaard.");
        assertThat(s.eerste()).anySatisfy(v -> {
            assertThat(v.titel()).isEqualTo("Niet zonder zitting, en niet wat op de zitting niet klopt");
            assertThat(v.lijnen()).singleElement().satisfies(l -> {
                assertThat(l.wanneer()).isEqualTo("9 maart 2026, 10.00 uur");
                assertThat(l.tekst()).isEqualTo("Dagvaarding uitbrengen, door officier van justitie");
                assertThat(l.badge().tekst()).isEqualTo("geweigerd");
                assertThat(l.redenen()).hasSize(2).allMatch(r -> r.endsWith("."));
            });
        });
        var t = Wetscenarios.van(WET, Wetboek.kies(WET, "sv", w), "hoger-beroep", WET.termijn("hoger-beroep").orElseThrow().pakket(), w);
        assertThat(java.util.stream.Stream.concat(t.eerste().stream(), t.meer().stream()).flatMap(v -> v.lijnen().stream()).map(l -> l.badge().tekst()))
                .contains("begonnen op 1 september 2026: tot en met 15 september 2026");
    }
}
