package nl.spil.cli;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/** Someone with a browser that is logged in, and with the API beside it; knows how long each answer took. */
final class Bezoeker {
    private static final Duration LANGST = Duration.ofMinutes(2);

    /** @param wachtSeconden the header Retry-After, or empty */
    record Gezien(int status, String tekst, String soort, String wachtSeconden, Duration duur) {}

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager()).build();
    private final String url;
    private final String basic;

    Bezoeker(Draaiendeserver server, String account) throws IOException, InterruptedException {
        this.url = server.url();
        this.basic = "Basic " + Base64.getEncoder().encodeToString((account + ":" + account).getBytes(StandardCharsets.UTF_8));
        var pagina = pagina("/inloggen").tekst();
        stuur(HttpRequest.newBuilder(URI.create(url + "/inloggen")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("naam=" + account + "&wachtwoord=" + account + "&_csrf=" + token(pagina))));
    }

    Gezien pagina(String pad) throws IOException, InterruptedException {
        return stuur(HttpRequest.newBuilder(URI.create(url + pad)).header("Accept", "text/html").GET());
    }

    /** Sends the form for one's own preferences, which records something. */
    Gezien formulier() throws IOException, InterruptedException {
        return stuur(HttpRequest.newBuilder(URI.create(url + "/instellingen")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("thema=donker&_csrf=geen")));
    }

    Gezien api(String pad) throws IOException, InterruptedException {
        return stuur(HttpRequest.newBuilder(URI.create(url + pad)).header("Authorization", basic).header("Accept", "application/json").GET());
    }

    Gezien handeling(String zaak, String versie) throws IOException, InterruptedException {
        return stuur(HttpRequest.newBuilder(URI.create(url + "/api/v1/zaken/" + zaak + "/handelingen")).header("Authorization", basic)
                .header("Content-Type", "application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + versie + "\"").POST(BodyPublishers.ofString("""
                        {"handeling":"zaak-toewijzen","wijze":"verrichten","gegevens":{"behandelaar":"officier","reden":"storing"}}""")));
    }

    private Gezien stuur(HttpRequest.Builder verzoek) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpResponse<String> antwoord = http.send(verzoek.timeout(LANGST).build(), BodyHandlers.ofString());
        return new Gezien(antwoord.statusCode(), antwoord.body(), antwoord.headers().firstValue("Content-Type").orElse(""),
                antwoord.headers().firstValue("Retry-After").orElse(""), Duration.ofNanos(System.nanoTime() - begin));
    }

    private static String token(String pagina) {
        var m = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(pagina);
        if (!m.find()) {
            throw new IllegalStateException("no form on the page: " + pagina);
        }
        return URLEncoder.encode(m.group(1), StandardCharsets.UTF_8);
    }
}
