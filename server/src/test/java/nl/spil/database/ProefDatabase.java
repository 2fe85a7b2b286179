package nl.spil.database;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A fresh database with all tables for one test, on a real PostgreSQL that the tests of one JVM share (one cluster per
 * version, started when first asked for). Use it in a try block; it drops its database on close.
 * <pre>
 * try (var db = ProefDatabase.nieuw()) { JdbcClient.create(db.app()) ... }
 * try (var db = ProefDatabase.nieuw(ProefDatabase.Versie.DEBIAN_15)) { ... }
 * </pre>
 * Run a test on both: {@code @ParameterizedTest @EnumSource(ProefDatabase.Versie.class)}.
 */
public final class ProefDatabase implements AutoCloseable {
    /** The PostgreSQL that a test runs on. */
    public enum Versie { INGEBED_18, DEBIAN_15 }

    private static final Map<Versie, IngebedPostgres> CLUSTERS = new ConcurrentHashMap<>();
    private static final AtomicInteger NUMMER = new AtomicInteger();
    private static final String SJABLOON = "sjabloon";

    private final IngebedPostgres cluster;
    private final String naam;

    private ProefDatabase(IngebedPostgres cluster, String naam) {
        this.cluster = cluster;
        this.naam = naam;
    }

    /** A fresh database with all tables, on the version that Spil brings. */
    public static ProefDatabase nieuw() {
        return nieuw(Versie.INGEBED_18);
    }

    /** A fresh database with all tables. */
    public static ProefDatabase nieuw(Versie versie) {
        return maak(versie, SJABLOON);
    }

    /** A fresh database without a table, for tests of the migrations themselves. */
    public static ProefDatabase leeg(Versie versie) {
        return maak(versie, "template0");
    }

    private static ProefDatabase maak(Versie versie, String sjabloon) {
        IngebedPostgres cluster = CLUSTERS.computeIfAbsent(versie, ProefDatabase::startCluster);
        String naam = "proef_" + NUMMER.incrementAndGet();
        alsSuperuser(cluster, "create database " + naam + " template " + sjabloon + " owner " + Rol.EIGENAAR.naam());
        return new ProefDatabase(cluster, naam);
    }

    /** The JDBC address, without user and password. */
    public String url() {
        return cluster.toegang().jdbcUrl(naam);
    }

    /** The password of a role in this database. */
    public String wachtwoord(Rol rol) {
        return cluster.toegang().wachtwoord(rol);
    }

    /** Connections as the server makes them; unpooled, so wrap it in Hikari where many are needed. */
    public DataSource app() {
        return als(Rol.APP);
    }

    /** Connections as the given role. */
    public DataSource als(Rol rol) {
        PGSimpleDataSource bron = new PGSimpleDataSource();
        bron.setUrl(url());
        bron.setUser(rol.naam());
        bron.setPassword(wachtwoord(rol));
        return bron;
    }

    /** Drops the database, whoever is still connected to it. */
    @Override
    public void close() {
        alsSuperuser(cluster, "drop database " + naam + " with (force)");
    }

    private static IngebedPostgres startCluster(Versie versie) {
        try {
            ruimOp();
            Path map = Files.createDirectory(Path.of("/tmp", "spil-proef-" + ProcessHandle.current().pid() + "-" + versie));
            Uitvoerder wie = Uitvoerder.kies(map.resolve("postgres"));
            Programmatuur programma = switch (versie) {
                case INGEBED_18 -> Programmatuur.ingebed(map, wie);
                case DEBIAN_15 -> debian();
            };
            IngebedPostgres cluster = IngebedPostgres.open(map, programma, wie, m -> { });
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                cluster.close();
                Bestanden.verwijder(map);
            }, "proefdatabase-stop"));
            alsSuperuser(cluster, "create database " + SJABLOON + " owner " + Rol.EIGENAAR.naam());
            Schema.werkBij(new ProefDatabase(cluster, SJABLOON).als(Rol.EIGENAAR));
            return cluster;
        } catch (IOException e) {
            throw new DatabaseFout("Geen map voor de proefdatabase.", e);
        }
    }

    private static Programmatuur debian() {
        Path bin = Path.of("/usr/lib/postgresql/15/bin");
        assumeTrue(Files.isExecutable(bin.resolve("postgres")),
                "PostgreSQL 15 of Debian is not there; install it with: apt-get install postgresql-15");
        return new Programmatuur(bin, 15);
    }

    /** Folders of test runs that were killed. */
    private static void ruimOp() throws IOException {
        try (Stream<Path> mappen = Files.list(Path.of("/tmp"))) {
            for (Path map : (Iterable<Path>) mappen.filter(m -> m.getFileName().toString().startsWith("spil-proef-"))::iterator) {
                String pid = map.getFileName().toString().split("-")[2];
                if (ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                    PostgresProces.stopWees(map.resolve("postgres"));
                    Bestanden.verwijder(map);
                }
            }
        }
    }

    private static void alsSuperuser(IngebedPostgres cluster, String opdracht) {
        PGSimpleDataSource bron = new PGSimpleDataSource();
        bron.setUrl(cluster.toegang().jdbcUrl("postgres"));
        bron.setUser(Rol.SUPERUSER.naam());
        bron.setPassword(cluster.toegang().wachtwoord(Rol.SUPERUSER));
        try (Connection c = bron.getConnection(); Statement s = c.createStatement()) {
            s.execute(opdracht);
        } catch (SQLException e) {
            throw new DatabaseFout(opdracht + ": " + e.getMessage(), e);
        }
    }
}
