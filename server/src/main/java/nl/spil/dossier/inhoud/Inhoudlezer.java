package nl.spil.dossier.inhoud;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import javax.sql.DataSource;
import nl.spil.dossier.Inhoudopslag;
import nl.spil.dossier.gebruik.Scan;
import nl.spil.dossier.gebruik.Tekststaat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes one content that waits, looks what it is, has it scanned, and stores its text. Several may work beside each other, on
 * several nodes. What the reading process cannot do is stored too, with the reason; only a storage that is away is tried again.
 */
final class Inhoudlezer {

    private static final Logger LOG = LoggerFactory.getLogger(Inhoudlezer.class);
    private static final int POGINGEN = 3;
    /** Nobody has it in hand. What is taken further ahead than anybody takes it, was taken before the clock was set back. */
    private static final String VRIJ = "(bezig_tot is null or bezig_tot not between now() and now() + interval '25 minutes')";

    private final JdbcTemplate jdbc;
    private final Inhoudopslag opslag;
    private final Virusscanner scanner;
    private final Path werkmap;
    private final Leesgrenzen grenzen;

    Inhoudlezer(DataSource bron, Inhoudopslag opslag, Virusscanner scanner, Path werkmap, Leesgrenzen grenzen) {
        this.jdbc = new JdbcTemplate(bron);
        this.opslag = opslag;
        this.scanner = scanner;
        this.werkmap = werkmap;
        this.grenzen = grenzen;
    }

    /** One content; false when none waits. */
    boolean beurt(Leeskanaal kanaal) {
        var sha256 = pak();
        sha256.ifPresent(sha -> {
            try {
                lees(sha, kanaal);
            } catch (IOException e) {
                LOG.warn("content {} could not be read now and is tried again: {}", sha, e.toString());
                // The storage or this machine, not the document: this was no try.
                jdbc.update("update inhoudkenmerk set bezig_tot = now() + interval '1 minute', pogingen = greatest(pogingen - 1, 0) where sha256 = ?", sha);
            } catch (RuntimeException e) {
                LOG.warn("content {} could not be read and is tried again", sha, e);
                jdbc.update("update inhoudkenmerk set bezig_tot = now() + interval '1 minute' where sha256 = ?", sha);
            }
        });
        return sha256.isPresent();
    }

    private Optional<String> pak() {
        // Tried three times without an end: it took the whole server along, so it is left alone.
        jdbc.update("""
                update inhoudkenmerk set tekst = 'onleesbaar', tekst_reden = 'omgevallen', bezig_tot = null
                where tekst = 'wacht' and pogingen >= ? and\s""" + VRIJ, POGINGEN);
        return jdbc.queryForList("""
                update inhoudkenmerk set bezig_tot = now() + interval '20 minutes', pogingen = pogingen + 1
                where sha256 = (select sha256 from inhoudkenmerk where tekst = 'wacht' and\s""" + VRIJ + """
                     order by pogingen, sha256 limit 1 for update skip locked) returning sha256""", String.class).stream().findFirst();
    }

    private void lees(String sha256, Leeskanaal kanaal) throws IOException {
        var genoemden = !open(sha256);
        if (genoemden && !alleenGenoemden(sha256)) {
            apart(sha256, "");
            return;
        }
        var grootte = opslag.grootte(sha256);
        if (grootte.isEmpty()) {
            klaar(sha256, new Leesuitslag("", 0, Tekststaat.ONLEESBAAR, "weg"));
            return;
        }
        var mime = soort(sha256, grootte.get());
        jdbc.update("update inhoudkenmerk set mime = ? where sha256 = ?", mime, sha256);
        if (!scan(sha256, grootte.get())) {
            klaar(sha256, new Leesuitslag(mime, 0, Tekststaat.OVERGESLAGEN, "besmet"));
        } else if (genoemden) {
            apart(sha256, mime);
        } else if (mime.startsWith("audio/") || mime.startsWith("video/")) {
            klaar(sha256, new Leesuitslag(mime, 0, Tekststaat.OVERGESLAGEN, "soort"));
        } else if (grootte.get() > grenzen.bestand()) {
            klaar(sha256, new Leesuitslag(mime, 0, Tekststaat.OVERGESLAGEN, "te-groot"));
        } else {
            leesTekst(sha256, mime, kanaal);
        }
    }

    /** At least one zaak has it as a stuk that is not set apart: privileged communication and abuse images are never read here. */
    private boolean open(String sha256) {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select exists (select from stukinhoud where sha256 = ? and vernietigd_op is null and not apart)""", Boolean.class, sha256));
    }

    /** For named people: then its type is looked up by its first bytes, or they could not see it either. Nothing else is taken from it. */
    private boolean alleenGenoemden(String sha256) {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select exists (select from stukinhoud where sha256 = ? and vernietigd_op is null and genoemden)""", Boolean.class, sha256));
    }

    private String soort(String sha256, long grootte) throws IOException {
        try (var in = opslag.open(sha256, 0, Math.min(grootte, Herkenning.BEGIN))) {
            return Herkenning.van(in.readAllBytes());
        }
    }

    /** False when something was found. A scanner that is away is no reason to let a document wait. */
    private boolean scan(String sha256, long grootte) throws IOException {
        try (var in = opslag.open(sha256, 0, grootte)) {
            var uitslag = scanner.scan(in);
            jdbc.update("update inhoudkenmerk set scan = ?, vondst = ? where sha256 = ?", uitslag.scan().naam(), uitslag.vondst(), sha256);
            return uitslag.scan() != Scan.BESMET;
        }
    }

    private void leesTekst(String sha256, String gezien, Leeskanaal kanaal) throws IOException {
        Files.createDirectories(werkmap);
        var bestand = Files.createTempFile(werkmap, "lezen", ".bin", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (var in = opslag.open(sha256, 0, Long.MAX_VALUE); var uit = Files.newOutputStream(bestand)) {
                in.transferTo(uit);
            }
            var teksten = new Bladteksten(jdbc, sha256);
            teksten.begin();
            var uitslag = kanaal.lees(bestand, teksten);
            teksten.schrijf();
            klaar(sha256, uitslag.mime().isEmpty() ? new Leesuitslag(gezien, uitslag.bladen(), uitslag.staat(), uitslag.reden()) : uitslag);
            if (!open(sha256)) { // set apart while it was read
                teksten.begin();
                klaar(sha256, new Leesuitslag(uitslag.mime(), uitslag.bladen(), Tekststaat.OVERGESLAGEN, "apart"));
            }
        } finally {
            Files.deleteIfExists(bestand);
        }
    }

    /** It is not read. Unless it joined another dossier meanwhile, where it may be: then it is this one's turn again. */
    private void apart(String sha256, String mime) {
        klaar(sha256, new Leesuitslag(mime, 0, Tekststaat.OVERGESLAGEN, "apart"));
        if (open(sha256)) {
            jdbc.update("update inhoudkenmerk set tekst = 'wacht', tekst_reden = '' where sha256 = ?", sha256);
        }
    }

    private void klaar(String sha256, Leesuitslag u) {
        jdbc.update("""
                update inhoudkenmerk set mime = case when ? = '' then mime else ? end, bladen = ?, tekst = ?, tekst_reden = ?, bezig_tot = null,
                    gelezen_op = now() where sha256 = ?""", u.mime(), u.mime(), u.bladen(), u.staat().naam(), u.reden(), sha256);
    }
}
