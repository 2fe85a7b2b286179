package nl.spil.recht;

import static nl.spil.recht.Kleinewet.ADMINISTRATIE;
import static nl.spil.recht.Kleinewet.OFFICIER;
import static nl.spil.recht.Kleinewet.OFFICIER2;
import static nl.spil.recht.Kleinewet.SECRETARIS;
import static nl.spil.recht.Wijze.VASTLEGGEN;
import static nl.spil.recht.Wijze.VERRICHTEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OordeelTest {

    private static final Map<String, Object> FORUM = Map.of("forum", "politierechter");

    @Test
    void an_act_of_the_prosecution_is_refused_with_every_reason_and_the_facts_used() {
        var zaak = Kleinewet.ingeschreven();
        zaak.neem("dagvaarden", VERRICHTEN, "2026-03-02T10:00+01:00", OFFICIER, List.of(1), FORUM);
        var besluit = zaak.neem("dagvaarden", VERRICHTEN, "2050-03-02T11:00+01:00", OFFICIER, List.of(1, 2), FORUM);
        assertThat(Kleinewet.regels(besluit)).containsExactly("te-beslissen", "niet-verjaard");
        var toets = ((Besluit.Geweigerd) besluit).redenen().getFirst();
        assertThat(toets.feiten()).containsEntry("feiten[1].vervolging", "gedagvaard");
        assertThat(toets.artikel()).isEqualTo("Sv 167");
        assertThat(zaak.regels).hasSize(2);
    }

    @Test
    void the_same_act_recorded_afterwards_is_accepted_and_becomes_an_onregelmatigheid() {
        var zaak = Kleinewet.ingeschreven();
        zaak.neem("dagvaarden", VERRICHTEN, "2026-03-02T10:00+01:00", OFFICIER, List.of(1), FORUM);
        zaak.neem("dagvaarden", VASTLEGGEN, "2026-03-02T11:00+01:00", OFFICIER, List.of(1), FORUM);
        assertThat(zaak.onregelmatig()).containsExactly("te-beslissen");
    }

    @Test
    void a_late_aanhouding_takes_its_place_before_the_vrijlating_which_it_makes_lawful() {
        var zaak = Kleinewet.ingeschreven();
        zaak.aanvaard("vrijlaten", VASTLEGGEN, "2026-03-03", ADMINISTRATIE, Map.of());
        assertThat(zaak.onregelmatig()).containsExactly("was-vast");
        zaak.aanvaard("aanhouden", VASTLEGGEN, "2026-03-03T14:00+01:00", ADMINISTRATIE, Map.of());
        assertThat(zaak.onregelmatig()).isEmpty();
        assertThat(zaak.beeld.vrijheid().perioden()).hasSize(1).first()
                .satisfies(p -> assertThat(p.tot()).isEqualTo(Instant.parse("2026-03-03T22:59:00Z")));
    }

    @Test
    void an_act_that_is_last_in_legal_order_never_reads_the_stream() {
        var zaak = Kleinewet.ingeschreven();
        zaak.aanvaard("aanhouden", VASTLEGGEN, "2026-03-03T14:00+01:00", ADMINISTRATIE, Map.of());
        zaak.aanvaard("vrijlaten", VASTLEGGEN, "2026-03-04", ADMINISTRATIE, Map.of());
        assertThat(zaak.gelezen).isZero();
        assertThat(Kleinewet.WET.vouw(Kleinewet.NR, zaak.regels)).isEqualTo(zaak.beeld);
        zaak.aanvaard("aanhouden", VASTLEGGEN, "2026-03-02T14:00+01:00", ADMINISTRATIE, Map.of());
        assertThat(zaak.gelezen).isPositive();
    }

    @Test
    void what_a_later_truth_makes_unlawful_comes_to_light_at_the_act_it_concerns() {
        var zaak = Kleinewet.ingeschreven();
        zaak.aanvaard("aanhouden", VASTLEGGEN, "2026-03-03T14:00+01:00", ADMINISTRATIE, Map.of());
        var laat = zaak.aanvaard("aanhouden", VASTLEGGEN, "2026-03-02T14:00+01:00", ADMINISTRATIE, Map.of());
        assertThat(laat.nieuw()).singleElement().satisfies(o -> {
            assertThat(o.volgnummer()).isEqualTo(2);
            assertThat(o.regel()).isEqualTo("was-vrij");
        });
    }

    @Test
    void who_may_not_enter_an_act_is_told_so_and_who_may_only_record_it_too() {
        var zaak = Kleinewet.ingeschreven();
        assertThat(Kleinewet.regels(zaak.neem("dagvaarden", VERRICHTEN, "2026-03-02T10:00+01:00", ADMINISTRATIE, List.of(1), FORUM)))
                .contains("niet-bevoegd");
        assertThat(Kleinewet.WET.onbevoegdheid(Stroom.nieuw(Kleinewet.NR), Kleinewet.handeling("dagvaarden", VERRICHTEN, "2026-03-02", List.of(), Map.of()),
                OFFICIER)).isEmpty();
    }

    @Test
    void a_secretaris_proposes_and_another_person_who_may_confirms() {
        var zaak = Kleinewet.ingeschreven();
        var voorstel = zaak.aanvaard("dagvaarden", VERRICHTEN, "2026-03-02T10:00+01:00", SECRETARIS, FORUM);
        assertThat(voorstel.gebeurtenis()).isInstanceOf(Gebeurtenis.HandelingVoorgesteld.class);
        assertThat(zaak.beeld.feiten().getFirst().vervolging()).isEqualTo("te-beslissen");
        assertThat(Kleinewet.WET.voorstellen(zaak.regels, Instant.parse("2026-03-02T12:00:00Z"))).singleElement()
                .satisfies(v -> assertThat(v.volgnummer()).isEqualTo(2));
        assertThat(Kleinewet.regels(zaak.neem("voorstel-bevestigen", VERRICHTEN, "2026-03-02T11:00+01:00", SECRETARIS, List.of(), Map.of("voorstel", 2L))))
                .containsExactly("niet-bevoegd");
        var bevestigd = zaak.aanvaard("voorstel-bevestigen", VERRICHTEN, "2026-03-02T11:30+01:00", OFFICIER, Map.of("voorstel", 2L));
        assertThat(bevestigd.gebeurtenis()).isInstanceOfSatisfying(Gebeurtenis.HandelingVerricht.class, g -> {
            assertThat(g.voorstel()).isEqualTo(2);
            assertThat(g.handeling().geldigOp()).isEqualTo(Moment.parse("2026-03-02T11:30+01:00"));
        });
        assertThat(zaak.beeld.feiten().getFirst().vervolging()).isEqualTo("gedagvaard");
        assertThat(Kleinewet.regels(zaak.neem("voorstel-bevestigen", VERRICHTEN, "2026-03-02T12:00+01:00", OFFICIER, List.of(), Map.of("voorstel", 2L))))
                .containsExactly("voorstel-open");
    }

    @Test
    void a_proposal_lapses_or_is_declined() {
        var zaak = Kleinewet.ingeschreven();
        zaak.aanvaard("dagvaarden", VERRICHTEN, "2026-03-02T10:00+01:00", SECRETARIS, FORUM);
        assertThat(Kleinewet.WET.voorstellen(zaak.regels, Instant.parse("2026-03-04T10:00:00Z"))).isEmpty();
        zaak.aanvaard("voorstel-afwijzen", VERRICHTEN, "2026-03-02T11:00+01:00", OFFICIER, Map.of("voorstel", 2L, "reden", "te vroeg"));
        assertThat(Kleinewet.WET.voorstellen(zaak.regels, Instant.parse("2026-03-02T12:00:00Z"))).isEmpty();
    }

    @Test
    void a_correction_that_makes_custody_longer_needs_a_second_person() {
        var zaak = Kleinewet.ingeschreven();
        zaak.aanvaard("aanhouden", VASTLEGGEN, "2026-03-03T14:00+01:00", ADMINISTRATIE, Map.of());
        zaak.aanvaard("vrijlaten", VASTLEGGEN, "2026-03-04", ADMINISTRATIE, Map.of());
        var later = zaak.aanvaard("handeling-herstellen", VERRICHTEN, "2026-03-05T09:00+01:00", ADMINISTRATIE,
                Map.of("volgnummer", 2L, "nieuwTijdstip", "2026-03-03T16:00+01:00", "reden", "typefout"));
        assertThat(later.gebeurtenis()).isInstanceOf(Gebeurtenis.HandelingHersteld.class);
        assertThat(zaak.beeld.vrijheid().perioden().getFirst().van()).isEqualTo(Instant.parse("2026-03-03T15:00:00Z"));
        var eerder = zaak.aanvaard("handeling-herstellen", VERRICHTEN, "2026-03-05T10:00+01:00", ADMINISTRATIE,
                Map.of("volgnummer", 2L, "nieuwTijdstip", "2026-03-03T12:00+01:00", "reden", "toch eerder"));
        assertThat(eerder.gebeurtenis()).isInstanceOf(Gebeurtenis.HandelingVoorgesteld.class);
        zaak.aanvaard("voorstel-bevestigen", VERRICHTEN, "2026-03-05T11:00+01:00", OFFICIER, Map.of("voorstel", 5L));
        assertThat(zaak.beeld.vrijheid().perioden().getFirst().van()).isEqualTo(Instant.parse("2026-03-03T11:00:00Z"));
    }

    @Test
    void a_struck_vonnis_no_longer_counts_once_another_officier_confirms() {
        var zaak = Kleinewet.ingeschreven();
        zaak.neem("dagvaarden", VERRICHTEN, "2026-03-02T10:00+01:00", OFFICIER, List.of(1), FORUM);
        zaak.neem("vonnis", VASTLEGGEN, "2026-03-20", ADMINISTRATIE, List.of(1), Map.of());
        assertThat(zaak.beeld.zaak().fase()).isEqualTo("uitgesproken");
        zaak.aanvaard("handeling-doorhalen", VERRICHTEN, "2026-03-21T09:00+01:00", ADMINISTRATIE, Map.of("volgnummer", 3L, "reden", "andere zaak"));
        assertThat(zaak.beeld.zaak().fase()).isEqualTo("uitgesproken");
        zaak.aanvaard("voorstel-bevestigen", VERRICHTEN, "2026-03-21T10:00+01:00", OFFICIER2, Map.of("voorstel", 4L));
        assertThat(zaak.beeld.zaak().fase()).isEqualTo("begin");
        assertThat(Kleinewet.regels(zaak.neem("handeling-doorhalen", VERRICHTEN, "2026-03-21T11:00+01:00", ADMINISTRATIE, List.of(),
                Map.of("volgnummer", 3L, "reden", "nog eens")))).containsExactly("doel-bestaat");
    }

    @Test
    void who_proposed_cannot_confirm_but_a_colleague_in_the_same_role_can() {
        var zaak = Kleinewet.ingeschreven();
        zaak.neem("dagvaarden", VERRICHTEN, "2026-03-02T10:00+01:00", OFFICIER, List.of(1), FORUM);
        zaak.aanvaard("handeling-doorhalen", VERRICHTEN, "2026-03-03T09:00+01:00", OFFICIER, Map.of("volgnummer", 2L, "reden", "dubbel"));
        assertThat(Kleinewet.regels(zaak.neem("voorstel-bevestigen", VERRICHTEN, "2026-03-03T10:00+01:00", OFFICIER, List.of(), Map.of("voorstel", 3L))))
                .containsExactly("ander-dan-voorsteller");
        zaak.aanvaard("voorstel-bevestigen", VERRICHTEN, "2026-03-03T11:00+01:00", OFFICIER2, Map.of("voorstel", 3L));
        assertThat(zaak.beeld.feiten().getFirst().vervolging()).isEqualTo("te-beslissen");
    }

    @Test
    void an_onregelmatigheid_is_settled_by_a_person_and_stays_visible() {
        var zaak = Kleinewet.ingeschreven();
        zaak.aanvaard("vrijlaten", VASTLEGGEN, "2026-03-03", ADMINISTRATIE, Map.of());
        var id = zaak.beeld.onregelmatigheden().getFirst().id();
        zaak.aanvaard("onregelmatigheid-oplossen", VERRICHTEN, "2026-03-04T09:00+01:00", OFFICIER, Map.of("onregelmatigheid", id, "reden", "nagevraagd"));
        assertThat(zaak.beeld.onregelmatigheden()).singleElement().matches(Zaakbeeld.Onregelmatigheid::opgelost);
        assertThat(Kleinewet.WET.vouw(Kleinewet.NR, zaak.regels)).isEqualTo(zaak.beeld);
    }

    @Test
    void an_appeal_term_that_passes_brings_the_act_of_time_and_a_late_appeal_undoes_it() {
        var zaak = Kleinewet.ingeschreven();
        zaak.neem("dagvaarden", VERRICHTEN, "2026-03-02T10:00+01:00", OFFICIER, List.of(), FORUM);
        zaak.neem("vonnis", VASTLEGGEN, "2026-03-20", ADMINISTRATIE, List.of(), Map.of());
        assertThat(zaak.beeld.termijnen()).singleElement().satisfies(t -> assertThat(t.eindigt()).isEqualTo(Instant.parse("2026-04-07T21:59:59Z")));
        assertThat(Kleinewet.WET.verschuldigd(zaak.beeld, Instant.parse("2026-04-14T10:00:00Z"))).isEmpty();
        var due = Kleinewet.WET.verschuldigd(zaak.beeld, Instant.parse("2026-04-15T10:00:00Z"));
        assertThat(due).singleElement().satisfies(h -> assertThat(h.gegevens()).containsEntry("onherroepelijkOp", "2026-04-08"));
        zaak.neem(due.getFirst(), Actor.SYSTEEM);
        assertThat(zaak.beeld.zaak().lijst()).isEqualTo("onherroepelijk");
        assertThat(Kleinewet.WET.verschuldigd(zaak.beeld, Instant.parse("2026-05-11T10:00:00Z"))).isEmpty();
        zaak.neem("hoger-beroep-instellen", VASTLEGGEN, "2026-04-02", ADMINISTRATIE, List.of(), Map.of());
        assertThat(zaak.onregelmatig()).containsExactly("uitgesproken");
    }

    @Test
    void the_form_says_every_error_with_its_place() {
        var zaak = Kleinewet.ingeschreven();
        var h = Kleinewet.handeling("dagvaarden", VERRICHTEN, "2026-03-02T10:00+01:00", List.of(7), Map.of("forum", "kroegbaas", "spoed", true, "kleur", "rood"));
        assertThat(Kleinewet.WET.vormfouten(zaak.beeld, h, OFFICIER)).extracting(Invoerfout::pad)
                .containsExactlyInAnyOrder("/betreft/feiten/0", "/gegevens/forum", "/gegevens/kleur", "/gegevens/reden");
        assertThat(Kleinewet.WET.vormfouten(zaak.beeld, Kleinewet.handeling("tovenaren", VERRICHTEN, "2026-03-02", List.of(), Map.of()), OFFICIER))
                .singleElement().satisfies(f -> assertThat(f.code()).isEqualTo("handeling-onbekend"));
    }

    @Test
    void what_happened_elsewhere_is_recorded_even_when_an_input_lacks() {
        var zaak = Kleinewet.ingeschreven();
        var besluit = (Besluit.Aanvaard) zaak.neem("dagvaarden", VASTLEGGEN, "2026-03-02T10:00+01:00", OFFICIER, List.of(1), Map.of());
        assertThat(zaak.onregelmatig()).isEmpty();
        assertThat(besluit.toetsen()).filteredOn(t -> t.regel().equals("gegeven-ontbreekt")).singleElement()
                .satisfies(t -> assertThat(t.uitslag()).isEqualTo(Toets.Uitslag.ONBEKEND));
    }

    @Test
    void an_act_about_feiten_that_names_none_is_about_those_that_qualify() {
        var zaak = Kleinewet.ingeschreven();
        zaak.neem("dagvaarden", VERRICHTEN, "2026-03-02T10:00+01:00", OFFICIER, List.of(1), FORUM);
        zaak.neem("dagvaarden", VERRICHTEN, "2026-03-02T11:00+01:00", OFFICIER, List.of(), FORUM);
        assertThat(zaak.beeld.feiten()).allMatch(f -> f.vervolging().equals("gedagvaard") && f.gestuit().size() == 1);
        assertThat(zaak.onregelmatig()).isEmpty();
    }

    @Test
    void every_act_is_either_allowed_or_refused_with_its_reasons() {
        var zaak = Kleinewet.ingeschreven();
        var mogelijk = Kleinewet.WET.mogelijk(zaak.beeld, OFFICIER, Instant.parse("2026-03-02T10:00:00Z"));
        assertThat(mogelijk.toegestaan().size() + mogelijk.geweigerd().size()).isEqualTo(Kleinewet.WET.handelingen().size());
        assertThat(mogelijk.toegestaan("dagvaarden")).isPresent();
        assertThat(mogelijk.geweigerd("vonnis").orElseThrow().redenen()).extracting(Toets::regel).containsExactly("niet-bevoegd", "gedagvaard");
    }

    @Test
    void ownership_follows_the_stream() {
        var zaak = Kleinewet.ingeschreven();
        zaak.aanvaard("eigenaar-wijzigen", VERRICHTEN, "2026-03-05T10:00+01:00", Actor.SYSTEEM, Map.of("eigenaar", "gps", "besluit", "B-1"));
        assertThat(zaak.beeld.zaak().eigenaar()).isEqualTo("gps");
    }
}
