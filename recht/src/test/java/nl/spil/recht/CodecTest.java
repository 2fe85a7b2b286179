package nl.spil.recht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.spil.recht.Gebeurtenis.EigenaarGewijzigd;
import nl.spil.recht.Gebeurtenis.HandelingDoorgehaald;
import nl.spil.recht.Gebeurtenis.HandelingHersteld;
import nl.spil.recht.Gebeurtenis.HandelingVerricht;
import nl.spil.recht.Gebeurtenis.HandelingVoorgesteld;
import nl.spil.recht.Gebeurtenis.InhoudVernietigd;
import nl.spil.recht.Gebeurtenis.OnregelmatigheidOpgelost;
import nl.spil.recht.Gebeurtenis.StukGevoegd;
import nl.spil.recht.Gebeurtenis.StukGewijzigd;
import nl.spil.recht.Gebeurtenis.VoorstelAfgewezen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodecTest {

    static List<Gebeurtenis> elk() {
        var handeling = new Handeling("dagvaarden", Wijze.VERRICHTEN, Moment.parse("2026-03-20T14:05+01:00"),
                new Betreft(new TreeSet<>(List.of(2, 1)), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(List.of("s-1"))),
                new TreeMap<>(Map.of("forum", "politierechter", "bedrag", 1250L, "zitting", Map.of("datum", "2026-05-01"), "spoed", true)));
        var toets = new Toets("niet-verjaard", "Sr 70", Toets.Uitslag.NIET_VOLDAAN, new TreeMap<>(Map.of("nu", "2026-03-20T13:05:00Z")),
                "Het recht tot strafvordering is verjaard.", "ab".repeat(32));
        return List.of(
                new HandelingVerricht(handeling, List.of(toets), 0),
                new HandelingVoorgesteld(handeling, List.of(toets), Moment.parse("2026-04-03T14:05+02:00")),
                new VoorstelAfgewezen(7, "niet nodig"),
                new HandelingHersteld(4, Moment.parse("2026-03-19"), Betreft.feiten(List.of(1)),
                        new TreeMap<>(Map.of("plaats", "Ede \"west\"\n\u00e9\u0001")), "verkeerde dag", 9),
                new HandelingDoorgehaald(4, "dubbel", 0),
                new EigenaarGewijzigd("gps", "besluit 12"),
                new StukGevoegd("s-1", "pv-aangifte", "Aangifte", "cd".repeat(32), 5_000_000_000L),
                new StukGewijzigd("s-1", "pv-bevindingen", "Bevindingen", "bevindingen.pdf", "ef".repeat(32), 7, "verkeerde soort"),
                new OnregelmatigheidOpgelost("o-1", "nagevraagd"),
                new InhoudVernietigd(3, "Wpg 14"));
    }

    @ParameterizedTest
    @MethodSource("elk")
    void every_kind_of_gebeurtenis_is_written_as_its_golden_file_and_read_back(Gebeurtenis gebeurtenis) throws IOException {
        var naam = "/gebeurtenissen/" + Gebeurteniscodec.soort(gebeurtenis) + ".v1.json";
        try (var in = Objects.requireNonNull(CodecTest.class.getResourceAsStream(naam), naam)) {
            var goud = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            assertThat(Gebeurteniscodec.schrijf(gebeurtenis)).isEqualTo(goud);
            assertThat(Gebeurteniscodec.lees(goud)).isEqualTo(gebeurtenis);
        }
    }

    @Test
    void what_lacks_in_a_hersteld_stays_null() {
        var kaal = new HandelingHersteld(4, null, null, null, "reden", 0);
        assertThat(Gebeurteniscodec.lees(Gebeurteniscodec.schrijf(kaal))).isEqualTo(kaal);
    }

    @Test
    void a_zaakbeeld_survives_its_snapshot_and_its_hash_does_not_see_numbers_issued() {
        var beeld = vol(Zaakbeeld.leeg(new Parketnummer("13-000123-26")));
        assertThat(Beeldcodec.lees(Beeldcodec.schrijf(beeld))).isEqualTo(beeld);
        var ander = vol(Zaakbeeld.leeg(new Parketnummer("13-000999-26")));
        assertThat(Beeldcodec.hash(ander)).isEqualTo(Beeldcodec.hash(beeld));
        assertThat(Beeldcodec.hash(Zaakbeeld.leeg(new Parketnummer("13-000123-26")))).isNotEqualTo(Beeldcodec.hash(beeld));
    }

    private static Zaakbeeld vol(Zaakbeeld b) {
        var nu = Instant.parse("2026-03-20T13:05:00Z");
        var feit = new Zaakbeeld.Feit(1, "diefstal", "Diefstal", true, LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 2), "Diemen",
                false, "pleger", true, 1460, false, false, false, null, "te-beslissen", "", "", false, "", nu, List.of(LocalDate.of(2026, 2, 1)), null);
        return new Zaakbeeld(b.zaak(), b.verdachte(), List.of(feit), b.vorderingen(), b.voorwerpen(),
                new Zaakbeeld.Vrijheid("in-verzekering", nu, null, List.of(new Zaakbeeld.Periode("in-verzekering", nu, null))),
                b.zitting(), b.termijnen(), new TreeMap<>(Map.of("dagvaarden", nu)), new TreeMap<>(Map.of("aantal", 3L)),
                List.of(new Zaakbeeld.Onregelmatigheid("o", 4, "dagvaarden", "r", "", "t", false)));
    }

    @Test
    void canonical_json_refuses_what_has_no_one_form() {
        assertThatThrownBy(() -> CanoniekeJson.schrijf(Map.of("a", 1.5))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanoniekeJson.lees("{\"a\":1.0}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanoniekeJson.lees("{\"a\":1,\"a\":2}")).isInstanceOf(IllegalArgumentException.class);
        assertThat(CanoniekeJson.schrijf(Map.of("b", 1L, "a", List.of(true, "x")))).isEqualTo("{\"a\":[true,\"x\"],\"b\":1}");
    }
}
