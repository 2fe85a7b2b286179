package nl.spil.recht;

import static nl.spil.recht.Uitspraakproef.b;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class UitspraaklezerTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void every_kind_of_decision_can_be_read_with_all_its_inputs() {
        var maker = new Uitspraakmaker(1);
        for (var soort : Uitspraakproef.soorten().toList()) {
            var lezing = Uitspraken.lees(Map.of("beslissingen", List.of(maker.beslissing(soort, true), Map.of("id", "b1", "soort", "algemene-voorwaarde"))));
            assertThat(lezing.fouten()).as(soort.id()).isEmpty();
        }
    }

    @Test
    void every_error_is_told_at_once_with_its_place() {
        var lezing = Uitspraken.leesJson("""
                {"datum":"2026-02-30","gerecht":"RBXXX","beslissingen":[
                 {"soort":"sanctie-opleggen","gegevens":{"sanctie":"gevangenisstraf","feiten":[1,"twee"],"verzonnen":1}},
                 {"soort":"proeftijd","gegevens":{"duur":"twee jaar"}},
                 {"id":"x","soort":"zomaar"},{"id":"x","soort":"dadelijk-uitvoerbaar","gegevens":{"van":"nergens"}},
                 {"soort":"bp-toewijzen","gegevens":{"benadeelde":{"achternaam":"Smit"},"bedrag":12.5,"renteTot":"ooit","feiten":[]}}]}""");
        assertThat(lezing.fouten().stream().map(f -> f.pad() + " " + f.code()).toList()).containsExactlyInAnyOrder(
                "/datum waarde", "/gerecht onbekend-id", "/beslissingen/0/gegevens/feiten/1 soort", "/beslissingen/0/gegevens/verzonnen onbekend-veld",
                "/beslissingen/0/gegevens/duur verplicht", "/beslissingen/1/gegevens/duur waarde", "/beslissingen/2/soort onbekend-id",
                "/beslissingen/3/id dubbel-id", "/beslissingen/3/gegevens/van onbekende-beslissing",
                "/beslissingen/4/gegevens/benadeelde/naam verplicht", "/beslissingen/4/gegevens/benadeelde/achternaam onbekend-veld",
                "/beslissingen/4/gegevens/bedrag soort", "/beslissingen/4/gegevens/renteTot keuze");
        assertThat(lezing.fouten()).allSatisfy(f -> assertThat(f.tekst()).endsWith("."));
    }

    @Test
    void the_bare_list_of_decisions_is_a_judgment_too() {
        assertThat(Uitspraken.lees(List.of(b("vrijspraak-feit"))).gelezen()).isPresent();
        assertThat(Uitspraken.lees(List.of()).fouten()).extracting(Invoerfout::code).containsExactly("leeg");
    }

    @Test
    void hostile_text_is_an_error_and_never_an_exception() {
        var diep = "[".repeat(100_000) + "]".repeat(100_000);
        for (var json : List.of("", "niets", "null", "1", "{", "{}", "[]", "[[]]", "{\"beslissingen\":{}}", "{\"beslissingen\":[NaN]}", "{\"a\":1,\"a\":2}",
                "{\"beslissingen\":[]} x", diep, "{\"beslissingen\":" + diep + "}", "[1e999999999]", "[" + "9".repeat(100_000) + "]",
                "[{\"soort\":\"proeftijd\",\"gegevens\":{\"duur\":\"P99999Y\"}}]", "[{\"soort\":\"\\ud800\"}]", "\ud800",
                "[{\"soort\":\"verstaat\",\"gegevens\":{\"tekst\":\"\\udc00\"}}]", "[" + "{},".repeat(600) + "{}]", "\"" + "x".repeat(3_000_000) + "\"")) {
            assertThatCode(() -> assertThat(Uitspraken.leesJson(json).fouten()).as(json.substring(0, Math.min(40, json.length()))).isNotEmpty())
                    .doesNotThrowAnyException();
        }
        assertThat(Uitspraken.leesJson("[" + "{},".repeat(400) + "{}]").fouten()).hasSizeLessThanOrEqualTo(500);
    }

    @Test
    void hostile_values_are_errors_too() {
        var kring = new HashMap<String, Object>();
        kring.put("soort", "proeftijd");
        kring.put("gegevens", kring);
        assertThat(Uitspraken.lees(List.of(kring)).fouten()).isNotEmpty();
        for (Object getal : List.of(Double.NaN, Double.POSITIVE_INFINITY, 1e300, Float.NaN, new java.math.BigDecimal("1E999999999"),
                new java.math.BigDecimal("1E-999999999"), java.math.BigInteger.TEN.pow(5000), Long.MIN_VALUE, -1, 0.1)) {
            assertThat(Uitspraken.lees(List.of(Map.of("soort", "vervangende-hechtenis-taakstraf", "gegevens", Map.of("dagen", getal)))).fouten())
                    .as(getal.getClass().getSimpleName()).hasSize(1);
        }
        assertThat(Uitspraken.lees(null).fouten()).hasSize(1);
        assertThat(Uitspraken.lees(new Object()).fouten()).hasSize(1);
    }

    @Test
    void two_hundred_random_edits_of_each_published_judgment_throw_nothing_and_wrong_ones_have_their_place() {
        var verkeerd = 0;
        for (var ecli : Uitspraken.voorbeelden()) {
            var goed = JSON.readValue(Uitspraken.voorbeeld(ecli).orElseThrow(), Object.class);
            for (int i = 0; i < 200; i++) {
                var bewerkt = new Uitspraakmaker(ecli.hashCode() * 31L + i).bederf(goed);
                var lezing = Uitspraken.leesJson(JSON.writeValueAsString(bewerkt));
                verkeerd += lezing.fouten().isEmpty() ? 0 : 1;
                lezing.fouten().forEach(f -> assertThat(bestaat(bewerkt, f)).as(f + " in " + JSON.writeValueAsString(bewerkt)).isTrue());
                lezing.gelezen().ifPresent(UitspraaklezerTest::gebruik);
            }
        }
        assertThat(verkeerd).isBetween(1200, 2399);
    }

    @Test
    void whatever_is_read_well_can_be_judged_applied_and_said() {
        var toeval = new Random(7);
        var soorten = Uitspraakproef.soorten().toList();
        for (int i = 0; i < 300; i++) {
            var maker = new Uitspraakmaker(i);
            var lijst = java.util.stream.IntStream.range(0, 1 + toeval.nextInt(12))
                    .mapToObj(_ -> maker.beslissing(soorten.get(toeval.nextInt(soorten.size())), false)).collect(java.util.stream.Collectors.toList());
            lijst.add(Map.of("id", "b1", "soort", "algemene-voorwaarde"));
            gebruik(Uitspraken.lees(Map.of("beslissingen", lijst)).gelezen().orElseThrow());
        }
    }

    @Test
    void decisions_that_belong_to_each_other_in_a_circle_are_still_printed() {
        var u = Uitspraken.leesJson("""
                [{"id":"a","soort":"verstaat","gegevens":{"tekst":"A hoort bij B"},"betreft":{"beslissing":"b"}},
                 {"id":"b","soort":"verstaat","gegevens":{"tekst":"B hoort bij A"},"betreft":{"beslissing":"a"}},
                 {"soort":"verstaat","gegevens":{"tekst":"C hoort bij A"},"betreft":{"beslissing":"a"}}]""").gelezen().orElseThrow();
        assertThat(Uitspraken.tekst(u)).contains("A hoort bij B", "B hoort bij A", "C hoort bij A");
    }

    private static void gebruik(Uitspraak u) {
        var beeld = Uitspraakproef.beeld("natuurlijk", Uitspraakproef.feit(1, "diefstal"), Uitspraakproef.feit(2, "moord"));
        assertThat(Uitspraken.tekst(u)).isNotBlank().doesNotContain("null", "{", "}");
        assertThat(Uitspraken.verwerk(u, beeld, List.of()).feiten()).hasSize(2);
        assertThat(Uitspraken.onregelmatigheden(u, beeld, Uitspraakproef.OP, "p")).allSatisfy(t -> assertThat(t.tekst()).endsWith("."));
        Uitspraken.vormfouten(u, beeld);
    }

    /** The place is there, or the place of what is missing has a parent that is there. */
    private static boolean bestaat(Object waarde, Invoerfout fout) {
        if (fout.code().equals("json")) {
            return fout.pad().isEmpty();
        }
        Object hier = waarde;
        var stappen = fout.pad().isEmpty() ? new String[0] : fout.pad().substring(1).split("/", -1);
        for (int i = 0; i < stappen.length; i++) {
            var naam = stappen[i].replace("~1", "/").replace("~0", "~");
            if (hier instanceof List<?> l && naam.matches("\\d+") && Integer.parseInt(naam) < l.size()) {
                hier = l.get(Integer.parseInt(naam));
            } else if (hier instanceof Map<?, ?> m && m.containsKey(naam)) {
                hier = m.get(naam);
            } else {
                return fout.code().equals("verplicht") && i >= stappen.length - 2;
            }
        }
        return true;
    }
}
