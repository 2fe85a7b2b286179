package nl.spil.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Going to a newer version, and not going back to an older one. */
class SchemaTest {
    @TempDir
    Path map;

    @ParameterizedTest
    @EnumSource(ProefDatabase.Versie.class)
    void a_filled_database_of_the_first_schema_is_brought_up_and_keeps_every_row(ProefDatabase.Versie versie) throws Exception {
        EerdereSpil.pakUit(map);
        try (var db = ProefDatabase.leeg(versie)) {
            EerdereSpil.vul(db.als(Rol.EIGENAAR), map);
            assertThatThrownBy(() -> Schema.eisBij(db.als(Rol.EIGENAAR))).hasMessageContaining("oudere Spil");
            Schema.werkBij(db.als(Rol.EIGENAAR));
            Schema.eisBij(db.als(Rol.EIGENAAR));
            assertThat(tel(db, "log_entry")).isEqualTo("91");
            assertThat(tel(db, "snapshot")).isEqualTo("8");
            assertThat(tel(db, "inzage")).isNotEqualTo("0");
        }
    }

    /** 999 is above our highest number; 029 is one that a module of a newer Spil put between ours. */
    @ParameterizedTest
    @ValueSource(strings = {"999", "029"})
    void what_a_newer_spil_migrated_is_refused_with_advice_and_not_touched(String versie) throws Exception {
        try (var db = ProefDatabase.nieuw()) {
            doe(db, "insert into flyway_schema_history select max(installed_rank) + 1, '" + versie + "', 'later', 'SQL', 'V" + versie
                    + "__later.sql', 1, 'spil', now(), 1, true from flyway_schema_history");
            assertThatThrownBy(() -> Schema.werkBij(db.als(Rol.EIGENAAR))).isInstanceOf(DatabaseFout.class)
                    .hasMessageContaining("nieuwere Spil (schema " + versie + ")").hasMessageContaining("spil herstel");
            assertThatThrownBy(() -> Schema.eisBij(db.als(Rol.EIGENAAR))).hasMessageContaining("nieuwere Spil");
        }
    }

    @Test
    @Tag("lang")
    void what_an_earlier_spil_wrote_out_is_read_in_by_the_present_one() throws Exception {
        Path oud = IngebedPostgresTest.nieuweMap();
        Path nieuw = IngebedPostgresTest.nieuweMap();
        try {
            EerdereSpil.legNeer(oud.resolve("g"));
            Uitvoer.Telling uit;
            try (var pg = IngebedPostgres.open(oud.resolve("g"), m -> { })) {
                uit = Uitvoer.schrijf(Databasebron.ingebed(pg.toegang()), oud.resolve("g"), map.resolve("uit"), Documentbron.GEEN);
            }
            try (var pg = IngebedPostgres.open(nieuw.resolve("g"), m -> { })) {
                var bron = Databasebron.ingebed(pg.toegang());
                assertThat(Uitvoer.lees(bron, nieuw.resolve("g"), map.resolve("uit"))).isEqualTo(uit);
                Schema.eisBij(bron.eigenaar());
            }
            assertThat(uit.entries()).isEqualTo(91);
            assertThat(uit.stukken()).isPositive();
        } finally {
            Bestanden.verwijder(oud);
            Bestanden.verwijder(nieuw);
        }
    }

    private static String tel(ProefDatabase db, String tabel) throws SQLException {
        return IngebedPostgresTest.vraag(db.als(Rol.EIGENAAR).getConnection(), "select count(*) from " + tabel);
    }

    private static void doe(ProefDatabase db, String opdracht) throws SQLException {
        try (var c = db.als(Rol.EIGENAAR).getConnection(); Statement s = c.createStatement()) {
            s.execute(opdracht);
        }
    }
}
