package nl.spil.keten;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import nl.spil.recht.Tabellen;
import tools.jackson.databind.JsonNode;

/** Reads and judges deliveries in a folder that is thrown away. */
public final class Proef {

    static final Grenzen GRENZEN = Grenzen.FORMAAT;
    private static final Berichtvorm VORM = new Berichtvorm(GRENZEN.bevindingen());

    private Proef() {}

    /** @param zaken those touched, when it was accepted */
    record Uitkomst(int status, TreeSet<String> fouten, TreeSet<String> meldingen, List<String> zaken, List<Bevinding> bevindingen) {}

    static Uitkomst neem(Inzending inzending, Geheugenregister register) {
        return neem(inzending, register, GRENZEN);
    }

    static Uitkomst neem(Inzending inzending, Geheugenregister register, Grenzen grenzen) {
        try {
            var werkmap = Files.createTempDirectory("keten-proef");
            try {
                return switch (new Uitpakker(grenzen).pakUit(inzending, werkmap)) {
                    case Gelezen.Onleesbaar o -> fout(List.of(o.bevinding()));
                    case Gelezen.Goed g -> keur(g.levering(), register, grenzen);
                };
            } catch (Afgekeurd a) {
                return fout(List.of(a.bevinding()));
            } finally {
                try (var alles = Files.walk(werkmap)) {
                    alles.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Uitkomst keur(Levering levering, Geheugenregister register, Grenzen grenzen) throws IOException, Afgekeurd {
        JsonNode bericht = new Berichtlezer(grenzen).lees(levering.bericht());
        var uitslag = Keuring.keur(bericht, levering, VORM, register, Tabellen.ingebouwd(), Voorbeeld.NU, grenzen);
        if (!uitslag.fouten().isEmpty()) {
            return fout(uitslag.fouten());
        }
        var zaken = register.neemOp(bericht, uitslag.samenhang());
        return new Uitkomst(201, new TreeSet<>(), set(uitslag.meldingen()), zaken, uitslag.meldingen());
    }

    private static Uitkomst fout(List<Bevinding> fouten) {
        return new Uitkomst(fouten.getFirst().code().status(), set(fouten), new TreeSet<>(), List.of(), fouten);
    }

    private static TreeSet<String> set(List<Bevinding> bevindingen) {
        var uit = new TreeSet<String>();
        bevindingen.forEach(b -> uit.add(b.pad() + " " + b.code().wire()));
        return uit;
    }

    /** What is wrong with a zip, as pointer and code, when it is received shortly after the samples; empty when nothing is. */
    public static TreeSet<String> fouten(byte[] zip) {
        return neem(new Inzending.Zip(tijdelijk(zip)), new Geheugenregister()).fouten();
    }

    /** When deliveries are received here. */
    public static java.time.Instant nu() {
        return Voorbeeld.NU;
    }

    /** Of an array of {@code {pad, code}}. */
    static TreeSet<String> set(JsonNode lijst) {
        var uit = new TreeSet<String>();
        lijst.forEach(f -> uit.add(f.path("pad").stringValue() + " " + f.path("code").stringValue()));
        return uit;
    }

    static Path tijdelijk(byte[] inhoud) {
        try {
            var bestand = Files.createTempFile("keten-proef", ".bin");
            bestand.toFile().deleteOnExit();
            return Files.write(bestand, inhoud);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
