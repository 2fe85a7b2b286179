package nl.spil.dossier.inhoud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A real clamd with one signature of our own: of the test file that every scanner knows. */
public final class Proefscanner implements AutoCloseable {

    /** Cut in two, so that no scanner stumbles over this source. */
    public static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*").getBytes(StandardCharsets.US_ASCII);

    private static final Path CLAMD = Path.of("/usr/sbin/clamd");

    private final Path map;
    private final @Nullable Process clamd;

    private Proefscanner(Path map, @Nullable Process clamd) {
        this.map = map;
        this.clamd = clamd;
    }

    public static Proefscanner begin(Path map) throws IOException, InterruptedException {
        if (!Files.isExecutable(CLAMD)) {
            return new Proefscanner(map, null);
        }
        Files.createDirectories(map.resolve("db"));
        // Name:type:offset:hexadecimal, as ClamAV's own manual describes an extended signature.
        Files.writeString(map.resolve("db/proef.ndb"), "Proef.Eicar:0:*:" + HexFormat.of().formatHex(EICAR) + "\n");
        Files.writeString(map.resolve("clamd.conf"), """
                LocalSocket %1$s/clamd.sock
                DatabaseDirectory %1$s/db
                LogFile %1$s/clamd.log
                Foreground yes
                StreamMaxLength 100M
                """.formatted(map));
        var clamd = new ProcessBuilder(CLAMD.toString(), "-c", map.resolve("clamd.conf").toString()).redirectErrorStream(true)
                .redirectOutput(map.resolve("uit.txt").toFile()).start();
        var einde = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!Files.exists(map.resolve("clamd.sock")) && clamd.isAlive() && System.nanoTime() < einde) {
            Thread.sleep(50);
        }
        return new Proefscanner(map, clamd);
    }

    /** Skips the test where there is no clamd. */
    public Virusscanner scanner() throws IOException {
        assumeTrue(clamd != null, "clamd is not there; install it with: apt-get install clamav-daemon");
        assertThat(map.resolve("clamd.sock")).as(Files.readString(map.resolve("uit.txt"))).exists();
        return new Virusscanner(map.resolve("clamd.sock").toString());
    }

    @Override
    public void close() throws InterruptedException {
        if (clamd != null) {
            clamd.destroy();
            clamd.waitFor(10, TimeUnit.SECONDS);
        }
    }
}
