package nl.spil.zaak;

import static nl.spil.zaak.Proefzaken.NU;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.spil.database.ProefDatabase.Versie;
import nl.spil.database.Rol;
import nl.spil.recht.Parketnummer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ControleTest {

    private static final List<String> TABELLEN = List.of("log_entry", "snapshot", "zaak_rij", "zegel", "zegel_kop");

    @TempDir
    Path map;

    @ParameterizedTest
    @EnumSource(Versie.class)
    void a_log_that_nobody_touched_has_no_break(Versie versie) {
        try (var proef = gevuld(versie)) {
            var uitslag = controle(proef).controleer(false);
            assertThat(uitslag.breuken()).isEmpty();
            assertThat(uitslag).extracting(Controle.Uitslag::ok, Controle.Uitslag::zaken, Controle.Uitslag::entries, Controle.Uitslag::zegels)
                    .containsExactly(true, 6L, 24L, 2L);
        }
    }

    @ParameterizedTest
    @EnumSource(Versie.class)
    void random_changes_after_a_seal_are_all_found_with_their_place(Versie versie) {
        knoei(versie, 20);
    }

    @Test
    @Tag("lang")
    void two_hundred_random_changes_after_a_seal_are_all_found_with_their_place() {
        knoei(Versie.INGEBED_18, 200);
    }

    private void knoei(Versie versie, int keren) {
        var zaad = System.nanoTime();
        var toeval = new Random(zaad);
        try (var proef = gevuld(versie)) {
            TABELLEN.forEach(tabel -> proef.eigenaar.execute("create table kopie_" + tabel + " as table " + tabel));
            for (int i = 0; i < keren; i++) {
                var knoei = new Knoeier(proef.eigenaar, toeval);
                var gedaan = knoei.doe();
                var uitslag = controle(proef).controleer(false);
                assertThat(uitslag.ok()).as("seed %d, change %d: %s", zaad, i, gedaan).isFalse();
                assertThat(uitslag.breuken()).as("seed %d, change %d: %s", zaad, i, gedaan)
                        .anyMatch(breuk -> breuk.zaak().equals(gedaan.zaak()) && (gedaan.volgnummer() == 0 || breuk.volgnummer() == gedaan.volgnummer()));
                TABELLEN.forEach(tabel -> {
                    proef.eigenaar.execute("truncate " + tabel);
                    proef.eigenaar.execute("insert into " + tabel + " select * from kopie_" + tabel);
                });
            }
            assertThat(controle(proef).controleer(false).ok()).isTrue();
        }
    }

    @Test
    void a_tail_cut_off_with_snapshot_and_rows_made_to_fit_is_found_by_the_seal() {
        try (var proef = gevuld(Versie.INGEBED_18)) {
            proef.eigenaar.update("delete from log_entry where zaak_id = '13-000002-26' and volgnummer > 2");
            new Herbouw(proef.bron, proef.recht, List.of()).bouw(new Parketnummer("13-000002-26"));
            assertThat(controle(proef).controleer(false).breuken()).singleElement().satisfies(breuk -> {
                assertThat(breuk.soort()).isEqualTo("staart");
                assertThat(breuk.zaak()).isEqualTo("13-000002-26");
                assertThat(breuk.volgnummer()).isEqualTo(4);
            });
        }
    }

    @Test
    void seals_thrown_away_with_the_tail_are_still_known_outside_the_database() {
        try (var proef = gevuld(Versie.INGEBED_18)) {
            proef.eigenaar.execute("truncate zegel, zegel_kop");
            proef.eigenaar.update("delete from log_entry where zaak_id = '13-000003-26'");
            proef.eigenaar.update("delete from snapshot where zaak_id = '13-000003-26'");
            assertThat(controle(proef).controleer(false).breuken()).extracting(Breuk::soort).contains("zegel", "staart");
        }
    }

    @Test
    void a_stream_that_goes_on_after_the_seal_is_no_break_and_the_next_seal_holds_only_what_changed() {
        try (var proef = gevuld(Versie.INGEBED_18)) {
            proef.doe(new Parketnummer("13-000001-26"), -1, "later", NU, Map.of());
            assertThat(controle(proef).controleer(false).ok()).isTrue();
            var zegel = new Zegels(proef.bron, map, map.resolve("zegels")).zegel();
            assertThat(zegel.nummer()).isEqualTo(3);
            assertThat(zegel.koppen()).isEqualTo(1);
            assertThat(controle(proef).controleer(false).breuken()).isEmpty();
        }
    }

    @Test
    void a_seal_whose_file_was_lost_in_a_crash_is_written_by_the_next() throws IOException {
        try (var proef = gevuld(Versie.INGEBED_18)) {
            var bestand = map.resolve("zegels/00000002.jsonl");
            var inhoud = Files.readString(bestand);
            Files.delete(bestand);
            new Zegels(proef.bron, map, map.resolve("zegels")).zegel();
            assertThat(bestand).hasContent(inhoud);
        }
    }

    @Test
    void a_seal_file_that_was_changed_is_named() throws IOException {
        try (var proef = gevuld(Versie.INGEBED_18)) {
            var bestand = map.resolve("zegels/00000001.jsonl");
            Files.writeString(bestand, Files.readString(bestand).replaceFirst("\"versie\":\\d", "\"versie\":9"));
            assertThat(controle(proef).controleer(false).breuken()).extracting(Breuk::pad).containsExactly("zegel/1");
        }
    }

    @Test
    void a_payload_lawfully_destroyed_leaves_a_chain_that_holds_and_one_that_is_merely_gone_does_not() {
        try (var proef = gevuld(Versie.INGEBED_18)) {
            var nr = new Parketnummer("13-000004-26");
            var herbouw = new Herbouw(proef.bron, proef.recht, List.of());
            var vernietiging = new Vernietiging(proef.zaken, herbouw, proef.database.als(Rol.VERNIETIGING), Clock.fixed(NU, ZoneOffset.UTC));
            assertThat(vernietiging.vernietig(nr, List.of(2, 3), "Besluit 12", Proefzaken.OFFICIER)).isEmpty();
            assertThat(vernietiging.vernietig(nr, List.of(2, 3), "Besluit 12", Proefzaken.OFFICIER)).as("again does nothing more").isEmpty();
            assertThat(proef.zaken.gebeurtenissen(nr, 0, 99)).hasSize(6).filteredOn(e -> !e.heeftInhoud())
                    .extracting(LogEntry::volgnummer).containsExactly(2, 3);
            assertThat(controle(proef).controleer(false).breuken()).isEmpty();

            proef.eigenaar.update("update log_entry set payload = null, salt = null where zaak_id = ? and volgnummer = 4", nr.waarde());
            assertThat(controle(proef).controleer(false).breuken()).extracting(Breuk::volgnummer).contains(4);
        }
    }

    private Proefzaken gevuld(Versie versie) {
        var proef = new Proefzaken(versie);
        var zegels = new Zegels(proef.bron, map, map.resolve("zegels"));
        var nrs = new ArrayList<Parketnummer>();
        for (int i = 0; i < 6; i++) {
            nrs.add(proef.nieuw());
        }
        zegels.zegel();
        for (int i = 1; i < 4; i++) {
            for (var nr : nrs) {
                proef.doe(nr, i, "stap" + i, NU.minusSeconds(600L * i), Map.of("n", (long) i));
            }
        }
        zegels.zegel();
        return proef;
    }

    private Controle controle(Proefzaken proef) {
        return new Controle(proef.bron, proef.recht, map.resolve("zegels"), List.of());
    }
}
