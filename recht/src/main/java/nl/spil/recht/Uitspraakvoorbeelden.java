package nl.spil.recht;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Published judgments of 2021, represented in full: to try with, and to compare one's own with. */
final class Uitspraakvoorbeelden {

    private Uitspraakvoorbeelden() {}

    static List<String> eclis() {
        return lees("index.txt").lines().map(String::strip).filter(r -> !r.isEmpty()).toList();
    }

    static Optional<String> json(String ecli) {
        return eclis().contains(ecli) ? Optional.of(lees(ecli.replace(':', '-') + ".json")) : Optional.empty();
    }

    private static String lees(String naam) {
        var pad = "/uitspraken/" + naam;
        try (var in = Uitspraakvoorbeelden.class.getResourceAsStream(pad)) {
            if (in == null) {
                throw new IllegalStateException(pad + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + pad, e);
        }
    }
}
