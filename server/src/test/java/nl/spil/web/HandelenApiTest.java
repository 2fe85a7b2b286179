package nl.spil.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Performing acts by way of the API: what the contract promises of versions, keys, competence and refusals. */
class HandelenApiTest {

    private static final String BEOORDEEL = """
            {"handeling":"beoordelen","wijze":"verrichten","betreft":{"feiten":[1]},
             "gegevens":{"uitkomst":"strafbeschikking","haalbaar":"ja","opportuun":"ja"}}""";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Proefserver server;

    private record Antwoord(int status, JsonNode inhoud, String etag) {}

    @BeforeAll
    static void start() {
        server = new Proefserver();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void an_act_is_performed_once_however_often_it_is_sent() throws Exception {
        var nr = server.lever("01").getFirst();
        var versie = zaak(nr).etag();
        var sleutel = UUID.randomUUID().toString();
        var eerste = handel(nr, "officier", versie, sleutel, BEOORDEEL);
        var tweede = handel(nr, "officier", versie, sleutel, BEOORDEEL);
        assertThat(eerste.status()).as(eerste.inhoud().toString()).isEqualTo(201);
        assertThat(tweede.inhoud()).isEqualTo(eerste.inhoud());
        assertThat(handel(nr, "officier", versie, sleutel, BEOORDEEL.replace("strafbeschikking", "dagvaarden")).status()).isEqualTo(422);
        assertThat(handel(nr, "officier", versie, UUID.randomUUID().toString(), BEOORDEEL).status()).isEqualTo(412);
    }

    @Test
    void a_stale_version_tells_who_did_what_since() throws Exception {
        var nr = server.lever("05").getFirst();
        var versie = zaak(nr).etag();
        handel(nr, "officier", versie, UUID.randomUUID().toString(), BEOORDEEL);
        var laat = handel(nr, "officier2", versie, UUID.randomUUID().toString(), BEOORDEEL);
        assertThat(laat.status()).isEqualTo(412);
        assertThat(laat.inhoud().path("gemist").path(0).path("handeling").asString()).isEqualTo("beoordelen");
        assertThat(laat.inhoud().path("gemist").path(0).path("actor").asString()).isEqualTo("officier");
    }

    @Test
    void an_act_needs_a_version_and_a_competent_person() throws Exception {
        var nr = server.lever("06").getFirst();
        assertThat(handel(nr, "officier", "", UUID.randomUUID().toString(), BEOORDEEL).status()).isEqualTo(428);
        assertThat(handel(nr, "auditor", zaak(nr).etag(), UUID.randomUUID().toString(), BEOORDEEL).status()).isEqualTo(403);
        assertThat(handel(nr, "politie", zaak(nr).etag(), UUID.randomUUID().toString(), BEOORDEEL).status()).isEqualTo(403);
    }

    @Test
    void a_refusal_gives_every_reason_with_its_article_and_records_nothing() throws Exception {
        var nr = server.lever("09").getFirst();
        var voor = zaak(nr).etag();
        var antwoord = handel(nr, "officier", voor, UUID.randomUUID().toString(), """
                {"handeling":"dagvaarden","betreft":{"feiten":[1]},"gegevens":{"tenlastelegging":"dat hij","voorschriften":["art. 8 WVW"],
                 "forum":"politierechter","zitting":{"datum":"2026-12-20"}}}""");
        assertThat(antwoord.status()).isEqualTo(422);
        assertThat(antwoord.inhoud().path("fouten")).anySatisfy(f -> {
            assertThat(f.path("regel").asString()).isEqualTo("zitting-bepaald");
            assertThat(f.path("artikel").asString()).isNotEmpty();
            assertThat(f.path("tekst").asString()).isNotEmpty();
        });
        assertThat(zaak(nr).etag()).isEqualTo(voor);
    }

    @Test
    void what_happened_elsewhere_is_recorded_and_what_the_law_says_of_it_stands_beside_it() throws Exception {
        var nr = server.lever("10").getFirst();
        var antwoord = handel(nr, "administratie", zaak(nr).etag(), UUID.randomUUID().toString(), """
                {"handeling":"zitting-aanvangen","wijze":"vastleggen","geldigOp":"2026-11-20","gegevens":{}}""");
        assertThat(antwoord.status()).as(antwoord.inhoud().toString()).isEqualTo(201);
        assertThat(antwoord.inhoud().path("onregelmatigheden").size()).isPositive();
    }

    @Test
    void a_number_is_understood_in_any_notation() throws Exception {
        var nr = server.lever("20").getFirst();
        for (var vorm : new String[] {nr, nr.replaceFirst("-", "."), nr.replace("-", "")}) {
            var antwoord = haal("/api/v1/zaken/" + vorm, "officier");
            assertThat(antwoord.inhoud().path("parketnummer").asString()).as(vorm).isEqualTo(nr);
        }
    }

    @Test
    void a_bare_day_shows_the_zaak_as_that_day_ended() throws Exception {
        var nr = server.lever("06").getFirst();
        var ingeschreven = haal("/api/v1/zaken/" + nr + "/gebeurtenissen?volgorde=registratie&limiet=1", "officier").inhoud()
                .path("gebeurtenissen").path(0).path("geldigOp").asString();
        assertThat(haal("/api/v1/zaken/" + nr + "?op=" + ingeschreven.substring(0, 10), "officier").inhoud().path("feiten").size()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "1.5|/gegevens/uitspraak/beslissingen/0/gegevens/dagen|geen-geheel-getal",
        "1e3|/gegevens/uitspraak/beslissingen/0/gegevens/dagen|geen-geheel-getal",
        "123456789012345678901234567890|/gegevens/uitspraak/beslissingen/0/gegevens/dagen|te-groot",
        "\"a\\u0001\"|/gegevens/uitspraak/beslissingen/0/gegevens/dagen|teken-verboden",
        "\"\\ud800\"|/gegevens/uitspraak/beslissingen/0/gegevens/dagen|teken-verboden",
        "[null]|/gegevens/uitspraak/beslissingen/0/gegevens/dagen/0|leeg",
        "null|/gegevens/uitspraak/beslissingen/0/gegevens/dagen|leeg"})
    void a_value_that_cannot_be_is_told_with_its_place_and_is_no_unreadable_request(String waarde, String pad, String code) throws Exception {
        var nr = server.lever("05").getFirst();
        var antwoord = handel(nr, "administratie", zaak(nr).etag(), UUID.randomUUID().toString(), """
                {"handeling":"vonnis-straf-maatregel","wijze":"vastleggen","betreft":{"feiten":[1]},"gegevens":{"uitspraak":
                {"beslissingen":[{"soort":"vervangende-hechtenis-taakstraf","gegevens":{"dagen":%s}}]}}}""".formatted(waarde));
        assertThat(antwoord.status()).isEqualTo(422);
        assertThat(antwoord.inhoud().path("fouten").path(0).path("pad").asString()).isEqualTo(pad);
        assertThat(antwoord.inhoud().path("fouten").path(0).path("code").asString()).isEqualTo(code);
    }

    @Test
    void the_schema_of_a_delivery_is_there_for_who_delivers_and_a_cursor_never_given_is_refused() throws Exception {
        for (var account : List.of("politie", "officier")) {
            var schema = haal("/api/v1/schemas/aanlevering", account);
            assertThat(schema.status()).isEqualTo(200);
            assertThat(schema.inhoud().path("$id").asString()).isEqualTo("urn:spil:aanlevering:1");
        }
        assertThat(haal("/api/v1/schemas/uitspraak", "politie").status()).isEqualTo(200);
        var vreemd = haal("/api/v1/quarantaine?na=zomaar", "administratie");
        assertThat(vreemd.status()).isEqualTo(422);
        assertThat(vreemd.inhoud().path("fouten").path(0).path("pad").asString()).isEqualTo("/na");
    }

    private static Antwoord zaak(String nr) throws Exception {
        return haal("/api/v1/zaken/" + nr, "officier");
    }

    private static Antwoord haal(String pad, String account) throws Exception {
        return stuur(HttpRequest.newBuilder(URI.create(server.url() + pad)).header("Authorization", Proefserver.basic(account)).build());
    }

    private static Antwoord handel(String nr, String account, String versie, String sleutel, String inhoud) throws Exception {
        var verzoek = HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/zaken/" + nr + "/handelingen"))
                .header("Authorization", Proefserver.basic(account)).header("Content-Type", "application/json")
                .header("Idempotency-Key", sleutel).POST(BodyPublishers.ofString(inhoud));
        if (!versie.isEmpty()) {
            verzoek.header("If-Match", versie);
        }
        return stuur(verzoek.build());
    }

    private static Antwoord stuur(HttpRequest verzoek) throws Exception {
        var antwoord = HTTP.send(verzoek, BodyHandlers.ofString());
        return new Antwoord(antwoord.statusCode(), JSON.readTree(antwoord.body()), antwoord.headers().firstValue("ETag").orElse(""));
    }
}
