package nl.spil.dossier;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An S3-compatible server on a folder, as a process of its own that can be killed and started again. */
final class S3proef implements AutoCloseable {

    private static final Path KLASSENPAD = Path.of("../s3proef/target/klassenpad").toAbsolutePath().normalize();

    private final Path map;
    private final int poort;
    private @Nullable Process proces;

    private S3proef(Path map, int poort) {
        this.map = map;
        this.poort = poort;
    }

    static S3proef begin(Path map) throws IOException {
        int poort;
        try (var vrij = new ServerSocket(0)) {
            poort = vrij.getLocalPort();
        }
        var uit = new S3proef(map, poort);
        Files.createDirectories(map.resolve("inhoud/spil")); // the bucket
        Files.writeString(map.resolve("s3.conf"), """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=none
                jclouds.provider=filesystem-nio2
                jclouds.identity=proef
                jclouds.credential=proef
                jclouds.filesystem.basedir=%s
                """.formatted(poort, map.resolve("inhoud")));
        uit.start();
        return uit;
    }

    String adres() {
        return "s3://spil/dossier?endpoint=http://127.0.0.1:" + poort + "&region=eu-west-1";
    }

    void start() throws IOException {
        proces = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Xmx256m", "-cp", klassenpad(), "org.gaul.s3proxy.Main",
                "--properties", map.resolve("s3.conf").toString()).redirectErrorStream(true).redirectOutput(map.resolve("s3.log").toFile()).start();
        Proefopslag.wachtTot("answering: S3", Duration.ofSeconds(90), this::antwoordt);
    }

    /** As a power cut. */
    void dood() throws InterruptedException {
        if (proces != null) {
            proces.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    private boolean antwoordt() {
        try {
            var verbinding = (HttpURLConnection) URI.create("http://127.0.0.1:" + poort + "/spil").toURL().openConnection();
            verbinding.setConnectTimeout(1_000);
            verbinding.setReadTimeout(5_000);
            return verbinding.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Its class path is another module's, so that nothing of it is on ours. */
    private static String klassenpad() throws IOException {
        if (!Files.exists(KLASSENPAD)) {
            var maven = new ProcessBuilder("./mvnw", "-q", "-o", "-pl", "s3proef", "generate-resources").directory(Path.of("..").toFile())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            try {
                if (!maven.waitFor(3, TimeUnit.MINUTES) || maven.exitValue() != 0) {
                    throw new AssertionError("run: ./mvnw -pl s3proef generate-resources");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
        return Files.readString(KLASSENPAD).strip();
    }

    @Override
    public void close() throws InterruptedException {
        dood();
    }
}
