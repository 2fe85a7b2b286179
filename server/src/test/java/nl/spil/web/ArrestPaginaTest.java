package nl.spil.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sheet on which a judgment is filled in also serves an appeal judgment and a decision apart, with the inputs of that act. */
class ArrestPaginaTest {

    private static Proefserver server;
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeAll
    static void start() {
        server = new Proefserver();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void an_appeal_judgment_goes_from_its_form_by_way_of_the_check_into_the_log() throws Exception {
        var nr = server.lever("05").getFirst();
        logIn("administratie");
        var blad = "/zaken/" + nr + "/uitspraak/als/arrest-hof";
        assertThat(haal("/zaken/" + nr + "/handelingen/arrest-hof").headers().firstValue("Location").orElse("")).endsWith(blad);
        var pagina = haal(blad);
        assertThat(pagina.statusCode()).isEqualTo(200);
        assertThat(pagina.body()).contains("name=\"g.hofnummer\"", "name=\"feiten\"");
        assertThat(post(blad, pagina.body(), "verder", "1").statusCode()).as("without a decision").isEqualTo(422);
        pagina = haal(blad);
        assertThat(post(blad, pagina.body(), "nieuw", "hb-bevestigen").headers().firstValue("Location").orElse("")).contains(blad + "#rij-");
        pagina = haal(blad);
        var verder = post(blad, pagina.body(), "verder", "1", "u.1.soort", "1", "u.1.d.omvang", "geheel", "u.1.d.gronden", "overneming", "feiten", "1",
                "g.tegenspraak", "op-tegenspraak", "g.verdachteBijUitspraak", "nee", "g.gerechtshof", "Gerechtshof Amsterdam", "g.hofnummer", "23-001234-26",
                "g.forum", "gerechtshof-meervoudig");
        assertThat(verder.headers().firstValue("Location").orElse(verder.body())).endsWith(blad + "/controle");
        var controle = haal(blad + "/controle");
        assertThat(controle.body()).contains("vonnis is bevestigd");
        var klaar = post(blad + "/controle", controle.body());
        assertThat(klaar.headers().firstValue("Location").orElse(klaar.body())).contains("/zaken/" + nr + "?ontvangen=");
        assertThat(api("/api/v1/zaken/" + nr + "/gebeurtenissen")).contains("arrest-hof");
        var nummer = klaar.headers().firstValue("Location").orElse("").replaceFirst(".*ontvangen=", "");
        assertThat(haal("/zaken/" + nr).body()).as("the time line says what was decided").contains("/logboek/" + nummer + "\"", "vonnis is bevestigd");
        assertThat(haal("/zaken/" + nr + "/logboek/" + nummer).body()).contains("Wat is vastgelegd", "23-001234-26", "Gerechtshof Amsterdam", "Op tegenspraak", "vonnis is bevestigd",
                "Vastgelegd door").doesNotContain("Zoals eerst vastgelegd");
        assertThat(haal("/zaken/" + nr + "/handelingen/handeling-herstellen?volgnummer=" + nummer).body()).as("the form shows what is corrected, and how to write it")
                .contains("tegenspraak=op-tegenspraak<", "op-tegenspraak-raadsman, verstek", "hofnummer=23-001234-26");
        assertThat(haal("/zaken/" + nr + "/logboek/99999").statusCode()).isEqualTo(404);
        assertThat(api("/api/v1/zaken?zoek=23-001234-26")).as("the number of the hof finds the zaak").contains(nr);
        assertThat(haal("/zaken?zoek=23.001234.26").headers().firstValue("Location").orElse("")).endsWith("/zaken/" + nr);
    }

    @ParameterizedTest
    @ValueSource(strings = {"arrest-hoge-raad", "beslissing-benadeelde-partij", "beslissing-beslag", "beslissing-tul"})
    void every_act_with_decisions_of_a_judge_has_such_a_sheet(String handeling) throws Exception {
        var nr = server.lever("06").getFirst();
        logIn("administratie");
        var blad = "/zaken/" + nr + "/uitspraak/als/" + handeling;
        assertThat(haal("/zaken/" + nr + "/handelingen/" + handeling).headers().firstValue("Location").orElse("")).endsWith(blad);
        assertThat(haal(blad).statusCode()).isEqualTo(200);
    }

    @Test
    void an_act_without_decisions_has_none() throws Exception {
        var nr = server.lever("01").getFirst();
        logIn("administratie");
        assertThat(haal("/zaken/" + nr + "/uitspraak/als/beoordelen").statusCode()).isEqualTo(404);
        assertThat(haal("/zaken/" + nr + "/handelingen/vonnis-vrijspraak").headers().firstValue("Location").orElse("")).endsWith("/zaken/" + nr + "/uitspraak");
    }

    private static String api(String pad) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(server.url() + pad)).header("Authorization", Proefserver.basic("officier")).build(),
                BodyHandlers.ofString()).body();
    }

    private HttpResponse<String> haal(String pad) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(server.url() + pad)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String pad, String pagina, String... velden) throws IOException, InterruptedException {
        var m = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(pagina);
        assertThat(m.find()).isTrue();
        var tekst = new StringBuilder("_csrf=" + URLEncoder.encode(m.group(1), StandardCharsets.UTF_8));
        for (int i = 0; i < velden.length; i += 2) {
            tekst.append('&').append(velden[i]).append('=').append(URLEncoder.encode(velden[i + 1], StandardCharsets.UTF_8));
        }
        return browser.send(HttpRequest.newBuilder(URI.create(server.url() + pad)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(tekst.toString())).build(), BodyHandlers.ofString());
    }

    private void logIn(String account) throws IOException, InterruptedException {
        post("/inloggen", haal("/inloggen").body(), "naam", account, "wachtwoord", account);
    }
}
