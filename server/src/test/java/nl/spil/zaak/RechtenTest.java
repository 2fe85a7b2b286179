package nl.spil.zaak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.spil.database.ProefDatabase.Versie;
import nl.spil.database.Rol;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

class RechtenTest {

    private static final List<String> BESLOTEN = List.of("log_entry", "zegel", "zegel_kop", "wetspakket", "wetspakket_bestand");

    @ParameterizedTest
    @EnumSource(Versie.class)
    void the_application_can_add_to_the_log_and_change_nothing_in_it(Versie versie) {
        try (var proef = new Proefzaken(versie)) {
            proef.nieuw();
            for (var tabel : BESLOTEN) {
                geweigerd(proef.jdbc, "delete from " + tabel);
                geweigerd(proef.jdbc, "truncate " + tabel);
                geweigerd(proef.jdbc, "drop table " + tabel);
                geweigerd(proef.jdbc, "alter table " + tabel + " disable trigger all");
            }
            geweigerd(proef.jdbc, "update log_entry set payload = null");
            geweigerd(proef.jdbc, "update log_entry set actor_id = 'ander'");
            geweigerd(proef.jdbc, "update zegel set digest = ''");
            geweigerd(proef.jdbc, "create table van_mij (x int)");
            geweigerd(proef.jdbc, "set role spil_eigenaar");
            geweigerd(proef.jdbc, "delete from flyway_schema_history");
            assertThat(proef.jdbc.queryForObject("select count(*) from log_entry", Long.class)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Versie.class)
    void destruction_can_empty_two_columns_and_nothing_else(Versie versie) {
        try (var proef = new Proefzaken(versie)) {
            proef.nieuw();
            var vernietiging = new JdbcTemplate(proef.database.als(Rol.VERNIETIGING));
            geweigerd(vernietiging, "update log_entry set hash = '\\x00'");
            geweigerd(vernietiging, "update log_entry set payload_digest = '\\x00'");
            geweigerd(vernietiging, "delete from log_entry");
            geweigerd(vernietiging, "insert into log_entry (zaak_id, volgnummer) values ('a', 1)");
            geweigerd(vernietiging, "update snapshot set beeld = ''");
            assertThat(vernietiging.update("update log_entry set payload = null, salt = null")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Versie.class)
    void the_reader_reads(Versie versie) {
        try (var proef = new Proefzaken(versie)) {
            proef.nieuw();
            var lezer = new JdbcTemplate(proef.database.als(Rol.LEZER));
            assertThat(lezer.queryForObject("select count(*) from log_entry", Long.class)).isEqualTo(1);
            for (var tabel : List.of("log_entry", "snapshot", "zaak_rij", "reeks", "opdracht")) {
                geweigerd(lezer, "delete from " + tabel);
            }
        }
    }

    private static void geweigerd(JdbcTemplate jdbc, String sql) {
        assertThatThrownBy(() -> jdbc.execute(sql)).as(sql).rootCause().message().matches("(?s).*(permission denied|must be owner).*");
    }
}
