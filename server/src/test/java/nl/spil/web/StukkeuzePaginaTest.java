package nl.spil.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The form of an act about a stuk, in a dossier that is too large to choose from. */
@Tag("lang")
class StukkeuzePaginaTest {

    private static final HttpClient BROWSER = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private static Proefserver server;
    private static String zaak;

    @BeforeAll
    static void start() throws Exception {
        server = new Proefserver();
        zaak = server.lever("01").getFirst();
        new Proefdossier(server, zaak).metVele(400).leg();
        post("/inloggen", haal("/inloggen").body(), "naam", "officier", "wachtwoord", "officier");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_stuk_is_named_by_its_number_kept_as_that_stuk_and_shown_with_its_title() throws Exception {
        var formulier = "/zaken/" + zaak + "/handelingen/classificatie-wijzigen";
        var leeg = haal(formulier);
        assertThat(leeg.statusCode()).isEqualTo(200);
        assertThat(leeg.body()).contains("name=\"g.stuk\"").contains("hx-get=\"/zaken/" + zaak + "/stukkeuze\"").doesNotContain("Bevindingen 200");
        var keuzes = haal("/zaken/" + zaak + "/stukkeuze?g.stuk=" + URLEncoder.encode("ingen 200", StandardCharsets.UTF_8)).body();
        var m = Pattern.compile("<option value=\"((\\d+)\\. Bevindingen 200)\">").matcher(keuzes);
        assertThat(m.find()).as(keuzes).isTrue();
        assertThat(keuzes.split("<option", -1)).hasSize(2);

        assertThat(post(formulier + "/concept", leeg.body(), "g.stuk", m.group(2), "wijze", "verrichten", "gezien", "1").statusCode()).isEqualTo(200);
        assertThat(haal(formulier).body()).contains("value=\"" + m.group(1) + "\"");

        var fout = post(formulier, leeg.body(), "g.stuk", "9999", "wijze", "verrichten", "gezien", "1");
        assertThat(fout.statusCode()).isEqualTo(422);
        assertThat(fout.body()).contains("Het dossier heeft geen stuk 9999").contains("value=\"9999\"");
    }

    @Test
    void suggestions_ask_what_the_page_of_the_zaak_asks() throws Exception {
        var vreemd = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(server.url() + "/zaken/" + zaak + "/stukkeuze?g.stuk=1")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(vreemd.statusCode()).isEqualTo(302);
        assertThat(haal("/zaken/13-999999-26/stukkeuze?g.stuk=1").statusCode()).isEqualTo(404);
        assertThat(haal("/zaken/" + zaak + "/stukkeuze").body()).doesNotContain("<option");
    }

    private static HttpResponse<String> haal(String pad) throws IOException, InterruptedException {
        return BROWSER.send(HttpRequest.newBuilder(URI.create(server.url() + pad)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String pad, String pagina, String... delen) throws IOException, InterruptedException {
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(pagina);
        assertThat(token.find()).isTrue();
        var vorm = new StringBuilder("_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        for (int i = 0; i < delen.length; i += 2) {
            vorm.append('&').append(delen[i]).append('=').append(URLEncoder.encode(delen[i + 1], StandardCharsets.UTF_8));
        }
        return BROWSER.send(HttpRequest.newBuilder(URI.create(server.url() + pad)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(vorm.toString())).build(), HttpResponse.BodyHandlers.ofString());
    }
}
