package nl.spil.cli;

import static nl.spil.cli.StoringenTest.wachtTot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The clock of the database is set apart from that of the server: the time that the processes ask of the C library comes from a file
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

    private Map<String, String> omgeving() {
        return Map.of("LD_PRELOAD", bibliotheek, "FAKETIME_TIMESTAMP_FILE", map.resolve("tijd").toString(), "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1", "FAKETIME_DONT_RESET", "1");
    }

    /** At once and whole, so that nobody reads half. */
    private void zet(String verschil) throws IOException {
        Path nieuw = Files.writeString(map.resolve("tijd.nieuw"), verschil + "\n");
        Files.setPosixFilePermissions(nieuw, PosixFilePermissions.fromString("rw-r--r--"));
        Files.move(nieuw, map.resolve("tijd"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
