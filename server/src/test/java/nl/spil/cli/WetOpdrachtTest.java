package nl.spil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import nl.spil.recht.Pakketbron;
import nl.spil.recht.Pakketmappen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code spil wet toon} and {@code spil wet vergelijk}: both Codes, any two versions, and what is uncertain is marked. */
class WetOpdrachtTest {

    private record Gedaan(int code, String uit, String fout) {}

    private static Gedaan voer(String... woorden) {
        var uit = new StringWriter();
        var fout = new StringWriter();
        var code = new CommandLine(new WetOpdracht()).setOut(new PrintWriter(uit)).setErr(new PrintWriter(fout))
                .setExecutionExceptionHandler((e, _, _) -> {
                    fout.write(String.valueOf(e.getMessage()));
                    return 2;
                }).execute(woorden);
        return new Gedaan(code, uit.toString(), fout.toString());
    }

    private static Path map(Path map, String naam, String bestand, String van, String naar) throws IOException {
        Pakketbron bron = Pakketmappen.ingebouwd().stream().filter(b -> b.naam().equals(naam)).findFirst().orElseThrow();
        for (var e : new TreeMap<>(bron.bestanden()).entrySet()) {
            var tekst = new String(e.getValue(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(!e.getKey().equals(bestand) || tekst.contains(van)).isTrue();
            Files.writeString(map.resolve(e.getKey()), e.getKey().equals(bestand) ? tekst.replace(van, naar) : tekst);
        }
        return map;
    }

    @Test
    void an_act_is_shown_by_both_codes_and_the_rehearsal_says_that_it_is_one() {
        var gedaan = voer("toon", "dagvaarden");
        assertThat(gedaan.code()).isZero();
        assertThat(gedaan.uit()).contains("sv 1: Wetboek van Strafvordering", "sv-2029 1: ", "PROEFPAKKET, ONZEKER: dit geldt niet",
                "Gevolg: feiten.vervolging wordt gedagvaard", "Niet getoetst (overgenomen van sv): ", "Open (B): ", "Scenario: ");
        var eigen = voer("toon", "bewaring-bevelen", "--pakket", "sv-2029");
        assertThat(eigen.uit()).contains("Zekerheid: C (onzeker)").doesNotContain("sv 1: ");
        assertThat(voer("toon", "bewaring-bevelen", "--pakket", "sv").uit()).doesNotContain("PROEFPAKKET", "sv-2029 1");
    }

    @Test
    void a_term_says_in_which_text_it_was_read_and_whether_that_was_compared() {
        assertThat(voer("toon", "hoger-beroep", "--pakket", "sv").uit()).contains("Gelezen in de tekst van: ", "Vergeleken met een latere tekst: ");
        var onbekend = voer("toon", "bestaat-niet");
        assertThat(onbekend.code()).isEqualTo(2);
        assertThat(onbekend.fout()).contains("is geen handeling of termijn", "dagvaarden");
    }

    @Test
    void an_act_and_a_term_are_shown_with_their_text_at_the_lawgiver_and_the_scenarios_that_touch_them() {
        assertThat(voer("toon", "dagvaarden", "--pakket", "sv").uit()).contains("Wettekst: https://wetten.overheid.nl/jci1.3:c:BWBR0001903&artikel=258",
                "Bevoegd: Officier van justitie (officier)", "Document: Dagvaarding met tenlastelegging (dagvaarding)", "Bericht aan: ",
                "Scenario: Niet zonder zitting, en niet wat op de zitting niet klopt (handelingen/dagvaarden.yaml)", "  begint met: ingeschreven",
                "  2026-03-09 10:00 dagvaarden door officier: geweigerd: ", ": kan").doesNotContain("geweigerd: zitting-bepaald");
        assertThat(voer("toon", "hoger-beroep", "--pakket", "sv").uit()).contains("Wettekst: https://wetten.overheid.nl/jci1.3:c:BWBR0001903&artikel=408",
                "Wie op tijd moet zijn: om", "Begint door: ", "Daarna vanzelf: onherroepelijk-worden", "hoger-beroep: begonnen op 2026-09-01 tot en met 2026-09-15", "loopt tot en met ");
        assertThat(voer("toon", "dagvaarden", "--pakket", "sv-2029").uit()).doesNotContain("Wettekst: ");
    }

    @Test
    void the_two_codes_side_by_side_mark_what_is_uncertain() {
        var tekst = voer("vergelijk", "sv", "sv-2029");
        assertThat(tekst.code()).isEqualTo(1);
        assertThat(tekst.uit()).startsWith("sv 1 naast sv-2029 1").contains("sv-2029 1 is een proefpakket: wat het zegt is onzeker en geldt niet.",
                "gewijzigd  zitting-aanvragen (onzeker)", "gewijzigd  dagvaarden");
        JsonNode json = JsonMapper.builder().build().readTree(voer("vergelijk", "sv:1", "sv-2029:1", "--json").uit());
        assertThat(json.path("proef").get(0).asString()).isEqualTo("sv-2029 1");
        assertThat(json.path("gewijzigd")).isNotEmpty().allSatisfy(v -> assertThat(v.has("onzeker")).isTrue());
        assertThat(json.path("gewijzigd")).anyMatch(v -> !v.path("onzeker").asBoolean());
        assertThat(json.path("vervallen")).isEmpty();
    }

    @Test
    void a_folder_is_laid_beside_the_pack_of_spil_and_only_what_was_changed_differs(@TempDir Path een, @TempDir Path twee) throws IOException {
        var zelfde = voer("vergelijk", "sv", map(een, "sv", "", "", "").toString());
        assertThat(zelfde.code()).as(zelfde.fout()).isZero();
        var anders = voer("vergelijk", "sv-2029", map(twee, "sv-2029", "termijnen.yaml", "P14D", "P21D").toString());
        assertThat(anders.code()).isEqualTo(1);
        assertThat(anders.uit()).contains("+ Duur: P21D", "- Duur: P14D", "0 nieuw, 0 vervallen").doesNotContain("gewijzigd  dagvaarden");
        assertThat(voer("vergelijk", "sv", "geen-pakket").fout()).contains("is geen wetspakket en geen map", "sv:1", "--gegevens");
    }

    @Test
    void a_folder_of_a_pack_that_follows_another_is_checked_with_that_one(@TempDir Path goed, @TempDir Path fout) throws IOException {
        var uitslag = voer("controleer", map(goed, "sv-2029", "", "", "").toString(), "--grens", "0", "--json");
        JsonNode json = JsonMapper.builder().build().readTree(uitslag.uit());
        assertThat(json.path("handelingen").asInt()).isGreaterThan(200);
        assertThat(json.path("onzeker").asInt()).isGreaterThan(150);
        var kapot = voer("controleer", map(fout, "sv-2029", "pakket.yaml", "volgt: sv", "volgt: svv").toString(), "--grens", "0");
        assertThat(kapot.code()).isEqualTo(1);
        assertThat(kapot.uit()).contains("er is geen pakket 'svv' om te volgen");
    }

    @Test
    void what_was_explored_is_said_per_law_and_what_is_not_decided_with_the_reason_and_a_way_to_it() {
        assertThat(new Wetverkenning("sv 1", 900, 40, 3_000, 40, false, 2, List.of("zaak-inschrijven, tul-vorderen"), 200, 213, 1.25, List.of()).tekst())
                .satisfiesExactly(regel -> assertThat(regel).isEqualTo("verkend sv 1: 900 toestanden gezien, 40 uitgewerkt (grens 40), 3000 stappen, in 1.3 s;"
                        + " 200 van 213 handelingen bereikt"), regel -> assertThat(regel).contains("Van 2 uitgewerkte toestanden is niet beslist", "--grens"),
                        regel -> assertThat(regel).isEqualTo("    zaak-inschrijven, tul-vorderen"));
        assertThat(new Wetverkenning("sv 1", 900, 40, 3_000, 40, true, 0, List.of(), 213, 213, 1, List.of()).tekst().getFirst()).contains("(grens 40, alles uitgewerkt)");
    }

    @Test
    @Tag("lang")
    void both_laws_are_explored_each_by_itself() {
        JsonNode json = JsonMapper.builder().build().readTree(voer("controleer", "--grens", "8", "--json").uit());
        assertThat(json.path("bevindingen")).isEmpty();
        assertThat(json.path("verkenningen")).hasSize(2);
        assertThat(json.path("verkenningen").get(0).path("pakket").asString()).isEqualTo("sv 1");
        assertThat(json.path("verkenningen").get(0).path("toestanden").asInt()).isEqualTo(json.path("toestanden").asInt()).isGreaterThan(100);
        assertThat(json.path("verkenningen").get(1).path("pakket").asString()).isEqualTo("sv-2029 1");
        assertThat(json.path("verkenningen").get(1).path("toestanden").asInt()).isGreaterThan(100);
    }
}
