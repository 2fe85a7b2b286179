package nl.spil.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import nl.spil.zaak.Controledeel;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads the documents of a data directory beside a running server or without one: for checking, back-up and export. Leaves
 * nothing on any volume and changes no row.
 */
public final class Opslaglezing implements AutoCloseable {

    private static final int PER_KEER = 500;
    private static final long EERSTE_PEILING_MS = 2_000;

    private final Wachtklok wacht = new Wachtklok();
    private final Blobregister register;
    private final Blobsleutels sleutels;
    private final Segmentlezer lezer;
    private final Mapopslag oud;

    private Opslaglezing(DataSource bron, Path gegevens, Clock klok) {
        this.register = new Blobregister(bron);
        this.oud = Mapopslag.lezend(gegevens.resolve("documenten"));
        this.sleutels = new Blobsleutels(register.leeg() ? new GeenSleutels() : Sleutelbestand.open(gegevens.resolve("sleutels"), false));
        var merken = new Volumeregister(register);
        var volumes = new Volumebouw(gegevens, merken, false, wacht, klok, () -> { }).maak(merken.alle(), "hoofd", 1);
        this.lezer = new Segmentlezer(volumes, register, (_, _) -> { });
        var tot = System.nanoTime() + Duration.ofMillis(EERSTE_PEILING_MS).toNanos();
        while (System.nanoTime() < tot && !volumes.lijnen().stream().allMatch(Volumelijn::bekend)) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** @param bron as a role that may read */
    public static Opslaglezing open(DataSource bron, Path gegevens, Clock klok) {
        return new Opslaglezing(bron, gegevens, klok);
    }

    /** What {@code controleer} checks of the documents. */
    public Controledeel controle() {
        return new Opslagcontrole(register.jdbc(), register, oud, this::digest);
    }

    /** For a back-up: every blob as it is sealed, {@code ab/<id>}; what is there already in its size stays. */
    public void verzegeld(Path doel) throws IOException {
        for (var blobs = register.alle("", PER_KEER); !blobs.isEmpty(); blobs = register.alle(blobs.getLast().sha256(), PER_KEER)) {
            for (var blob : blobs) {
                var bestand = doel.resolve(blob.id().substring(0, 2)).resolve(blob.id());
                if (!blob.kapot() && !(Files.exists(bestand) && Files.size(bestand) == blob.vorm().opVolume())) {
                    var sleutel = sleutels.van(blob);
                    schrijf(bestand, uit -> {
                        uit.write(blob.vorm().kop());
                        segmenten(blob, sleutel, s -> uit.write(s.verzegeld()));
                    });
                }
            }
        }
    }

    /** For export: every document as it came, {@code ab/cd/<sha256>}. What is bad everywhere is left out; the check names it. */
    public void open(Path doel) throws IOException {
        for (var blobs = register.alle("", PER_KEER); !blobs.isEmpty(); blobs = register.alle(blobs.getLast().sha256(), PER_KEER)) {
            for (var blob : blobs) {
                if (!blob.kapot()) {
                    var sha = blob.sha256();
                    var sleutel = sleutels.van(blob);
                    schrijf(doel.resolve(sha.substring(0, 2)).resolve(sha.substring(2, 4)).resolve(sha), uit -> segmenten(blob, sleutel, s -> uit.write(s.inhoud())));
                }
            }
        }
    }

    private interface Schrijven {
        void naar(OutputStream uit) throws IOException;
    }

    private interface Gebruik {
        void van(Segmentlezer.Segment segment) throws IOException;
    }

    private static void schrijf(Path bestand, Schrijven schrijven) throws IOException {
        Files.createDirectories(bestand.getParent());
        var half = bestand.resolveSibling(bestand.getFileName() + ".half");
        try (var kanaal = FileChannel.open(half, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            schrijven.naar(Channels.newOutputStream(kanaal));
            kanaal.force(true);
        }
        Files.move(half, bestand, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void segmenten(Blob blob, SecretKey sleutel, Gebruik gebruik) throws IOException {
        for (long nummer = 0; nummer < blob.vorm().segmenten(); nummer++) {
            gebruik.van(lezer.lees(blob, sleutel, nummer));
        }
    }

    private String digest(Blob blob) throws IOException {
        var sha = Inname.sha256();
        segmenten(blob, sleutels.van(blob), s -> sha.update(s.inhoud()));
        return HexFormat.of().formatHex(sha.digest());
    }

    /**
     * After a restore of the database: takes the blobs of the back-up into the holding area; the next start spreads them over its
     * volumes. The volumes of before are forgotten: they may belong to an installation that still runs.
     *
     * @param bron  as the server
     * @param blobs the folder that {@link #verzegeld} filled
     */
    public static void neemTerug(DataSource bron, Path blobs, Path gegevens) throws IOException {
        var register = new Blobregister(bron);
        var jdbc = register.jdbc();
        jdbc.update("delete from blobplaats");
        jdbc.update("delete from opslagvolume");
        jdbc.update("update blob set kapot_sinds = null");
        for (var lijst = register.alle("", PER_KEER); !lijst.isEmpty(); lijst = register.alle(lijst.getLast().sha256(), PER_KEER)) {
            for (var blob : lijst) {
                var van = blobs.resolve(blob.id().substring(0, 2)).resolve(blob.id());
                if (Files.exists(van) && Files.size(van) == blob.vorm().opVolume()) {
                    schrijf(gegevens.resolve("wachtruimte/blobs").resolve(blob.id().substring(0, 2)).resolve(blob.id()), uit -> Files.copy(van, uit));
                    jdbc.update("insert into blobplaats (id, volume, staat) values (?, 'wacht:hoofd', 'goed')", blob.id());
                }
            }
        }
    }

    @Override
    public void close() {
        wacht.close();
    }

    /** Of an installation without documents on volumes. */
    private static final class GeenSleutels implements Sleuteldienst {
        @Override
        public Omhulsel verpak(byte[] sleutel, String waarvoor) {
            throw new IllegalStateException("only reads");
        }

        @Override
        public byte[] pakUit(Omhulsel omhulsel, String waarvoor) {
            throw new IllegalStateException("Er zijn geen sleutels van documenten.");
        }

        @Override
        public String huidig() {
            return "";
        }

        @Override
        public String wissel() {
            throw new IllegalStateException("only reads");
        }
    }
}
