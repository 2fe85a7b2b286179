package nl.spil.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.spil.database.Rol;
import nl.spil.dossier.Opslaglezing;
import nl.spil.recht.Wetspakketten;
import nl.spil.zaak.Controle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A zaak is destroyed by the act of the law, and nothing readable of it is left anywhere. */
class ZaakvernietigingTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Proefserver server;
    private static JdbcTemplate eigenaar;

    @BeforeAll
    static void start() {
        server = new Proefserver();
        eigenaar = new JdbcTemplate(server.database().als(Rol.EIGENAAR));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void nothing_readable_is_left_of_a_zaak_that_was_destroyed_and_the_log_still_holds() throws Exception {
        var ander = server.lever("05").getFirst();
        var nr = server.lever("01").getFirst();
        var naam = vraag("GET", "zaken/" + nr, "officier", "").path("personen").path(0).path("naam").asString();
        assertThat(naam).hasSizeGreaterThan(4);
        var id = stuk(nr, "Het zeldzame woord is kwartelkoning");
        var gedeeld = stuk(ander, "Wat in twee zaken zit: waterspreeuw");
        stuk(nr, "Wat in twee zaken zit: waterspreeuw");
        vraag("POST", "zaken/" + nr + "/stukken/" + id + "/notities", "officier", "{\"soort\":\"vraag\",\"tekst\":\"Is dit de kwartelkoning?\",\"gedeeld\":true}");
        wacht("searchable", "select count(*) from bladtekst where tekst like '%kwartelkoning%'");
        assertThat(waar("kwartelkoning")).isNotEmpty();
        assertThat(waar(naam)).isNotEmpty();

        handel(nr, "administratie", "{\"handeling\":\"dossier-vernietigen\",\"wijze\":\"vastleggen\",\"gegevens\":{\"verklaring\":\"" + id + "\"}}");
        handel(nr, "administratie", "{\"handeling\":\"dubbele-inschrijving-afsluiten\",\"gegevens\":{\"blijvendeZaak\":\"" + ander + "\"}}");
        handel(nr, "administratie", "{\"handeling\":\"dossier-archiveren\",\"gegevens\":{\"bewaarTot\":\"2020-01-01\"}}");
        Thread.sleep(1_500);
        assertThat(eigenaar.queryForObject("select count(*) from vernietiging", Integer.class)).as("an act that breaks the rules destroys nothing").isZero();
        handel(nr, "administratie", "{\"handeling\":\"dossier-vernietigen\",\"gegevens\":{\"verklaring\":\"" + id + "\"}}");
        wacht("destroyed", "select count(*) from vernietiging where klaar_op is not null and zaak_id = '" + nr + "'");

        assertThat(waar("kwartelkoning")).isEmpty();
        assertThat(waar(naam)).isEmpty();
        assertThat(bestanden("kwartelkoning")).isEmpty();
        assertThat(bestanden(naam)).isEmpty();
        assertThat(vraag("GET", "zaken/" + nr + "/stukken", "officier", "").path("stukken")).isEmpty();
        assertThat(vraag("GET", "zoeken?zoek=kwartelkoning", "officier", "").path("treffers")).isEmpty();
        assertThat(vraag("GET", "zoeken?zoek=waterspreeuw", "officier", "").path("treffers").valueStream().map(t -> t.path("stuk").asString()))
                .as("of the other zaak").contains(gedeeld);
        assertThat(Files.readString(server.map().resolve("vernietigingen.txt"))).contains(nr);
        try (var documenten = Opslaglezing.open(server.database().als(Rol.LEZER), server.map(), Clock.systemUTC())) {
            var uitslag = new Controle(server.database().als(Rol.LEZER), Wetspakketten.ingebouwd(), null, List.of(documenten.controle())).controleer(true);
            assertThat(uitslag.breuken()).isEmpty();
        }
    }

    @Test
    void a_privileged_document_is_destroyed_alone_and_the_record_of_it_stays() throws Exception {
        var nr = server.lever("06").getFirst();
        var id = stuk(nr, "De raadsman schreef over de nachtzwaluw");
        wacht("searchable", "select count(*) from bladtekst where tekst like '%nachtzwaluw%'");
        handel(nr, "officier", "{\"handeling\":\"classificatie-wijzigen\",\"gegevens\":{\"stuk\":\"" + id + "\",\"classificatie\":\"geheimhouder\",\"reden\":\"brief\"}}");
        assertThat(vraag("GET", "zoeken?zoek=nachtzwaluw", "officier", "").path("treffers")).as("at once").isEmpty();
        handel(nr, "officier", "{\"handeling\":\"geheimhouderstuk-vernietigen\",\"gegevens\":{\"stuk\":\"" + id + "\",\"vastgesteldDoor\":{\"naam\":\"E. de Waal\"}}}");
        wacht("destroyed", "select count(*) from stuk s where id = '" + id + "' and not exists (select from blob b where b.sha256 = s.sha256)");
        assertThat(waar("nachtzwaluw")).isEmpty();
        assertThat(bestanden("nachtzwaluw")).isEmpty();
        var rij = vraag("GET", "zaken/" + nr + "/stukken?limiet=500", "officier", "").path("stukken").valueStream().filter(s -> s.path("id").asString().equals(id)).findFirst();
        assertThat(rij).get().satisfies(r -> assertThat(r.path("geenToegang").asString()).isEqualTo("vernietigd"));
        assertThat(vraag("GET", "zaken/" + nr + "/gebeurtenissen?volgorde=registratie&limiet=500", "officier", "").toString()).contains("geheimhouderstuk-vernietigen");
        try (var documenten = Opslaglezing.open(server.database().als(Rol.LEZER), server.map(), Clock.systemUTC())) {
            assertThat(documenten.controle().controleer(true).breuken()).isEmpty();
        }
    }

    /** Tables in which a word stands, in any column. */
    private static List<String> waar(String woord) {
        return eigenaar.queryForList("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace", String.class).stream()
                .filter(tabel -> !tabel.equals("account") && Boolean.TRUE.equals(eigenaar.queryForObject(
                        "select exists (select from " + tabel + " t where t::text ilike ?)", Boolean.class, "%" + woord + "%"))).toList();
    }

    private static List<Path> bestanden(String woord) throws IOException {
        try (var alle = Files.walk(server.map())) {
            return alle.filter(Files::isRegularFile).filter(p -> bevat(p, woord)).toList();
        }
    }

    private static boolean bevat(Path bestand, String woord) {
        try {
            return new String(Files.readAllBytes(bestand), StandardCharsets.ISO_8859_1).contains(woord);
        } catch (IOException e) {
            return false;
        }
    }

    private static void wacht(String wat, String telling) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            if (eigenaar.queryForObject(telling, Integer.class) > 0) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not " + wat + " within a minute");
    }

    private static String stuk(String nr, String tekst) throws Exception {
        var lichaam = "--g\r\nContent-Disposition: form-data; name=\"soort\"\r\n\r\npv-bevindingen\r\n--g\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"a.txt\"\r\n\r\n"
                + tekst + "\r\n--g--\r\n";
        return JSON.readTree(HTTP.send(verzoek("zaken/" + nr + "/stukken", "officier").header("Content-Type", "multipart/form-data; boundary=g")
                .POST(HttpRequest.BodyPublishers.ofString(lichaam)).build(), HttpResponse.BodyHandlers.ofString()).body()).path("id").asString();
    }

    private static void handel(String nr, String account, String lichaam) throws Exception {
        var etag = HTTP.send(verzoek("zaken/" + nr, "officier").build(), HttpResponse.BodyHandlers.ofString()).headers().firstValue("ETag").orElse("");
        var antwoord = HTTP.send(verzoek("zaken/" + nr + "/handelingen", account).header("If-Match", etag).header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(lichaam)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(201);
    }

    private static JsonNode vraag(String methode, String pad, String account, String lichaam) throws Exception {
        return JSON.readTree(HTTP.send(verzoek(pad, account).header("Content-Type", "application/json")
                .method(methode, lichaam.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(lichaam)).build(),
                HttpResponse.BodyHandlers.ofString()).body());
    }

    private static HttpRequest.Builder verzoek(String pad, String account) {
        return HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/" + pad)).header("Authorization", Proefserver.basic(account));
    }
}
