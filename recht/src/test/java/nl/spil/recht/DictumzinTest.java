package nl.spil.recht;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every kind has its sentence, and no input of it goes unsaid. */
class DictumzinTest {

    @Test
    void every_kind_has_a_sentence_and_every_sentence_a_kind() {
        var zinnen = Csv.lees("dictumzinnen").stream().map(r -> r.get("id")).collect(Collectors.toSet());
        assertThat(zinnen).isEqualTo(Tabellen.ingebouwd().beslissingen().keySet());
    }

    /** Changing any one input changes what is said: nothing is swallowed. */
    @Test
    void every_input_of_every_kind_makes_a_difference_to_what_is_said() {
        for (var soort : Uitspraakproef.soorten().toList()) {
            for (var veld : Beslissingveld.van(soort)) {
                var met = zeg(soort, veld, 1);
                var anders = zeg(soort, veld, 2);
                var enigeKeuze = veld.type() instanceof Veldtype.Keuze(var opties) && opties.size() == 1;
                assertThat(enigeKeuze || !met.equals(anders)).as(soort.id() + "." + veld.naam() + ": " + met).isTrue();
            }
        }
    }

    @Test
    void no_sentence_has_loose_ends() {
        for (var soort : Uitspraakproef.soorten().toList()) {
            for (var alles : List.of(true, false)) {
                for (int zaad = 0; zaad < 10; zaad++) {
                    var tekst = Uitspraken.tekst(lees(new Uitspraakmaker(zaad).beslissing(soort, alles)));
                    assertThat(tekst).as(soort.id()).doesNotContain("[", "]", "{", "}", "  -  ", " .", " ,", "()", ": .", "null", ",,", "..", ",:", ".,", ": ,", "  wordt");
                }
            }
        }
    }

    @Test
    void amounts_days_and_lengths_are_said_as_people_say_them() {
        assertThat(Dictumwoorden.euro(4_849_845)).isEqualTo("€ 48.498,45");
        assertThat(Dictumwoorden.euro(184_000)).isEqualTo("€ 1.840,00");
        assertThat(Dictumwoorden.euro(5)).isEqualTo("€ 0,05");
        assertThat(Dictumwoorden.euro(100_000_000_000L)).isEqualTo("€ 1.000.000.000,00");
        assertThat(Dictumwoorden.duur(Strafduur.lees("P1Y6M"))).isEqualTo("1 jaar en 6 maanden");
        assertThat(Dictumwoorden.duur(Strafduur.lees("P1M"))).isEqualTo("1 maand");
        assertThat(Dictumwoorden.moment("2019-03-01")).isEqualTo("1 maart 2019");
        assertThat(Dictumwoorden.moment("2026-07-01T22:05Z")).isEqualTo("2 juli 2026 om 0.05 uur");
        assertThat(Dictumwoorden.en(List.of("a", "b", "c"))).isEqualTo("a, b en c");
    }

    @Test
    void twelve_months_are_a_year_and_ninety_seven_months_more_than_eight() {
        assertThat(Strafduur.lees("P12M").twaalfden()).isEqualTo(Strafduur.lees("P1Y").twaalfden());
        assertThat(Strafduur.lees("P97M").twaalfden()).isGreaterThan(Strafduur.lees("P8Y").twaalfden());
        assertThat(Strafduur.lees("P365D").twaalfden()).isEqualTo(Strafduur.lees("P1Y").twaalfden());
    }

    private static String zeg(Beslissingsoort soort, Beslissingveld veld, int welke) {
        var gegevens = new TreeMap<String, Object>();
        Beslissingveld.van(soort).forEach(v -> gegevens.put(v.naam(), waarde(v.type(), v.naam().equals(veld.naam()) ? welke : 0)));
        return Uitspraken.tekst(lees(new TreeMap<>(Map.of("soort", soort.id(), "gegevens", gegevens))));
    }

    private static Object waarde(Veldtype type, int welke) {
        return switch (type) {
            case Veldtype.Keuze(var opties) -> opties.get(welke % opties.size());
            case Veldtype.Tabelrij(var tabel) -> Uitspraakvorm.ids(tabel).stream().sorted().toList().get(welke);
            case Veldtype.Lijst(var van) -> List.of(waarde(van, welke));
            case Veldtype.Enkel enkel -> switch (enkel) {
                case TEKST, STUK, PERSOON, VOORWERP -> "woorden" + welke;
                case JA_NEE -> welke == 1;
                case GEHEEL, EUROCENT, UREN, DAGEN, FEIT -> 10 + welke;
                case DUUR -> "P" + (3 + welke) + "M";
                case DATUM, TIJDSTIP -> "2026-03-1" + welke;
                case PARKETNUMMER -> "13-00000" + welke + "-26";
                case BESLISSING -> Map.of("soort", "bv-anders", "gegevens", Map.of("omschrijving", "woorden" + welke));
                case BESLISSING_ID -> "b" + (welke == 2 ? 2 : 1);
            };
        };
    }

    private static Uitspraak lees(Map<String, Object> beslissing) {
        var lezing = Uitspraken.lees(List.of(beslissing, Map.of("id", "b1", "soort", "ivs-rechtmatig"), Map.of("id", "b2", "soort", "tbs-niet-verlengen")));
        assertThat(lezing.fouten()).isEmpty();
        return lezing.gelezen().orElseThrow();
    }
}
