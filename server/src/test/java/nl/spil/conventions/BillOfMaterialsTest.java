package nl.spil.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Spil is made of, by its bill of materials: no version that is known to be bad, and every licence goes with EUPL-1.2.
 * Works without a network; the list of bad versions is {@code onderdelen/kwetsbaar.csv}.
 */
@Tag("lang")
class BillOfMaterialsTest {
    private static final Pattern VRIJ = Pattern.compile("Apache|MIT|BSD|EPL|Eclipse|EUPL|MPL|Mozilla|CC0|Public Domain|EDL|LGPL"
            + "|GPL.*classpath|PostgreSQL|Unicode|ISC|Go License|Bouncy", Pattern.CASE_INSENSITIVE);
    private static final Path LIJST = Path.of("target/streng/target/classes/META-INF/sbom/application.cdx.json");

    private record Slecht(String groep, String naam, String onder, String cve) {}

    @Test
    void no_part_has_a_version_that_is_known_to_be_bad() throws IOException {
        List<JsonNode> onderdelen = onderdelen();
        assertThat(onderdelen).hasSizeGreaterThan(50);
        assertThat(onderdelen.stream().filter(o -> slecht().stream().anyMatch(s -> is(o, s) && ouder(versie(o), s.onder())))
                .map(BillOfMaterialsTest::naam)).isEmpty();
    }

    @Test
    void every_licence_goes_with_that_of_spil() throws IOException {
        assertThat(onderdelen().stream().filter(o -> !licenties(o).isEmpty() && licenties(o).stream().noneMatch(l -> VRIJ.matcher(l).find()))
                .map(o -> naam(o) + " " + licenties(o))).isEmpty();
    }

    @Test
    void the_list_of_bad_versions_names_parts_that_spil_has() throws IOException {
        List<JsonNode> onderdelen = onderdelen();
        assertThat(slecht().stream().filter(s -> onderdelen.stream().anyMatch(o -> is(o, s)))).hasSizeGreaterThan(5);
    }

    @Test
    void every_bad_version_names_the_published_advisory_that_says_so() {
        assertThat(slecht()).isNotEmpty().allSatisfy(s -> assertThat(s.cve()).as(s.naam()).matches("CVE-20[0-9]{2}-[0-9]{4,}"));
        assertThat(slecht().stream().map(Slecht::cve)).doesNotHaveDuplicates();
    }

    @Test
    void versions_are_compared_by_number() {
        assertThat(ouder("11.0.9", "11.0.10")).isTrue();
        assertThat(ouder("11.0.10", "11.0.10")).isFalse();
        assertThat(ouder("42.7.14", "42.7.7")).isFalse();
        assertThat(VRIJ.matcher("Commercial").find()).isFalse();
    }

    private static List<JsonNode> onderdelen() throws IOException {
        assumeTrue(Files.exists(LIJST), LIJST + " is not there; ./spil test --alles makes it (profile sbom)");
        return JsonMapper.builder().build().readTree(Files.readAllBytes(LIJST)).path("components").valueStream().toList();
    }

    private static List<Slecht> slecht() {
        return Bron.alle("onderdelen/kwetsbaar.csv").getFirst().tekst().lines().skip(1).map(r -> r.split(","))
                .map(d -> new Slecht(d[0], d[1], d[2], d[3])).toList();
    }

    private static boolean is(JsonNode o, Slecht s) {
        return o.path("group").asString("").equals(s.groep()) && o.path("name").asString("").equals(s.naam());
    }

    private static String versie(JsonNode o) {
        return o.path("version").asString("");
    }

    private static String naam(JsonNode o) {
        return o.path("group").asString("") + ":" + o.path("name").asString("") + ":" + versie(o);
    }

    private static List<String> licenties(JsonNode o) {
        return o.path("licenses").valueStream().map(l -> l.path("expression").asString(l.path("license").path("id")
                .asString(l.path("license").path("name").asString("")))).toList();
    }

    private static boolean ouder(String versie, String onder) {
        int[] a = getallen(versie);
        int[] b = getallen(onder);
        return Arrays.compare(a, b) < 0;
    }

    private static int[] getallen(String versie) {
        return Arrays.stream(versie.split("[^0-9]+")).filter(d -> !d.isEmpty()).mapToInt(Integer::parseInt).toArray();
    }
}
