package nl.spil.meting;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server in a process of its own, started as a user starts it: by {@code ./spil} where that started us, else with the classes
 * that we run on ourselves.
 */
final class Server implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private static final Duration LANGST = Duration.ofMinutes(3);

    private final Process proces;
    private final int poort;
    private final Path uitvoer;

    private Server(Process proces, int poort, Path uitvoer) {
        this.proces = proces;
        this.poort = poort;
        this.uitvoer = uitvoer;
    }

    /** @param inhoud the body as JSON, an empty object when it is not */
    record Antwoord(int status, JsonNode inhoud, String versie) {

        Antwoord eis() {
            if (status < 200 || status > 299) {
                throw new IllegalStateException("the server answered " + status + ": " + inhoud);
            }
            return this;
        }
    }

    /** The launcher that started us, or null in a test. */
    static @Nullable Path lanceerder() {
        var huis = System.getenv("SPIL_HUIS");
        return huis == null ? null : Path.of(huis, "spil");
    }

    /** Returns when the first page is there. @param javaOpties more options of the JVM of the server, or empty */
    static Server start(Path gegevens, String javaOpties, String... meer) throws IOException, InterruptedException {
        var poort = vrijePoort();
        var woorden = new ArrayList<>(opdracht(javaOpties));
        woorden.addAll(List.of("start", "--gegevens", gegevens.toString(), "--poort", Integer.toString(poort)));
        woorden.addAll(List.of(meer));
        var uitvoer = gegevens.resolveSibling(gegevens.getFileName() + ".txt");
        var bouw = new ProcessBuilder(woorden).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(uitvoer.toFile()));
        bouw.environment().put("SPIL_JAVA_OPTS", javaOpties);
        var server = new Server(bouw.start(), poort, uitvoer);
        server.wachtOpPagina();
        return server;
    }

    /** The words of a command without a server. */
    static List<String> opdracht(String javaOpties) {
        var lanceerder = lanceerder();
        if (lanceerder != null) {
            return List.of(lanceerder.toString());
        }
        var woorden = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        woorden.addAll(javaOpties.isEmpty() ? List.of() : List.of(javaOpties.split(" ")));
        woorden.addAll(List.of("-cp", System.getProperty("java.class.path"), "nl.spil.Spil"));
        return woorden;
    }

    private void wachtOpPagina() throws IOException, InterruptedException {
        var einde = System.nanoTime() + LANGST.toNanos();
        while (pagina("/") != 200) {
            if (!proces.isAlive() || System.nanoTime() > einde) {
                proces.destroy();
                throw new IllegalStateException("the server does not come up: " + Files.readString(uitvoer));
            }
            Thread.sleep(20);
        }
    }

    /** The status of a page as the prosecutor sees it; 0 when nobody answers. */
    int pagina(String pad) throws InterruptedException {
        try {
            return HTTP.send(verzoek(pad, "officier").build(), HttpResponse.BodyHandlers.ofByteArray()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Part of the content of a stuk. @param tot up to and including */
    byte[] deel(String pad, long van, long tot) throws IOException {
        try {
            var a = HTTP.send(verzoek(pad, "officier").header("Range", "bytes=" + van + "-" + tot).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (a.statusCode() != 206 || a.body().length != tot - van + 1) {
                throw new IOException(pad + " from " + van + " to " + tot + " gave " + a.statusCode() + " and " + a.body().length + " bytes");
            }
            return a.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    Antwoord haal(String pad, String account) throws IOException, InterruptedException {
        return antwoord(verzoek(pad, account).build());
    }

    Antwoord lever(byte[] zip) throws IOException, InterruptedException {
        return antwoord(verzoek("/api/v1/aanleveringen", "politie").header("Content-Type", "application/zip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(zip)).build());
    }

    /** @param versie the ETag that was seen */
    Antwoord handel(String zaak, String account, Map<String, Object> inhoud, String versie) throws IOException, InterruptedException {
        return antwoord(verzoek("/api/v1/zaken/" + zaak + "/handelingen", account).header("Content-Type", "application/json")
                .header("If-Match", "\"" + versie + "\"").header("Idempotency-Key", zaak + "." + versie + "." + inhoud.get("handeling"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(inhoud))).build());
    }

    private HttpRequest.Builder verzoek(String pad, String account) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + poort + pad)).timeout(LANGST).header("Authorization", "Basic "
                + Base64.getEncoder().encodeToString((account + ":" + account).getBytes(StandardCharsets.UTF_8)));
    }

    private static Antwoord antwoord(HttpRequest verzoek) throws IOException, InterruptedException {
        var a = HTTP.send(verzoek, HttpResponse.BodyHandlers.ofByteArray());
        var json = a.body().length > 0 && a.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Antwoord(a.statusCode(), json ? JSON.readTree(a.body()) : JSON.createObjectNode(),
                a.headers().firstValue("ETag").orElse("").replace("\"", ""));
    }

    /** Resident memory of the JVM of the server, without PostgreSQL, in MiB. */
    double geheugen() {
        return Omgeving.getal("/proc/" + proces.pid() + "/status", "VmRSS:") / 1024.0;
    }

    static int vrijePoort() throws IOException {
        try (var s = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return s.getLocalPort();
        }
    }

    @Override
    public void close() {
        proces.destroy();
        try {
            if (!proces.waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the server does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
