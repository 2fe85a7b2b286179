package nl.spil.keten;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Puts a delivery into a zip, not compressed: so no file is ever packed too tightly. Links are left out, by name only. */
final class Inpakker {

    private Inpakker() {}

    static void pakIn(Path map, Path zip) throws IOException {
        try (var uit = open(zip)) {
            var bericht = map.resolve(Uitpakmap.BERICHT);
            if (Files.isRegularFile(bericht)) {
                schrijf(uit, Uitpakmap.BERICHT, bericht);
            }
            var stukken = map.resolve("stukken");
            if (Files.isDirectory(stukken)) {
                try (var bestanden = Files.walk(stukken)) {
                    for (var bestand : (Iterable<Path>) bestanden.filter(Files::isRegularFile).sorted()::iterator) {
                        schrijf(uit, map.relativize(bestand).toString().replace('\\', '/'), bestand);
                    }
                }
            }
        }
    }

    static void pakIn(Path bericht, List<Levering.Ingang> ingangen, Path zip) throws IOException {
        try (var uit = open(zip)) {
            schrijf(uit, Uitpakmap.BERICHT, bericht);
            for (var ingang : ingangen) {
                if (!ingang.link() && !Bestandsregels.buiten(ingang.naam())) {
                    schrijf(uit, ingang.naam(), ingang.inhoud());
                }
            }
        }
    }

    private static ZipOutputStream open(Path zip) throws IOException {
        var uit = new ZipOutputStream(Files.newOutputStream(zip), StandardCharsets.UTF_8);
        uit.setLevel(Deflater.NO_COMPRESSION);
        return uit;
    }

    private static void schrijf(ZipOutputStream uit, String naam, Path bestand) throws IOException {
        uit.putNextEntry(new ZipEntry(naam));
        Files.copy(bestand, uit);
        uit.closeEntry();
    }
}
