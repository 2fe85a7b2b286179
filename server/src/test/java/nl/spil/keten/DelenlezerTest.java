package nl.spil.keten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DelenlezerTest {

    private static Proef.Uitkomst neem(byte[] lichaam, String grens) {
        return Proef.neem(new Inzending.Delen(Proef.tijdelijk(lichaam), grens), new Geheugenregister());
    }

    @Test
    void every_sample_of_files_gives_the_same_as_parts() throws IOException {
        for (var voorbeeld : Voorbeeld.alle()) {
            if (voorbeeld.inzending() instanceof Inzending.Map && !voorbeeld.verwacht().path("status").toString().equals("400")
                    && java.nio.file.Files.exists(voorbeeld.map().resolve("stukken"))) {
                var alsMap = Proef.neem(voorbeeld.inzending(), new Geheugenregister());
                var alsDelen = neem(Delen.vanVoorbeeld(voorbeeld, "----x"), "----x");
                assertThat(alsDelen).as(voorbeeld.naam()).isEqualTo(alsMap);
            }
        }
    }

    @Test
    void a_boundary_that_stands_in_a_file_nearly_is_no_boundary() throws IOException {
        var inhoud = "\r\n--gren\r\n--grenx\r\n-\r\n\r\n--".repeat(20_000).getBytes(StandardCharsets.US_ASCII);
        var delen = new Delen("grens").met("name=\"bericht\"", "{}".getBytes(StandardCharsets.UTF_8)).met("name=\"stuk\"; filename=\"a.bin\"", inhoud);
        var map = java.nio.file.Files.createTempDirectory("delen");
        var gelezen = new Uitpakker(Grenzen.FORMAAT).pakUit(new Inzending.Delen(Proef.tijdelijk(delen.bytes()), "grens"), map);
        assertThat(gelezen).isInstanceOfSatisfying(Gelezen.Goed.class, g -> {
            assertThat(g.levering().ingangen()).singleElement().satisfies(i -> {
                assertThat(i.naam()).isEqualTo("stukken/a.bin");
                assertThat(java.nio.file.Files.readAllBytes(i.inhoud())).isEqualTo(inhoud);
            });
        });
    }

    @Test
    void an_empty_file_is_an_empty_file() throws IOException {
        var delen = new Delen("g").met("name=\"bericht\"", Voorbeeld.met("01-").bericht()).met("name=\"stuk\"; filename=\"01-pv-aangifte.pdf\"", new byte[0]);
        assertThat(neem(delen.bytes(), "g").fouten()).contains("/stukken/0/bestand bestand-leeg", "/stukken/1/bestand bestand-ontbreekt");
    }

    @Test
    void names_of_files_are_read_in_each_way_that_clients_write_them() {
        assertThat(Deelkop.lees("Content-Disposition: form-data; name=\"stuk\"; filename=\"Café.pdf\"").ingang()).isEqualTo("stukken/Café.pdf");
        assertThat(Deelkop.lees("content-disposition: form-data; filename*=UTF-8''Caf%C3%A9.pdf; filename=\"x\"; name=stuk").ingang()).isEqualTo("stukken/Café.pdf");
        assertThat(Deelkop.lees("Content-Disposition: form-data; name=\"stuk\"; filename=\"a\\\"b%22.pdf\"").ingang()).isEqualTo("stukken/a\"b\".pdf");
        assertThat(Deelkop.lees("Content-Disposition: form-data; name=\"stuk\"; filename=\"..\\\\..\\\\x\"").ingang()).isEqualTo("stukken/..\\..\\x");
        assertThat(Deelkop.lees("Content-Type: text/plain").ingang()).isEqualTo("deel ''");
        assertThat(Deelkop.lees("Content-Disposition: form-data; name=\"aanlevering.json\"").ingang()).isNotEqualTo("aanlevering.json");
    }

    @Test
    void a_path_in_a_name_is_refused() throws IOException {
        var delen = new Delen("g").met("name=\"bericht\"", Voorbeeld.met("01-").bericht()).met("name=\"stuk\"; filename=\"../../etc/passwd\"", new byte[1]);
        assertThat(neem(delen.bytes(), "g").fouten()).contains(" pad-buiten-levering");
    }

    @Test
    void without_message_or_boundary_or_end_it_is_400() throws IOException {
        assertThat(neem(new Delen("g").met("name=\"stuk\"; filename=\"a\"", new byte[1]).bytes(), "g").fouten()).containsExactly(" geen-bericht");
        var goed = Delen.vanVoorbeeld(Voorbeeld.met("01-"), "g");
        assertThat(neem(goed, "").fouten()).containsExactly(" geen-zip");
        assertThat(neem(goed, "ander").fouten()).containsExactly(" geen-zip");
        for (int lengte = 0; lengte < goed.length - 4; lengte += 101) {
            assertThat(neem(Arrays.copyOf(goed, lengte), "g").fouten()).as(lengte + " bytes").containsExactly(" geen-zip");
        }
    }
}
