package nl.spil.meting;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.spil.database.Databasebron;
import nl.spil.database.IngebedPostgres;
import nl.spil.database.Rol;
import nl.spil.database.Schema;
import nl.spil.database.Toegangsbestand;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL of our own, as Spil starts it (fsync and all), with databases that are copied from one another. */
final class Proefcluster implements AutoCloseable {
    private final Path map;
    private final IngebedPostgres postgres;
    private int nummer;

    private Proefcluster(Path map, IngebedPostgres postgres) {
        this.map = map;
        this.postgres = postgres;
    }

    static Proefcluster open() throws IOException {
        var map = nieuweMap();
        return new Proefcluster(map, IngebedPostgres.open(map.resolve("gegevens"), System.err::println));
    }

    /** A folder that the user of the database may enter too. */
    static Path nieuweMap() throws IOException {
        var map = Files.createTempDirectory("spil-meet-");
        Files.setPosixFilePermissions(map, PosixFilePermissions.fromString("rwxr-xr-x"));
        return map;
    }

    /** A database with the tables of Spil and nothing in them. */
    String leeg() throws SQLException {
        var naam = maak("template0");
        Schema.werkBij(bron(naam, Rol.EIGENAAR));
        return naam;
    }

    /** A copy of a database that nobody is connected to, with its files: the keys of documents among them. */
    String kopie(String van) throws IOException, SQLException {
        var naam = maak(van);
        FileSystemUtils.copyRecursively(map(van), map(naam));
        return naam;
    }

    private String maak(String sjabloon) throws SQLException {
        var naam = "meet_" + ++nummer;
        try (var c = bron("postgres", Rol.SUPERUSER).getConnection(); var s = c.createStatement()) {
            s.execute("create database " + naam + " template " + sjabloon + " owner " + Rol.EIGENAAR.naam());
            // The work of the round before is not on the account of the next.
            s.execute("checkpoint");
        }
        return naam;
    }

    HikariDataSource app(String database, int verbindingen) {
        var instelling = new HikariConfig();
        instelling.setDataSource(bron(database, Rol.APP));
        instelling.setMaximumPoolSize(verbindingen);
        instelling.setMinimumIdle(verbindingen);
        instelling.setConnectionTimeout(120_000);
        return new HikariDataSource(instelling);
    }

    private DataSource bron(String database, Rol rol) {
        var t = postgres.toegang();
        return Databasebron.ingebed(new Toegangsbestand(t.host(), t.port(), database, t.wachtwoordbestanden())).als(rol);
    }

    /** For files that belong to a database. */
    Path map(String database) throws IOException {
        return Files.createDirectories(map.resolve("bestanden").resolve(database));
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        FileSystemUtils.deleteRecursively(map);
    }
}
