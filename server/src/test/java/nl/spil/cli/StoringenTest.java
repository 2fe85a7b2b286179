package nl.spil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was acknowledged is there, whatever was killed. */
@Tag("lang")
class StoringenTest {
    private static final int MENSEN = 4;

    @Test
    void twenty_times_the_server_is_killed_under_load_and_nothing_acknowledged_is_lost() throws Exception {
        Path gegevens = Draaiendeserver.nieuweMap("spil-storing-").resolve("g");
        int poort = Draaiendeserver.vrijePoort();
        SplittableRandom toeval = new SplittableRandom(20261125);
        Queue<Belasting.Bevestigd> bevestigd = Belasting.lijst();
        for (int keer = 0; keer < 20; keer++) {
            var server = Draaiendeserver.start(gegevens, poort, "--leeg");
            int voor = bevestigd.size();
            var belasting = new Belasting(server, bevestigd, MENSEN, keer, Instant.now());
            wachtTot(() -> bevestigd.size() > voor + 3);
            Thread.sleep(toeval.nextInt(50, 800));
            assertThat(server.dood()).isLessThan(Duration.ofSeconds(5));
            belasting.close();
        }
        try (var server = Draaiendeserver.start(gegevens, poort, "--leeg")) {
            allesIsEr(server, bevestigd);
        }
        allesKlopt(gegevens);
    }

    @Test
    void five_times_postgres_is_killed_under_load_and_the_server_goes_on_by_itself() throws Exception {
        Path gegevens = Draaiendeserver.nieuweMap("spil-storing-").resolve("g");
        Queue<Belasting.Bevestigd> bevestigd = Belasting.lijst();
        try (var server = Draaiendeserver.start(gegevens, Draaiendeserver.vrijePoort(), "--leeg")) {
            for (int keer = 0; keer < 5; keer++) {
                try (var belasting = new Belasting(server, bevestigd, MENSEN, 1000 + keer, Instant.now())) {
                    assertThat(belasting).isNotNull();
                    int voor = bevestigd.size();
                    wachtTot(() -> bevestigd.size() > voor + 3);
                    List<ProcessHandle> oud = server.postgres().toList();
                    assertThat(oud).hasSize(1);
                    oud.forEach(ProcessHandle::destroyForcibly);
                    // Its children go on with what they have in hand, and may acknowledge that: only a new one is the return.
                    wachtTot(() -> isVervangen(server, oud.getFirst()));
                    int erna = bevestigd.size();
                    wachtTot(() -> bevestigd.size() > erna + 10);
                }
            }
            assertThat(server.gezondheid()).isEqualTo(200);
            allesIsEr(server, bevestigd);
        }
        allesKlopt(gegevens);
    }

    private static boolean isVervangen(Draaiendeserver server, ProcessHandle oud) throws Exception {
        return server.postgres().anyMatch(p -> p.pid() != oud.pid()) && server.gezondheid() == 200;
    }

    static void allesIsEr(Draaiendeserver server, Queue<Belasting.Bevestigd> bevestigd) {
        assertThat(bevestigd).hasSizeGreaterThan(50);
        Map<String, Integer> hoogste = bevestigd.stream()
                .collect(Collectors.toMap(Belasting.Bevestigd::zaak, Belasting.Bevestigd::volgnummer, Math::max));
        hoogste.forEach((zaak, volgnummer) -> {
            var antwoord = server.als("officier").haal("/api/v1/zaken/" + zaak);
            assertThat(antwoord.status()).as("%s: %s", zaak, antwoord.inhoud()).isEqualTo(200);
            assertThat(Integer.parseInt(antwoord.versie())).as(zaak).isGreaterThanOrEqualTo(volgnummer);
        });
        // A double acknowledgement of one number would be a lost act.
        assertThat(bevestigd).doesNotHaveDuplicates();
        var herbouw = server.als("beheerder").post("/api/v1/beheer/herbouw", Map.of(), Map.of()).inhoud();
        assertThat(herbouw.path("zaken").asInt()).isGreaterThanOrEqualTo(hoogste.size());
        assertThat(herbouw.path("verschillen").asInt()).isZero();
    }

    static void allesKlopt(Path gegevens) {
        StringWriter uit = new StringWriter();
        int code = Opdrachten.voerUit(new PrintWriter(uit), new PrintWriter(uit), "controleer", "--gegevens", gegevens.toString(), "--volledig");
        assertThat(code).as(uit.toString()).isZero();
    }

    static void wachtTot(Callable<Boolean> klaar) throws Exception {
        long einde = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!klaar.call()) {
            assertThat(System.nanoTime()).as("nothing is acknowledged any more").isLessThan(einde);
            Thread.sleep(10);
        }
    }
}
