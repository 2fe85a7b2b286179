package nl.spil.dossier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A volume that is a folder, on this machine or on a network mount: {@code blobs/ab/<id>}, {@code onderweg} and its mark. */
final class Mapvolume implements Volume {

    private static final String MERK = "spil-volume";
    private static final long KORTSTE_SPOEL = 1 << 20;
    private static final long LANGSTE_SPOEL = 64 << 20;
    private static final long SPOEL_NANOS = 150_000_000;

    private final Path map;
    private final Path blobs;
    private final Path onderweg;

    Mapvolume(Path map) {
        this.map = map;
        this.blobs = map.resolve("blobs");
        this.onderweg = map.resolve("onderweg");
    }

    @Override
    public Optional<String> merk() throws IOException {
        try {
            return Optional.of(Files.readString(map.resolve(MERK), StandardCharsets.US_ASCII).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void zetMerk(String merk) throws IOException {
        Files.createDirectories(blobs);
        Files.createDirectories(onderweg);
        for (int vak = 0; vak < 256; vak++) {
            Files.createDirectories(blobs.resolve("%02x".formatted(vak))); // once: a later write then forces one folder only
        }
        forceer(blobs);
        forceer(map);
        var half = onderweg.resolve(UUID.randomUUID().toString());
        schrijfGeheel(half, merk.getBytes(StandardCharsets.US_ASCII));
        Files.move(half, map.resolve(MERK), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceer(map);
    }

    @Override
    public Instant proef() throws IOException {
        var proef = onderweg.resolve("proef-" + UUID.randomUUID());
        var bytes = proef.toString().getBytes(StandardCharsets.UTF_8);
        try {
            schrijfGeheel(proef, bytes);
            if (!java.util.Arrays.equals(bytes, Files.readAllBytes(proef))) {
                throw new Beschadigd("Wat op " + map + " is geschreven, komt er anders uit.");
            }
            return Files.getLastModifiedTime(proef).toInstant();
        } finally {
            Files.deleteIfExists(proef);
        }
    }

    @Override
    public Schrijver nieuw(String id, long lengte) throws IOException {
        return new Bestandschrijver(id);
    }

    @Override
    public byte[] lees(String id, long van, int aantal) throws IOException {
        var uit = ByteBuffer.allocate(aantal);
        try (var kanaal = FileChannel.open(plaats(id), StandardOpenOption.READ)) {
            while (uit.hasRemaining()) {
                if (kanaal.read(uit, van + uit.position()) < 0) {
                    throw new Beschadigd(id + " is afgekapt.");
                }
            }
        }
        return uit.array();
    }

    @Override
    public void verwijder(String id) throws IOException {
        Files.deleteIfExists(plaats(id));
    }

    @Override
    public List<Vermelding> lijst(int vak) throws IOException {
        var uit = new ArrayList<Vermelding>();
        try (var bestanden = Files.newDirectoryStream(blobs.resolve("%02x".formatted(vak)))) {
            for (var bestand : bestanden) {
                try {
                    uit.add(new Vermelding(bestand.getFileName().toString(), Files.size(bestand), Files.getLastModifiedTime(bestand).toInstant()));
                } catch (NoSuchFileException e) {
                    continue; // removed since
                }
            }
        } catch (NoSuchFileException e) {
            return List.of();
        }
        return uit;
    }

    @Override
    public void ruimHalfOp(Instant voor) throws IOException {
        try (var bestanden = Files.newDirectoryStream(onderweg)) {
            for (var bestand : bestanden) {
                if (Files.getLastModifiedTime(bestand).toInstant().isBefore(voor)) {
                    Files.deleteIfExists(bestand);
                }
            }
        }
    }

    @Override
    public long vrij() throws IOException {
        return Files.getFileStore(map).getUsableSpace();
    }

    private Path plaats(String id) {
        return vak(id).resolve(id);
    }

    private Path vak(String id) {
        return blobs.resolve(id.substring(0, 2));
    }

    private static void schrijfGeheel(Path bestand, byte[] bytes) throws IOException {
        try (var kanaal = FileChannel.open(bestand, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            schrijf(kanaal, bytes);
            kanaal.force(true);
        }
    }

    private static void schrijf(FileChannel kanaal, byte[] bytes) throws IOException {
        for (var buffer = ByteBuffer.wrap(bytes); buffer.hasRemaining();) {
            kanaal.write(buffer);
        }
    }

    /** Of a folder: its list of names. */
    private static void forceer(Path map) throws IOException {
        try (var kanaal = FileChannel.open(map, StandardOpenOption.READ)) {
            kanaal.force(true);
        }
    }

    private final class Bestandschrijver implements Schrijver {

        private final Path vak;
        private final Path doel;
        private final Path half;
        private final FileChannel kanaal;
        private long sindsSpoel;
        private long spoel = 4 * KORTSTE_SPOEL;
        private boolean klaar;

        Bestandschrijver(String id) throws IOException {
            this.vak = vak(id);
            this.doel = plaats(id);
            // Nobody reads an id before its row is there, so a new one needs no second name, which would cost the disk a turn.
            var direct = opent(doel);
            this.half = direct == null ? onderweg.resolve(id + "-" + UUID.randomUUID()) : doel;
            this.kanaal = direct == null ? FileChannel.open(half, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW) : direct;
        }

        private static @Nullable FileChannel opent(Path doel) throws IOException {
            try {
                return FileChannel.open(doel, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException e) {
                return null; // a bad copy, to be replaced at once
            }
        }

        /** Forces as it goes, in portions that the disk does in a moment: the last one may not take longer than a call may. */
        @Override
        public void schrijf(byte[] bytes) throws IOException {
            Mapvolume.schrijf(kanaal, bytes);
            sindsSpoel += bytes.length;
            if (sindsSpoel >= spoel) {
                var begin = System.nanoTime();
                kanaal.force(false);
                var duur = Math.max(1, System.nanoTime() - begin);
                spoel = Math.clamp((long) ((double) sindsSpoel * SPOEL_NANOS / duur), KORTSTE_SPOEL, LANGSTE_SPOEL);
                sindsSpoel = 0;
            }
        }

        @Override
        public void klaar() throws IOException {
            kanaal.force(true);
            kanaal.close();
            if (!half.equals(doel)) {
                Files.move(half, doel, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            klaar = true;
            forceer(vak);
        }

        @Override
        public void close() throws IOException {
            kanaal.close();
            if (!klaar) {
                Files.deleteIfExists(half);
            }
        }
    }
}
