package nl.spil.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a running server as one account, over the same API as everyone else. */
final class Serverklant {
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LANGSTE_ANTWOORD = Duration.ofMinutes(10);

    private final URI server;
    private final String basic;
    private final String account;

    Serverklant(URI server, String account, String wachtwoord) {
        this.server = server;
        this.account = account;
        this.basic = "Basic " + Base64.getEncoder().encodeToString((account + ":" + wachtwoord).getBytes(StandardCharsets.UTF_8));
    }

    /** @param versie the ETag without quotes, or empty */
    record Antwoord(int status, JsonNode inhoud, String versie) {

        boolean goed() {
            return status >= 200 && status < 300;
        }
    }

    Antwoord haal(String pad) {
        return stuur(verzoek(pad).GET().build());
    }

    Antwoord post(String pad, Object inhoud, Map<String, String> koppen) {
        return post(pad, "application/json", BodyPublishers.ofByteArray(JSON.writeValueAsBytes(inhoud)), koppen);
    }

    Antwoord post(String pad, String soort, BodyPublisher inhoud, Map<String, String> koppen) {
        var verzoek = verzoek(pad).header("Content-Type", soort);
        koppen.forEach(verzoek::header);
        return stuur(verzoek.POST(inhoud).build());
    }

    /** @throws Onuitvoerbaar when it is not a success: the sentence of the server says what to do */
    Antwoord eis(Antwoord antwoord) {
        if (!antwoord.goed()) {
            throw new Onuitvoerbaar(antwoord.status() == 401 || antwoord.status() == 403
                    ? "De server laat account '" + account + "' dit niet doen; kies een ander account met --als ROL."
                    : "De server antwoordde " + antwoord.status() + ": " + zin(antwoord.inhoud().path("detail").asString("")));
        }
        return antwoord;
    }

    private static String zin(String uitleg) {
        return uitleg.isEmpty() ? "zonder uitleg." : uitleg.endsWith(".") ? uitleg : uitleg + ".";
    }

    private HttpRequest.Builder verzoek(String pad) {
        return HttpRequest.newBuilder(server.resolve(pad)).timeout(LANGSTE_ANTWOORD).header("Authorization", basic)
                .header("Accept", "application/json, application/problem+json");
    }

    private Antwoord stuur(HttpRequest verzoek) {
        try {
            var antwoord = HTTP.send(verzoek, BodyHandlers.ofByteArray());
            return new Antwoord(antwoord.statusCode(), json(antwoord), antwoord.headers().firstValue("ETag").orElse("").replace("\"", ""));
        } catch (ConnectException e) {
            throw new Onuitvoerbaar("Op " + server + " luistert geen server; start die met 'spil start' of geef --server URL.", e);
        } catch (IOException e) {
            throw new Onuitvoerbaar("De verbinding met " + server + " brak af (" + e.getMessage() + "); probeer het opnieuw.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Onuitvoerbaar("Onderbroken.", e);
        }
    }

    private JsonNode json(HttpResponse<byte[]> antwoord) {
        try {
            var inhoud = antwoord.body().length == 0 ? null : JSON.readTree(antwoord.body());
            return inhoud == null ? JSON.createObjectNode() : inhoud;
        } catch (JacksonException e) {
            throw new Onuitvoerbaar(server + " gaf geen JSON (status " + antwoord.statusCode() + "); is dit wel een Spil-server?", e);
        }
    }
}
