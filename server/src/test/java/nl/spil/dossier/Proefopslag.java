package nl.spil.dossier;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;
import nl.spil.database.ProefDatabase;
import nl.spil.recht.Parketnummer;
import org.springframework.jdbc.core.JdbcTemplate;

/** The storage on a fresh database and folder, with volumes where the test wants them. */
final class Proefopslag implements AutoCloseable {

    static final Parketnummer ZAAK = new Parketnummer("13-000123-26");
    static final Parketnummer ANDERE = new Parketnummer("13-000456-26");

    final ProefDatabase database = ProefDatabase.nieuw();
    final HikariDataSource bron;
    final JdbcTemplate jdbc;
    final Path gegevens;
    final SequencedMap<String, String> volumes = new LinkedHashMap<>();
    final List<Houders> houders = new ArrayList<>();
    Duration respijt = Duration.ofHours(24);
    Opslagwerk werk;

    Proefopslag() throws IOException {
        var hikari = new HikariConfig();
        hikari.setDataSource(database.app());
        hikari.setMaximumPoolSize(30);
        bron = new HikariDataSource(hikari);
        jdbc = new JdbcTemplate(bron);
        gegevens = Files.createTempDirectory("opslag-proef");
        for (var naam : List.of("a", "b", "c")) {
            volumes.put(naam, Files.createDirectories(gegevens.resolve("volumes").resolve(naam)).toString());
        }
    }

    static Proefopslag begonnen() throws IOException {
        var uit = new Proefopslag();
        uit.begin();
        return uit;
    }

    void begin() {
        werk = Opslagwerk.begin(new Opslaginstelling(gegevens, "hoofd", 2, volumes, 0, respijt), bron, houders, Clock.systemUTC());
    }

    void opnieuw() {
        werk.close();
        begin();
    }

    Inhoudopslag opslag() {
        return werk.opslag();
    }

    Opslagdelen delen() {
        return werk.delen();
    }

    /** Kept and held by a zaak; returns the digest. */
    String bewaar(byte[] bytes) throws IOException {
        return bewaar(bytes, ZAAK);
    }

    String bewaar(byte[] bytes, Parketnummer zaak) throws IOException {
        var sha256 = ontvang(bytes);
        delen().register().transactie().executeWithoutResult(_ -> opslag().houdVast(zaak.waarde(), List.of(sha256)));
        return sha256;
    }

    /** Kept, not yet held. */
    String ontvang(byte[] bytes) throws IOException {
        var bestand = Files.createTempFile("inkomend", ".bin");
        try {
            Files.write(bestand, bytes);
            var sha256 = sha256(bytes);
            opslag().bewaar(bestand, sha256);
            return sha256;
        } finally {
            Files.delete(bestand);
        }
    }

    byte[] lees(String sha256) throws IOException {
        try (InputStream in = opslag().open(sha256, 0, Long.MAX_VALUE)) {
            return in.readAllBytes();
        }
    }

    Map<String, String> plaatsen(String sha256) {
        return delen().register().zoek(sha256).orElseThrow().plaatsen();
    }

    Path bestand(String volume, String sha256) {
        var id = delen().register().zoek(sha256).orElseThrow().id();
        return Path.of(volumes.get(volume)).resolve("blobs").resolve(id.substring(0, 2)).resolve(id);
    }

    Volumestatus status(String volume) {
        return delen().volumes().lijn(volume).orElseThrow().status();
    }

    /** On every volume, and none still behind. */
    boolean overal(String sha256) {
        var plaatsen = plaatsen(sha256);
        return volumes.keySet().stream().allMatch(v -> Plaatsregister.GOED.equals(plaatsen.get(v)));
    }

    boolean allesBij() {
        return volumes.keySet().stream().allMatch(v -> status(v) == Volumestatus.GEZOND && delen().plaatsen().achterstand(v).blobs() == 0);
    }

    Opslagstand schrob() {
        werk.beheer().schrob();
        wachtTot("scrubbed", Duration.ofSeconds(60), () -> !werk.beheer().schrobt());
        return werk.beheer().stand();
    }

    static void keerBitOm(Path bestand, long plek) throws IOException {
        try (var open = new RandomAccessFile(bestand.toFile(), "rw")) {
            open.seek(plek);
            var was = open.read();
            open.seek(plek);
            open.write(was ^ 0x10);
        }
    }

    static byte[] toeval(long zaad, int aantal) {
        var uit = new byte[aantal];
        new Random(zaad).nextBytes(uit);
        return uit;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static void wachtTot(String wat, Duration hoelang, BooleanSupplier waar) {
        var einde = System.nanoTime() + hoelang.toNanos();
        while (!waar.getAsBoolean()) {
            if (System.nanoTime() > einde) {
                throw new AssertionError("not " + wat + " within " + hoelang);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
    }

    @Override
    public void close() {
        if (werk != null) {
            werk.close();
        }
        bron.close();
        database.close();
        try (var alles = Files.walk(gegevens)) {
            alles.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
