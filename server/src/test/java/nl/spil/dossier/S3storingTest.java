package nl.spil.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A volume that is a bucket of an S3-compatible service, beside folders: used, killed and back again. */
@Tag("lang")
class S3storingTest {

    private static final Duration BINNEN = Duration.ofSeconds(60);

    @BeforeEach
    void legitimatie() {
        System.setProperty("aws.accessKeyId", "proef");
        System.setProperty("aws.secretAccessKey", "proef");
    }

    @AfterEach
    void zonder() {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @Test
    void a_bucket_keeps_what_a_folder_keeps_and_a_killed_service_costs_nobody_anything() throws Exception {
        try (var proef = new Proefopslag(); var s3 = S3proef.begin(proef.gegevens.resolve("s3"))) {
            proef.volumes.put("c", s3.adres());
            proef.begin();
            Proefopslag.wachtTot("healthy", BINNEN, proef::allesBij);
            var groot = Proefopslag.toeval(77, 13 * Segmentvorm.SEGMENT + 5);
            var sha256 = proef.bewaar(groot);
            Proefopslag.wachtTot("in the bucket too", BINNEN, () -> proef.overal(sha256));
            // Read from the bucket alone: the folders have no good copy any more.
            for (var volume : java.util.List.of("a", "b")) {
                Proefopslag.keerBitOm(proef.bestand(volume, sha256), 3L * Segmentvorm.SEGMENT);
            }
            assertThat(proef.lees(sha256)).isEqualTo(groot);
            Proefopslag.wachtTot("repaired from the bucket", BINNEN, () -> proef.schrob().kapot().isEmpty() && proef.overal(sha256));

            try (var belasting = new Belasting(proef)) {
                Thread.sleep(2_000);
                s3.dood();
                Proefopslag.wachtTot("fenced off", Duration.ofSeconds(5), () -> proef.status("c") == Volumestatus.AFGESCHERMD);
                Thread.sleep(3_000);
                s3.start();
                Proefopslag.wachtTot("back and up to date", BINNEN, () -> proef.status("c") == Volumestatus.GEZOND);
                belasting.stop();
                belasting.niemandMerkteIets();
                belasting.allesIsErEnVeilig();
            }
        }
    }
}
