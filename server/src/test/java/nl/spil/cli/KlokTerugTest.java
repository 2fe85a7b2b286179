package nl.spil.cli;

import static nl.spil.cli.StoringenTest.allesIsEr;
import static nl.spil.cli.StoringenTest.allesKlopt;
import static nl.spil.cli.StoringenTest.wachtTot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.spil.database.Rol;
import nl.spil.database.Toegangsbestand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The clock of the database is set apart from that of the server, and that of both is set back and forward: the time that the processes ask of the C library comes from a file
 * that the test changes (libfaketime), so that server and PostgreSQL themselves are what users get.
 */
@Tag("lang")
class KlokTerugTest {
    private Path map;
    private String bibliotheek;

    @BeforeEach
    void zoek() throws IOException {
        try (Stream<Path> mappen = Files.list(Path.of("/usr/lib"))) {
            bibliotheek = mappen.map(m -> m.resolve("faketime/libfaketimeMT.so.1")).filter(Files::exists).map(Path::toString).findFirst().orElse("");
        }
        assumeTrue(!bibliotheek.isEmpty(), "needs the package libfaketime");
        map = Draaiendeserver.nieuweMap("spil-klok-");
        zet("+0");
    }

    @Test
    void a_database_whose_clock_differs_five_seconds_is_told_of_and_one_of_two_minutes_is_no_start() throws Exception {
        Path gegevens = map.resolve("g");
        var alleenDatabase = new java.util.HashMap<>(omgeving());
        alleenDatabase.put("FAKETIME_ONLY_CMDS", "postgres");
        zet("-5");
        try (var server = Draaiendeserver.startMet(gegevens, List.of(), alleenDatabase, "--leeg")) {
            assertThat(server.uitvoer()).contains("klok van de database en die van deze server schelen");
            var mens = new Bezoeker(server, "administratie");
            wachtTot(() -> mens.pagina("/storing").tekst().contains("vanaf 60 seconden start Spil niet opnieuw"));
            zet("-120");
            wachtTot(() -> mens.pagina("/storing").tekst().contains("schelen 120 seconden") || mens.pagina("/storing").tekst().contains("schelen 119 seconden"));
            assertThat(mens.pagina("/zaken").status()).as("a server that runs goes on").isEqualTo(200);
        }
        var geweigerd = Draaiendeserver.begin(gegevens, Draaiendeserver.vrijePoort(), List.of(), alleenDatabase, "--leeg");
        assertThat(geweigerd.proces.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(geweigerd.proces.exitValue()).isEqualTo(2);
        assertThat(geweigerd.uitvoer()).contains("Zet beide klokken gelijk").contains("start opnieuw");
    }

    @Test
    void a_whole_server_whose_clock_goes_back_an_hour_under_load_and_forward_again_loses_nothing_and_goes_on() throws Exception {
        Path gegevens = map.resolve("g");
        Queue<Belasting.Bevestigd> bevestigd = Belasting.lijst();
        try (var server = Draaiendeserver.startMet(gegevens, List.of(), omgeving(), "--leeg");
                var belasting = new Belasting(server, bevestigd, 4, 36, Instant.now())) {
            wachtTot(() -> bevestigd.size() > 30);
            var mens = new Bezoeker(server, "administratie");
            String zaak = bevestigd.element().zaak();
            Instant voor = tijden(gegevens, zaak).getFirst();

            zet("-3600");
            wachtTot(() -> mens.pagina("/storing").tekst().contains("teruggezet"));
            assertThat(mens.pagina("/storing").tekst()).contains("Er is niets verloren");
            gaatDoor(server, bevestigd);
            // Each process sees the new time within a second of its own: an act before that counts as of before.
            wachtTot(() -> verricht(server, mens, zaak) && isGelijkAanVorige(gegevens, zaak));
            assertThat(tijden(gegevens, zaak).getFirst()).as("the time of the entry before it, not the hour before").isAfterOrEqualTo(voor);
            assertThat(mens.pagina("/zaken/" + zaak).status()).as("who was logged in still is").isEqualTo(200);
            assertThat(new Bezoeker(server, "officier").pagina("/zaken/" + zaak).status()).as("one can log in").isEqualTo(200);
            feedsHalenIn(gegevens);

            Instant inHetUur = tijden(gegevens, zaak).getFirst();
            zet("+0");
            wachtTot(() -> verricht(server, mens, zaak) && tijden(gegevens, zaak).getFirst().isAfter(inHetUur));
            wachtTot(() -> !metAntwoord(() -> mens.pagina("/storing")).tekst().contains("teruggezet"));
            gaatDoor(server, bevestigd);
            assertThat(metAntwoord(() -> mens.pagina("/zaken/" + zaak)).status()).as("who was logged in still is").isEqualTo(200);
            feedsHalenIn(gegevens);
            belasting.close();
            assertThat(belasting.gestoord()).isEmpty();
            assertThat(getal(gegevens, """
                    select count(*) from log_entry e join log_entry f on f.zaak_id = e.zaak_id and f.volgnummer = e.volgnummer - 1
                    where e.vastgelegd_op < f.vastgelegd_op""")).as("entries that are older than the one before").isZero();
            assertThat(getal(gegevens, """
                    select count(*) from log_entry where vastgelegd_op < (select vastgelegd_op from log_entry order by positie limit 1) - interval '50 minutes'"""))
                    .as("new zaken have the time of the hour before: the clock was set back").isPositive();
            allesIsEr(server, bevestigd);
        }
        allesKlopt(gegevens);
    }

    private Map<String, String> omgeving() {
        // Left to itself the library shifts the waits of the JVM, which are by the monotonic clock, so that none of them waits.
        return Map.of("LD_PRELOAD", bibliotheek, "FAKETIME_TIMESTAMP_FILE", map.resolve("tijd").toString(), "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1", "FAKETIME_FORCE_MONOTONIC_FIX", "0", "FAKETIME_DONT_RESET", "1");
    }

    private static void gaatDoor(Draaiendeserver server, Queue<Belasting.Bevestigd> bevestigd) throws Exception {
        int toen = bevestigd.size();
        wachtTot(() -> bevestigd.size() > toen + 30);
        assertThat(server.gezondheid()).isEqualTo(200);
    }

    private static boolean verricht(Draaiendeserver server, Bezoeker mens, String zaak) throws Exception {
        var versie = server.als("administratie").haal("/api/v1/zaken/" + zaak).versie();
        return metAntwoord(() -> mens.handeling(zaak, versie)).status() == 201;
    }

    /** A connection that was idle when the clock went forward an hour seems to have been idle for that hour, and is closed. */
    private static Bezoeker.Gezien metAntwoord(Callable<Bezoeker.Gezien> vraag) throws Exception {
        for (int keer = 0; ; keer++) {
            try {
                return vraag.call();
            } catch (IOException e) {
                if (keer == 10) {
                    throw e;
                }
            }
        }
    }

    /** The feeds of the server itself have handled all that is in the log at this moment. */
    private static void feedsHalenIn(Path gegevens) throws Exception {
        long laatste = getal(gegevens, "select max(positie) from log_entry");
        wachtTot(() -> getal(gegevens, "select min(positie) from feed_plaats") >= laatste);
    }

    private static boolean isGelijkAanVorige(Path gegevens, String zaak) throws Exception {
        var twee = tijden(gegevens, zaak);
        return twee.get(0).equals(twee.get(1));
    }

    /** When the entries of a zaak were recorded, newest first. */
    private static List<Instant> tijden(Path gegevens, String zaak) throws Exception {
        return vraag(gegevens, "select vastgelegd_op from log_entry where zaak_id = '" + zaak + "' order by volgnummer desc",
                r -> r.getObject(1, OffsetDateTime.class).toInstant());
    }

    private static long getal(Path gegevens, String sql) throws Exception {
        return vraag(gegevens, sql, r -> r.getLong(1)).getFirst();
    }

    /** One row as one value. */
    private interface Rij<T> {
        T lees(ResultSet rij) throws SQLException;
    }

    private static <T> List<T> vraag(Path gegevens, String sql, Rij<T> rij) throws Exception {
        var toegang = Toegangsbestand.lees(gegevens);
        List<T> uit = new ArrayList<>();
        try (var c = DriverManager.getConnection(toegang.jdbcUrl(), Rol.SUPERUSER.naam(), toegang.wachtwoord(Rol.SUPERUSER));
                var s = c.createStatement(); var r = s.executeQuery(sql)) {
            while (r.next()) {
                uit.add(rij.lees(r));
            }
        }
        return uit;
    }

    /** At once and whole, so that nobody reads half. */
    private void zet(String verschil) throws IOException {
        Path nieuw = Files.writeString(map.resolve("tijd.nieuw"), verschil + "\n");
        Files.setPosixFilePermissions(nieuw, PosixFilePermissions.fromString("rw-r--r--"));
        Files.move(nieuw, map.resolve("tijd"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
