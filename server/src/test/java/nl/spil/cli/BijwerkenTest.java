package nl.spil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.spil.database.EerdereSpil;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The present server on the data of an earlier one, and on data that are not for it. */
@Tag("lang")
class BijwerkenTest {

    @Test
    void data_of_the_first_schema_are_brought_up_its_documents_move_onto_the_volumes_and_all_of_it_checks() throws Exception {
        Path gegevens = Draaiendeserver.nieuweMap("spil-bijwerken-").resolve("g");
        EerdereSpil.legNeer(gegevens);
        try (var server = Draaiendeserver.start(gegevens, Draaiendeserver.vrijePoort(), "--leeg")) {
            var zaken = server.als("officier").haal("/api/v1/zaken?limiet=50").inhoud().path("zaken");
            assertThat(zaken.size()).isEqualTo(8);
            String zaak = zaken.get(0).path("parketnummer").asString();
            var stand = server.als("administratie").haal("/api/v1/zaken/" + zaak);
            var antwoord = server.als("administratie").post("/api/v1/zaken/" + zaak + "/handelingen", Map.of("handeling", "zaak-toewijzen",
                    "wijze", "verrichten", "gegevens", Map.of("behandelaar", "officier", "reden", "na het bijwerken")),
                    Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"" + stand.versie() + "\""));
            assertThat(antwoord.status()).as(antwoord.inhoud().toString()).isEqualTo(201);
            assertThat(server.als("beheerder").post("/api/v1/beheer/zegels", Map.of(), Map.of()).goed()).isTrue();
            assertThat(gegevens.resolve("zegels/toegang/00000001.json")).as("looks of before are sealed too").exists();
            long einde = System.nanoTime() + Duration.ofMinutes(2).toNanos();
            while (Files.exists(gegevens.resolve("documenten")) && System.nanoTime() < einde) {
                Thread.sleep(100);
            }
            assertThat(gegevens.resolve("documenten")).as("moved onto the volumes").doesNotExist();
        }
        var uit = controleer(gegevens);
        assertThat(uit).contains("\"ok\":true").contains("\"zaken\":8").contains("\"entries\":92");
    }

    @Test
    void data_of_a_newer_spil_are_refused_with_advice_and_exit_code_2() throws Exception {
        Path gegevens = Draaiendeserver.nieuweMap("spil-bijwerken-").resolve("g");
        EerdereSpil.legNeer(gegevens);
        EerdereSpil.doe(gegevens, "insert into flyway_schema_history values (900, '999', 'later', 'SQL', 'V999__later.sql', 1, 'spil', now(), 1, true)");
        var server = Draaiendeserver.begin(gegevens, Draaiendeserver.vrijePoort(), "--leeg");
        assertThat(server.proces.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(server.proces.exitValue()).isEqualTo(2);
        assertThat(server.uitvoer()).contains("nieuwere Spil (schema 999)").contains("spil herstel");
    }

    @Test
    void a_cluster_of_another_postgres_is_refused_with_advice_and_exit_code_2_by_start_and_by_check() throws Exception {
        Path gegevens = Draaiendeserver.nieuweMap("spil-bijwerken-").resolve("g");
        EerdereSpil.legNeer(gegevens);
        Files.writeString(gegevens.resolve("postgres").toRealPath().resolve("data/PG_VERSION"), "17\n");
        var server = Draaiendeserver.begin(gegevens, Draaiendeserver.vrijePoort(), "--leeg");
        assertThat(server.proces.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(server.proces.exitValue()).isEqualTo(2);
        assertThat(server.uitvoer()).contains("PostgreSQL 17").contains("spil uitvoer").contains("spil invoer");
        StringWriter uit = new StringWriter();
        assertThat(Opdrachten.voerUit(new PrintWriter(uit), new PrintWriter(uit), "controleer", "--gegevens", gegevens.toString())).isEqualTo(2);
        assertThat(uit.toString()).contains("PostgreSQL 17");
    }

    private static String controleer(Path gegevens) {
        StringWriter uit = new StringWriter();
        assertThat(Opdrachten.voerUit(new PrintWriter(uit), new PrintWriter(uit), "controleer", "--gegevens", gegevens.toString(), "--volledig",
                "--json")).as(uit.toString()).isZero();
        return uit.toString();
    }
}
