package nl.spil.recht;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The published schema and the reader agree, in both directions, but for what a schema cannot say. */
class UitspraakschemaTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, b -> b.schemaRegistryConfig(
            SchemaRegistryConfig.builder().formatAssertionsEnabled(true).locale(Locale.ROOT).build()))
            .getSchema(JSON.writeValueAsString(Uitspraken.schema()), InputFormat.JSON);
    /** References within the judgment, and days that no calendar has. */
    private static final Set<String> MEER_DAN_VORM = Set.of("dubbel-id", "onbekende-beslissing");

    @Test
    void the_published_judgments_fit_the_schema() {
        for (var ecli : Uitspraken.voorbeelden()) {
            assertThat(fouten(Uitspraken.voorbeeld(ecli).orElseThrow())).as(ecli).isEmpty();
        }
    }

    @Test
    void every_kind_of_decision_fits_the_schema() {
        for (var soort : Uitspraakproef.soorten().toList()) {
            for (var alles : List.of(true, false)) {
                var lijst = List.of(new Uitspraakmaker(3).beslissing(soort, alles), Map.of("id", "b1", "soort", "algemene-voorwaarde"));
                assertThat(fouten(JSON.writeValueAsString(lijst))).as(soort.id()).isEmpty();
            }
        }
    }

    @Test
    void what_the_schema_refuses_the_reader_refuses_and_the_other_way_round() {
        var soorten = Uitspraakproef.soorten().toList();
        var geweigerd = 0;
        for (int i = 0; i < 1500; i++) {
            var maker = new Uitspraakmaker(1000 + i);
            Object lijst = List.of(maker.beslissing(soorten.get(i % soorten.size()), i % 2 == 0), Map.of("id", "b1", "soort", "algemene-voorwaarde"));
            var json = JSON.writeValueAsString(maker.bederf(i % 3 == 0 ? lijst : Map.of("datum", "2026-06-10", "beslissingen", lijst)));
            var vorm = Uitspraken.leesJson(json).fouten().stream().filter(f -> !MEER_DAN_VORM.contains(f.code())).toList();
            var schema = fouten(json);
            geweigerd += vorm.isEmpty() ? 0 : 1;
            assertThat(schema.isEmpty()).as(json + "\nreader " + vorm + "\nschema " + schema).isEqualTo(vorm.isEmpty());
        }
        assertThat(geweigerd).isBetween(700, 1499);
    }

    /** Of each type once, and each odd value in its place and in a list in its place. */
    @Test
    void at_the_bounds_of_every_type_the_two_agree() {
        var gezien = new java.util.HashSet<Veldtype>();
        var anders = Map.of("id", "b1", "soort", "algemene-voorwaarde");
        for (var soort : Uitspraakproef.soorten().toList()) {
            for (var veld : Beslissingveld.van(soort)) {
                if (gezien.add(veld.type())) {
                    for (var gek : Uitspraakmaker.GEK) {
                        eens(List.of(met(soort, veld.naam(), gek), anders));
                        eens(List.of(met(soort, veld.naam(), List.of(gek)), anders));
                    }
                }
            }
        }
        for (var veld : Uitspraakvorm.BETREFT) {
            for (var gek : Uitspraakmaker.GEK) {
                eens(List.of(Map.of("soort", "vrijspraak-feit", "betreft", Map.of(veld.naam(), gek)), anders));
                eens(List.of(Map.of("soort", "vrijspraak-feit", "betreft", Map.of(veld.naam(), List.of(gek))), anders));
            }
        }
        assertThat(gezien).hasSizeGreaterThan(40);
    }

    private static Map<String, Object> met(Beslissingsoort soort, String veld, Object waarde) {
        var uit = new java.util.TreeMap<>(new Uitspraakmaker(5).beslissing(soort, true));
        uit.remove("betreft");
        var gegevens = new java.util.TreeMap<String, Object>();
        if (uit.get("gegevens") instanceof Map<?, ?> g) {
            g.forEach((k, v) -> gegevens.put((String) k, v));
        }
        gegevens.put(veld, waarde);
        uit.put("gegevens", gegevens);
        return uit;
    }

    private static void eens(Object uitspraak) {
        var json = JSON.writeValueAsString(uitspraak);
        var vorm = Uitspraken.leesJson(json).fouten().stream().filter(f -> !MEER_DAN_VORM.contains(f.code())).toList();
        assertThat(fouten(json).isEmpty()).as(json.substring(0, Math.min(600, json.length())) + "\nreader " + vorm).isEqualTo(vorm.isEmpty());
    }

    private static List<String> fouten(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream().limit(5).map(Object::toString).toList();
    }
}
