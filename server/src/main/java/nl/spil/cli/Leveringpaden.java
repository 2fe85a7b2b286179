package nl.spil.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds deliveries: a zip, a folder with a message or stukken in it, or a folder of these. */
final class Leveringpaden {

    private static final int DIEPST = 5;

    private Leveringpaden() {}

    /** In order of name. */
    static List<Path> onder(Path pad) throws IOException {
        if (!Files.exists(pad)) {
            throw new Onuitvoerbaar("'" + pad + "' is er niet; geef een levering als map of zip.");
        }
        var uit = new ArrayList<Path>();
        if (Files.isRegularFile(pad)) {
            uit.add(pad);
        } else {
            zoek(pad, 0, uit);
        }
        if (uit.isEmpty()) {
            throw new Onuitvoerbaar("In '" + pad + "' staat geen levering: een map met aanlevering.json, of een zip.");
        }
        return uit;
    }

    private static void zoek(Path map, int diepte, List<Path> uit) throws IOException {
        if (Files.exists(map.resolve("aanlevering.json")) || Files.isDirectory(map.resolve("stukken"))) {
            uit.add(map);
            return;
        }
        if (diepte == DIEPST) {
            return;
        }
        try (var kinderen = Files.list(map)) {
            for (var kind : kinderen.sorted().toList()) {
                if (Files.isDirectory(kind)) {
                    zoek(kind, diepte + 1, uit);
                } else if (String.valueOf(kind.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip")) {
                    uit.add(kind);
                }
            }
        }
    }
}
