package nl.spil.keten;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;

/** The folder in which deliveries are received and unpacked. What lies in it at the start is of a server that was cut off. */
final class Werkplaats {

    private final Path map;

    Werkplaats(Path map) throws IOException {
        this.map = Files.createDirectories(map);
        try (var resten = Files.list(map)) {
            for (var rest : (Iterable<Path>) resten::iterator) {
                wis(rest);
            }
        }
    }

    /** A folder of its own for one delivery. */
    Plaats nieuw() throws IOException {
        return new Plaats(Files.createDirectory(map.resolve(UUID.randomUUID().toString())));
    }

    /** Gone, with all in it, when closed. */
    record Plaats(Path map) implements AutoCloseable {

        /** Where the body is written as it comes. */
        Path lichaam() {
            return map.resolve("lichaam");
        }

        /** An empty folder to unpack into. */
        Path uitpakmap() throws IOException {
            var uit = map.resolve("uitgepakt");
            wis(uit);
            return Files.createDirectory(uit);
        }

        @Override
        public void close() throws IOException {
            wis(map);
        }
    }

    private static void wis(Path boom) throws IOException {
        if (!Files.exists(boom)) {
            return;
        }
        try (var alles = Files.walk(boom)) {
            for (var pad : (Iterable<Path>) alles.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(pad);
            }
        }
    }
}
