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

/** Who gets past the front door of the server, and with what headers. */
@Tag("lang")
class VoordeurTest {

    private static Proefserver server;

    @BeforeAll
    static void start() {
        server = new Proefserver();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> haal(HttpClient client, HttpRequest.Builder vraag) throws IOException, InterruptedException {
        return client.send(vraag.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder vraag(String pad) {
        return HttpRequest.newBuilder(URI.create(server.url() + pad));
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private static String token(String pagina) {
        var m = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(pagina);
        assertThat(m.find()).isTrue();
        return m.group(1);
    }

    private static HttpRequest.BodyPublisher vorm(String... delen) {
        var tekst = new StringBuilder();
        for (int i = 0; i < delen.length; i += 2) {
            tekst.append(i == 0 ? "" : "&").append(delen[i]).append('=').append(URLEncoder.encode(delen[i + 1], StandardCharsets.UTF_8));
        }
        return HttpRequest.BodyPublishers.ofString(tekst.toString());
    }

    private static HttpResponse<String> logIn(HttpClient client, String naam, String wachtwoord) throws IOException, InterruptedException {
        var pagina = haal(client, vraag("/inloggen")).body();
        return haal(client, vraag("/inloggen").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(vorm("naam", naam, "wachtwoord", wachtwoord, "_csrf", token(pagina))));
    }

    @Test
    void without_login_the_api_answers_401_and_a_page_leads_to_the_login() throws Exception {
        var api = haal(HttpClient.newHttpClient(), vraag("/api/v1/zaken"));
        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(api.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(api.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
        assertThat(api.headers().firstValue("Set-Cookie")).isEmpty();
        var pagina = haal(HttpClient.newHttpClient(), vraag("/zaken"));
        assertThat(pagina.statusCode()).isEqualTo(302);
        assertThat(pagina.headers().firstValue("Location").orElse("")).as("names no host").isEqualTo("/inloggen");
        var gezondheid = haal(HttpClient.newHttpClient(), vraag("/actuator/health"));
        assertThat(gezondheid.statusCode()).isIn(200, 503);
        assertThat(gezondheid.body()).matches("\\{\"status\":\"[A-Z_]+\"}");
    }

    @Test
    void a_page_may_run_no_inline_script_and_the_session_cookie_is_out_of_reach_of_script() throws Exception {
        var pagina = haal(HttpClient.newHttpClient(), vraag("/inloggen"));
        var csp = pagina.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(csp).startsWith("default-src 'none'").contains("script-src 'self'").doesNotContain("unsafe");
        assertThat(pagina.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(pagina.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(pagina.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(pagina.headers().firstValue("Set-Cookie").orElse("")).contains("HttpOnly").contains("SameSite=Lax");
        assertThat(pagina.body()).doesNotContain("<script>").doesNotContain(" style=\"").doesNotContainPattern(" on[a-z]+=\"");
    }

    @Test
    void a_right_password_opens_and_a_wrong_one_does_not() throws Exception {
        var client = browser();
        assertThat(logIn(client, "officier", "anders").headers().firstValue("Location").orElse("")).endsWith("/inloggen?fout");
        assertThat(logIn(client, "officier", "officier").headers().firstValue("Location").orElse("")).doesNotContain("inloggen");
        assertThat(haal(client, vraag("/")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_change_without_the_token_of_the_page_is_refused() throws Exception {
        var client = browser();
        logIn(client, "officier", "officier");
        var zonder = haal(client, vraag("/instellingen").header("Content-Type", "application/x-www-form-urlencoded").POST(vorm("thema", "donker")));
        assertThat(zonder.statusCode()).isEqualTo(403);
        assertThat(zonder.body()).contains("Open de pagina opnieuw");
        var met = haal(client, vraag("/instellingen").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(vorm("thema", "donker", "sneltoetsen", "aan", "_csrf", token(haal(client, vraag("/instellingen")).body()))));
        assertThat(met.statusCode()).isEqualTo(302);
        assertThat(haal(client, vraag("/instellingen")).body()).contains("data-thema=\"donker\"");
    }

    @Test
    void a_guesser_is_stopped_and_the_owner_at_another_address_is_not_asked_for_it() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(haal(HttpClient.newHttpClient(), vraag("/api/v1/zaken").header("Authorization", "Basic YXVkaXRvcjpmb3V0")).statusCode()).isEqualTo(401);
        }
        var geblokkeerd = haal(HttpClient.newHttpClient(), vraag("/api/v1/zaken").header("Authorization", Proefserver.basic("auditor")));
        assertThat(geblokkeerd.statusCode()).isEqualTo(429);
        assertThat(haal(HttpClient.newHttpClient(), vraag("/api/v1/zaken").header("Authorization", Proefserver.basic("secretaris"))).statusCode()).isEqualTo(200);
    }

    @Test
    void a_change_that_a_browser_sends_from_another_site_is_refused() throws Exception {
        var vreemd = haal(HttpClient.newHttpClient(), vraag("/api/v1/aanleveringen").header("Authorization", Proefserver.basic("politie"))
                .header("Sec-Fetch-Site", "cross-site").header("Content-Type", "application/zip").POST(HttpRequest.BodyPublishers.ofString("x")));
        assertThat(vreemd.statusCode()).isEqualTo(403);
    }

    @Test
    void who_may_not_gets_a_page_that_says_so_and_what_is_not_there_says_so_too() throws Exception {
        var politie = haal(HttpClient.newHttpClient(), vraag("/zaken").header("Authorization", Proefserver.basic("politie")));
        assertThat(politie.statusCode()).isEqualTo(403);
        assertThat(politie.body()).contains("Uw account mag geen zaken inzien.");
        var weg = haal(HttpClient.newHttpClient(), vraag("/zaken/13-999999-26").header("Authorization", Proefserver.basic("officier")));
        assertThat(weg.statusCode()).isEqualTo(404);
        assertThat(weg.body()).contains("13/999999-26");
        assertThat(haal(HttpClient.newHttpClient(), vraag("/nergens").header("Authorization", Proefserver.basic("officier"))).statusCode()).isEqualTo(404);
        assertThat(haal(HttpClient.newHttpClient(), vraag("/quarantaine").header("Authorization", Proefserver.basic("planner"))).statusCode()).isEqualTo(403);
    }

    @Test
    void every_look_at_a_zaak_is_in_the_access_log() throws Exception {
        var nr = server.lever("01-").getFirst();
        haal(HttpClient.newHttpClient(), vraag("/zaken/" + nr).header("Authorization", Proefserver.basic("officier2")));
        var jdbc = server.bean(org.springframework.jdbc.core.simple.JdbcClient.class);
        assertThat(jdbc.sql("select count(*) from inzage where zaak_id = ? and account = 'officier2'").param(nr).query(Integer.class).single()).isEqualTo(1);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> jdbc.sql("delete from inzage").update()).rootCause().hasMessageContaining("permission denied");
    }
}
