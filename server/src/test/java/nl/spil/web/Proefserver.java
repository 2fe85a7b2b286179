package nl.spil.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.spil.Spil;
import nl.spil.database.ProefDatabase;
import nl.spil.database.Rol;
import nl.spil.zaak.Vernietigerbron;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The whole server on a port of its own and a database of its own, for tests from the outside. */
final class Proefserver implements AutoCloseable {

    private final ProefDatabase database = ProefDatabase.nieuw();
    private final Path map;
    private final ConfigurableApplicationContext context;

    Proefserver() {
        try {
            map = Files.createTempDirectory("spil-web");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var app = new SpringApplication(Spil.class);
        app.setBannerMode(Banner.Mode.OFF);
        app.setRegisterShutdownHook(false);
        Map<String, Object> eigenschappen = new HashMap<>(Map.of("spring.datasource.url", database.url(), "spring.datasource.username", Rol.APP.naam(),
                "spring.datasource.password", database.wachtwoord(Rol.APP), "spring.datasource.hikari.maximum-pool-size", 8, "server.port", 0,
                "server.address", "127.0.0.1", "spil.gegevens", map.toString(), "spil.demo", true, "spil.voorbeeldzaken", false));
        app.addInitializers(c -> c.getEnvironment().getPropertySources().addFirst(new MapPropertySource("proef", eigenschappen)));
        app.addInitializers(c -> ((GenericApplicationContext) c).registerBean("vernietigerbron", Vernietigerbron.class,
                () -> new Vernietigerbron(database.als(Rol.VERNIETIGING))));
        context = app.run();
    }

    String url() {
        return "http://127.0.0.1:" + Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer()).getPort();
    }

    ProefDatabase database() {
        return database;
    }

    /** The data directory. */
    Path map() {
        return map;
    }

    <T> T bean(Class<T> soort) {
        return context.getBean(soort);
    }

    /** Delivers a sample as the police does; the numbers of the zaken it became. */
    List<String> lever(String begin) {
        try {
            var antwoord = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(url() + "/api/v1/aanleveringen"))
                    .header("Authorization", basic("politie")).header("Content-Type", "application/zip")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(zip(begin))).build(), HttpResponse.BodyHandlers.ofString());
            var nummers = new ArrayList<String>();
            var m = Pattern.compile("\"parketnummer\" ?: ?\"([0-9-]+)\"").matcher(antwoord.body());
            while (m.find()) {
                nummers.add(m.group(1));
            }
            return nummers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String basic(String account) {
        return "Basic " + Base64.getEncoder().encodeToString((account + ":" + account).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(String begin) throws IOException {
        Path wortel;
        try {
            wortel = Path.of(Objects.requireNonNull(Proefserver.class.getResource("/aanleveringen")).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        Path voorbeeld;
        try (var mappen = Files.list(wortel)) {
            voorbeeld = mappen.filter(p -> p.getFileName().toString().startsWith(begin)).findFirst().orElseThrow();
        }
        var uit = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(uit, StandardCharsets.UTF_8); var paden = Files.walk(voorbeeld)) {
            for (Path p : (Iterable<Path>) paden.filter(Files::isRegularFile)::iterator) {
                var naam = voorbeeld.relativize(p).toString().replace('\\', '/');
                if (!naam.equals("verwacht.json")) {
                    zip.putNextEntry(new ZipEntry(naam));
                    zip.write(Files.readAllBytes(p));
                }
            }
        }
        return uit.toByteArray();
    }

    @Override
    public void close() {
        context.close();
        database.close();
        org.springframework.util.FileSystemUtils.deleteRecursively(map.toFile());
    }
}
