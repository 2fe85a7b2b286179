package nl.spil.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A video that is larger than the memory of the server goes in and out. */
@Tag("lang")
class GrootdocumentTest {

    private static final long GROOTTE = Long.getLong("spil.proef.video", 1_500_000_000L);

    @Test
    void a_video_larger_than_the_memory_goes_in_and_out_and_any_part_of_it_is_quick() throws Exception {
        assertThat(GROOTTE).isGreaterThan(Runtime.getRuntime().maxMemory());
        try (var proef = Proefopslag.begonnen()) {
            Proefopslag.wachtTot("healthy", Duration.ofSeconds(30), proef::allesBij);
            var video = proef.gegevens.resolve("video");
            try (var bestand = new RandomAccessFile(video.toFile(), "rw")) {
                bestand.setLength(GROOTTE);
                for (long plek = 0; plek < GROOTTE - 8; plek += 100_000_007) {
                    bestand.seek(plek);
                    bestand.writeLong(plek);
                }
            }
            var sha256 = HexFormat.of().formatHex(digest(new java.io.FileInputStream(video.toFile())));
            proef.opslag().bewaar(video, sha256);
            assertThat(proef.opslag().kopieen(sha256)).isGreaterThanOrEqualTo(2);

            var begin = System.nanoTime();
            try (var in = new java.io.DataInputStream(proef.opslag().open(sha256, 1_000_000_070L, 8))) {
                assertThat(in.readLong()).isEqualTo(1_000_000_070L);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
            assertThat(HexFormat.of().formatHex(digest(proef.opslag().open(sha256, 0, Long.MAX_VALUE)))).isEqualTo(sha256);
        }
    }

    private static byte[] digest(java.io.InputStream van) throws Exception {
        var sha = MessageDigest.getInstance("SHA-256");
        try (var in = new DigestInputStream(van, sha)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return sha.digest();
    }
}
