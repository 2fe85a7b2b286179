package nl.spil.recht;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rehearsal of the new Code: it is complete, says what is uncertain, and judges nothing by itself. */
class ProefwetTest {

    private static final Wetspakketten WET = Wetspakketten.ingebouwd();
    private static final Map<String, String> BESTANDEN = Scenarios.ingebouwd("sv-2029");
    private static List<Scenarios.Uitkomst> uitkomsten = List.of();

    @BeforeAll
    static void run() {
        uitkomsten = Scenarios.voerUit(WET, BESTANDEN);
    }

    @TestFactory
    Stream<DynamicTest> every_scenario_holds() {
        return uitkomsten.stream().map(u -> DynamicTest.dynamicTest(u.bestand() + ": " + u.naam(), () -> assertThat(u.fouten()).as("%s: %s", u.bestand(), u.naam()).isEmpty()));
    }

    /** The rows of the table of terms of the new Code; two of them are no term but a day and a word. */
    private static final List<String> TERMIJNEN = List.of("aanhouding", "ophouden-voor-onderzoek-vh-feit", "ophouden-voor-onderzoek-niet-vh-feit",
            "inverzekeringstelling", "voorgeleiding-rc", "vh-gevallen-en-gronden", "bewaring", "gevangenhouding", "schorsing-vh-voorwaarden",
            "vh-einde-bij-buitenvervolgingstelling", "slachtoffer-spreekrecht", "sepot", "niet-opnieuw-vervolgen", "strafbeschikking",
            "verzet-strafbeschikking", "beklag-niet-vervolgen", "procesinleiding", "oproeping-zitting", "bezwaarschrift-procesinleiding",
            "getuigenverzoek-verdediging", "intrekking-procesinleiding", "laatste-woord", "lijst-beslag", "uitspraak-rechtbank",
            "afzonderlijk-vonnis-benadeelde", "hoger-beroep", "appelschriftuur", "cassatie", "beslag-bewaarder", "tenuitvoerlegging",
            "verjaring-vervolging");

    private static final Wetspakketten PROEF = WET.alleen("sv-2029").orElseThrow();

    @Test
    void every_act_for_which_a_source_names_an_article_has_a_row_of_its_own() {
        var genoemd = WET.handelingen().stream().filter(h -> !h.artikel2029().isEmpty()).map(Handelingsoort::id).toList();
        assertThat(genoemd).hasSizeGreaterThan(55).allSatisfy(id -> assertThat(WET.herkomst(id, "sv-2029").eigen()).as(id).isTrue());
    }

    @Test
    void every_row_of_the_table_of_terms_is_there_and_every_length_is_tried() {
        var tekst = BESTANDEN.getOrDefault("termijnen/telling.yaml", "");
        assertThat(TERMIJNEN).allSatisfy(id -> {
            assertThat(WET.herkomst(id, "sv-2029").eigen()).as(id).isTrue();
            if (!PROEF.termijn(id).orElseThrow().duur().isEmpty() && !id.equals("slachtoffer-spreekrecht")) {
                assertThat(tekst).contains(" " + id + ": {");
            }
        });
    }

    @Test
    void what_no_source_gives_is_uncertain_and_says_what_was_taken_over() {
        assertThat(PROEF.handelingen()).hasSize(WET.handelingen().size() + 1).allSatisfy(h -> {
            var herkomst = WET.herkomst(h.id(), "sv-2029");
            assertThat(h.zekerheid()).as(h.id()).isIn("B", "C");
            if (!herkomst.eigen()) {
                assertThat(h.zekerheid()).as(h.id()).isEqualTo("C");
                assertThat(herkomst.overgenomen()).as(h.id()).isNotEmpty();
                assertThat(h.artikel()).as(h.id()).noneMatch(a -> a.startsWith("Sv ") && !a.startsWith("Sv 2029"));
            }
            assertThat(h.voorwaarden()).allSatisfy(v -> assertThat(v.artikel()).as(h.id() + " " + v.regel()).doesNotMatch("Sv (?!2029).*"));
        });
        assertThat(PROEF.handelingen()).filteredOn(h -> h.zekerheid().equals("B")).extracting(Handelingsoort::id).containsExactlyInAnyOrder("dagvaarden",
                "strafbeschikking-uitvaardigen", "kennisgeving-niet-verdere-vervolging", "buitenvervolgingstelling");
    }

    @Test
    void every_own_row_stands_in_the_list_of_what_is_open() {
        var open = new TreeSet<>(WET.open("sv-2029").stream().map(Openpunt::onderwerp).toList());
        var eigen = new TreeSet<>(TERMIJNEN);
        PROEF.handelingen().stream().map(Handelingsoort::id).filter(id -> WET.herkomst(id, "sv-2029").eigen()).forEach(eigen::add);
        assertThat(open).containsAll(eigen).contains("pakket");
    }

    @Test
    void every_own_act_is_played() {
        var gespeeld = new TreeSet<String>();
        uitkomsten.forEach(u -> gespeeld.addAll(u.handelingen()));
        assertThat(PROEF.handelingen()).filteredOn(h -> WET.herkomst(h.id(), "sv-2029").eigen()).extracting(Handelingsoort::id)
                .allMatch(gespeeld::contains);
    }

    @Test
    void a_rehearsal_judges_nothing_unless_an_assumption_is_set() {
        assertThat(naar(WET, "2035-01-02T10:00+01:00")).isEqualTo("sv");
        var onder = WET.onder(Overgang.Keuze.lees("per-handeling")).orElseThrow();
        assertThat(naar(onder, "2029-03-31T23:59+02:00")).isEqualTo("sv");
        assertThat(naar(onder, "2029-04-01T00:00+02:00")).isEqualTo("sv-2029");
        assertThat(WET.onder(Overgang.Keuze.lees("invoeringswet"))).isEmpty();
        assertThat(WET.onder(Overgang.Keuze.lees("per-fase/onbekend"))).isEmpty();
    }

    private static String naar(Wetspakketten wet, String op) {
        var h = Kleinewet.inschrijven(op);
        return wet.oordeel(Stroom.nieuw(Kleinewet.NR), h, Kleinewet.ADMINISTRATIE, h.geldigOp().op()) instanceof Besluit.Aanvaard a
                ? wet.pakket(a.pakket()).orElseThrow().naam() : "geweigerd";
    }

    @Test
    void the_hash_covers_the_pack_that_is_followed_and_an_entry_is_folded_again_by_it() {
        var bron = WET.bronnen().stream().filter(b -> b.naam().equals("sv-2029")).findFirst().orElseThrow();
        assertThat(bron.bestanden()).containsKeys("pakket.yaml", "volgt/pakket.yaml", "volgt/dagvaarding.yaml");
        assertThat(bron.sha256()).isEqualTo(WET.pakket("sv-2029").orElseThrow().sha256());
        var zaak = new Kleinewet(WET.onder(Overgang.Keuze.lees("per-handeling")).orElseThrow());
        zaak.neem(Kleinewet.inschrijven("2029-05-01T09:00+02:00"), Kleinewet.ADMINISTRATIE);
        assertThat(zaak.regels.getFirst().pakket()).isEqualTo(bron.sha256());
        var later = Wetspakketten.laad(Pakketmappen.ingebouwd().stream().filter(b -> b.naam().equals("sv")).toList(), List.of(bron)).ofFout();
        assertThat(later.vouw(Kleinewet.NR, zaak.regels)).isEqualTo(zaak.beeld);
    }

    @Test
    void an_input_that_is_taken_over_does_not_pass_for_the_new_code() {
        for (var id : List.of("strafbeschikking-uitvaardigen", "bewaring-vorderen", "dagvaarden")) {
            assertThat(PROEF.handeling(id).orElseThrow().gegevens()).as(id).isNotEmpty()
                    .allSatisfy(v -> assertThat(v.artikel().startsWith("Sv ") && !v.artikel().startsWith("Sv 2029")).as(v.naam() + ": " + v.artikel()).isFalse());
        }
        assertThat(PROEF.handeling("strafbeschikking-uitvaardigen").orElseThrow().gegevens()).anySatisfy(v -> assertThat(v.artikel()).contains("niet getoetst (nu Sv 257a"));
    }

    @Test
    void wrong_words_in_the_transition_are_refused_with_their_line() {
        var bron = Pakketmappen.ingebouwd().stream().filter(b -> b.naam().equals("sv-2029")).findFirst().orElseThrow();
        var sv = Pakketmappen.ingebouwd().stream().filter(b -> b.naam().equals("sv")).findFirst().orElseThrow();
        var bestanden = new java.util.TreeMap<>(bron.bestanden());
        bestanden.put("overgang.yaml", """
                overgang:
                  van: svv
                  datum: 1 april 2029
                  hypothesen:
                    - hypothese: per-maan
                      titel: Per maan
                      zin: Een zin.
                      bron: geen
                      varianten: [{ variant: vol, titel: Vol }]
                      regels:
                        - { naam: eb, variant: leeg, fasen: [eb en vloed], ankers: [maan-zien], bron: geen }
                """.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(Wetspakketten.laad(List.of(sv, new Pakketbron("sv-2029", bestanden)))).isInstanceOfSatisfying(Laadresultaat.Afgekeurd.class,
                a -> assertThat(a.fouten()).extracting(Pakketfout::toString).containsExactlyInAnyOrder(
                        "sv-2029/overgang.yaml:2: de overgang gaat uit van het pakket dat dit pakket volgt: sv, niet van svv",
                        "sv-2029/overgang.yaml:3: 'datum' is geen datum als 2029-04-01: 1 april 2029",
                        "sv-2029/overgang.yaml:11: onbekende fase 'eb en vloed'",
                        "sv-2029/overgang.yaml:11: onbekende handeling 'maan-zien'",
                        "sv-2029/overgang.yaml:11: onbekende variant 'leeg'"));
    }
}
