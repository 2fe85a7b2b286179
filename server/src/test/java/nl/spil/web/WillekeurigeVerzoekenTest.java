package nl.spil.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of the API made at random from its own description: never a 5xx, never a stack trace, every error a problem. */
@Tag("lang")
class WillekeurigeVerzoekenTest {

    private static final int VERZOEKEN = 1_500;
    private static final List<String> VREEMD = List.of("", " ", "0", "-1", "9223372036854775808", "null", "true", "%00", "../../etc", "'; drop table log_entry; --",
            "<script>alert(1)</script>", "13-000001-26", "13/000001-26", "é🙂", "a".repeat(5_000), "\u202e", "2026-02-30", "{}", "[]", "\"");
    private static final List<String> ACCOUNTS = List.of("officier", "secretaris", "administratie", "politie", "auditor", "beheerder", "planner");
    private static final List<String> LICHAMEN = List.of("", "{", "null", "[]", "{\"handeling\":1}", "{\"handeling\":\"dagvaarden\",\"betreft\":[]}",
            "{\"handeling\":\"dagvaarden\",\"geldigOp\":\"morgen\"}", "{\"handeling\":\"dagvaarden\",\"gegevens\":{\"zitting\":{\"datum\":\"x\"}}}",
            "{\"a\":1e999}", "{\"a\":1,\"a\":2}", "[".repeat(500), "{\"handeling\":\"\\u0000\"}", "{\"handeling\":\"\\ud800\"}",
            "{\"handeling\":\"beoordelen\",\"wijze\":\"vastleggen\",\"betreft\":{\"feiten\":[99]},\"gegevens\":{\"uitkomst\":{}}}",
            "{\"handeling\":\"vonnis-straf-maatregel\",\"wijze\":\"vastleggen\",\"gegevens\":{\"uitspraak\":[{\"soort\":7}]}}",
            "{\"handeling\":\"handeling-herstellen\",\"gegevens\":{\"volgnummer\":-3}}");

    private static Proefserver server;
    private static String nr;
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();

    @BeforeAll
    static void start() {
        server = new Proefserver();
        nr = server.lever("03").getFirst();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void no_call_made_at_random_brings_the_server_down_or_shows_its_inside() throws Exception {
        var zaad = Long.getLong("spil.zaad", 20_261_125L);
        System.out.println("zaad " + zaad);
        var toeval = new SplittableRandom(zaad);
        var oproepen = oproepen();
        assertThat(oproepen).hasSizeGreaterThan(10);
        for (var i = 0; i < VERZOEKEN; i++) {
            var verzoek = maak(toeval, oproepen.get(toeval.nextInt(oproepen.size())));
            var antwoord = HTTP.send(verzoek, BodyHandlers.ofString());
            keur(verzoek, antwoord);
        }
    }

    private record Oproep(String methode, String pad, List<String> vragen) {}

    private static List<Oproep> oproepen() throws Exception {
        var tekst = HTTP.send(HttpRequest.newBuilder(URI.create(server.url() + "/v3/api-docs"))
                .header("Authorization", Proefserver.basic("officier")).build(), BodyHandlers.ofString()).body();
        var uit = new ArrayList<Oproep>();
        JsonNode paden = JsonMapper.builder().build().readTree(tekst).path("paths");
        for (var pad : paden.propertyNames()) {
            for (var methode : paden.path(pad).propertyNames()) {
                var vragen = new ArrayList<String>();
                for (var p : paden.path(pad).path(methode).path("parameters")) {
                    if (p.path("in").asString().equals("query")) {
                        vragen.add(p.path("name").asString());
                    }
                }
                uit.add(new Oproep(methode.toUpperCase(java.util.Locale.ROOT), pad, vragen));
            }
        }
        return uit;
    }

    private static HttpRequest maak(SplittableRandom toeval, Oproep o) {
        var pad = new StringBuilder();
        for (var deel : o.pad().split("(?=\\{)|(?<=\\})")) {
            pad.append(deel.startsWith("{") ? code(toeval.nextInt(3) > 0 ? nr : kies(toeval, VREEMD)) : deel);
        }
        var scheiding = '?';
        for (var vraag : o.vragen()) {
            if (toeval.nextBoolean()) {
                pad.append(scheiding).append(code(vraag)).append('=').append(code(kies(toeval, VREEMD)));
                scheiding = '&';
            }
        }
        var verzoek = HttpRequest.newBuilder(URI.create(server.url() + pad)).timeout(Duration.ofSeconds(30))
                .header("Authorization", Proefserver.basic(kies(toeval, ACCOUNTS)));
        if (o.methode().equals("GET")) {
            return verzoek.GET().build();
        }
        if (toeval.nextInt(4) > 0) {
            verzoek.header("If-Match", kies(toeval, List.of("\"1\"", "*", "x", "\"99999\"", "W/\"3\"")));
            verzoek.header("Idempotency-Key", "k" + toeval.nextInt(1_000_000));
        }
        return verzoek.header("Content-Type", kies(toeval, List.of("application/json", "application/json", "text/plain", "application/zip",
                "multipart/form-data; boundary=x", "onzin")))
                .method(o.methode(), BodyPublishers.ofString(kies(toeval, LICHAMEN))).build();
    }

    private static void keur(HttpRequest verzoek, HttpResponse<String> antwoord) {
        var wat = verzoek.method() + " " + verzoek.uri() + " -> " + antwoord.statusCode() + " " + antwoord.body();
        assertThat(antwoord.statusCode()).as(wat).isLessThan(500);
        assertThat(antwoord.body()).as(wat).doesNotContain("Exception").doesNotContain("\tat ").doesNotContain("org.springframework");
        // what the container itself refuses never reaches a handler (a path that is no path)
        if (antwoord.statusCode() >= 400 && !antwoord.body().isEmpty() && !antwoord.body().startsWith("<!doctype html>")) {
            assertThat(antwoord.headers().firstValue("Content-Type").orElse("")).as(wat).startsWith("application/problem+json");
        }
    }

    private static String kies(SplittableRandom toeval, List<String> uit) {
        return uit.get(toeval.nextInt(uit.size()));
    }

    private static String code(String tekst) {
        return URLEncoder.encode(tekst, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
