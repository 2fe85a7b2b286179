package nl.spil.keten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One change to a good delivery, and exactly what must be found; a test per code that the samples do not show in full. */
class KeuringTest {

    private final Geheugenregister register = new Geheugenregister();

    private TreeSet<String> na(String voorbeeld, Consumer<ObjectNode> wijziging) throws IOException {
        return uitkomst(voorbeeld, wijziging).fouten();
    }

    private Proef.Uitkomst uitkomst(String voorbeeld, Consumer<ObjectNode> wijziging) throws IOException {
        var boom = (ObjectNode) Voorbeeld.JSON.readTree(Voorbeeld.met(voorbeeld).bericht());
        wijziging.accept(boom);
        return Proef.neem(zip(voorbeeld, boom.toString()), register);
    }

    private TreeSet<String> tekst(UnaryOperator<String> wijziging) throws IOException {
        var tekst = wijziging.apply(new String(Voorbeeld.met("01-").bericht(), StandardCharsets.UTF_8));
        return Proef.neem(zip("01-", tekst), register).fouten();
    }

    private static Inzending zip(String voorbeeld, String bericht) throws IOException {
        return new Inzending.Zip(Proef.tijdelijk(Zipmaker.vanVoorbeeld(Voorbeeld.met(voorbeeld)).bericht(bericht).bytes()));
    }

    private static ObjectNode op(ObjectNode boom, String pad) {
        return (ObjectNode) boom.at(pad);
    }

    @Test
    void a_final_line_end_does_not_pass_a_pattern() throws IOException {
        assertThat(na("01-", b -> b.put("berichtId", b.get("berichtId").stringValue() + "\n"))).containsExactly("/berichtId schema");
        assertThat(na("01-", b -> op(b, "/procesVerbaal").put("datum", "2026-11-01\n"))).containsExactly("/procesVerbaal/datum schema");
        assertThat(na("01-", b -> op(b, "/stukken/0").put("bestand", "stukken/01-pv-aangifte.pdf\n")))
                .containsExactly(" bestand-niet-genoemd", "/stukken/0/bestand schema");
    }

    @Test
    void numbers_with_a_point_or_exponent_are_refused_at_their_place() throws IOException {
        for (var getal : new String[] {"1.0", "1e0", "1E+0", "10e-1", "99999999999999999999999", "-1"}) {
            assertThat(tekst(t -> t.replaceFirst("\"volgnummer\": 1,", "\"volgnummer\": " + getal + ","))).as(getal)
                    .containsExactly("/verdachten/0/volgnummer schema");
        }
    }

    @Test
    void a_name_twice_in_an_object_is_no_json() throws IOException {
        assertThat(tekst(t -> t.replaceFirst("\\{", "{\"soort\":\"nieuw\","))).containsExactly(" geen-json");
        assertThat(tekst(t -> t.replaceFirst("\"parket\"", "\"parke\\\\u0074\": \"13\", \"parket\""))).containsExactly(" geen-json");
    }

    @Test
    void what_is_no_json_or_too_deep_is_refused() throws IOException {
        assertThat(tekst(t -> t + "x")).containsExactly(" geen-json");
        assertThat(tekst(t -> t + t)).containsExactly(" geen-json");
        assertThat(tekst(t -> "")).containsExactly(" geen-json");
        assertThat(tekst(t -> "{\"a\":NaN}")).containsExactly(" geen-json");
        assertThat(tekst(t -> "[".repeat(32) + "]".repeat(32))).containsExactly(" schema");
        assertThat(tekst(t -> "[".repeat(33) + "]".repeat(33))).containsExactly(" geen-json");
        assertThat(tekst(t -> "[".repeat(100_000))).containsExactly(" geen-json");
        assertThat(tekst(t -> "\uFEFF" + t)).isEmpty();
        assertThat(tekst(t -> "\uFEFF\uFEFF" + t)).containsExactly(" geen-json");
    }

    @Test
    void another_character_set_is_refused() throws IOException {
        for (var set : new java.nio.charset.Charset[] {StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16}) {
            var zip = Zipmaker.vanVoorbeeld(Voorbeeld.met("01-")).met("aanlevering.json", "{\"a\":\"é\"}".getBytes(set)).bytes();
            assertThat(Proef.neem(new Inzending.Zip(Proef.tijdelijk(zip)), register).fouten()).as(set.name()).containsExactly(" geen-utf8");
        }
    }

    @Test
    void control_and_half_characters_are_found_where_they_are() throws IOException {
        assertThat(tekst(t -> t.replaceFirst("\"omschrijving\": \"", "\"omschrijving\": \"a\\\\u0007"))).containsExactly("/feiten/0/omschrijving teken-verboden");
        assertThat(tekst(t -> t.replaceFirst("\"omschrijving\": \"", "\"omschrijving\": \"a\\\\ud83d"))).containsExactly("/feiten/0/omschrijving teken-verboden");
        assertThat(tekst(t -> t.replaceFirst("\"omschrijving\": \"", "\"omschrijving\": \"a\\\\u0085"))).containsExactly("/feiten/0/omschrijving teken-verboden");
        assertThat(tekst(t -> t.replaceFirst("\"omschrijving\": \"", "\"omschrijving\": \"a\\\\ud83d\\\\ude00\\\\t\\\\r\\\\n"))).isEmpty();
    }

    @Test
    void dates_must_be_on_the_calendar_and_the_clock() throws IOException {
        for (var datum : new String[] {"2026-02-29", "1899-12-31", "2026-00-10", "2026-13-01"}) {
            assertThat(na("01-", b -> op(b, "/procesVerbaal").put("datum", datum))).as(datum).containsExactly("/procesVerbaal/datum datum-onmogelijk");
        }
        for (var tijd : new String[] {"2026-09-10T24:00:00+02:00", "2026-09-10T12:60:00+02:00", "2026-09-10T12:00:60Z", "2026-09-10T12:00:00+19:00"}) {
            assertThat(na("01-", b -> op(b, "/feiten/0/pleegdatum").put("van", tijd).remove("tot"))).as(tijd)
                    .containsExactly("/feiten/0/pleegdatum/van datum-onmogelijk");
        }
        assertThat(na("01-", b -> op(b, "/verdachten/0").put("geboortedatum", "1983-13"))).containsExactly("/verdachten/0/geboortedatum datum-onmogelijk");
        assertThat(na("01-", b -> b.put("aangemaaktOp", "2026-02-30T10:00:00Z"))).containsExactly("/aangemaaktOp datum-onmogelijk");
    }

    @Test
    void a_message_may_be_made_one_hour_ahead_of_our_clock() throws IOException {
        assertThat(na("01-", b -> b.put("aangemaaktOp", Voorbeeld.NU.plusSeconds(3600).toString()))).isEmpty();
        assertThat(na("01-", b -> b.put("aangemaaktOp", Voorbeeld.NU.plusSeconds(3601).toString()))).containsExactly("/aangemaaktOp datum-toekomst");
        assertThat(na("01-", b -> op(b, "/stukken/0").put("datum", "2026-11-30"))).containsExactly("/stukken/0/datum datum-toekomst");
    }

    @Test
    void a_bare_day_is_the_whole_day_in_the_Netherlands() throws IOException {
        Consumer<ObjectNode> laatOpDeDag = b -> {
            b.put("aangemaaktOp", "2026-11-10T23:30:00Z"); // half past midnight on the eleventh there
            op(b, "/procesVerbaal").put("datum", "2026-11-11");
        };
        assertThat(na("01-", laatOpDeDag)).isEmpty();
        assertThat(na("01-", b -> op(b, "/feiten/0").putObject("pleegdatum").put("van", "2026-09-10T23:00:00+02:00").put("tot", "2026-09-10"))).isEmpty();
        assertThat(na("01-", b -> op(b, "/feiten/0").putObject("pleegdatum").put("van", "2026-09-11").put("tot", "2026-09-10")))
                .containsExactly("/feiten/0/pleegdatum/tot pleegperiode-omgekeerd");
        assertThat(na("01-", b -> op(b, "/feiten/0").putObject("pleegdatum").put("van", "2026-09-10T12:00:00+02:00").put("tot", "2026-09-10T11:59:59+02:00")))
                .containsExactly("/feiten/0/pleegdatum/tot pleegperiode-omgekeerd");
    }

    @Test
    void a_person_twice_in_a_feit_and_references_to_nobody_are_found() throws IOException {
        assertThat(na("07-", b -> op(b, "/feiten/0/betrokkenen/1").put("verdachte", 1)))
                .containsExactly("/feiten/0/betrokkenen/1/verdachte betrokkene-dubbel", "/verdachten/1 verdachte-zonder-feit");
        assertThat(na("07-", b -> {
            op(b, "/beslag/0").put("onderVerdachte", 9).putObject("eigenaar").put("slachtoffer", 8);
            ((ArrayNode) op(b, "/beslag/0").putArray("feiten")).add(7);
            op(b, "/stukken/0").putArray("verdachten").add(6);
        })).containsExactly("/beslag/0/eigenaar/slachtoffer verwijzing-ontbreekt", "/beslag/0/feiten/0 verwijzing-ontbreekt",
                "/beslag/0/onderVerdachte verwijzing-ontbreekt", "/stukken/0/verdachten/0 verwijzing-ontbreekt");
    }

    @Test
    void a_suspect_with_only_a_feit_ad_informandum_has_none() throws IOException {
        assertThat(na("01-", b -> op(b, "/feiten/0").put("adInformandum", true))).containsExactly("/verdachten/0 verdachte-zonder-feit");
    }

    @Test
    void age_and_death_are_compared_with_the_days_of_the_offence() throws IOException {
        assertThat(na("01-", b -> op(b, "/verdachten/0").put("geboortedatum", "2015"))).containsExactly("/feiten/0/betrokkenen/0/verdachte verdachte-onder-12");
        assertThat(na("01-", b -> op(b, "/verdachten/0").put("geboortedatum", "2014"))).isEmpty();
        assertThat(na("01-", b -> op(b, "/verdachten/0").put("overledenOp", "2026-09-09"))).containsExactly("/verdachten/0/overledenOp overleden-voor-feit");
        assertThat(na("01-", b -> op(b, "/verdachten/0").put("overledenOp", "2026-09-10"))).isEmpty();
    }

    @Test
    void offices_that_do_not_receive_are_refused() throws IOException {
        for (var parket : new String[] {"20", "00", "99", "14"}) {
            assertThat(na("01-", b -> b.put("parket", parket))).as(parket).containsExactly("/parket parket-onbekend");
        }
        assertThat(na("01-", b -> op(b, "/verdachten/0").put("bsn", "000000000"))).containsExactly("/verdachten/0/bsn bsn-elfproef");
    }

    @Test
    void remarks_do_not_stop_a_delivery() throws IOException {
        assertThat(uitkomst("20-", b -> op(b, "/feiten/0").remove("klacht")).meldingen()).containsExactly("/feiten/0 klacht-ontbreekt");
        assertThat(uitkomst("11-", b -> op(b, "/verdachten/0").remove("oudersOfVoogd")).meldingen()).containsExactly("/verdachten/0 ouders-ontbreken");
        uitkomst("01-", b -> { });
        assertThat(uitkomst("01-", b -> b.put("berichtId", "00000000-0000-4000-8000-000000000001")).meldingen())
                .containsExactly("/procesVerbaal/nummer pv-al-bekend");
    }

    @Test
    void files_and_message_must_agree() throws IOException {
        var zip = Zipmaker.vanVoorbeeld(Voorbeeld.met("01-")).met("stukken/01-pv-aangifte.pdf", new byte[0]).zonder("stukken/02-pv-bevindingen.pdf")
                .met("stukken/extra.pdf", new byte[1]).met("leesmij.txt", new byte[1]).met("/wortel", new byte[1]).met("stukken/a\\b", new byte[1])
                .met("C:x", new byte[1]).met("stukken//x", new byte[1]).met("stukken/./x", new byte[1]).met("stukken/map/", new byte[0]);
        assertThat(Proef.neem(new Inzending.Zip(Proef.tijdelijk(zip.bytes())), register).fouten()).containsExactly(" bestand-niet-genoemd",
                " pad-buiten-levering", "/stukken/0/bestand bestand-leeg", "/stukken/1/bestand bestand-ontbreekt");
    }

    @Test
    void what_a_supplement_belongs_to_must_be_one_and_still_stand() throws IOException {
        uitkomst("01-", b -> { });
        uitkomst("07-", b -> { });
        var een = Voorbeeld.JSON.readTree(Voorbeeld.met("01-").bericht()).path("berichtId").stringValue();
        assertThat(na("26-", b -> op(b, "/hoortBij").put("berichtId", een))).containsExactly("/hoortBij hoort-bij-tegenstrijdig");
        assertThat(na("26-", b -> op(b, "/hoortBij").put("procesVerbaal", "PL0000-1"))).containsExactly("/hoortBij/procesVerbaal hoort-bij-onbekend");
        assertThat(na("26-", b -> op(b, "/feiten/0/betrokkenen/0").put("verdachte", 77)))
                .containsExactly("/feiten/0/betrokkenen/0/verdachte verwijzing-ontbreekt");
        assertThat(na("26-", b -> { })).isEmpty();
    }

    @Test
    void only_who_delivered_may_withdraw_and_only_once() throws IOException {
        var begin = Voorbeeld.met("10-");
        Proef.neem(begin.inzending(), register);
        var intrekking = (ObjectNode) Voorbeeld.JSON.readTree(Voorbeeld.met("27-").bericht());
        op(intrekking, "/afzender").put("organisatie", "fiod");
        var bericht = new Zipmaker().bericht(intrekking.toString()).bytes();
        assertThat(Proef.neem(new Inzending.Zip(Proef.tijdelijk(bericht)), register).fouten()).containsExactly("/afzender/organisatie afzender-anders");
        assertThat(Proef.neem(Voorbeeld.met("27-").inzending(), register).status()).isEqualTo(201);
        intrekking.put("berichtId", "00000000-0000-4000-8000-000000000002");
        op(intrekking, "/afzender").put("organisatie", "politie");
        assertThat(Proef.neem(new Inzending.Zip(Proef.tijdelijk(new Zipmaker().bericht(intrekking.toString()).bytes())), register).fouten())
                .containsExactly("/hoortBij al-ingetrokken");
    }

    @Test
    void the_place_of_a_fault_of_form_is_the_object_or_the_value() throws IOException {
        assertThat(na("01-", b -> {
            op(b, "/verdachten/0").put("kvk", "12345678").remove("volgnummer");
            op(b, "/feiten/0").put("a/b", 1);
            b.putObject("hoortBij").put("procesVerbaal", "PL1300-1234");
            op(b, "/stukken/0").put("sha256", "AA").put("datum", 5);
        })).containsExactly("/feiten/0 schema", "/hoortBij schema", "/stukken/0/datum schema", "/stukken/0/sha256 schema", "/verdachten/0 schema",
                "/verdachten/0/kvk schema");
        assertThat(na("01-", b -> b.remove("stukken"))).containsExactly(" bestand-niet-genoemd", " schema");
        assertThat(na("01-", b -> b.put("stukken", "geen"))).containsExactly("/stukken schema");
    }
}
