package nl.spil.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class IngebedPostgresTest {
    private Path map;

    /** A folder of our own: JUnit's is closed to the database's user, which is a case of its own below. */
    @BeforeEach
    void openMap() throws IOException {
        map = nieuweMap();
    }

    @AfterEach
    void ruimOp() throws IOException {
        if (Files.isSymbolicLink(map.resolve("postgres"))) {
            Bestanden.verwijder(map.resolve("postgres").toRealPath());
        }
        Bestanden.verwijder(map);
    }

    @Test
    void a_folder_that_the_database_user_may_not_enter_gets_its_database_elsewhere_and_says_so() throws Exception {
        assumeTrue(Uitvoerder.wijZijnRoot(), "only root hands the database to another user");
        Files.setPosixFilePermissions(map, PosixFilePermissions.fromString("rwx------"));
        List<String> meldingen = new ArrayList<>();
        try (var pg = IngebedPostgres.open(map, meldingen::add)) {
            doe(pg, "create table t (n int)");
        }
        assertThat(map.resolve("postgres")).isSymbolicLink();
        assertThat(meldingen).singleElement().asString().contains("de database staat daarom in");
        try (var pg = IngebedPostgres.open(map, meldingen::add)) {
            assertThat(vraag(als(pg, Rol.EIGENAAR), "select count(*) from t")).isEqualTo("0");
        }
        assertThat(meldingen).hasSize(1);
    }

    @Test
    void a_copy_of_a_folder_whose_database_is_elsewhere_is_refused() throws Exception {
        assumeTrue(Uitvoerder.wijZijnRoot(), "only root hands the database to another user");
        Files.setPosixFilePermissions(map, PosixFilePermissions.fromString("rwx------"));
        IngebedPostgres.open(map, m -> { }).close();
        Path kopie = Files.createTempDirectory(Path.of("/tmp"), "spil-ingebed-");
        Files.createSymbolicLink(kopie.resolve("postgres"), Files.readSymbolicLink(map.resolve("postgres")));
        assertThatThrownBy(() -> IngebedPostgres.open(kopie, m -> { })).isInstanceOf(DatabaseFout.class)
                .hasMessageContaining("kopie van " + map);
        Bestanden.verwijder(kopie);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit"})
    void what_was_committed_is_on_the_disk(String instelling) throws SQLException {
        try (var db = ProefDatabase.nieuw()) {
            assertThat(vraag(db.als(Rol.APP).getConnection(), "show " + instelling)).isEqualTo("on");
        }
    }

    @ParameterizedTest
    @EnumSource(ProefDatabase.Versie.class)
    void a_database_for_a_test_has_all_tables_and_the_server_is_the_version_asked_for(ProefDatabase.Versie versie)
            throws SQLException {
        try (var db = ProefDatabase.nieuw(versie)) {
            String major = vraag(db.als(Rol.APP).getConnection(), "show server_version").split("\\.")[0];
            assertThat(major).isEqualTo(versie == ProefDatabase.Versie.INGEBED_18 ? "18" : "15");
            assertThat(vraag(db.als(Rol.EIGENAAR).getConnection(), "select count(*) from flyway_schema_history where success"))
                    .isNotEqualTo("0");
        }
    }

    @Test
    void data_outlives_a_stop_and_the_port_stays() throws Exception {
        int poort;
        try (var pg = IngebedPostgres.open(map, m -> { })) {
            poort = pg.toegang().port();
            doe(pg, "create table t (n int)");
            doe(pg, "insert into t values (7)");
        }
        try (var pg = IngebedPostgres.open(map, m -> { })) {
            assertThat(pg.toegang().port()).isEqualTo(poort);
            assertThat(vraag(als(pg, Rol.EIGENAAR), "select n from t")).isEqualTo("7");
        }
    }

    @Test
    void the_access_file_is_for_its_owner_only_and_reads_back() throws Exception {
        try (var pg = IngebedPostgres.open(map, m -> { })) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(map.resolve("database.json"))))
                    .isEqualTo("rw-------");
            assertThat(Toegangsbestand.lees(map)).isEqualTo(pg.toegang());
        }
    }

    @Test
    void a_wrong_password_does_not_get_in() {
        try (var pg = IngebedPostgres.open(map, m -> { })) {
            PGSimpleDataSource bron = new PGSimpleDataSource();
            bron.setUrl(pg.toegang().jdbcUrl());
            bron.setUser(Rol.APP.naam());
            bron.setPassword("geraden");
            assertThatThrownBy(bron::getConnection).isInstanceOf(SQLException.class)
                    .extracting(e -> ((SQLException) e).getSQLState()).isEqualTo("28P01");
        }
    }

    @Test
    void an_orphan_is_stopped_and_what_it_had_committed_is_there() throws Exception {
        List<String> meldingen = new ArrayList<>();
        IngebedPostgres wees = IngebedPostgres.open(map, m -> { });
        doe(wees, "create table t (n int)");
        doe(wees, "insert into t values (9)");
        try (var pg = IngebedPostgres.open(map, meldingen::add)) {
            assertThat(wees.leeft()).isFalse();
            assertThat(meldingen).anyMatch(m -> m.contains("gestopt"));
            assertThat(vraag(als(pg, Rol.EIGENAAR), "select n from t")).isEqualTo("9");
        }
    }

    @Test
    void a_frozen_postgres_is_stopped_all_the_same() throws Exception {
        IngebedPostgres pg = IngebedPostgres.open(map, m -> { });
        new ProcessBuilder("sh", "-c", "kill -STOP " + pg.pid()).start().waitFor();
        pg.close();
        assertThat(pg.leeft()).isFalse();
    }

    @Test
    void a_cluster_of_another_major_is_refused_with_advice() throws Exception {
        IngebedPostgres.open(map, m -> { }).close();
        Files.writeString(map.resolve("postgres").toRealPath().resolve("data/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> IngebedPostgres.open(map, m -> { })).isInstanceOf(DatabaseFout.class)
                .hasMessageContaining("PostgreSQL 17").hasMessageContaining("spil uitvoer");
    }

    @Test
    void a_second_server_on_the_same_data_is_told_who_holds_it() {
        try (var eerste = Slot.neem(map)) {
            assertThat(eerste).isNotNull();
            assertThat(Slot.bezet(map)).isTrue();
            assertThatThrownBy(() -> Slot.neem(map)).isInstanceOf(DatabaseFout.class)
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
        assertThat(Slot.bezet(map)).isFalse();
    }

    /** Below /tmp, and open to the database's user. */
    static Path nieuweMap() throws IOException {
        Path nieuw = Files.createTempDirectory(Path.of("/tmp"), "spil-ingebed-");
        Files.setPosixFilePermissions(nieuw, PosixFilePermissions.fromString("rwxr-xr-x"));
        return nieuw;
    }

    static void doe(IngebedPostgres pg, String opdracht) throws SQLException {
        try (Connection c = als(pg, Rol.EIGENAAR); Statement s = c.createStatement()) {
            s.execute("set role " + Rol.EIGENAAR.naam());
            s.execute(opdracht);
        }
    }

    static Connection als(IngebedPostgres pg, Rol rol) throws SQLException {
        PGSimpleDataSource bron = new PGSimpleDataSource();
        bron.setUrl(pg.toegang().jdbcUrl());
        bron.setUser(rol.naam());
        bron.setPassword(pg.toegang().wachtwoord(rol));
        return bron.getConnection();
    }

    static String vraag(Connection verbinding, String vraag) throws SQLException {
        try (Connection c = verbinding; Statement s = c.createStatement(); var r = s.executeQuery(vraag)) {
            r.next();
            return r.getString(1);
        }
    }
}
