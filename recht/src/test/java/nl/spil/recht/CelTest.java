package nl.spil.recht;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CelTest {

    private static final Instant NU = Instant.parse("2026-03-20T13:05:00Z");
    private final Celschrijver schrijver = new Celschrijver(new Celbereik(Set.of("dagvaarden", "aanhouden-heterdaad"), Set.of("hoger-beroep"),
            Map.of("rijbewijsIngehouden", new Celbereik.Eigen("rijbewijsIngehouden", Invoersoort.JA_NEE, false))));
    private final List<String> fouten = new ArrayList<>();

    private static Omgeving omgeving() {
        var b = Werkbeeld.van(Zaakbeeld.leeg(new Parketnummer("13-000123-26")));
        b.feiten.add(feit(1, "te-beslissen", NU.plusSeconds(60)));
        b.feiten.add(feit(2, "gedagvaard", null));
        b.gedaan.put("aanhouden-heterdaad", NU.minusSeconds(3600));
        return new Omgeving(b, b.feiten, Map.of("bedrag", 250L), Actor.SYSTEEM, Wijze.VERRICHTEN, NU, Doelbeeld.GEEN);
    }

    private static Zaakbeeld.Feit feit(int nr, String vervolging, @org.jspecify.annotations.Nullable Instant verjaartOp) {
        return new Zaakbeeld.Feit(nr, "diefstal", "Diefstal", true, LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 2), "Diemen", false,
                "pleger", true, 1460, false, false, false, null, vervolging, "", "", false, "", verjaartOp, List.of(), null);
    }

    private Object antwoord(String cel) {
        var velden = List.of(new Invoerveld("bedrag", Invoersoort.EUROCENT, null, Tekst.LEEG, Tekst.LEEG, false, "", "", "", List.of(), "", "A"),
                new Invoerveld("datum", Invoersoort.DATUM, null, Tekst.LEEG, Tekst.LEEG, false, "", "", "", List.of(), "", "A"));
        var u = schrijver.met(velden).schrijf(cel, null, Celnamen.Plek.VOORWAARDE, "", fouten::add);
        return u == null ? "FOUT" : u.cel().waarde(omgeving());
    }

    @Test
    void rules_answer_yes_no_or_unknown_and_never_throw() {
        assertThat(antwoord("feiten.all(f, f.vervolging == 'te-beslissen')")).isEqualTo(false);
        assertThat(antwoord("feiten.exists(f, f.vervolging == 'te-beslissen' && f.nr == 1)")).isEqualTo(true);
        assertThat(antwoord("feiten.exists_one(f, f.misdrijf)")).isEqualTo(false);
        assertThat(antwoord("feiten.filter(f, f.nr > 1).size() == 1")).isEqualTo(true);
        assertThat(antwoord("feiten.map(f, f.nr)")).isEqualTo(List.of(1L, 2L));
        assertThat(antwoord("feiten.all(f, nu <= f.verjaartOp)")).isEqualTo(Onbekend.WAARDE);
        assertThat(antwoord("feiten.exists(f, nu <= f.verjaartOp)")).isEqualTo(true);
        assertThat(antwoord("feiten.all(f, !has(f.verjaartOp) || nu <= f.verjaartOp)")).isEqualTo(true);
        assertThat(antwoord("dag(nu) <= invoer.datum")).isEqualTo(Onbekend.WAARDE);
        assertThat(antwoord("has(invoer.bedrag) && invoer.bedrag * 2 == 500")).isEqualTo(true);
        assertThat(antwoord("gedaan['dagvaarden'] < nu")).isEqualTo(Onbekend.WAARDE);
        assertThat(antwoord("'aanhouden-heterdaad' in gedaan && gedaan['aanhouden-heterdaad'] + dagen(1) > nu")).isEqualTo(true);
        assertThat(antwoord("loopt('hoger-beroep') || eigen.rijbewijsIngehouden")).isEqualTo(false);
        assertThat(antwoord("zaak.instantie == 'eerste-aanleg' ? 1 : 1 / 0")).isEqualTo(1L);
        assertThat(antwoord("1 / 0 == 1")).isEqualTo(Onbekend.WAARDE);
        assertThat(antwoord("dag(nu)")).isEqualTo("2026-03-20");
        assertThat(fouten).isEmpty();
    }

    @Test
    void what_cannot_hold_is_found_when_the_pack_is_loaded() {
        for (var fout : List.of("feiten.all(f, f.vervolgin == 'te-beslissen')", "zaak.instantie == 3", "feiten.all(f, f.vervolging == 'gedagvaardt')",
                "wijze in ['verricht']", "loopt('hogerberoep')", "'dagvaard' in gedaan", "gedaan['x'] < nu", "feit.nr == 1", "zaak.fase == ''",
                "1.5 < 2.0", "actor.rol == 'offisier'", "nu", "timestamp('2026-01-01T00:00:00Z') < nu", "doel.handeling == 'x'")) {
            fouten.clear();
            var u = schrijver.met(List.of()).schrijf(fout, dev.cel.common.types.SimpleType.BOOL, Celnamen.Plek.VOORWAARDE, "", fouten::add);
            assertThat(u).as(fout).isNull();
            assertThat(fouten).as(fout).isNotEmpty();
        }
    }

    @Test
    void the_facts_used_are_kept_by_name() {
        var u = schrijver.met(List.of()).schrijf("feiten.all(f, f.vervolging == 'te-beslissen') || zaak.wachtOp != ''", null, Celnamen.Plek.VOORWAARDE, "", fouten::add);
        var o = omgeving();
        o.spoor = new TreeMap<>();
        java.util.Objects.requireNonNull(u).cel().waarde(o);
        assertThat(o.spoor).containsEntry("feiten[1].vervolging", "te-beslissen").containsEntry("feiten[2].vervolging", "gedagvaard")
                .containsKey("zaak.wachtOp");
    }
}
