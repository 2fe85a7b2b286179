package nl.spil.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A copy of the files of a running cluster, from which, with the write-ahead log since, any later moment can be restored.
 * Made with PostgreSQL's own way of copying a live cluster (pg_backup_start and pg_backup_stop).
 *
 * @param map the folder: {@code data} and {@code basis.json}
 * @param klaarOp the first moment that can be restored from it
 * @param eersteWal the first file of the write-ahead log that it needs
 */
record Basiskopie(Path map, Instant klaarOp, String eersteWal) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter NAAM =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'", java.util.Locale.ROOT).withZone(ZoneOffset.UTC);
    /** Made anew by PostgreSQL, or of the running process only: the folder is kept, its content is not. */
    private static final Set<String> LEEG = Set.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial",
            "pg_snapshots", "pg_stat_tmp", "pg_subtrans");
    /** By the log, which only goes on; the clock may have been set back between two copies. */
    private static final Comparator<Basiskopie> VOLGORDE = Comparator.comparing(Basiskopie::eersteWal).thenComparing(Basiskopie::klaarOp);
    private static final Set<String> NIET = Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map",
            "pg_internal.init");

    /** Copies the cluster at {@code plaats} into a new folder below {@code doel}; returns when its log is archived too. */
    static Basiskopie maak(DataSource superuser, Path plaats, Path doel) {
        try (Connection c = superuser.getConnection(); Statement s = c.createStatement()) {
            s.execute("set statement_timeout = '10min'");
            String wal = woord(s, "select pg_walfile_name(pg_backup_start('spil', true))");
            Path half = Files.createDirectories(doel.resolve("half"));
            Bestanden.verwijder(half);
            Path data = Files.createDirectories(half.resolve("data"));
            kopieer(plaats.resolve("data"), data);
            try (ResultSet r = s.executeQuery("select labelfile, spcmapfile, clock_timestamp() from pg_backup_stop(true)")) {
                r.next();
                Files.writeString(data.resolve("backup_label"), r.getString(1));
                Instant klaar = r.getObject(3, OffsetDateTime.class).toInstant();
                Files.writeString(half.resolve("basis.json"), JSON.writeValueAsString(JSON.createObjectNode()
                        .put("klaarOp", klaar.toString()).put("eersteWal", wal)) + "\n");
                Path map = doel.resolve(NAAM.format(klaar));
                Files.move(half, map);
                return new Basiskopie(map, klaar, wal);
            }
        } catch (SQLException | IOException e) {
            throw new DatabaseFout("De kopie van de database mislukte: " + e.getMessage() + ". Is de schijf vol?", e);
        }
    }

    /** The copies below a folder, oldest first. */
    static List<Basiskopie> alle(Path map) {
        if (!Files.isDirectory(map)) {
            return List.of();
        }
        try (Stream<Path> mappen = Files.list(map)) {
            return mappen.filter(m -> Files.exists(m.resolve("basis.json"))).map(Basiskopie::lees)
                    .sorted(VOLGORDE).toList();
        } catch (IOException e) {
            throw new DatabaseFout(map + " is niet te lezen: " + e.getMessage() + ".", e);
        }
    }

    private static Basiskopie lees(Path map) {
        try {
            JsonNode j = JSON.readTree(Files.readAllBytes(map.resolve("basis.json")));
            return new Basiskopie(map, Instant.parse(j.path("klaarOp").asString()), j.path("eersteWal").asString());
        } catch (IOException e) {
            throw new DatabaseFout(map + " is niet te lezen: " + e.getMessage() + ".", e);
        }
    }

    /** Files come and go while a server runs; what is gone is not needed, because the log has it. */
    private static void kopieer(Path van, Path naar) throws IOException {
        Files.walkFileTree(van, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path m, BasicFileAttributes a) throws IOException {
                Files.createDirectories(naar.resolve(van.relativize(m).toString()));
                if (m.getNameCount() == van.getNameCount() + 1 && LEEG.contains(m.getFileName().toString())) {
                    if (m.endsWith("pg_wal")) {
                        Files.createDirectories(naar.resolve("pg_wal/archive_status"));
                    }
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return m.getFileName().toString().startsWith("pgsql_tmp") ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path b, BasicFileAttributes a) throws IOException {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedIOException("onderbroken");
                }
                if (!NIET.contains(b.getFileName().toString()) && !b.endsWith("global/pg_control")) {
                    try {
                        Files.copy(b, naar.resolve(van.relativize(b).toString()));
                    } catch (NoSuchFileException e) {
                        return FileVisitResult.CONTINUE;
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path b, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
        // Last, so that it does not speak of a checkpoint that the files copied before it have not seen.
        Files.copy(van.resolve("global/pg_control"), naar.resolve("global/pg_control"));
    }

    private static String woord(Statement s, String vraag) throws SQLException {
        try (ResultSet r = s.executeQuery(vraag)) {
            r.next();
            return r.getString(1);
        }
    }
}
