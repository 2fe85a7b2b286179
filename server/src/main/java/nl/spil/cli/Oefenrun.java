package nl.spil.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages that a first user sees, fetched once, so that the AOT cache holds the classes they need. */
final class Oefenrun {
    private static final Logger LOG = LoggerFactory.getLogger(Oefenrun.class);
    private static final List<String> PADEN = List.of("/actuator/health", "/inloggen", "/", "/zaken",
            "/api/v1/zaken?limiet=1", "/v3/api-docs");

    private Oefenrun() {}

    static void haalPaginas(String url) {
        String basic = "Basic " + Base64.getEncoder().encodeToString("officier:officier".getBytes(StandardCharsets.UTF_8));
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5)).followRedirects(HttpClient.Redirect.NORMAL).build()) {
            for (String pad : PADEN) {
                HttpResponse<String> antwoord = client.send(HttpRequest.newBuilder(URI.create(url + pad))
                        .header("Authorization", basic).timeout(Duration.ofSeconds(20)).build(),
                        HttpResponse.BodyHandlers.ofString());
                if (antwoord.statusCode() >= 500) {
                    // A page that fails is found by the tests; the cache is of use all the same.
                    LOG.warn("{} antwoordde {}", pad, antwoord.statusCode());
                }
            }
        } catch (IOException e) {
            throw new Onuitvoerbaar("De server antwoordde niet: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Onuitvoerbaar("Onderbroken.", e);
        }
    }
}
