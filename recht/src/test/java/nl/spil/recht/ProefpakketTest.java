package nl.spil.recht;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A new law is data: an act, a term, a form, a message and an attribute of its own, beside the Code in force. */
class ProefpakketTest {

    private static Wetspakketten wet = Kleinewet.WET;

    @BeforeAll
    static void laad() {
        var bronnen = new ArrayList<>(Pakketmappen.ingebouwd());
        bronnen.add(Kleinewet.bron("proef"));
        wet = Wetspakketten.laad(bronnen).ofFout();
    }

    private static Kleinewet zaak() {
        var zaak = new Kleinewet(wet);
        zaak.neem(Kleinewet.inschrijven("2026-03-01T09:00+01:00"), Kleinewet.ADMINISTRATIE);
        return zaak;
    }

    @Test
    void the_new_act_has_a_form_and_a_message_without_a_line_of_code() {
        var soort = wet.handeling("drone-innemen").orElseThrow();
        assertThat(soort.bericht()).contains("drone-register");
        assertThat(wet.schema("drone-innemen").orElseThrow()).containsEntry("required", List.of("omschrijving"));
        assertThat(wet.handeling("dagvaarden")).isPresent();
    }

    @Test
    void the_new_act_sets_its_own_attribute_starts_its_own_term_and_is_undone_by_the_other() {
        var zaak = zaak();
        zaak.neem("drone-innemen", Wijze.VERRICHTEN, "2026-03-02T10:00+01:00", Kleinewet.OFFICIER, List.of(), Map.of("omschrijving", "zwarte drone", "gewicht", 900L));
        assertThat(zaak.beeld.eigen()).containsEntry("droneGeregistreerd", true);
        assertThat(zaak.beeld.voorwerpen()).singleElement().satisfies(v -> assertThat(v.omschrijving()).isEqualTo("zwarte drone"));
        assertThat(zaak.beeld.termijnen()).anySatisfy(t -> {
            assertThat(t.regel()).isEqualTo("drone-teruggave");
            assertThat(t.eindigt()).isEqualTo(Instant.parse("2026-03-12T22:59:59Z"));
        });
        assertThat(Kleinewet.regels(zaak.neem("drone-innemen", Wijze.VERRICHTEN, "2026-03-02T11:00+01:00", Kleinewet.OFFICIER, List.of(),
                Map.of("omschrijving", "witte drone", "gewicht", 100L)))).containsExactly("niet-al-ingenomen", "zwaar-genoeg");
        assertThat(wet.mogelijk(zaak.beeld, Kleinewet.OFFICIER, Instant.parse("2026-03-02T12:00:00Z")).toegestaan("drone-teruggeven")).isPresent();
        zaak.neem("drone-teruggeven", Wijze.VERRICHTEN, "2026-03-03T11:00+01:00", Kleinewet.OFFICIER, List.of(), Map.of());
        assertThat(zaak.beeld.termijnen()).noneMatch(t -> t.regel().equals("drone-teruggave") && t.status().equals("loopt"));
        assertThat(wet.vouw(Kleinewet.NR, zaak.regels)).isEqualTo(zaak.beeld);
    }

    @Test
    void a_rule_that_cannot_be_answered_refuses_nothing_and_is_shown() {
        var besluit = zaak().neem("drone-innemen", Wijze.VERRICHTEN, "2026-03-02T10:00+01:00", Kleinewet.OFFICIER, List.of(), Map.of("omschrijving", "drone"));
        assertThat(besluit).isInstanceOfSatisfying(Besluit.Aanvaard.class, a -> assertThat(a.toetsen()).anySatisfy(t -> {
            assertThat(t.regel()).isEqualTo("zwaar-genoeg");
            assertThat(t.uitslag()).isEqualTo(Toets.Uitslag.ONBEKEND);
        }));
    }

    @Test
    void an_entry_is_judged_again_by_the_pack_that_judged_it_also_when_that_pack_is_no_longer_active() {
        var zaak = zaak();
        zaak.neem("drone-innemen", Wijze.VERRICHTEN, "2026-03-02T10:00+01:00", Kleinewet.OFFICIER, List.of(), Map.of("omschrijving", "drone", "gewicht", 900L));
        var later = Wetspakketten.laad(Pakketmappen.ingebouwd(), List.of(Kleinewet.bron("proef"))).ofFout();
        assertThat(later.handeling("drone-innemen")).isEmpty();
        assertThat(later.vouw(Kleinewet.NR, zaak.regels)).isEqualTo(zaak.beeld);
    }
}
