package nl.spil.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Making a cluster, and the settings it runs with. */
final class Cluster {
    private Cluster() {}

    /**
     * Our own settings, whole: nothing depends on what a PostgreSQL version takes when nothing is said. The first three
     * make that a commit which was acknowledged is on the disk. Sized for 2 cores and a few GiB; a larger installation
     * uses a cluster of its own with {@code --database}. Parameters of statements are kept out of the log, because they
     * hold personal data.
     */
    private static final String INSTELLINGEN = """
            # Written by Spil at every start; changes here are lost.
            fsync = on
            full_page_writes = on
            synchronous_commit = on
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            password_encryption = scram-sha-256
            max_connections = 100
            shared_buffers = 128MB
            effective_cache_size = 1GB
            work_mem = 8MB
            maintenance_work_mem = 64MB
            wal_level = replica
            wal_buffers = 8MB
            max_wal_size = 1GB
            max_wal_senders = 4
            archive_mode = on
            archive_command = 'test -f ../wal/%f || { cp %p ../wal/%f.half && sync ../wal/%f.half && mv ../wal/%f.half ../wal/%f; }'
            checkpoint_timeout = 5min
            checkpoint_completion_target = 0.9
            random_page_cost = 1.1
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            logging_collector = on
            log_directory = '../log'
            log_filename = 'postgresql-%u.log'
            log_truncate_on_rotation = on
            log_rotation_age = 1d
            log_rotation_size = 0
            log_parameter_max_length = 0
            log_parameter_max_length_on_error = 0
            log_min_error_statement = panic
            """;

    private static final String TOEGANG = """
            # Written by Spil at every start. Loopback only, always with a password.
            host all         all 127.0.0.1/32 scram-sha-256
            host replication all 127.0.0.1/32 scram-sha-256
            """;

    static boolean bestaat(Path plaats) {
        return Files.exists(plaats.resolve("data/PG_VERSION"));
    }

    /** Refuses a cluster of another major version: PostgreSQL cannot read it, and must not try. */
    static void controleerVersie(Path plaats, Programmatuur programma) {
        try {
            String versie = Files.readString(plaats.resolve("data/PG_VERSION")).strip();
            if (!versie.equals(Integer.toString(programma.major()))) {
                throw new DatabaseFout("Deze gegevensmap is van PostgreSQL " + versie + "; deze Spil gebruikt PostgreSQL "
                        + programma.major() + ". Voer met de Spil waarmee u de map maakte 'spil uitvoer' uit, en lees het"
                        + " resultaat hier met 'spil invoer' in een lege map.");
            }
        } catch (IOException e) {
            throw new DatabaseFout("PG_VERSION in " + plaats + " is niet te lezen: " + e.getMessage() + ".", e);
        }
    }

    /** Makes a cluster in {@code plaats/data}; a start that was cut off half-way leaves nothing that looks whole. */
    static void maak(Path plaats, Programmatuur programma, Uitvoerder wie, String wachtwoord) {
        Path nieuw = plaats.resolve("data.nieuw");
        Path geheim = plaats.resolve("wachtwoord");
        try {
            Bestanden.verwijder(nieuw);
            Bestanden.schrijfGeheim(geheim, wachtwoord + "\n");
            wie.geef(geheim);
            List<String> woorden = new ArrayList<>(List.of(programma.bin().resolve("initdb").toString(),
                    "-D", nieuw.toString(), "-U", Rol.SUPERUSER.naam(), "--pwfile=" + geheim, "--encoding=UTF8",
                    "--auth=scram-sha-256", "--data-checksums"));
            woorden.addAll(programma.major() >= 17
                    ? List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C")
                    : List.of("--locale=C.UTF-8"));
            Path uitvoer = plaats.resolve("initdb.txt");
            ProcessBuilder bouw = new ProcessBuilder(wie.opdracht(woorden)).directory(plaats.toFile())
                    .redirectErrorStream(true).redirectOutput(uitvoer.toFile());
            PostgresStart.schoneOmgeving(bouw);
            Process p = bouw.start();
            if (!p.waitFor(120, TimeUnit.SECONDS) || p.exitValue() != 0) {
                p.destroyForcibly();
                throw new DatabaseFout("PostgreSQL kon geen database maken in " + plaats + ": "
                        + Files.readString(uitvoer).strip());
            }
            Files.delete(uitvoer);
            Files.move(nieuw, plaats.resolve("data"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new DatabaseFout("De database in " + plaats + " is niet te maken: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseFout("Onderbroken bij het maken van de database.", e);
        } finally {
            Bestanden.verwijder(geheim);
        }
    }

    static void stelIn(Path plaats, Uitvoerder wie) {
        try {
            for (String map : List.of("wal", "log")) {
                Path pad = plaats.resolve(map);
                Files.createDirectories(pad);
                wie.geef(pad);
                Files.setPosixFilePermissions(pad, PosixFilePermissions.fromString("rwx------"));
            }
            Path data = plaats.resolve("data");
            Files.writeString(data.resolve("postgresql.conf"), INSTELLINGEN);
            Files.writeString(data.resolve("pg_hba.conf"), TOEGANG);
        } catch (IOException e) {
            throw new DatabaseFout("De instellingen van de database in " + plaats + " zijn niet te schrijven: "
                    + e.getMessage() + ".", e);
        }
    }

    /** Makes the roles and the database; may be run again after a start that was cut off. */
    static void richtIn(Toegangsbestand toegang) {
        try (Connection c = DriverManager.getConnection(toegang.jdbcUrl("postgres"), Rol.SUPERUSER.naam(),
                toegang.wachtwoord(Rol.SUPERUSER)); Statement s = c.createStatement()) {
            for (Rol rol : Rol.values()) {
                if (rol != Rol.SUPERUSER) {
                    String werkwoord = bestaat(s, "select 1 from pg_roles where rolname = '" + rol.naam() + "'")
                            ? "alter" : "create";
                    // The password is hexadecimal and the name a constant: nothing here needs quoting.
                    s.execute(werkwoord + " role " + rol.naam() + " login " + rol.rechten() + " password '"
                            + toegang.wachtwoord(rol) + "'");
                }
            }
            if (!bestaat(s, "select 1 from pg_database where datname = '" + toegang.database() + "'")) {
                s.execute("create database " + toegang.database() + " owner " + Rol.EIGENAAR.naam());
            }
            s.execute("revoke all on database " + toegang.database() + " from public");
            for (Rol rol : List.of(Rol.APP, Rol.VERNIETIGING, Rol.LEZER)) {
                s.execute("grant connect, temporary on database " + toegang.database() + " to " + rol.naam());
            }
        } catch (SQLException e) {
            throw new DatabaseFout("De rollen in de nieuwe database zijn niet te maken: " + e.getMessage() + ".", e);
        }
    }

    private static boolean bestaat(Statement s, String vraag) throws SQLException {
        try (ResultSet r = s.executeQuery(vraag)) {
            return r.next();
        }
    }
}
