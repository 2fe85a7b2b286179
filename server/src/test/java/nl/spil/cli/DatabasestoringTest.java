package nl.spil.cli;

import static nl.spil.cli.StoringenTest.allesIsEr;
import static nl.spil.cli.StoringenTest.allesKlopt;
import static nl.spil.cli.StoringenTest.wachtTot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.spil.database.Rol;
import nl.spil.database.Toegangsbestand;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A disk that is full, a PostgreSQL that stands still and a power cut, under load: clear answers, nothing lost, on by itself. */
@Tag("lang")
class DatabasestoringTest {
    private static final int MENSEN = 4;
    /** What a request under way may take: the silence after which its connection is given up, and then some on a busy machine. */
    private static final Duration BEGRENSD = Duration.ofSeconds(60);

    @Test
    void when_the_disk_runs_full_reading_goes_on_recording_is_refused_in_words_and_goes_on_by_itself_when_there_is_room() throws Exception {
        Path map = Draaiendeserver.nieuweMap("spil-schijf-");
        assumeTrue(alsRoot(), "needs root, to mount a small disk");
        Queue<Belasting.Bevestigd> bevestigd = Belasting.lijst();
        try (var schijf = KleineSchijf.van(map.resolve("g"), 900)) {
            try (var server = Draaiendeserver.start(map.resolve("g"), Draaiendeserver.vrijePoort(), "--leeg");
                    var belasting = new Belasting(server, bevestigd, MENSEN, 1, Instant.now())) {
                assertThat(belasting).isNotNull();
                wachtTot(() -> bevestigd.size() > 20);
                var mens = new Bezoeker(server, "administratie");
                String zaak = bevestigd.element().zaak();
                schijf.vul(150L << 20);
                wachtTot(() -> onderdelen(mens).contains("\"zaken\":\"alleen-lezen\""));

                var geweigerd = mens.handeling(zaak, "1");
                assertThat(geweigerd.status()).isEqualTo(503);
                assertThat(geweigerd.soort()).startsWith("application/problem+json");
                assertThat(geweigerd.wachtSeconden()).isNotEmpty();
                assertThat(geweigerd.tekst()).contains("schijf").contains("Zaken lezen kan").contains("Er is niets vastgelegd");
                assertThat(mens.formulier().tekst()).contains("schijf").contains("Zaken lezen kan");
                assertThat(mens.api("/api/v1/zaken/" + zaak).status()).isEqualTo(200);
                assertThat(mens.pagina("/zaken/" + zaak).status()).isEqualTo(200);
                assertThat(mens.pagina("/storing").tekst()).contains("Alleen lezen");
                assertThat(server.gezondheid()).as("pages work").isEqualTo(200);
                int toen = bevestigd.size();
                Thread.sleep(2000);
                assertThat(bevestigd).as("nothing is acknowledged").hasSize(toen);

                schijf.maakRuimte();
                wachtTot(() -> bevestigd.size() > toen + 10);
                assertThat(onderdelen(mens)).contains("\"zaken\":\"vol\"");
                belasting.close();
                allesIsEr(server, bevestigd);
            }
            allesKlopt(map.resolve("g"));
        }
    }

    /** Without the limit that stops recording in time, PostgreSQL itself finds no room for its log. */
    @Test
    void when_postgres_itself_finds_no_room_for_its_log_nothing_acknowledged_is_lost_and_it_comes_back_by_itself() throws Exception {
        Path map = Draaiendeserver.nieuweMap("spil-schijf-");
        assumeTrue(alsRoot(), "needs root, to mount a small disk");
        Queue<Belasting.Bevestigd> bevestigd = Belasting.lijst();
        try (var schijf = KleineSchijf.van(map.resolve("g"), 700)) {
            try (var server = Draaiendeserver.startMet(map.resolve("g"), List.of("-Dspil.database.ruimte=0"), Map.of(), "--leeg");
                    var belasting = new Belasting(server, bevestigd, MENSEN, 2, Instant.now())) {
                assertThat(belasting).isNotNull();
                wachtTot(() -> bevestigd.size() > 20);
                var mens = new Bezoeker(server, "administratie");
                String zaak = bevestigd.element().zaak();
                verbruikWal(map.resolve("g"), schijf);
                wachtTot(() -> onderdelen(mens).contains("vastgelegd"));
                var geweigerd = mens.handeling(zaak, "1");
                assertThat(geweigerd.status()).as(geweigerd.tekst()).isEqualTo(503);
                assertThat(geweigerd.soort()).startsWith("application/problem+json");
                assertThat(geweigerd.tekst()).containsAnyOf("schijf", "database");
                assertThat(mens.pagina("/storing").status()).isEqualTo(200);

                int toen = bevestigd.size();
                schijf.maakRuimte();
                wachtTot(() -> bevestigd.size() > toen + 10);
                belasting.close();
                wachtTot(() -> onderdelen(mens).contains("\"zaken\":\"vol\""));
                allesIsEr(server, bevestigd);
            }
            allesKlopt(map.resolve("g"));
        }
    }

    @Test
    void while_postgres_stands_still_every_call_gets_an_answer_that_says_what_works_and_all_goes_on_after_it() throws Exception {
        Path gegevens = Draaiendeserver.nieuweMap("spil-stil-").resolve("g");
        Queue<Belasting.Bevestigd> bevestigd = Belasting.lijst();
        try (var server = Draaiendeserver.start(gegevens, Draaiendeserver.vrijePoort(), "--leeg");
                var belasting = new Belasting(server, bevestigd, MENSEN, 3, Instant.now())) {
            assertThat(belasting).isNotNull();
            wachtTot(() -> bevestigd.size() > 20);
            var mens = new Bezoeker(server, "administratie");
            String zaak = bevestigd.element().zaak();
            server.bevries(true);
            try {
                List<Callable<Bezoeker.Gezien>> meteen = List.of(() -> mens.handeling(zaak, "1"), () -> mens.api("/api/v1/zaken/" + zaak),
                        () -> mens.api("/api/v1/zaken?limiet=5"), () -> mens.pagina("/zaken/" + zaak), () -> mens.pagina("/zaken"));
                for (var gezien : samen(meteen)) {
                    assertThat(gezien.duur()).isLessThan(BEGRENSD);
                    assertThat(gezien.status()).as(gezien.tekst()).isEqualTo(503);
                    assertThat(gezien.tekst()).contains("database").contains("vastgelegd");
                }
                wachtTot(() -> stand(mens).contains("Werkt niet"));
                for (var gezien : samen(meteen)) {
                    assertThat(gezien.duur()).as("known by now").isLessThan(Duration.ofSeconds(15));
                    assertThat(gezien.status()).isEqualTo(503);
                    assertThat(gezien.tekst()).contains("antwoordt niet").contains("statuspagina");
                    assertThat(gezien.wachtSeconden()).isNotEmpty();
                }
                assertThat(mens.pagina("/storing").status()).isEqualTo(200);
                assertThat(mens.pagina("/wet").status()).isEqualTo(200);
                assertThat(server.gezondheid()).isEqualTo(503);
            } finally {
                server.bevries(false);
            }
            int toen = bevestigd.size();
            wachtTot(() -> bevestigd.size() > toen + 20);
            belasting.close();
            wachtTot(() -> onderdelen(mens).contains("\"zaken\":\"vol\""));
            allesIsEr(server, bevestigd);
        }
        allesKlopt(gegevens);
    }

    @Test
    void five_times_the_power_goes_under_load_and_all_that_was_acknowledged_is_there() throws Exception {
        Path gegevens = Draaiendeserver.nieuweMap("spil-stroom-").resolve("g");
        int poort = Draaiendeserver.vrijePoort();
        Queue<Belasting.Bevestigd> bevestigd = Belasting.lijst();
        for (int keer = 0; keer < 5; keer++) {
            var server = Draaiendeserver.start(gegevens, poort, "--leeg");
            int voor = bevestigd.size();
            var belasting = new Belasting(server, bevestigd, MENSEN, 4000 + keer, Instant.now());
            wachtTot(() -> bevestigd.size() > voor + 12);
            server.stroomWeg();
            belasting.close();
            assertThat(Files.exists(gegevens.resolve("postgres/data/postmaster.pid"))).as("nothing was closed in order").isTrue();
        }
        try (var server = Draaiendeserver.start(gegevens, poort, "--leeg")) {
            allesIsEr(server, bevestigd);
        }
        allesKlopt(gegevens);
    }

    private static List<Bezoeker.Gezien> samen(List<Callable<Bezoeker.Gezien>> vragen) throws Exception {
        List<Bezoeker.Gezien> uit = new ArrayList<>();
        try (var allen = Executors.newFixedThreadPool(vragen.size())) {
            for (var antwoord : allen.invokeAll(vragen)) {
                uit.add(antwoord.get());
            }
        }
        return uit;
    }

    private static String onderdelen(Bezoeker mens) {
        return lees(() -> mens.api("/actuator/health/onderdelen"));
    }

    private static String stand(Bezoeker mens) {
        return lees(() -> mens.pagina("/storing"));
    }

    private static String lees(Callable<Bezoeker.Gezien> vraag) {
        try {
            return vraag.call().tekst();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes to the log of PostgreSQL until it has no room for the next part of it. */
    private static void verbruikWal(Path gegevens, KleineSchijf schijf) throws Exception {
        var toegang = Toegangsbestand.lees(gegevens);
        for (int i = 0; i < 200; i++) {
            schijf.vul(0);
            try (var c = DriverManager.getConnection(toegang.jdbcUrl(), Rol.SUPERUSER.naam(), toegang.wachtwoord(Rol.SUPERUSER));
                    var s = c.createStatement()) {
                s.execute("select pg_logical_emit_message(true, 'spil-proef', repeat('x', 4000000)), pg_switch_wal()");
            } catch (SQLException e) {
                return;
            }
        }
        throw new IllegalStateException("PostgreSQL finds room that is not there");
    }

    private static boolean alsRoot() {
        return ProcessHandle.current().info().user().orElse("").equals("root");
    }
}
