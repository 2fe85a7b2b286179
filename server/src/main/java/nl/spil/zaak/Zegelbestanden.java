package nl.spil.zaak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.spil.recht.CanoniekeJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Seals as files outside the database: {@code 00000001.jsonl}, the seal on the first line, a head on each other line. */
final class Zegelbestanden {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A seal as its file has it. */
    record Inhoud(Zegel zegel, List<Zegel.Stand> koppen) {}

    private final Path map;

    Zegelbestanden(Path map) {
        this.map = map;
    }

    boolean heeft(int nummer) {
        return Files.exists(pad(nummer));
    }

    /** Durable before it returns. */
    void schrijf(Zegel zegel, List<Zegel.Stand> koppen) {
        var regels = new StringBuilder(CanoniekeJson.schrijf(Map.of("nummer", zegel.nummer(), "gemaaktOp", zegel.gemaaktOp().toString(),
                "positie", zegel.positie(), "koppen", zegel.koppen(), "vorige", zegel.vorige(), "digest", zegel.digest(), "sleutel",
                zegel.sleutel(), "handtekening", HexFormat.of().formatHex(zegel.handtekening())))).append('\n');
        koppen.forEach(kop -> regels.append(CanoniekeJson.schrijf(Map.of("zaak", kop.zaak(), "versie", kop.versie(), "hash", kop.hash())))
                .append('\n'));
        try {
            Files.createDirectories(map);
            var half = map.resolve(pad(zegel.nummer()).getFileName() + ".half");
            Files.writeString(half, regels, StandardCharsets.UTF_8);
            dwing(half, StandardOpenOption.WRITE);
            Files.move(half, pad(zegel.nummer()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            dwing(map, StandardOpenOption.READ);
        } catch (IOException e) {
            throw new UncheckedIOException("Zegel " + zegel.nummer() + " staat in de database, maar niet in " + map
                    + ". Maak daar ruimte of herstel de rechten; het volgende zegel vult dit aan.", e);
        }
    }

    /** Every file, by number; one that cannot be read is left out and named in {@code kapot}. */
    SortedMap<Integer, Inhoud> lees(List<String> kapot) {
        var alle = new TreeMap<Integer, Inhoud>();
        if (!Files.isDirectory(map)) {
            return alle;
        }
        try (var bestanden = Files.list(map)) {
            for (var bestand : bestanden.filter(b -> b.getFileName().toString().endsWith(".jsonl")).sorted().toList()) {
                try {
                    var inhoud = ontleed(Files.readAllLines(bestand, StandardCharsets.UTF_8));
                    alle.put(inhoud.zegel().nummer(), inhoud);
                } catch (IOException | JacksonException | IllegalArgumentException | IndexOutOfBoundsException
                        | DateTimeException fout) {
                    kapot.add(bestand.getFileName().toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("De map " + map + " met zegels is niet te lezen. Controleer de rechten.", e);
        }
        return alle;
    }

    private static Inhoud ontleed(List<String> regels) {
        var kop = JSON.readTree(regels.getFirst());
        var zegel = new Zegel(getal(kop, "nummer"), Instant.parse(tekst(kop, "gemaaktOp")), kop.required("positie").longValue(),
                getal(kop, "koppen"), tekst(kop, "vorige"), tekst(kop, "digest"), tekst(kop, "sleutel"),
                HexFormat.of().parseHex(tekst(kop, "handtekening")));
        var koppen = new ArrayList<Zegel.Stand>();
        regels.subList(1, regels.size()).forEach(regel -> {
            var stand = JSON.readTree(regel);
            koppen.add(new Zegel.Stand(tekst(stand, "zaak"), getal(stand, "versie"), tekst(stand, "hash")));
        });
        return new Inhoud(zegel, koppen);
    }

    private static String tekst(JsonNode knoop, String veld) {
        return knoop.required(veld).stringValue();
    }

    private static int getal(JsonNode knoop, String veld) {
        return knoop.required(veld).intValue();
    }

    private Path pad(int nummer) {
        return map.resolve(String.format(Locale.ROOT, "%08d.jsonl", nummer));
    }

    private static void dwing(Path pad, StandardOpenOption hoe) throws IOException {
        try (var kanaal = FileChannel.open(pad, hoe)) {
            kanaal.force(true);
        }
    }
}
