package nl.spil.recht;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Where packs come from: the class path, or a folder. The one place in recht that reads files. */
public final class Pakketmappen {

    private static final String WORTEL = "/wetspakketten/";

    private Pakketmappen() {}

    /** The packs on the class path that {@code wetspakketten/index.txt} names, each with the files of its own index. */
    public static List<Pakketbron> ingebouwd() {
        return regels(WORTEL + "index.txt").stream().map(naam -> {
            var bestanden = new TreeMap<String, byte[]>();
            regels(WORTEL + naam + "/index.txt").forEach(bestand -> bestanden.put(bestand, bron(WORTEL + naam + "/" + bestand)));
            return new Pakketbron(naam, bestanden);
        }).toList();
    }

    /** @throws UncheckedIOException when the folder cannot be read */
    public static Pakketbron uitMap(Path map) {
        var bestanden = new TreeMap<String, byte[]>();
        try (var rij = Files.list(map)) {
            for (var pad : rij.filter(p -> p.toString().endsWith(".yaml")).toList()) {
                bestanden.put(pad.getFileName().toString(), Files.readAllBytes(pad));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("De map " + map + " is niet te lezen", e);
        }
        return new Pakketbron(map.getFileName().toString(), bestanden);
    }

    /** The pack of a folder; when it follows another ({@code volgt}), with the packs of Spil it can follow: what is needed to read it. */
    public static List<Pakketbron> metGevolgde(Path map) {
        var eigen = uitMap(map);
        var volgt = Pakketvolger.volgt(eigen);
        var uit = new ArrayList<Pakketbron>();
        ingebouwd().stream().filter(b -> b.naam().equals(volgt)).forEach(uit::add);
        uit.add(eigen);
        return List.copyOf(uit);
    }

    /** Scenario files on the class path, by pack. */
    static List<String> regels(String pad) {
        var uit = new ArrayList<String>();
        new String(bron(pad), StandardCharsets.UTF_8).lines().map(String::strip).filter(r -> !r.isEmpty() && !r.startsWith("#")).forEach(uit::add);
        return uit;
    }

    static byte[] bron(String pad) {
        try (var in = Pakketmappen.class.getResourceAsStream(pad)) {
            if (in == null) {
                throw new IllegalStateException(pad + " staat niet op het class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(pad + " is niet te lezen", e);
        }
    }
}
