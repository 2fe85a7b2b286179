package nl.spil.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;

/** Data as an earlier Spil left them; see {@code eerder/README.md} in the resources of the tests. */
public final class EerdereSpil {
    /** The schema of the data. */
    static final String VERSIE = "060";

    private EerdereSpil() {}

    /** A data directory as the earlier Spil had it after a stop: its tables, rows, documents and seals. */
    public static void legNeer(Path gegevens) throws IOException, SQLException {
        Path uit = Files.createTempDirectory("spil-eerder-");
        try (IngebedPostgres pg = IngebedPostgres.open(gegevens, m -> { })) {
            pakUit(uit);
            vul(Databasebron.ingebed(pg.toegang()).eigenaar(), uit);
            Reservekopie.kopieerWat(uit.resolve("documenten"), gegevens.resolve("documenten"));
            Reservekopie.kopieerWat(uit.resolve("zegels"), gegevens.resolve("zegels"));
        } finally {
            Bestanden.verwijder(uit);
        }
    }

    /** Does one thing in the database of a stopped data directory, as the owner of the schema. */
    public static void doe(Path gegevens, String opdracht) throws SQLException {
        try (IngebedPostgres pg = IngebedPostgres.open(gegevens, m -> { })) {
            IngebedPostgresTest.doe(pg, opdracht);
        }
    }

    /** Tables of the earlier schema, with the rows that lie in {@code map/tabellen}. */
    static void vul(DataSource eigenaar, Path map) throws SQLException, IOException {
        Schema.werkBijTot(eigenaar, Schema.versiesTot(VERSIE));
        try (Connection c = eigenaar.getConnection(); Statement s = c.createStatement()) {
            c.setAutoCommit(false);
            Tabelkopie kopie = new Tabelkopie(c);
            for (String tabel : kopie.tabellen().keySet()) {
                s.execute("delete from " + tabel);
                kopie.lees(tabel, map.resolve("tabellen").resolve(tabel + ".csv"));
            }
            kopie.zetTellers();
            c.commit();
        }
    }

    static void pakUit(Path doel) throws IOException {
        try (InputStream bron = EerdereSpil.class.getResourceAsStream("/eerder/schema-060.zip");
                ZipInputStream zip = new ZipInputStream(Objects.requireNonNull(bron))) {
            for (ZipEntry deel = zip.getNextEntry(); deel != null; deel = zip.getNextEntry()) {
                Path bestand = doel.resolve(deel.getName());
                Files.createDirectories(bestand.getParent());
                Files.copy(zip, bestand);
            }
        }
    }
}
