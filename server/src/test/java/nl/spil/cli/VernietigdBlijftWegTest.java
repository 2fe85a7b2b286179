package nl.spil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** A zaak that was destroyed does not come back with an older back-up; and a new main key opens what an old one closed. */
@Tag("lang")
class VernietigdBlijftWegTest {

    @Test
    void an_older_back_up_does_not_bring_a_destroyed_zaak_back_to_view_and_documents_open_under_a_new_key() throws Exception {
        Path map = Draaiendeserver.nieuweMap("spil-weg");
        try {
            String nummer;
            String naam;
            String blijft;
            byte[] stuk;
            Path register;
            try (Draaiendeserver server = Draaiendeserver.start(map.resolve("g"), Draaiendeserver.vrijePoort(), "--leeg")) {
                lever(server, "01");
                lever(server, "05");
                var zaken = server.als("officier").haal("/api/v1/zaken").inhoud().path("zaken");
                nummer = zaken.path(0).path("parketnummer").asString();
                naam = zaken.path(0).path("verdachte").asString();
                assertThat(naam).isNotEmpty();
                blijft = zaken.path(1).path("parketnummer").asString();
                stuk = bytes(server, eersteStuk(server, blijft));
                assertThat(stuk).isNotEmpty();
                assertThat(spil("backup", map.resolve("backup").toString(), "--gegevens", server.gegevens.toString())).startsWith("0");

                handel(server, nummer, "dubbele-inschrijving-afsluiten", Map.of("blijvendeZaak", blijft));
                handel(server, nummer, "dossier-archiveren", Map.of("bewaarTot", "2020-01-01"));
                handel(server, nummer, "dossier-vernietigen", Map.of("verklaring", "verklaring-1"));
                register = server.gegevens.resolve("vernietigingen.txt");
                for (int i = 0; i < 600 && !Files.exists(register); i++) {
                    Thread.sleep(100);
                }
                assertThat(Files.readString(register)).contains(nummer);
                assertThat(server.als("officier").haal("/api/v1/zaken").inhoud().toString()).doesNotContain(naam);

                assertThat(spil("opslag", "sleutel", "--server", server.url(), "--json")).startsWith("0");
                assertThat(bytes(server, eersteStuk(server, blijft))).isEqualTo(stuk);
            }
            assertThat(spil("herstel", map.resolve("backup").toString(), "--gegevens", map.resolve("h").toString(), "--vernietigingen", register.toString()))
                    .startsWith("0").contains("opnieuw vernietigd");
            try (Draaiendeserver hersteld = Draaiendeserver.start(map.resolve("h"), Draaiendeserver.vrijePoort(), "--leeg")) {
                assertThat(hersteld.als("officier").haal("/api/v1/zaken").inhoud().toString()).doesNotContain(naam);
                assertThat(hersteld.als("officier").haal("/api/v1/zaken/" + nummer + "/stukken").inhoud().path("stukken")).isEmpty();
                assertThat(bytes(hersteld, eersteStuk(hersteld, blijft))).as("a document opens with the keys of the back-up").isEqualTo(stuk);
                assertThat(spil("controleer", "--gegevens", hersteld.gegevens.toString(), "--volledig")).startsWith("0");
            }
        } finally {
            FileSystemUtils.deleteRecursively(map);
        }
    }

    private static String eersteStuk(Draaiendeserver server, String nummer) {
        return server.als("officier").haal("/api/v1/zaken/" + nummer + "/stukken").inhoud().path("stukken").path(0).path("inhoud").asString();
    }

    private static byte[] bytes(Draaiendeserver server, String pad) throws Exception {
        var basic = Base64.getEncoder().encodeToString("officier:officier".getBytes(StandardCharsets.UTF_8));
        var antwoord = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(server.url() + pad)).header("Authorization", "Basic " + basic).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(antwoord.statusCode()).isEqualTo(200);
        return antwoord.body();
    }

    private static void lever(Draaiendeserver server, String begin) throws Exception {
        Path wortel = Path.of(VernietigdBlijftWegTest.class.getResource("/aanleveringen").toURI());
        try (var mappen = Files.list(wortel)) {
            Path pad = mappen.filter(p -> p.getFileName().toString().startsWith(begin)).findFirst().orElseThrow();
            assertThat(spil("importeer", "--server", server.url(), pad.toString())).startsWith("0");
        }
    }

    private static void handel(Draaiendeserver server, String nummer, String handeling, Map<String, Object> gegevens) {
        var klant = server.als("administratie");
        var versie = klant.haal("/api/v1/zaken/" + nummer).inhoud().path("versie").asInt();
        klant.eis(klant.post("/api/v1/zaken/" + nummer + "/handelingen", Map.of("handeling", handeling, "gegevens", gegevens),
                Map.of("If-Match", "\"" + versie + "\"", "Idempotency-Key", UUID.randomUUID().toString())));
    }

    /** Exit code and all that was printed. */
    private static String spil(String... woorden) {
        var uit = new StringWriter();
        var schrijver = new PrintWriter(uit, true);
        int code = Opdrachten.voerUit(schrijver, schrijver, woorden);
        return code + "\n" + uit;
    }
}
