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

    private static List<String> fouten(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream().limit(5).map(Object::toString).toList();
    }
}
