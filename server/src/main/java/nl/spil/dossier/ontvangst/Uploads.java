package nl.spil.dossier.ontvangst;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import nl.spil.recht.Actor;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import nl.spil.zaak.Vernietigdeel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Files that come in by parts and go on after a broken line. The parts lie in one file on the disk of the node that began; what
 * was not finished within a week is cleared, and what belongs to a zaak that was destroyed: here at once, on another node when an
 * upload begins there. Only who began an upload can go on with it.
 */
public final class Uploads implements Vernietigdeel {

    /** 8 GiB: an hour of film in high quality. */
    public static final long GROOTSTE = 8L << 30;

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final Duration HOUDBAAR = Duration.ofDays(7);
    private static final int PER_KEER = 1 << 16;

    private final JdbcClient jdbc;
    private final Stukvoeging voeging;
    private final Path map;
    private final String knoop;
    private final Clock klok;
    private final Set<String> bezig = ConcurrentHashMap.newKeySet();

    Uploads(DataSource bron, Stukvoeging voeging, Path map, String knoop, Clock klok) {
        this.jdbc = JdbcClient.create(bron);
        this.voeging = voeging;
        this.map = map;
        this.knoop = knoop;
        this.klok = klok;
    }

    /**
     * @param naam      of the file
     * @param grootte   1 to {@link #GROOTSTE} bytes
     * @param kenmerken without {@link Kenmerken#fouten}
     */
    public Upload begin(Actor actor, Parketnummer zaak, String naam, long grootte, Kenmerken kenmerken) throws IOException {
        ruimOp();
        var id = UUID.randomUUID().toString().replace("-", "");
        Files.createDirectories(map);
        var nu = klok.instant();
        jdbc.sql("""
                insert into upload (id, zaak_id, account, knoop, bestand, grootte, soort, titel, datum, geheimhouder, bijzonder, begonnen_op, laatst_op)
                values (:id, :zaak, :account, :knoop, :bestand, :grootte, :soort, :titel, :datum, :geheimhouder, :bijzonder, :nu, :nu)""")
                .param("id", id).param("zaak", zaak.waarde()).param("account", actor.id()).param("knoop", knoop)
                .param("bestand", Kenmerken.bestandsnaam(naam)).param("grootte", grootte).param("soort", kenmerken.soort()).param("titel", kenmerken.titel())
                .param("datum", kenmerken.datum() == null ? LocalDate.now(klok.withZone(Moment.NEDERLAND)) : kenmerken.datum())
                .param("geheimhouder", kenmerken.geheimhouder()).param("bijzonder", kenmerken.bijzonder()).param("nu", Timestamp.from(nu)).update();
        Files.createFile(bestand(id)); // after its row: a file without one is cleared
        return zoek(actor, zaak, id).orElseThrow();
    }

    /** Empty when there is none of this person in this zaak on this node. */
    public Optional<Upload> zoek(Actor actor, Parketnummer zaak, String id) {
        return jdbc.sql("""
                select id, zaak_id, bestand, grootte, soort, titel, datum, geheimhouder, bijzonder from upload
                where id = :id and zaak_id = :zaak and account = :account and knoop = :knoop""")
                .param("id", id).param("zaak", zaak.waarde()).param("account", actor.id()).param("knoop", knoop)
                .query((rij, _) -> new Upload(rij.getString("id"), new Parketnummer(rij.getString("zaak_id")), rij.getString("bestand"), rij.getLong("grootte"),
                        gekregen(rij.getString("id")), new Kenmerken(rij.getString("soort"), rij.getString("titel"), rij.getObject("datum", LocalDate.class),
                                rij.getBoolean("geheimhouder"), rij.getString("bijzonder")))).optional().filter(u -> u.gekregen() >= 0);
    }

    /**
     * Takes a part. A line that breaks leaves what came before it.
     *
     * @param vanaf where the part begins
     * @throws IOException when it cannot be written, or the whole could not be kept
     */
    public Deelantwoord neem(Upload upload, long vanaf, InputStream deel) throws IOException {
        if (!bezig.add(upload.id())) {
            return new Deelantwoord.Bezig();
        }
        try {
            var nu = gekregen(upload.id());
            if (vanaf != nu) {
                return new Deelantwoord.VerkeerdePlek(nu);
            }
            var na = schrijf(upload, nu, deel);
            jdbc.sql("update upload set laatst_op = :nu where id = :id").param("nu", Timestamp.from(klok.instant())).param("id", upload.id()).update();
            if (na < 0) {
                return new Deelantwoord.TeVeel();
            }
            if (na < upload.grootte()) {
                return new Deelantwoord.Verder(na);
            }
            var inneming = voeging.neemIn(bestand(upload.id()), upload.bestand());
            weg(upload.id());
            return new Deelantwoord.Heel(upload, inneming);
        } finally {
            bezig.remove(upload.id());
        }
    }

    /** -1 when more came than fits; then the part is taken off again. */
    private long schrijf(Upload upload, long vanaf, InputStream deel) throws IOException {
        var buffer = new byte[PER_KEER];
        try (var uit = FileChannel.open(bestand(upload.id()), StandardOpenOption.WRITE)) {
            var plek = vanaf;
            while (true) {
                int n;
                try {
                    n = deel.read(buffer);
                } catch (IOException e) {
                    LOG.debug("the line broke after {} of {} bytes", plek, upload.grootte(), e);
                    return plek;
                }
                if (n < 0) {
                    return plek;
                }
                if (plek + n > upload.grootte()) {
                    uit.truncate(vanaf);
                    return -1;
                }
                for (var over = ByteBuffer.wrap(buffer, 0, n); over.hasRemaining();) {
                    plek += uit.write(over, plek);
                }
            }
        }
    }

    /** Gives up; false when there is none. */
    public boolean breekAf(Upload upload) throws IOException {
        return weg(upload.id());
    }

    private boolean weg(String id) throws IOException {
        Files.deleteIfExists(bestand(id));
        return jdbc.sql("delete from upload where id = :id").param("id", id).update() > 0;
    }

    private void ruimOp() throws IOException {
        for (var id : jdbc.sql("select id from upload where knoop = :knoop and laatst_op < :voor").param("knoop", knoop)
                .param("voor", Timestamp.from(klok.instant().minus(HOUDBAAR))).query(String.class).list()) {
            weg(id);
        }
        try (var bestanden = Files.newDirectoryStream(map, "upload-*")) {
            for (var bestand : bestanden) {
                if (jdbc.sql("select not exists (select from upload where id = :id)").param("id", bestand.getFileName().toString().substring("upload-".length()))
                        .query(Boolean.class).single()) {
                    Files.deleteIfExists(bestand);
                }
            }
        } catch (NoSuchFileException e) {
            LOG.debug("nothing was ever uploaded to this node", e);
        }
    }

    @Override
    public void vernietig(Parketnummer zaak) {
        for (var id : jdbc.sql("select id from upload where zaak_id = :zaak").param("zaak", zaak.waarde()).query(String.class).list()) {
            try {
                weg(id);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private long gekregen(String id) {
        try {
            return Files.size(bestand(id));
        } catch (IOException e) {
            return -1;
        }
    }

    private Path bestand(String id) {
        return map.resolve("upload-" + id);
    }
}
