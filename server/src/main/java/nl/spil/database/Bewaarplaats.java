package nl.spil.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where the cluster's files are. Normally {@code DIR/postgres}; where the database's user may not enter DIR (a clone in
 * root's home) a folder elsewhere, to which {@code DIR/postgres} is then a symbolic link.
 */
final class Bewaarplaats {
    private static final String HERKOMST = "herkomst";

    private Bewaarplaats() {}

    /** The folder for the cluster, made when it is not there, owned by {@code wie}. */
    static Path van(Path gegevens, Uitvoerder wie, Consumer<String> melding) {
        Path gewoon = gegevens.resolve("postgres");
        try {
            if (Files.isSymbolicLink(gewoon)) {
                return bestaandElders(gegevens, gewoon);
            }
            boolean nieuw = !Files.exists(gewoon, LinkOption.NOFOLLOW_LINKS);
            if (nieuw) {
                Files.createDirectory(gewoon);
                wie.geef(gewoon);
            }
            if (!wie.anders() || wie.magIn(gewoon)) {
                Bestanden.maakMap(gewoon, "rwx------");
                return gewoon.toRealPath();
            }
            if (!nieuw && Files.exists(gewoon.resolve("data"))) {
                throw new DatabaseFout("De databasegebruiker mag niet in " + gewoon + ". Geef de mappen erboven het recht"
                        + " 'x' voor anderen, of verplaats " + gegevens + " naar een plaats waar dat al zo is.");
            }
            Bestanden.verwijder(gewoon);
            return nieuwElders(gegevens, gewoon, wie, melding);
        } catch (IOException e) {
            throw new DatabaseFout("De map " + gewoon + " is niet te gebruiken: " + e.getMessage() + ".", e);
        }
    }

    private static Path nieuwElders(Path gegevens, Path koppeling, Uitvoerder wie, Consumer<String> melding)
            throws IOException {
        for (Path plaats : List.of(Path.of("/var/lib/spil"), Path.of("/var/tmp/spil-root"))) {
            Path doel = plaats.resolve("gegevens-" + Bestanden.nieuwWachtwoord().substring(0, 12));
            try {
                Files.createDirectories(plaats);
                Files.createDirectory(doel);
            } catch (IOException e) {
                continue;
            }
            wie.geef(doel);
            if (wie.magIn(doel)) {
                Bestanden.maakMap(doel, "rwx------");
                Files.writeString(doel.resolve(HERKOMST), gegevens.toRealPath() + "\n");
                Files.createSymbolicLink(koppeling, doel);
                melding.accept("De databasegebruiker mag niet in " + gegevens.toRealPath() + "; de database staat daarom in "
                        + doel + ".");
                return doel;
            }
            Bestanden.verwijder(doel);
        }
        throw new DatabaseFout("De databasegebruiker mag niet in " + gegevens + ", en /var/lib/spil en /var/tmp zijn ook niet"
                + " bruikbaar. Kies met --gegevens een map waar andere gebruikers in mogen.");
    }

    /** A copied data directory would share its database with the original: refused while the original is there. */
    private static Path bestaandElders(Path gegevens, Path koppeling) throws IOException {
        Path doel = Files.readSymbolicLink(koppeling);
        if (!Files.isDirectory(doel)) {
            throw new DatabaseFout(koppeling + " wijst naar " + doel + ", maar die map is er niet (meer). Zet die map terug of"
                    + " herstel een back-up met 'spil herstel' in een lege map.");
        }
        Path herkomst = doel.resolve(HERKOMST);
        if (Files.exists(herkomst)) {
            Path eerst = Path.of(Files.readString(herkomst).strip());
            Path hier = gegevens.toRealPath();
            if (!eerst.equals(hier) && Files.isSymbolicLink(eerst.resolve("postgres"))
                    && Files.readSymbolicLink(eerst.resolve("postgres")).equals(doel)) {
                throw new DatabaseFout(hier + " is een kopie van " + eerst + " en deelt met die map de database in " + doel
                        + ". Maak een kopie met 'spil backup' en 'spil herstel'.");
            }
            Files.writeString(herkomst, hier + "\n");
        }
        return doel;
    }
}
