package nl.spil.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import nl.spil.database.ProefDatabase;
import nl.spil.database.ProefDatabase.Versie;
import nl.spil.database.Rol;
import nl.spil.recht.Actor;
import nl.spil.recht.Parketnummer;
import nl.spil.zaak.Breuk;
import nl.spil.zaak.Zegels;
import nl.spil.zaak.Zegelsleutel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The access log: sealed without holding anyone up, and nothing in it changes unseen. */
class InzagezegelsTest {
    private static final List<String> TABELLEN = List.of("inzage", "inzage_kop", "inzage_zegel");

    @TempDir
    Path map;

    @ParameterizedTest
    @EnumSource(Versie.class)
    void every_random_change_after_a_seal_is_found_with_its_zaak(Versie versie) {
        try (var db = ProefDatabase.nieuw(versie)) {
            vul(db);
            var eigenaar = new JdbcTemplate(db.als(Rol.EIGENAAR));
            assertThat(breuken(db)).isEmpty();
            TABELLEN.forEach(t -> eigenaar.execute("create table kopie_" + t + " as table " + t));
            var zaad = System.nanoTime();
            var toeval = new Random(zaad);
            for (int i = 0; i < 60; i++) {
                var zaak = zaak(1 + toeval.nextInt(5));
                var wat = knoei(eigenaar, zaak, toeval);
                assertThat(breuken(db)).as("seed %d, change %d: %s in %s", zaad, i, wat, zaak)
                        .anyMatch(b -> b.soort().equals("toegang") && (b.zaak().equals(zaak) || wat.startsWith("seal")));
                TABELLEN.forEach(t -> {
                    eigenaar.execute("truncate " + t);
                    eigenaar.execute("insert into " + t + (t.equals("inzage") ? " overriding system value" : "") + " select * from kopie_" + t);
                });
            }
            assertThat(breuken(db)).isEmpty();
        }
    }

    @Test
    void looks_and_seals_thrown_away_together_are_still_known_outside_the_database() {
        try (var db = ProefDatabase.nieuw()) {
            vul(db);
            var eigenaar = new JdbcTemplate(db.als(Rol.EIGENAAR));
            eigenaar.update("delete from inzage where nr in (select unnest(nrs) from inzage_kop where zegel = 2)");
            eigenaar.update("delete from inzage_kop where zegel = 2");
            eigenaar.update("delete from inzage_zegel where nummer = 2");
            assertThat(breuken(db)).extracting(Breuk::pad).containsExactly("inzage_zegel/2");
            assertThat(new Inzagecontrole(db.app(), null).controleer(false).breuken()).as("without the folder it cannot be known").isEmpty();
        }
    }

    @Test
    void a_seal_made_again_with_another_key_differs_from_its_file() {
        try (var db = ProefDatabase.nieuw()) {
            vul(db);
            var eigenaar = new JdbcTemplate(db.als(Rol.EIGENAAR));
            eigenaar.update("update inzage set account = 'niemand' where zaak_id = ?", zaak(1));
            eigenaar.execute("truncate inzage_kop, inzage_zegel");
            new Inzagezegels(db.als(Rol.EIGENAAR)).zegel(Zegelsleutel.open(map.resolve("vals")), map.resolve("vals"));
            assertThat(breuken(db)).extracting(Breuk::pad).contains("inzage_zegel/1", "inzage_zegel/2");
        }
    }

    @Test
    void a_seal_file_lost_in_a_crash_is_written_by_the_next_and_without_looks_there_is_no_next() throws IOException {
        try (var db = ProefDatabase.nieuw()) {
            vul(db);
            var bestand = map.resolve("zegels/toegang/00000002.json");
            var inhoud = Files.readString(bestand);
            Files.delete(bestand);
            zegel(db);
            assertThat(bestand).hasContent(inhoud);
            assertThat(map.resolve("zegels/toegang/00000003.json")).doesNotExist();
        }
    }

    @Test
    void a_look_under_way_is_for_the_next_seal_and_holds_nobody_up() {
        try (var db = ProefDatabase.nieuw()) {
            vul(db);
            var bron = db.app();
            var open = new TransactionTemplate(new JdbcTransactionManager(bron));
            open.executeWithoutResult(_ -> {
                // On the connection of the transaction; the seal comes in between, on another.
                new JdbcTemplate(bron).update("insert into inzage (zaak_id, account, rol, wat) values (?, 'traag', 'officier', 'api')", zaak(1));
                noteer(db, 2, "snel");
                zegel(db);
            });
            assertThat(ongezegeld(db)).as("the slow one and what came after it").containsExactlyInAnyOrder("traag", "snel");
            zegel(db);
            assertThat(ongezegeld(db)).isEmpty();
            assertThat(breuken(db)).isEmpty();
        }
    }

    @Test
    @Timeout(120)
    void looks_of_many_at_once_while_seals_are_made_are_each_in_exactly_one_seal() throws Exception {
        try (var db = ProefDatabase.nieuw(); var mensen = Executors.newFixedThreadPool(8)) {
            var klaar = new ArrayList<java.util.concurrent.Future<?>>();
            for (int m = 0; m < 8; m++) {
                int mens = m;
                klaar.add(mensen.submit(() -> {
                    for (int i = 0; i < 60; i++) {
                        noteer(db, 1 + (mens + i) % 5, "mens" + mens);
                    }
                }));
            }
            while (!klaar.stream().allMatch(java.util.concurrent.Future::isDone)) {
                zegel(db);
            }
            for (var een : klaar) {
                een.get();
            }
            zegel(db);
            var jdbc = new JdbcTemplate(db.app());
            assertThat(jdbc.queryForList("select n from (select unnest(nrs) as n from inzage_kop) k order by n", Long.class)).doesNotHaveDuplicates()
                    .isEqualTo(jdbc.queryForList("select nr from inzage order by nr", Long.class)).hasSize(480);
            assertThat(jdbc.queryForObject("select count(*) from inzage_zegel", Integer.class)).isGreaterThan(1);
            assertThat(breuken(db)).isEmpty();
        }
    }

    private void vul(ProefDatabase db) {
        for (int keer = 0; keer < 2; keer++) {
            for (int i = 1; i <= 5; i++) {
                for (int j = 0; j < 3; j++) {
                    noteer(db, i, "lezer" + keer + j);
                }
            }
            zegel(db);
        }
    }

    /** As the hourly seal does it: with the seal of the log. */
    private void zegel(ProefDatabase db) {
        new Zegels(db.app(), map.resolve("sleutels"), map.resolve("zegels"), List.of(new Inzagezegels(db.app()))).zegel();
    }

    private static void noteer(ProefDatabase db, int zaak, String account) {
        new Inzagen(JdbcClient.create(db.app())).noteer(new Parketnummer(zaak(zaak)), new Actor(account, account, "officier", "AMS"), "api");
    }

    private static String zaak(int i) {
        return "13-00000" + i + "-26";
    }

    private List<Breuk> breuken(ProefDatabase db) {
        return new Inzagecontrole(db.app(), map.resolve("zegels")).controleer(false).breuken();
    }

    private static List<String> ongezegeld(ProefDatabase db) {
        return new JdbcTemplate(db.app()).queryForList(
                "select account from inzage i where not exists (select from inzage_kop k where k.zaak_id = i.zaak_id and i.nr = any(k.nrs))", String.class);
    }

    /** One change as a superuser could make it, within what is sealed. */
    private static String knoei(JdbcTemplate jdbc, String zaak, Random toeval) {
        var nr = jdbc.queryForObject("select nr from inzage where zaak_id = ? order by nr offset ? limit 1", Long.class, zaak, toeval.nextInt(6));
        var zegel = 1 + toeval.nextInt(2);
        var rij = " where zaak_id = '" + zaak + "' and nr = " + nr;
        var kop = " where zaak_id = '" + zaak + "' and zegel = " + zegel;
        var daden = List.of("update inzage set account = account || 'x'" + rij, "update inzage set op = op + interval '1 microsecond'" + rij,
                "update inzage set wat = 'pagina'" + rij, "update inzage set rol = 'auditor'" + rij, "delete from inzage" + rij,
                "update inzage set zaak_id = '13-000009-26'" + rij, "delete from inzage_kop" + kop, "update inzage_kop set digest = repeat('0', 64)" + kop,
                "update inzage_kop set nrs = nrs[1:2], merken = merken[1:2]" + kop, "update inzage_kop set merken[1] = merken[1] + 1" + kop,
                "insert into inzage (zaak_id, account, rol, wat, tx) select zaak_id, 'erbij', rol, wat, tx from inzage" + rij,
                "update inzage_zegel set gemaakt_op = gemaakt_op - interval '1 hour' where nummer = " + zegel, "delete from inzage_zegel where nummer = " + zegel,
                "update inzage_zegel set handtekening = set_byte(handtekening, 3, (get_byte(handtekening, 3) + 1) % 256) where nummer = " + zegel);
        var daad = daden.get(toeval.nextInt(daden.size()));
        assertThat(jdbc.update(daad)).as(daad).isEqualTo(1);
        return daad.contains("inzage_zegel") ? "seal: " + daad : daad;
    }
}
