package nl.spil.keten;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Reads a delivery from a folder. Follows no link. */
final class Maplezer {

    private Maplezer() {}

    static void lees(Path map, Uitpakmap opslag) throws IOException, Afgekeurd {
        neemOp(map, map.resolve(Uitpakmap.BERICHT), opslag);
        var stukken = map.resolve("stukken");
        if (Files.isSymbolicLink(stukken)) {
            opslag.neemLinkOp("stukken");
        } else if (Files.isDirectory(stukken)) {
            try (var bestanden = Files.walk(stukken)) {
                for (var bestand : (Iterable<Path>) bestanden.sorted()::iterator) {
                    neemOp(map, bestand, opslag);
                }
            }
        }
    }

    private static void neemOp(Path map, Path bestand, Uitpakmap opslag) throws IOException, Afgekeurd {
        var naam = map.relativize(bestand).toString().replace(bestand.getFileSystem().getSeparator(), "/");
        if (Files.isRegularFile(bestand, LinkOption.NOFOLLOW_LINKS)) {
            try (var in = Files.newInputStream(bestand, LinkOption.NOFOLLOW_LINKS)) {
                opslag.neemOp(naam, in::read, -1);
            }
        } else if (Files.exists(bestand, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(bestand, LinkOption.NOFOLLOW_LINKS)) {
            opslag.neemLinkOp(naam);
        }
    }
}
