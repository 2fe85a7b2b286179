package nl.spil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("lang")
class StartOpdrachtTest {

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void told_to_stop_it_ends_with_0_within_15_seconds_and_leaves_no_postgres(String sein) throws Exception {
        Path map = Draaiendeserver.nieuweMap("spil-start-");
        Draaiendeserver server = Draaiendeserver.start(map.resolve("g"), Draaiendeserver.vrijePoort(), "--leeg");
        var postgres = server.postgres().toList();
        assertThat(postgres).hasSize(1);
        assertThat(server.uitvoer()).contains("Spil luistert op http://localhost:" + server.poort);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(map.resolve("g/database.json")))).isEqualTo("rw-------");
        long begin = System.nanoTime();
        assertThat(server.sein(sein)).isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
        assertThat(postgres.getFirst().isAlive()).isFalse();
    }

    @Test
    void killed_hard_its_postgres_is_gone_within_5_seconds_and_the_next_start_works() throws Exception {
        Path map = Draaiendeserver.nieuweMap("spil-start-");
        int poort = Draaiendeserver.vrijePoort();
        assertThat(Draaiendeserver.start(map.resolve("g"), poort, "--leeg").dood()).isLessThan(Duration.ofSeconds(5));
        try (var server = Draaiendeserver.start(map.resolve("g"), poort, "--leeg")) {
            assertThat(server.gezondheid()).isEqualTo(200);
        }
    }

    @Test
    void a_second_start_on_the_same_data_ends_with_2_and_names_the_first() throws Exception {
        Path map = Draaiendeserver.nieuweMap("spil-start-");
        try (var eerste = Draaiendeserver.start(map.resolve("g"), Draaiendeserver.vrijePoort(), "--leeg")) {
            var tweede = Draaiendeserver.begin(map.resolve("g"), eerste.poort);
            assertThat(tweede.proces.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(tweede.proces.exitValue()).isEqualTo(2);
            assertThat(tweede.uitvoer()).contains(Long.toString(eerste.proces.pid()));
            assertThat(eerste.gezondheid()).isEqualTo(200);
        }
    }

    @Test
    void a_port_that_is_taken_ends_with_2_before_a_database_is_made() throws Exception {
        Path map = Draaiendeserver.nieuweMap("spil-start-");
        try (var bezet = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var server = Draaiendeserver.begin(map.resolve("g"), bezet.getLocalPort());
            assertThat(server.proces.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(server.proces.exitValue()).isEqualTo(2);
            assertThat(server.uitvoer()).contains("Poort " + bezet.getLocalPort());
            assertThat(map.resolve("g/postgres")).doesNotExist();
        }
    }

    @Test
    void demo_accounts_are_refused_on_an_address_that_others_can_reach() throws Exception {
        Path map = Draaiendeserver.nieuweMap("spil-start-");
        var server = Draaiendeserver.begin(map.resolve("g"), Draaiendeserver.vrijePoort(), "--adres", "0.0.0.0");
        assertThat(server.proces.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(server.proces.exitValue()).isEqualTo(2);
        assertThat(server.uitvoer()).contains("demoaccounts");
    }
}
