package nl.spil.recht;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermijnbestandTest {

    private static final String KOP = "id,regel_id,invoer,soort_verwachting,verwacht\n";

    @Test
    void every_worked_example_comes_out_as_written() throws IOException {
        var antwoord = bereken(voorbeelden());
        assertThat(antwoord.fouten()).isEmpty();
        assertThat(antwoord.verschillen()).isEmpty();
        assertThat(antwoord.rijen()).isEqualTo(37);
    }

    @Test
    void the_answer_repeats_each_row_and_adds_one_column() throws Exception {
        var bron = voorbeelden();
        var in = Rfc4180.lees(bron);
        var uit = Rfc4180.lees(bereken(bron).csv());
        assertThat(uit).hasSameSizeAs(in);
        assertThat(uit.getFirst().velden()).endsWith("berekend");
        for (var i = 0; i < in.size(); i++) {
            assertThat(uit.get(i).velden()).startsWith(in.get(i).velden().toArray(String[]::new)).hasSize(in.get(i).velden().size() + 1);
        }
    }

    @Test
    void a_wrong_expectation_is_a_difference_with_its_line() {
        var antwoord = bereken(KOP + rij("hoger-beroep", "{\"start\":\"2026-03-20\"}", "einde", "2026-04-03"));
        assertThat(antwoord.verschillen()).containsExactly(new Termijnbestand.Bevinding(2, "verwacht", "verwacht 2026-04-03, berekend 2026-04-07"));
    }

    @Test
    void an_empty_expectation_is_counted_all_the_same() {
        var antwoord = bereken(KOP + rij("hoger-beroep", "{\"start\":\"2026-03-20\"}", "einde", ""));
        assertThat(antwoord.verschillen()).isEmpty();
        assertThat(antwoord.csv()).endsWith(",2026-04-07\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "bestaat-niet | {\"start\":\"2026-03-20\"} | einde | regel_id | bestaat niet",
        "hoger-beroep | {\"start\":\"2026-03-20\"} | wanneer | soort_verwachting | geef einde",
        "hoger-beroep | {\"start\":\"2026-02-30\"} | einde | invoer | bestaat niet",
        "hoger-beroep | {\"start\":\"20 maart\"} | einde | invoer | geen datum",
        "hoger-beroep | {\"start\":20260320} | einde | invoer | tussen aanhalingstekens",
        "hoger-beroep | {\"start\":\"2026-03-20\",\"start\":\"2026-03-21\"} | einde | invoer | geen geldige JSON",
        "hoger-beroep | {\"start\":\"2026-03-20\"} {} | einde | invoer | geen geldige JSON",
        "hoger-beroep | [] | einde | invoer | JSON-object",
        "hoger-beroep | {} | einde | invoer | start: Het begin ontbreekt",
        "hoger-beroep | {\"start\":\"2026-03-20\",\"begin\":\"2026-03-20\"} | einde | invoer | begin: dit gegeven hoort niet",
        "hoger-beroep | {\"start\":\"2026-03-20T10:00+01:00\"} | einde | invoer | hele dagen",
        "hoger-beroep | {\"start\":\"2026-03-20\"} | vroegste-zitting | soort_verwachting | geen zittingsdag",
        "hoger-beroep | {\"start\":\"2026-03-20\",\"peildatum\":\"2027-01-01\"} | oordeel | soort_verwachting | alleen bij verjaring",
        "bewaring | {\"start\":\"2026-03-20\"} | einde | invoer | geef een tijdstip",
        "bewaring | {\"start\":\"2026-03-29T02:30+01:00\"} | einde | invoer | overgeslagen",
        "bewaring | {\"start\":\"2026-07-01T12:00+01:00\"} | einde | invoer | +02:00",
        "bewaring | {\"start\":\"2026-07-01T12:00+02:00\",\"duurBepaald\":\"P15D\"} | einde | invoer | ten hoogste 14 dagen",
        "inverzekeringstelling | {\"start\":\"2026-07-01T12:00+02:00\",\"duurBepaald\":\"P2D\"} | einde | invoer | hoort niet",
        "tul-vordering | {\"start\":\"2026-07-01\"} | einde | regel_id | geen vaste termijn",
        "verjaring-stuiting | {\"pleegdatum\":\"2018-01-10\"} | einde | invoer | strafbaarFeit",
        "verjaring-stuiting | {\"pleegdatum\":\"2018-01-10\",\"strafbaarFeit\":\"diefstal\",\"strafmaximum\":\"P4Y\"} | einde | invoer | niet allebei",
        "verjaring-stuiting | {\"pleegdatum\":\"2018-01-10\",\"strafbaarFeit\":\"stelen\"} | einde | invoer | niet in de tabel",
        "verjaring-stuiting | {\"pleegdatum\":\"2018-01-10\",\"strafbaarFeit\":\"diefstal\",\"stuitingen\":[\"2020-01-01\",\"2019-01-01\"]} | einde | invoer | op volgorde",
        "verjaring-stuiting | {\"pleegdatum\":\"2018-01-10\",\"strafbaarFeit\":\"diefstal\",\"stuitingen\":[\"2017-01-01\"]} | einde | invoer | stuitingen",
        "verjaring-stuiting | {\"pleegdatum\":\"2018-01-10\",\"strafbaarFeit\":\"diefstal\"} | oordeel | invoer | peildatum",
        "verjaring-aanvang-valsheid | {\"pleegdatum\":\"2020-01-10\",\"strafbaarFeit\":\"valsheid-in-geschrift\"} | einde | invoer | gebruikOp",
        "verjaring-aanvang-valsheid | {\"pleegdatum\":\"2020-01-10\",\"strafbaarFeit\":\"valsheid-in-geschrift\",\"gebruikOp\":\"2019-01-01\"} | einde | invoer | voor de pleegdatum",
        "verjaring-jeugdige-verdachte | {\"pleegdatum\":\"2020-01-10\",\"strafbaarFeit\":\"diefstal\"} | einde | invoer | geboortedatumVerdachte",
    })
    void a_bad_row_is_refused_with_its_line_and_column(String regel, String invoer, String soort, String kolom, String tekst) {
        var antwoord = bereken(KOP + rij("hoger-beroep", "{\"start\":\"2026-03-20\"}", "einde", "") + rij(regel, invoer, soort, ""));
        assertThat(antwoord.fouten()).isNotEmpty().allSatisfy(f -> {
            assertThat(f.regel()).isEqualTo(3);
            assertThat(f.kolom()).isEqualTo(kolom);
        });
        assertThat(antwoord.fouten().stream().map(Termijnbestand.Bevinding::tekst).collect(Collectors.joining("\n"))).contains(tekst);
        assertThat(antwoord.csv().lines().toList().get(1)).endsWith(",2026-04-07");
        assertThat(antwoord.csv().lines().toList().get(2)).endsWith(",");
    }

    @Test
    void a_row_with_a_missing_column_is_refused_and_the_others_are_counted() {
        var antwoord = bereken(KOP + "a,hoger-beroep\n" + rij("hoger-beroep", "{\"start\":\"2026-03-20\"}", "einde", "2026-04-07"));
        assertThat(antwoord.fouten()).hasSize(1);
        assertThat(antwoord.fouten().getFirst().toString()).isEqualTo("regel 2, kolom 3: deze rij heeft 2 kolommen, de kopregel 5");
        assertThat(antwoord.verschillen()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "id,regel_id\\na,\"b | regel 2, kolom teken 3",
        "id,regel_id\\na,\"b\"c | regel 2, kolom teken 6",
        "id,regel_id\\na,b\"c | regel 2, kolom teken 4",
        "id,regel_id\\na,b | regel 1, kolom invoer",
        "'' | regel 1, kolom",
    })
    void a_file_that_is_no_such_file_is_refused_with_its_place(String inhoud, String plaats) {
        var tekst = inhoud.replace("\\n", "\n").replace("''", "");
        var lezing = Termijnbestand.lees(tekst.getBytes(StandardCharsets.UTF_8));
        assertThat(lezing).isInstanceOfSatisfying(Termijnbestand.Lezing.Onleesbaar.class,
                o -> assertThat(o.reden().toString()).startsWith(plaats));
    }

    @Test
    void other_encodings_are_refused() {
        assertThat(Termijnbestand.lees(KOP.concat("é").getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(Termijnbestand.Lezing.Onleesbaar.class);
    }

    @Test
    void line_ends_and_a_byte_order_mark_of_windows_are_read_and_lines_counted_within_fields() {
        var bron = "\uFEFF" + (KOP + "\"a\nb\",hoger-beroep,\"{\"\"start\"\":\"\"2026-03-20\"\"}\",einde,\n\nc,x,{},einde,\n").replace("\n", "\r\n");
        var antwoord = bereken(bron);
        assertThat(antwoord.fouten()).extracting(Termijnbestand.Bevinding::regel).containsExactly(5);
        assertThat(antwoord.csv()).contains("\r\n").contains(",2026-04-07\r\n");
    }

    private static String rij(String regel, String invoer, String soort, String verwacht) {
        return Rfc4180.schrijf(List.of("x", regel, invoer, soort, verwacht)) + "\n";
    }

    private static Termijnbestand.Antwoord bereken(String tekst) {
        return switch (Termijnbestand.lees(tekst.getBytes(StandardCharsets.UTF_8))) {
            case Termijnbestand.Lezing.Gelezen(var bestand) -> bestand.bereken();
            case Termijnbestand.Lezing.Onleesbaar(var reden) -> throw new AssertionError(reden.toString());
        };
    }

    private static String voorbeelden() throws IOException {
        try (var in = Objects.requireNonNull(TermijnbestandTest.class.getResourceAsStream("/termijnen/voorbeelden.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
