package nl.spil.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Keeps bytes in one folder on this machine, as {@code ab/cd/<digest>}. A file appears under its digest only when it is whole
 * and durable: written or linked beside it, forced to the disk, renamed, and its folder forced too.
 */
public final class Mapopslag implements Inhoudopslag {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final String ONDERWEG = "onderweg";

    private final Path map;

    private Mapopslag(Path map, boolean bestaand) {
        this.map = map;
    }

    /** What is in this folder now, if it is there; only for reading. */
    static Mapopslag lezend(Path map) {
        return new Mapopslag(map, true);
    }

    /** @throws IOException when the folder cannot be made */
    public Mapopslag(Path map) throws IOException {
        this(map, false);
        Files.createDirectories(map);
        ruimOp(Files.createDirectories(map.resolve(ONDERWEG)));
    }

    @Override
    public void bewaar(Path bestand, String sha256) throws IOException {
        var doel = plaats(sha256);
        if (Files.exists(doel) && Files.size(doel) == Files.size(bestand)) {
            forceerMap(doel); // whoever put it there may not be that far yet
            return;
        }
        var onderweg = map.resolve(ONDERWEG).resolve(UUID.randomUUID().toString());
        try {
            zetNeer(bestand, onderweg);
            forceer(onderweg);
            maakMap(doel);
            Files.move(onderweg, doel, StandardCopyOption.ATOMIC_MOVE);
            forceerMap(doel);
        } finally {
            Files.deleteIfExists(onderweg); // a rename onto another link of the same file leaves both
        }
    }

    /** A link costs nothing; where the disk has none, or the file is on another one, it is copied. */
    private static void zetNeer(Path van, Path naar) throws IOException {
        try {
            Files.createLink(naar, van);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException e) {
            Files.copy(van, naar);
        }
    }

    @Override
    public Optional<Long> grootte(String sha256) throws IOException {
        try {
            return Optional.of(Files.size(plaats(sha256)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public InputStream open(String sha256, long van, long aantal) throws IOException {
        if (van < 0 || aantal < 0) {
            throw new IllegalArgumentException("a range begins at 0 or later and is not negative: " + van + ", " + aantal);
        }
        var kanaal = FileChannel.open(plaats(sha256), StandardOpenOption.READ);
        return new Deelstroom(Channels.newInputStream(kanaal.position(van)), aantal);
    }

    static String eis(String sha256) {
        if (!DIGEST.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal: " + sha256);
        }
        return sha256;
    }

    private Path plaats(String sha256) {
        eis(sha256);
        return map.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
    }

    private void maakMap(Path doel) throws IOException {
        var hier = doel.getParent();
        if (hier != null && !Files.isDirectory(hier)) {
            Files.createDirectories(hier);
            forceerMap(doel);
            forceerMap(hier);
            forceer(map);
        }
    }

    private static void forceerMap(Path kind) throws IOException {
        var ouder = kind.getParent();
        if (ouder != null) {
            forceer(ouder);
        }
    }

    /** Of a folder: its list of names. */
    private static void forceer(Path pad) throws IOException {
        try (var kanaal = FileChannel.open(pad, StandardOpenOption.READ)) {
            kanaal.force(true);
        }
    }

    private static void ruimOp(Path onderweg) throws IOException {
        try (var resten = Files.list(onderweg)) {
            for (var rest : (Iterable<Path>) resten::iterator) {
                Files.deleteIfExists(rest);
            }
        }
    }
}
