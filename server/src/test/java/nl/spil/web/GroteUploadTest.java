package nl.spil.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A film larger than the memory of the server comes in by parts and goes out again, byte for byte. */
@Tag("lang")
class GroteUploadTest {

    private static final long GROOTTE = 1_200L << 20;
    private static final long DEEL = 400L << 20;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Bytes that follow from their place, so that none need be kept. */
    private static final class Film extends InputStream {
        private long plek;
        private final long einde;

        Film(long plek, long einde) {
            this.plek = plek;
            this.einde = einde;
        }

        @Override
        public int read() {
            return plek >= einde ? -1 : (int) (plek++ * 31 >> 7) & 0xff;
        }

        @Override
        public int read(byte[] naar, int van, int lengte) {
            var n = (int) Math.min(lengte, einde - plek);
            for (int i = 0; i < n; i++) {
                naar[van + i] = (byte) (plek++ * 31 >> 7);
            }
            return n == 0 ? -1 : n;
        }
    }

    @Test
    void a_film_larger_than_the_memory_comes_in_by_parts_and_goes_out_the_same() throws Exception {
        assertThat(Runtime.getRuntime().maxMemory()).as("the memory of the tests").isLessThan(GROOTTE);
        try (var server = new Proefserver()) {
            var nr = server.lever("01").getFirst();
            var zaak = server.url() + "/api/v1/zaken/" + nr;
            var begin = HTTP.send(verzoek(zaak + "/uploads").header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(
                    "{\"bestand\":\"film.bin\",\"grootte\":" + GROOTTE + ",\"soort\":\"beeld\"}")).build(), HttpResponse.BodyHandlers.ofString());
            var pad = server.url() + begin.headers().firstValue("Location").orElseThrow();
            HttpResponse<String> antwoord = begin;
            for (long van = 0; van < GROOTTE; van += DEEL) {
                var vanaf = van;
                antwoord = HTTP.send(verzoek(pad).header("Content-Type", "application/offset+octet-stream").header("Upload-Offset", String.valueOf(vanaf))
                        .method("PATCH", HttpRequest.BodyPublishers.ofInputStream(() -> new Film(vanaf, Math.min(GROOTTE, vanaf + DEEL)))).build(),
                        HttpResponse.BodyHandlers.ofString());
            }
            assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(201);
            var toegevoegd = JSON.readTree(antwoord.body());
            assertThat(toegevoegd.path("sha256").asString()).isEqualTo(digest(new Film(0, GROOTTE)));
            var uit = HTTP.send(verzoek(zaak + "/stukken/" + toegevoegd.path("id").asString() + "/inhoud").build(), HttpResponse.BodyHandlers.ofInputStream());
            try (var in = uit.body()) {
                assertThat(digest(in)).isEqualTo(toegevoegd.path("sha256").asString());
            }
        }
    }

    private static String digest(InputStream in) throws Exception {
        var sha = MessageDigest.getInstance("SHA-256");
        try (var stroom = new DigestInputStream(in, sha)) {
            stroom.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static HttpRequest.Builder verzoek(String adres) {
        return HttpRequest.newBuilder(URI.create(adres)).header("Authorization", Proefserver.basic("officier"));
    }
}
