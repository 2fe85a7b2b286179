package nl.spil.zaak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.spil.database.ProefDatabase;
import nl.spil.database.ProefDatabase.Versie;
import nl.spil.database.Rol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every table declares how it is spread over nodes, and keeps to it: so that a database can grow past one node. */
class SpreidingTest {

    @ParameterizedTest
    @EnumSource(Versie.class)
    void every_table_declares_its_spread(Versie versie) {
        try (var database = ProefDatabase.nieuw(versie)) {
            assertThat(zonderSpreiding(new JdbcTemplate(database.als(Rol.EIGENAAR)))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Versie.class)
    void every_key_of_a_table_spread_by_zaak_holds_the_zaak(Versie versie) {
        try (var database = ProefDatabase.nieuw(versie)) {
            assertThat(verkeerdeSleutels(new JdbcTemplate(database.als(Rol.EIGENAAR)))).isEmpty();
        }
    }

    @Test
    void both_checks_can_fail() {
        try (var database = ProefDatabase.nieuw()) {
            var jdbc = new JdbcTemplate(database.als(Rol.EIGENAAR));
            jdbc.execute("create table stil (a int)");
            jdbc.execute("create table fout (zaak_id text, a int unique, primary key (zaak_id, a))");
            jdbc.execute("comment on table fout is 'spreiding: zaak'");
            assertThat(zonderSpreiding(jdbc)).containsExactly("stil");
            assertThat(verkeerdeSleutels(jdbc)).containsExactly(Map.of("relname", "fout", "naam", "fout_a_key"));
        }
    }

    private static List<String> zonderSpreiding(JdbcTemplate jdbc) {
        return jdbc.queryForList("""
                select c.relname from pg_class c
                where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relname <> 'flyway_schema_history'
                and coalesce(obj_description(c.oid), '') !~ '^spreiding: (zaak|verwijzing|lokaal)(;|$)' order by 1""", String.class);
    }

    private static List<Map<String, Object>> verkeerdeSleutels(JdbcTemplate jdbc) {
        return jdbc.queryForList("""
                select c.relname, s.naam from pg_class c
                join (select i.indrelid as tabel, x.relname as naam, i.indkey::int2[] as kolommen
                      from pg_index i join pg_class x on x.oid = i.indexrelid where i.indisunique
                      union all
                      select k.conrelid, k.conname, k.conkey from pg_constraint k where k.contype = 'f') s on s.tabel = c.oid
                where obj_description(c.oid) ~ '^spreiding: zaak'
                and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum = any(s.kolommen)
                    and a.attname in ('zaak_id', 'zaak'))
                order by 1, 2""");
    }
}
