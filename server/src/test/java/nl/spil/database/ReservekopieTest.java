package nl.spil.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("lang")
class ReservekopieTest {
    private Path map;

    @BeforeEach
    void openMap() throws IOException {
        map = Files.createTempDirectory(Path.of("/tmp"), "spil-kopie-");
        Files.setPosixFilePermissions(map, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void ruimOp() {
        Bestanden.verwijder(map);
    }

    @Test
    void a_backup_beside_a_running_server_restores_to_the_end_and_to_a_moment_before_it() throws Exception {
        Path gegevens = map.resolve("g");
        Instant eerst;
        Instant tussen;
        try (var pg = IngebedPostgres.open(gegevens, m -> { })) {
            var bron = Databasebron.ingebed(pg.toegang());
            Terugblik.begin(bron, gegevens, Clock.systemUTC()).close();
            IngebedPostgresTest.doe(pg, "create table t (n int)");
            eerst = nu(pg);
            IngebedPostgresTest.doe(pg, "insert into t values (1)");
            Files.createDirectories(gegevens.resolve("documenten/ab"));
            Files.writeString(gegevens.resolve("documenten/ab/cd"), "stuk");
            Reservekopie.maak(bron, gegevens, map.resolve("b"), Documentbron.GEEN);
            tussen = nu(pg);
            IngebedPostgresTest.doe(pg, "insert into t values (2)");
            Reservekopie.maak(bron, gegevens, map.resolve("b"), Documentbron.GEEN);
            IngebedPostgresTest.doe(pg, "insert into t values (3)");
        }
        assertThat(rijen("einde", null)).isEqualTo("2");
        assertThat(rijen("tussen", tussen)).isEqualTo("1");
        assertThat(rijen("eerst", eerst)).isEqualTo("0");
        assertThat(map.resolve("einde/documenten/ab/cd")).hasContent("stuk");
        assertThat(map.resolve("einde/wachtwoorden/app")).hasSameTextualContentAs(gegevens.resolve("wachtwoorden/app"));
    }

    @Test
    void a_restored_database_starts_again_and_can_be_backed_up() throws Exception {
        Path gegevens = map.resolve("g");
        try (var pg = IngebedPostgres.open(gegevens, m -> { })) {
            IngebedPostgresTest.doe(pg, "create table t (n int)");
            Reservekopie.maak(Databasebron.ingebed(pg.toegang()), gegevens, map.resolve("b"), Documentbron.GEEN);
        }
        Herstel.naar(map.resolve("b"), map.resolve("h"), null, m -> { }).close();
        try (var pg = IngebedPostgres.open(map.resolve("h"), m -> { })) {
            IngebedPostgresTest.doe(pg, "insert into t values (4)");
            Reservekopie.maak(Databasebron.ingebed(pg.toegang()), map.resolve("h"), map.resolve("b2"), Documentbron.GEEN);
        }
        try (var pg = Herstel.naar(map.resolve("b2"), map.resolve("h2"), null, m -> { })) {
            assertThat(IngebedPostgresTest.vraag(IngebedPostgresTest.als(pg, Rol.EIGENAAR), "select n from t")).isEqualTo("4");
        }
    }

    @Test
    void what_is_not_a_backup_a_full_folder_and_a_moment_too_early_are_refused_with_advice() {
        Path gegevens = map.resolve("g");
        try (var pg = IngebedPostgres.open(gegevens, m -> { })) {
            Reservekopie.maak(Databasebron.ingebed(pg.toegang()), gegevens, map.resolve("b"), Documentbron.GEEN);
        }
        assertThatThrownBy(() -> Herstel.naar(gegevens, map.resolve("h"), null, m -> { }))
                .hasMessageContaining("geen back-up van Spil");
        assertThatThrownBy(() -> Herstel.naar(map.resolve("b"), gegevens, null, m -> { })).hasMessageContaining("niet leeg");
        assertThatThrownBy(() -> Herstel.naar(map.resolve("b"), map.resolve("h"), Instant.EPOCH, m -> { }))
                .hasMessageContaining("gaat niet verder terug");
    }

    private String rijen(String naam, @org.jspecify.annotations.Nullable Instant tot) throws SQLException {
        try (var pg = Herstel.naar(map.resolve("b"), map.resolve(naam), tot, m -> { })) {
            return IngebedPostgresTest.vraag(IngebedPostgresTest.als(pg, Rol.EIGENAAR), "select count(*) from t");
        }
    }

    private static Instant nu(IngebedPostgres pg) throws SQLException {
        return Instant.parse(IngebedPostgresTest.vraag(IngebedPostgresTest.als(pg, Rol.EIGENAAR),
                "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
    }
}
