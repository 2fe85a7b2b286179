package nl.spil.toegang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Seals of the access log outside the database, so that a tail cut off there is known: {@code toegang/00000001.json}. */
final class Inzagezegelmap {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Path map;

    /** @param zegels folder with the seals of the log */
    Inzagezegelmap(Path zegels) {
        this.map = zegels.resolve("toegang");
    }

    boolean heeft(int nummer) {
        return Files.exists(pad(nummer));
    }

    /** Durable before it returns. */
    void schrijf(Inzagezegel zegel) {
        try {
            Files.createDirectories(map);
            var half = map.resolve(pad(zegel.nummer()).getFileName() + ".half");
            Files.writeString(half, zegel.json() + "\n");
            dwing(half, StandardOpenOption.WRITE);
            Files.move(half, pad(zegel.nummer()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            dwing(map, StandardOpenOption.READ);
        } catch (IOException e) {
            throw new UncheckedIOException("Zegel " + zegel.nummer() + " van de inzagen staat in de database, maar niet in " + map
                    + ". Maak daar ruimte of herstel de rechten; het volgende zegel vult dit aan.", e);
        }
    }

    /** Every file, by number; one that cannot be read is named in {@code kapot}. */
    SortedMap<Integer, Inzagezegel> lees(List<String> kapot) {
        var alle = new TreeMap<Integer, Inzagezegel>();
        for (var bestand : bestanden()) {
            try {
                var zegel = Inzagezegel.lees(JSON.readTree(Files.readAllBytes(bestand)));
                alle.put(zegel.nummer(), zegel);
            } catch (IOException | JacksonException | IllegalArgumentException | DateTimeException e) {
                kapot.add("toegang/" + bestand.getFileName());
            }
        }
        return alle;
    }

    /** Moves the files of later seals than this one; returns how many. */
    int legOpzij(int laatste, Path opzij) {
        var later = bestanden().stream().filter(b -> Integer.parseInt(b.getFileName().toString().substring(0, 8)) > laatste).toList();
        try {
            for (var bestand : later) {
                Files.createDirectories(opzij.resolve("toegang"));
                Files.move(bestand, opzij.resolve("toegang").resolve(bestand.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("De zegels in " + map + " zijn niet te verplaatsen. Controleer de rechten.", e);
        }
        return later.size();
    }

    private List<Path> bestanden() {
        if (!Files.isDirectory(map)) {
            return List.of();
        }
        try (var alles = Files.list(map)) {
            return alles.filter(b -> b.getFileName().toString().matches("\\d{8}\\.json")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("De map " + map + " met zegels is niet te lezen. Controleer de rechten.", e);
        }
    }

    private Path pad(int nummer) {
        return map.resolve(String.format(Locale.ROOT, "%08d.json", nummer));
    }

    private static void dwing(Path pad, StandardOpenOption hoe) throws IOException {
        try (var kanaal = FileChannel.open(pad, hoe)) {
            kanaal.force(true);
        }
    }
}
