package nl.spil.recht;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The exploration of states: pack sv stands, and a copy with planted faults does not. */
class VerkennerTest {

    private static final Pakketbron SV = Pakketmappen.ingebouwd().stream().filter(p -> p.naam().equals("sv")).findFirst().orElseThrow();

    private static final String HANDELING = """
              %s:
                titel: { nl: Proef, en: Trial }
                zin: { nl: Een geplante handeling., en: A planted act. }
                fase: beoordeling
                artikel: [Sv 167]
                zekerheid: C
                aard: eigen
                rang: %d
                bevoegd: [officier]
                registreert: [officier]
                betreft: zaak
                voorwaarden:
                  - zaak-open
                  - { regel: %s, als: "%s", anders: { nl: Dat kan niet., en: That cannot be. } }
                gevolgen: { %s }
            """;

    /** A copy with these acts, and in its shared rules one text in place of another. */
    private static Wetspakketten geplant(String oud, String nieuw, String... handelingen) {
        SortedMap<String, byte[]> bestanden = new TreeMap<>(SV.bestanden());
        var regels = new String(bestanden.get("regels.yaml"), StandardCharsets.UTF_8);
        assertThat(regels).contains(oud);
        bestanden.put("regels.yaml", regels.replace(oud, nieuw).getBytes(StandardCharsets.UTF_8));
        bestanden.put("geplant.yaml", ("handelingen:\n" + String.join("\n", handelingen)).getBytes(StandardCharsets.UTF_8));
        return Wetspakketten.laad(List.of(new Pakketbron(SV.naam(), bestanden))).ofFout();
    }

    @Test
    void a_state_without_a_way_out_is_shown_with_the_path_to_it() {
        var wet = geplant("als: \"!zaak.gesloten\"", "als: \"!zaak.gesloten && !('naar-nergens' in gedaan)\"",
                HANDELING.formatted("naar-nergens", 9001, "proef-open", "zaak.wachtOp == ''", "zaak.zsm: ja"));
        assertThat(Verkenner.verken(wet, 40, List.of()).bevindingen()).filteredOn(b -> b.soort().equals("toestand-zonder-uitweg")).isNotEmpty()
                .allMatch(b -> b.tekst().contains("naar-nergens"));
    }

    @Test
    void a_state_that_waits_for_an_answer_that_never_comes_is_shown() {
        var bestanden = new TreeMap<>(SV.bestanden());
        bestanden.replaceAll((naam, inhoud) -> naam.equals("regels.yaml") ? new String(inhoud, StandardCharsets.UTF_8)
                .replace("als: \"!zaak.gesloten\"", "als: \"!zaak.gesloten && zaak.zaakstroom != 'wacht'\"").getBytes(StandardCharsets.UTF_8) : inhoud);
        bestanden.put("geplant.yaml", ("handelingen:\n" + HANDELING.formatted("wachten-op-niets", 9001, "proef-wacht", "zaak.wachtOp == ''", "zaak.zaakstroom: wacht"))
                .getBytes(StandardCharsets.UTF_8));
        var wet = Wetspakketten.laad(List.of(new Pakketbron("sv", bestanden))).ofFout();
        assertThat(Verkenner.verken(wet, 40, List.of()).bevindingen()).filteredOn(b -> b.soort().equals("toestand-zonder-uitweg")).isNotEmpty()
                .allMatch(b -> b.tekst().contains("wachten-op-niets"));
    }

    @Test
    void an_act_that_can_never_be_taken_and_two_that_demand_each_other_are_shown() {
        var wet = geplant("", "", HANDELING.formatted("kan-nooit", 9001, "proef-nooit", "vrijheid.status == 'vrij' && eigen.bemiddeling == 'nooit'", "zaak.zsm: ja"),
                HANDELING.formatted("eerst-jij", 9002, "proef-jij", "'eerst-ik' in gedaan", "zaak.zsm: ja"),
                HANDELING.formatted("eerst-ik", 9003, "proef-ik", "zaak.wachtOp == '' && 'eerst-jij' in gedaan", "zaak.zsm: ja"));
        var bevindingen = Verkenner.verken(wet, 40, Scenarios.voerUit(Wetspakketten.ingebouwd(), Scenarios.ingebouwd("sv"))).bevindingen();
        assertThat(bevindingen).filteredOn(b -> b.soort().equals("wederzijdse-eis")).singleElement()
                .satisfies(b -> assertThat(b.tekst()).contains("eerst-ik eist eerst-jij eist eerst-ik"));
        assertThat(bevindingen).filteredOn(b -> b.soort().equals("handeling-onbereikbaar")).extracting(Wetsbevinding::waar)
                .containsExactlyInAnyOrder("eerst-ik", "eerst-jij", "kan-nooit");
    }

    @Test
    @Tag("lang")
    void pack_sv_has_a_way_out_of_every_state_and_every_act_can_be_reached() {
        var wet = Wetspakketten.ingebouwd();
        var v = Verkenner.verken(wet, 400, Scenarios.voerUit(wet, Scenarios.ingebouwd("sv")));
        assertThat(v.bevindingen()).isEmpty();
        assertThat(v.onbeslist()).as("of every state worked out it is decided whether there is a way to the end").isZero();
        assertThat(v.voorbeelden()).isEmpty();
        assertThat(v.bereikt()).containsAll(wet.handelingen().stream().map(Handelingsoort::id).toList());
        assertThat(v.uitgewerkt()).isEqualTo(400);
        assertThat(v.toestanden()).isGreaterThan(v.uitgewerkt());
        assertThat(v.onmogelijk()).isEmpty();
    }

    @Test
    @Tag("lang")
    void the_rehearsal_has_a_way_out_of_every_state_too_and_every_act_of_it_can_be_reached() {
        var alle = Wetspakketten.ingebouwd();
        var wet = alle.alleen("sv-2029").orElseThrow();
        var v = Verkenner.verken(wet, 100, Scenarios.voerUit(alle, Scenarios.ingebouwd("sv-2029")));
        assertThat(v.bevindingen()).isEmpty();
        assertThat(v.onbeslist()).isZero();
        assertThat(v.bereikt()).containsAll(wet.handelingen().stream().map(Handelingsoort::id).toList());
        assertThat(v.uitgewerkt()).isEqualTo(100);
    }

    @Test
    void exploring_begins_where_the_law_applies() {
        assertThat(Verkenner.begin(Wetspakketten.ingebouwd())).hasSize(3).allSatisfy(b -> assertThat(b.feiten()).isNotEmpty())
                .anySatisfy(b -> assertThat(b.feiten().getFirst().pleegVan()).isEqualTo("2026-03-02"));
        var bestanden = new TreeMap<>(SV.bestanden());
        bestanden.replaceAll((naam, inhoud) -> naam.equals("pakket.yaml") ? new String(inhoud, StandardCharsets.UTF_8)
                .replaceFirst("(?m)^vanaf: .*$", "vanaf: 2031-01-01").getBytes(StandardCharsets.UTF_8) : inhoud);
        assertThat(Verkenner.begin(Wetspakketten.laad(List.of(new Pakketbron("sv", bestanden))).ofFout())).hasSize(3)
                .allSatisfy(b -> assertThat(b.feiten()).isNotEmpty()).anySatisfy(b -> assertThat(b.feiten().getFirst().pleegVan()).isAfter("2030-12-31"));
    }

    @Test
    void what_a_judge_decides_on_a_claim_is_tried_and_a_seized_object_counts_in_the_course() {
        var wet = Wetspakketten.ingebouwd();
        var sleutel = new Toestandsleutel(wet.register());
        var overgangen = new Overgangen(wet.register(), sleutel);
        var nu = java.time.Instant.parse("2026-03-05T09:00:00Z");
        var begin = overgangen.toestand(Verkenner.begin(wet).getFirst(), nu, null, "begin");
        var gevorderd = overgangen.uit(begin, new java.util.HashSet<>()).stream().filter(t -> t.stap().startsWith("tul-vorderen")).findFirst().orElseThrow();
        assertThat(overgangen.uit(gevorderd, new java.util.HashSet<>())).filteredOn(t -> t.stap().startsWith("beslissing-tul"))
                .extracting(t -> t.beeld().vorderingen().getFirst().status()).contains("afgewezen", "niet-ontvankelijk");
        assertThat(begin.kern()).contains("in-beslag");
        assertThat(overgangen.uit(begin, new java.util.HashSet<>())).filteredOn(t -> t.stap().startsWith("beslag-handhaven"))
                .isNotEmpty().allSatisfy(t -> assertThat(overgangen.tekort(t)).isLessThan(overgangen.tekort(begin)));
    }

    @Test
    void a_conjunction_falls_apart_and_anything_else_stays_out() {
        assertThat(Eislezer.delen("a == 'x && y' && (b || c) && d")).containsExactly("a == 'x && y'", "(b || c)", "d");
        assertThat(Eislezer.delen("a || b && c")).isEmpty();
        assertThat(Map.of("vraag", Eislezer.delen("a ? b : c"))).containsEntry("vraag", List.of());
    }
}
