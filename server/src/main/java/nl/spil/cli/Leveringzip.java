package nl.spil.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A delivery as the body of a call. A zip goes as it is; a folder is put into a zip while it is sent, not compressed, with its
 * links as links, so that the server judges what is really there.
 */
final class Leveringzip {

    private static final int LINK = 0120777;
    /** Above this the sizes need the wide form. */
    private static final long GROOT = 0xF000_0000L;

    private Leveringzip() {}

    static BodyPublisher van(Path levering) {
        try {
            return Files.isDirectory(levering) ? BodyPublishers.ofInputStream(() -> stroom(levering)) : BodyPublishers.ofFile(levering);
        } catch (IOException e) {
            throw new Onuitvoerbaar("'" + levering + "' is niet te lezen: " + e.getMessage() + ".", e);
        }
    }

    private static PipedInputStream stroom(Path map) {
        try {
            var in = new PipedInputStream(1 << 16);
            var uit = new PipedOutputStream(in);
            Thread.ofVirtual().name("inpakken").start(() -> {
                try (uit) {
                    schrijf(map, uit);
                } catch (IOException e) {
                    // the pipe breaks, so the server gets an archive that is cut off and says so
                }
            });
            return in;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void schrijf(Path map, OutputStream naar) throws IOException {
        try (var zip = new ZipArchiveOutputStream(naar)) {
            zip.setEncoding(StandardCharsets.UTF_8.name());
            zip.setLevel(0);
            voegToe(map, map.resolve("aanlevering.json"), zip);
            var stukken = map.resolve("stukken");
            if (Files.isSymbolicLink(stukken)) {
                voegToe(map, stukken, zip);
            } else if (Files.isDirectory(stukken)) {
                try (var bestanden = Files.walk(stukken)) {
                    for (var bestand : (Iterable<Path>) bestanden.sorted()::iterator) {
                        voegToe(map, bestand, zip);
                    }
                }
            }
        }
    }

    private static void voegToe(Path map, Path bestand, ZipArchiveOutputStream zip) throws IOException {
        var link = Files.isSymbolicLink(bestand);
        if (!link && !Files.isRegularFile(bestand, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        var ingang = new ZipArchiveEntry(map.relativize(bestand).toString().replace(bestand.getFileSystem().getSeparator(), "/"));
        var grootte = link ? 0 : Files.size(bestand);
        if (link) {
            ingang.setUnixMode(LINK);
        } else {
            ingang.setSize(grootte);
        }
        zip.setUseZip64(grootte > GROOT ? Zip64Mode.Always : Zip64Mode.AsNeeded);
        zip.putArchiveEntry(ingang);
        if (link) {
            zip.write(Files.readSymbolicLink(bestand).toString().getBytes(StandardCharsets.UTF_8));
        } else {
            Files.copy(bestand, zip);
        }
        zip.closeArchiveEntry();
    }
}
