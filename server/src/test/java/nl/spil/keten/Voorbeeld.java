package nl.spil.keten;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of the forty deliveries with what must come of it. */
record Voorbeeld(Path map) {

    static final JsonMapper JSON = JsonMapper.builder().build();
    /** When the samples are received: shortly after the last was made. */
    static final Instant NU = Instant.parse("2026-11-12T09:00:00Z");

    static List<Voorbeeld> alle() {
        try (Stream<Path> mappen = Files.list(wortel())) {
            return mappen.filter(Files::isDirectory).sorted().map(Voorbeeld::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Voorbeeld met(String begin) {
        return alle().stream().filter(v -> v.naam().startsWith(begin)).findFirst().orElseThrow();
    }

    private static Path wortel() {
        try {
            return Path.of(Objects.requireNonNull(Voorbeeld.class.getResource("/aanleveringen")).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    String naam() {
        return map.getFileName().toString();
    }

    Inzending inzending() {
        var zip = map.resolve("levering.zip");
        return Files.exists(zip) ? new Inzending.Zip(zip) : new Inzending.Map(map);
    }

    byte[] bericht() throws IOException {
        return Files.readAllBytes(map.resolve("aanlevering.json"));
    }

    JsonNode verwacht() throws IOException {
        return JSON.readTree(Files.readString(map.resolve("verwacht.json")));
    }
}
