package nl.spil.database;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything out to, and in from, open files: {@code tabellen/NAAM.csv}, {@code documenten}, {@code sleutels}, {@code zegels}
 * and {@code uitvoer.json} with what must come of it. The way between major versions of PostgreSQL, the cold back-up, and
 * the exit.
 */
public final class Uitvoer {
    /** Folders of the data directory that go along whole. */
    private static final List<String> MAPPEN = List.of("documenten", "sleutels", "zegels");
    private static final String BLAD = "uitvoer.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Uitvoer() {}

    /**
     * What both sides must agree on.
     *
     * @param entries rows of the event log
     * @param stukken files below {@code documenten}
     * @param sha256 over every table and file
     */
    public record Telling(long entries, long stukken, String sha256) {}

    /**
     * Writes everything, as it was at one moment, beside a running server.
     *
     * @param documenten puts what lies on the volumes into a folder, as it came
     */
    public static Telling schrijf(Databasebron bron, Path gegevens, Path doel, Documentbron documenten) {
        eisLeeg(doel);
        try (Connection c = bron.als(Rol.EIGENAAR).getConnection()) {
            SortedMap<String, String> delen = new TreeMap<>();
            Files.createDirectories(doel.resolve("tabellen"));
            long entries = tabellen(c, delen, doel.resolve("tabellen"));
            for (String map : MAPPEN) {
                // After the tables: each document is on disk before the row that names it.
                Reservekopie.kopieerWat(gegevens.resolve(map), doel.resolve(map));
            }
            documenten.naar(doel.resolve("documenten"));
            Telling telling = tel(entries, delen, doel);
            var blad = JSON.createObjectNode().put("soort", "spil-uitvoer").put("versie", 1)
                    .put("schema", Schema.versie(bron.eigenaar())).put("entries", telling.entries())
                    .put("stukken", telling.stukken()).put("sha256", telling.sha256());
            Schema.versies(bron.eigenaar()).forEach(blad.putArray("migraties")::add);
            Files.writeString(doel.resolve(BLAD), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(blad) + "\n");
            Schijf.spoel();
            return telling;
        } catch (SQLException | IOException e) {
            throw new DatabaseFout("De uitvoer naar " + doel + " mislukte: " + e.getMessage() + ". Is de schijf vol?", e);
        }
    }

    /**
     * Reads everything into an empty installation and counts what came of it.
     *
     * @param bron a new database without tables
     * @throws DatabaseFout when what was read is not what was written
     */
    public static Telling lees(Databasebron bron, Path gegevens, Path van) {
        var blad = blad(van);
        Schema.werkBijTot(bron.eigenaar(), migraties(blad));
        try (Connection c = bron.als(Rol.EIGENAAR).getConnection()) {
            c.setAutoCommit(false);
            Tabelkopie kopie = new Tabelkopie(c);
            for (String tabel : kopie.tabellen().keySet()) {
                Path bestand = van.resolve("tabellen").resolve(tabel + ".csv");
                if (!Files.exists(bestand)) {
                    throw new DatabaseFout(bestand + " ontbreekt; de uitvoer is niet volledig.");
                }
                c.createStatement().execute("delete from \"" + tabel + "\"");
                kopie.lees(tabel, bestand);
            }
            kopie.zetTellers();
            c.commit();
            for (String map : MAPPEN) {
                Reservekopie.kopieerWat(van.resolve(map), gegevens.resolve(map));
            }
            SortedMap<String, String> delen = new TreeMap<>();
            long entries = tabellen(c, delen, null);
            Telling telling = tel(entries, delen, gegevens);
            if (!telling.sha256().equals(blad.path("sha256").asString())) {
                throw new DatabaseFout("Wat is ingelezen is niet gelijk aan wat in " + van + " staat; de uitvoer is beschadigd."
                        + " Maak een nieuwe met 'spil uitvoer', of gebruik een back-up.");
            }
            Schijf.spoel();
            Schema.werkBij(bron.eigenaar());
            return telling;
        } catch (SQLException | IOException e) {
            throw new DatabaseFout("Het inlezen van " + van + " mislukte: " + e.getMessage() + ".", e);
        }
    }

    private static long tabellen(Connection c, SortedMap<String, String> delen, @Nullable Path map)
            throws SQLException, IOException {
        c.setAutoCommit(false);
        c.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        Tabelkopie kopie = new Tabelkopie(c);
        for (Map.Entry<String, List<String>> t : kopie.tabellen().entrySet()) {
            try (OutputStream uit = map == null ? OutputStream.nullOutputStream()
                    : new BufferedOutputStream(Files.newOutputStream(map.resolve(t.getKey() + ".csv")))) {
                delen.put("tabellen/" + t.getKey(), kopie.schrijf(t.getKey(), t.getValue(), uit));
            }
        }
        long entries = kopie.aantal("log_entry");
        c.commit();
        return entries;
    }

    private static Telling tel(long entries, SortedMap<String, String> delen, Path map) {
        long stukken = 0;
        for (String naam : MAPPEN) {
            SortedMap<String, String> bestanden = Inhoud.bestanden(map.resolve(naam));
            bestanden.forEach((pad, sha) -> delen.put(naam + "/" + pad, sha));
            stukken += naam.equals("documenten") ? bestanden.size() : 0;
        }
        return new Telling(entries, stukken, Inhoud.van(delen));
    }

    private static JsonNode blad(Path van) {
        try {
            var blad = JSON.readTree(Files.readAllBytes(van.resolve(BLAD)));
            if (blad.path("soort").asString("").equals("spil-uitvoer") && blad.path("versie").asInt() == 1) {
                return blad;
            }
        } catch (IOException | JacksonException e) {
            throw new DatabaseFout(van + " is geen uitvoer van Spil. Geef de map die 'spil uitvoer' heeft gemaakt.", e);
        }
        throw new DatabaseFout(van + " is geen uitvoer die deze Spil kent.");
    }

    /** Which migrations made the tables that were written out; before they were listed, all up to its highest. */
    private static List<String> migraties(JsonNode blad) {
        List<String> uit = blad.path("migraties").valueStream().map(JsonNode::asString).toList();
        return uit.isEmpty() ? Schema.versiesTot(blad.path("schema").asString("")) : uit;
    }

    private static void eisLeeg(Path doel) {
        if (!Files.isDirectory(doel)) {
            Bestanden.maakMap(doel, "rwx------");
            return;
        }
        try (Stream<Path> inhoud = Files.list(doel)) {
            if (inhoud.findAny().isPresent()) {
                throw new DatabaseFout(doel + " is niet leeg. Kies een lege map voor de uitvoer.");
            }
        } catch (IOException e) {
            throw new DatabaseFout(doel + " is niet te lezen: " + e.getMessage() + ".", e);
        }
    }
}
