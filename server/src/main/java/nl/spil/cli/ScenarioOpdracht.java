package nl.spil.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.spil.recht.Pakketbron;
import nl.spil.recht.Pakketmappen;
import nl.spil.recht.Scenarios;
import nl.spil.recht.Wetspakketten;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spil scenario}: does the law do what its scenarios say? */
@Command(name = "scenario", mixinStandardHelpOptions = true, versionProvider = Versie.class,
        description = "Speelt scenario's na: handelingen op tijdstippen, en wat daarvan moet komen. Zonder PAD: alle van Spil.")
final class ScenarioOpdracht implements Callable<Integer> {
    @Parameters(paramLabel = "PAD", description = "Bestanden of mappen met scenario's (YAML).")
    private List<Path> paden = new ArrayList<>();

    @Option(names = "--pakket", paramLabel = "DIR", description = "Gebruik het wetspakket in deze map in plaats van dat van Spil.")
    private @Nullable Path pakket;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter uit = spec.commandLine().getOut();
        Wetspakketten wet = pakket == null ? Wetspakketten.ingebouwd() : Wetkeuze.laad(pakket);
        int goed = 0;
        int fout = 0;
        for (Scenarios.Uitkomst u : speel(wet)) {
            if (u.goed()) {
                goed++;
            } else {
                fout++;
                uit.println("FOUT " + u.bestand() + ": " + u.naam());
                u.fouten().forEach(f -> uit.println("  " + f));
            }
        }
        uit.println(goed + " goed, " + fout + " fout");
        return fout == 0 ? Uitslag.GOED : Uitslag.BEVINDING;
    }

    private List<Scenarios.Uitkomst> speel(Wetspakketten wet) {
        List<Scenarios.Uitkomst> uit = new ArrayList<>();
        if (paden.isEmpty()) {
            for (Pakketbron bron : Pakketmappen.ingebouwd()) {
                uit.addAll(Scenarios.voerUit(wet, Scenarios.ingebouwd(bron.naam())));
            }
            return uit;
        }
        Map<String, String> bestanden = new LinkedHashMap<>();
        Set<String> gevraagd = new LinkedHashSet<>();
        paden.forEach(pad -> verzamel(pad.toAbsolutePath().normalize(), bestanden, gevraagd));
        return Scenarios.voerUit(wet, bestanden).stream().filter(u -> gevraagd.contains(u.bestand())).toList();
    }

    /** The files asked for, and beside them the histories that they may begin from. */
    private static void verzamel(Path pad, Map<String, String> bestanden, Set<String> gevraagd) {
        if (!Files.exists(pad)) {
            throw new Onuitvoerbaar(pad + " bestaat niet. Geef een bestand of map met scenario's.");
        }
        lees(pad).forEach((naam, tekst) -> {
            bestanden.put(naam, tekst);
            gevraagd.add(naam);
        });
        Path map = Files.isDirectory(pad) ? pad : pad.getParent();
        for (int op = 0; op < 3 && map != null; op++) {
            Path vooraf = map.resolve("vooraf");
            if (Files.isDirectory(vooraf)) {
                lees(vooraf).forEach(bestanden::putIfAbsent);
            }
            map = map.getParent();
        }
    }

    private static Map<String, String> lees(Path pad) {
        try (Stream<Path> alle = Files.walk(pad)) {
            Map<String, String> uit = new LinkedHashMap<>();
            for (Path p : alle.filter(Files::isRegularFile).filter(p -> p.equals(pad) || p.toString().endsWith(".yaml")).sorted().toList()) {
                uit.put(p.toString(), Files.readString(p));
            }
            return uit;
        } catch (IOException e) {
            throw new Onuitvoerbaar(pad + " is niet te lezen: " + e.getMessage(), e);
        }
    }
}
