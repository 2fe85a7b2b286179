package nl.spil.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Working with a dossier by way of the API, on the whole server. */
class DossierApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String REDEN = "{\"reden\": \"werkt aan de zaak\"}";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Proefserver server;

    private record Antwoord(int status, JsonNode inhoud, HttpResponse<byte[]> heel) {
        String kop(String naam) {
            return heel.headers().firstValue(naam).orElse("");
        }
    }

    @BeforeAll
    static void start() {
        server = new Proefserver();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_stuk_is_added_read_renamed_given_a_new_version_and_withdrawn() throws Exception {
        var nr = server.lever("01").getFirst();
        var id = voegToe(nr, "brief.txt", "Geachte heer De Vries".getBytes(StandardCharsets.UTF_8), "correspondentie").path("id").asString();
        assertThat(vraag("PUT", nr, "stukken/" + id + "/gelezen", "officier", "{\"gelezen\":true,\"blad\":1}").status()).isEqualTo(204);
        assertThat(rij(nr, id, "officier").path("gelezen").asBoolean()).isTrue();
        assertThat(rij(nr, id, "secretaris").path("gelezen").asBoolean()).isFalse();
        assertThat(rij(nr, id, "officier").path("rubriek").asString()).isEqualTo("correspondentie");

        assertThat(vraag("PATCH", nr, "stukken/" + id, "secretaris", "{\"titel\":\"Brief van de raadsman\",\"reden\":\"duidelijker\"}").status()).isEqualTo(200);
        assertThat(vraag("PATCH", nr, "stukken/" + id, "secretaris", "{\"soort\":\"bestaat-niet\"}").status()).isEqualTo(422);
        var nieuw = multipart("POST", nr, "stukken/" + id + "/versies", "brief2.txt", "Geachte mevrouw".getBytes(StandardCharsets.UTF_8), "reden", "verbeterd");
        assertThat(nieuw.status()).as(nieuw.inhoud().toString()).isEqualTo(201);
        assertThat(rij(nr, id, "officier").path("versie").asInt()).isEqualTo(2);
        assertThat(tekst(nr, id, "")).isEqualTo("Geachte mevrouw");
        assertThat(tekst(nr, id, "?versie=1")).isEqualTo("Geachte heer De Vries");
        assertThat(vraag("GET", nr, "stukken/" + id + "/versies", "officier", "").inhoud().path("versies")).hasSize(3);
        assertThat(vraag("GET", nr, "stukken/" + id + "/inhoud?versie=9", "officier", "").status()).isEqualTo(404);

        assertThat(vraag("POST", nr, "stukken/" + id + "/intrekking", "administratie", "{\"reden\":\"bij-vergissing\"}").status()).isEqualTo(403);
        assertThat(vraag("POST", nr, "stukken/" + id + "/intrekking", "officier", "{\"reden\":\"zomaar\"}").status()).isEqualTo(422);
        assertThat(vraag("POST", nr, "stukken/" + id + "/intrekking", "officier", "{\"reden\":\"bij-vergissing\"}").status()).isEqualTo(201);
        assertThat(rij(nr, id, "officier").path("ingetrokken").path("reden").asString()).isEqualTo("bij-vergissing");
        assertThat(vraag("GET", nr, "gebeurtenissen?volgorde=registratie&limiet=500", "officier", "").inhoud().path("gebeurtenissen").toString()).contains("stuk-wijzigen").contains("stuk-intrekken");
    }

    @Test
    void the_list_goes_on_where_it_stopped_and_the_order_can_be_changed() throws Exception {
        var nr = server.lever("05").getFirst();
        for (int i = 0; i < 3; i++) {
            voegToe(nr, "stuk" + i + ".txt", ("stuk " + i).getBytes(StandardCharsets.UTF_8), "overig");
        }
        var alle = vraag("GET", nr, "stukken?limiet=500", "officier", "").inhoud();
        assertThat(alle.path("volgende").isNull()).isTrue();
        var ids = alle.path("stukken").valueStream().map(s -> s.path("id").asString()).toList();
        var eerste = vraag("GET", nr, "stukken?limiet=2", "officier", "").inhoud();
        var tweede = vraag("GET", nr, "stukken?limiet=500&na=" + eerste.path("volgende").asString(), "officier", "").inhoud();
        assertThat(eerste.path("stukken").size() + tweede.path("stukken").size()).isEqualTo(ids.size());
        assertThat(vraag("PUT", nr, "stukken/volgorde", "officier", "{\"stukken\":[\"" + ids.getLast() + "\"],\"na\":null}").status()).isEqualTo(204);
        assertThat(vraag("GET", nr, "stukken?limiet=1", "officier", "").inhoud().path("stukken").path(0).path("id").asString()).isEqualTo(ids.getLast());
        assertThat(vraag("PUT", nr, "stukken/volgorde", "officier", "{\"stukken\":[\"" + ids.getLast() + "\"],\"na\":\"nergens\"}").status()).isEqualTo(422);
    }

    @Test
    void notes_are_shared_or_not_and_only_the_writer_changes_them() throws Exception {
        var nr = server.lever("06").getFirst();
        var id = voegToe(nr, "verhoor.txt", "Verhoor".getBytes(StandardCharsets.UTF_8), "pv-verhoor-getuige").path("id").asString();
        var notitie = vraag("POST", nr, "stukken/" + id + "/notities", "officier", """
                {"soort":"belastend","tekst":"Past bij de aangifte","blad":1,"vlak":{"x":10,"y":20,"breedte":300,"hoogte":40},"citaat":"Verhoor","feiten":[1],"gedeeld":true}""");
        assertThat(notitie.status()).as(notitie.inhoud().toString()).isEqualTo(201);
        vraag("POST", nr, "stukken/" + id + "/notities", "officier", "{\"soort\":\"vraag\",\"tekst\":\"Voor mij\",\"gedeeld\":false}");
        assertThat(vraag("GET", nr, "notities", "officier", "").inhoud().path("notities")).hasSize(2);
        assertThat(vraag("GET", nr, "notities", "secretaris", "").inhoud().path("notities")).hasSize(1);
        var pad = "notities/" + notitie.inhoud().path("id").asString();
        assertThat(vraag("PUT", nr, pad, "secretaris", "{\"soort\":\"vraag\",\"tekst\":\"x\"}").status()).isEqualTo(404);
        assertThat(vraag("PUT", nr, pad, "officier", "{\"soort\":\"mening\",\"tekst\":\"\"}").inhoud().path("fouten")).hasSize(2);
        assertThat(vraag("POST", nr, "stukken/" + id + "/notities", "auditor", "{\"soort\":\"vraag\",\"tekst\":\"x\"}").status()).isEqualTo(403);
        assertThat(vraag("DELETE", nr, pad, "officier", "").status()).isEqualTo(204);
    }

    @Test
    void a_file_comes_in_by_parts_goes_on_after_a_break_and_joins_once_it_is_whole() throws Exception {
        var nr = server.lever("09").getFirst();
        var inhoud = new byte[700_000];
        new Random(3).nextBytes(inhoud);
        var begin = vraag("POST", nr, "uploads", "officier", "{\"bestand\":\"map/film.mp4\",\"grootte\":700000,\"soort\":\"beeld\",\"titel\":\"Film\"}");
        assertThat(begin.status()).isEqualTo(201);
        var pad = begin.kop("Location");
        assertThat(deel(pad, 0, Arrays.copyOf(inhoud, 300_000)).kop("Upload-Offset")).isEqualTo("300000");
        assertThat(deel(pad, 0, inhoud).status()).as("not where it stopped").isEqualTo(409);
        var stand = HTTP.send(verzoek(pad, "officier").method("HEAD", HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.discarding());
        assertThat(stand.headers().firstValue("Upload-Offset")).contains("300000");
        assertThat(HTTP.send(verzoek(pad, "secretaris").method("HEAD", HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.discarding()).statusCode())
                .as("of another").isEqualTo(404);
        assertThat(deel(pad, 300_000, new byte[400_001]).status()).as("more than was said").isEqualTo(413);
        var heel = deel(pad, 300_000, Arrays.copyOfRange(inhoud, 300_000, 700_000));
        assertThat(heel.status()).as(heel.inhoud().toString()).isEqualTo(201);
        assertThat(heel.inhoud().path("kopieen").asInt()).isGreaterThanOrEqualTo(2);
        var bytes = vraag("GET", nr, "stukken/" + heel.inhoud().path("id").asString() + "/inhoud", "officier", "").heel().body();
        assertThat(bytes).isEqualTo(inhoud);
        assertThat(rij(nr, heel.inhoud().path("id").asString(), "officier").path("bestand").asString()).isEqualTo("film.mp4");
        assertThat(deel(pad, 700_000, new byte[0]).status()).as("done").isEqualTo(404);
        assertThat(vraag("POST", nr, "uploads", "officier", "{\"bestand\":\"x\",\"grootte\":0,\"soort\":\"bestaat-niet\"}").inhoud().path("fouten")).hasSize(2);
    }

    @Test
    void what_came_before_the_line_broke_is_kept_and_the_rest_goes_on_from_there() throws Exception {
        var nr = server.lever("10").getFirst();
        var inhoud = new byte[500_000];
        new Random(5).nextBytes(inhoud);
        var pad = vraag("POST", nr, "uploads", "officier", "{\"bestand\":\"scan.pdf\",\"grootte\":500000,\"soort\":\"overig\"}").kop("Location");
        try (var lijn = new Socket("127.0.0.1", URI.create(server.url()).getPort())) {
            var uit = lijn.getOutputStream();
            uit.write(("PATCH " + URI.create(server.url()).resolve(pad).getPath() + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + Proefserver.basic("officier")
                    + "\r\nContent-Type: application/offset+octet-stream\r\nUpload-Offset: 0\r\nContent-Length: 500000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            uit.write(inhoud, 0, 200_000);
            uit.flush();
            wachtOp(pad, 200_000);
        }
        var vanaf = 0L;
        Antwoord heel = null;
        for (int i = 0; i < 100 && (heel == null || heel.status() == 423); i++) { // the server may not have noticed yet
            vanaf = gekregen(pad);
            heel = deel(pad, vanaf, Arrays.copyOfRange(inhoud, (int) vanaf, inhoud.length));
            Thread.sleep(50);
        }
        assertThat(vanaf).isEqualTo(200_000);
        assertThat(heel.status()).as(heel.inhoud().toString()).isEqualTo(201);
        assertThat(vraag("GET", nr, "stukken/" + heel.inhoud().path("id").asString() + "/inhoud", "officier", "").heel().body()).isEqualTo(inhoud);
    }

    private static void wachtOp(String pad, long plek) throws Exception {
        for (int i = 0; i < 200 && gekregen(pad) < plek; i++) {
            Thread.sleep(50);
        }
    }

    private static long gekregen(String pad) throws Exception {
        return HTTP.send(verzoek(pad, "officier").method("HEAD", HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.discarding())
                .headers().firstValueAsLong("Upload-Offset").orElse(-1);
    }

    @Test
    void what_was_added_is_found_by_its_text_with_the_page() throws Exception {
        var nr = server.lever("02").getFirst();
        var id = voegToe(nr, "pv.txt", "De getuige zag een zeldzame kwartelkoning bij het water".getBytes(StandardCharsets.UTF_8), "pv-bevindingen").path("id").asString();
        JsonNode treffer = JSON.createObjectNode();
        for (int i = 0; i < 300 && treffer.path("stuk").isMissingNode(); i++) {
            Thread.sleep(100);
            treffer = JSON.readTree(HTTP.send(verzoek(server.url() + "/api/v1/zoeken?zoek=kwartelkoningen", "officier").build(), HttpResponse.BodyHandlers.ofByteArray()).body())
                    .path("treffers").path(0);
        }
        assertThat(treffer.path("stuk").asString()).isEqualTo(id);
        assertThat(treffer.path("zaak").asString()).isEqualTo(nr);
        assertThat(rij(nr, id, "officier").path("mime").asString()).isEqualTo("text/plain");
        assertThat(rij(nr, id, "officier").path("toonwijze").asString()).isEqualTo("tekst");
        assertThat(vraag("GET", nr, "stukken/nietgelezen", "officier", "").status()).isEqualTo(200);
    }

    @Test
    void abuse_images_open_only_for_who_is_named_and_the_officier_names() throws Exception {
        var nr = server.lever("11").getFirst();
        var id = multipart("POST", nr, "stukken", "b.jpg", new byte[] {1, 2, 3}, "soort", "foto", "bijzonder", "kinderpornografisch").inhoud().path("id").asString();
        assertThat(vraag("GET", nr, "stukken/" + id + "/inhoud", "officier", "").status()).isEqualTo(404);
        assertThat(rij(nr, id, "officier").path("geenToegang").asString()).isEqualTo("aangewezenen");
        assertThat(vraag("PUT", nr, "stukken/" + id + "/aanwijzingen/secretaris", "secretaris", REDEN).status()).isEqualTo(403);
        assertThat(vraag("PUT", nr, "stukken/" + id + "/aanwijzingen/niemand", "officier", REDEN).status()).isEqualTo(422);
        assertThat(vraag("PUT", nr, "stukken/" + id + "/aanwijzingen/beheerder", "officier", REDEN).status()).isEqualTo(422);
        assertThat(vraag("PUT", nr, "stukken/" + id + "/aanwijzingen/secretaris", "officier", "{}").status()).isEqualTo(422);
        assertThat(vraag("PUT", nr, "stukken/" + id + "/aanwijzingen/secretaris", "officier", REDEN).status()).isEqualTo(204);
        assertThat(vraag("GET", nr, "stukken/" + id + "/inhoud", "secretaris", "").status()).isEqualTo(200);
        assertThat(vraag("GET", nr, "stukken/" + id + "/inhoud", "officier2", "").status()).isEqualTo(404);
        assertThat(vraag("DELETE", nr, "stukken/" + id + "/aanwijzingen/secretaris", "officier", "").status()).isEqualTo(204);
        assertThat(vraag("DELETE", nr, "stukken/" + id + "/aanwijzingen/secretaris", "officier", "").status()).isEqualTo(404);
        var namen = vraag("GET", nr, "stukken/" + id + "/aanwijzingen", "auditor", "").inhoud().path("aanwijzingen");
        assertThat(namen).hasSize(1);
        assertThat(namen.path(0).path("reden").asString()).isEqualTo("werkt aan de zaak");
    }

    @Test
    void a_stuk_sent_twice_with_one_key_is_there_once_and_another_file_under_that_key_is_refused() throws Exception {
        var nr = server.lever("02").getFirst();
        var vooraf = vraag("GET", nr, "stukken?limiet=500", "officier", "").inhoud().path("stukken").size();
        var eerste = metSleutel(nr, "k-1", "Geachte heer");
        assertThat(eerste.status()).as(eerste.inhoud().toString()).isEqualTo(201);
        var tweede = metSleutel(nr, "k-1", "Geachte heer");
        assertThat(tweede.status()).isEqualTo(201);
        assertThat(tweede.inhoud().path("id")).isEqualTo(eerste.inhoud().path("id"));
        assertThat(tweede.inhoud().path("volgnummer")).isEqualTo(eerste.inhoud().path("volgnummer"));
        assertThat(metSleutel(nr, "k-1", "Geachte mevrouw").status()).isEqualTo(422);
        assertThat(metSleutel(nr, "k 1", "Geachte heer").status()).isEqualTo(422);
        assertThat(vraag("GET", nr, "stukken?limiet=500", "officier", "").inhoud().path("stukken")).hasSize(vooraf + 1);
        assertThat(metSleutel(nr, "k-2", "Geachte heer").inhoud().path("id")).isNotEqualTo(eerste.inhoud().path("id"));
    }

    private static Antwoord metSleutel(String nr, String sleutel, String inhoud) throws Exception {
        return stuur(verzoek(server.url() + "/api/v1/zaken/" + nr + "/stukken", "officier").header("Content-Type", "multipart/form-data; boundary=grens")
                .header("Idempotency-Key", sleutel).POST(HttpRequest.BodyPublishers.ofString("--grens\r\nContent-Disposition: form-data; name=\"bestand\";"
                        + " filename=\"brief.txt\"\r\n\r\n" + inhoud + "\r\n--grens--\r\n")).build());
    }

    private static JsonNode rij(String nr, String id, String account) throws Exception {
        return vraag("GET", nr, "stukken?limiet=500", account, "").inhoud().path("stukken").valueStream().filter(s -> s.path("id").asString().equals(id)).findFirst()
                .orElseThrow();
    }

    private static String tekst(String nr, String id, String erbij) throws Exception {
        return new String(vraag("GET", nr, "stukken/" + id + "/inhoud" + erbij, "officier", "").heel().body(), StandardCharsets.UTF_8);
    }

    private static JsonNode voegToe(String nr, String naam, byte[] inhoud, String soort) throws Exception {
        var antwoord = multipart("POST", nr, "stukken", naam, inhoud, "soort", soort);
        assertThat(antwoord.status()).as(antwoord.inhoud().toString()).isEqualTo(201);
        return antwoord.inhoud();
    }

    private static Antwoord deel(String pad, long vanaf, byte[] bytes) throws Exception {
        return stuur(verzoek(pad.startsWith("http") ? pad : server.url() + pad, "officier").header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", String.valueOf(vanaf)).method("PATCH", HttpRequest.BodyPublishers.ofByteArray(bytes)).build());
    }

    private static Antwoord vraag(String methode, String nr, String pad, String account, String body) throws Exception {
        return stuur(verzoek(server.url() + "/api/v1/zaken/" + nr + "/" + pad, account).header("Content-Type", "application/json")
                .method(methode, body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private static Antwoord multipart(String methode, String nr, String pad, String naam, byte[] inhoud, String... velden) throws Exception {
        var uit = new ByteArrayOutputStream();
        for (int i = 0; i < velden.length; i += 2) {
            uit.write(("--grens\r\nContent-Disposition: form-data; name=\"" + velden[i] + "\"\r\n\r\n" + velden[i + 1] + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        uit.write(("--grens\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"" + naam + "\"\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        uit.write(inhoud);
        uit.write("\r\n--grens--\r\n".getBytes(StandardCharsets.UTF_8));
        return stuur(verzoek(server.url() + "/api/v1/zaken/" + nr + "/" + pad, "officier").header("Content-Type", "multipart/form-data; boundary=grens")
                .method(methode, HttpRequest.BodyPublishers.ofByteArray(uit.toByteArray())).build());
    }

    private static HttpRequest.Builder verzoek(String adres, String account) {
        return HttpRequest.newBuilder(URI.create(adres.startsWith("http") ? adres : server.url() + adres)).header("Authorization", Proefserver.basic(account));
    }

    private static Antwoord stuur(HttpRequest verzoek) throws Exception {
        var heel = HTTP.send(verzoek, HttpResponse.BodyHandlers.ofByteArray());
        var json = heel.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Antwoord(heel.statusCode(), json ? JSON.readTree(heel.body()) : JSON.createObjectNode(), heel);
    }
}
