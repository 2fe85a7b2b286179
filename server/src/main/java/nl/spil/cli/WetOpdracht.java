package nl.spil.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Mutatieproef;
import nl.spil.recht.Pakketmappen;
import nl.spil.recht.Termijnsoort;
import nl.spil.recht.Wetspakketten;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code spil wet}: reading, comparing and checking packs of law. */
@Command(name = "wet", mixinStandardHelpOptions = true, versionProvider = Versie.class,
        description = "Leest, vergelijkt en controleert wetspakketten.")
final class WetOpdracht implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Geef toon, vergelijk, controleer of muteer.");
    }

    @Command(name = "toon", mixinStandardHelpOptions = true, description = "Toont een handeling of termijn zoals het pakket die kent.")
    int toon(@Parameters(paramLabel = "ID", description = "Bijvoorbeeld dagvaarden.") String id) {
        PrintWriter uit = spec.commandLine().getOut();
        Wetspakketten wet = Wetspakketten.ingebouwd();
        var handeling = wet.handeling(id);
        var termijn = wet.termijn(id);
        if (handeling.isEmpty() && termijn.isEmpty()) {
            throw new Onuitvoerbaar("'" + id + "' is geen handeling of termijn. Alle: " + String.join(", ",
                    new TreeSet<>(wet.handelingen().stream().map(Handelingsoort::id).toList())));
        }
        handeling.ifPresent(h -> Wettekst.van(h).forEach(uit::println));
        termijn.ifPresent(t -> Wettekst.van(t).forEach(uit::println));
        return Uitslag.GOED;
    }

    @Command(name = "vergelijk", mixinStandardHelpOptions = true,
            description = "Wat er verschilt tussen twee pakketten: elk een map, of de naam van een pakket van Spil.")
    int vergelijk(@Parameters(paramLabel = "A") String a, @Parameters(paramLabel = "B") String b,
            @Option(names = "--json", description = "Een JSON-object in plaats van tekst.") boolean json) {
        PrintWriter uit = spec.commandLine().getOut();
        Map<String, String> van = beschrijving(pakket(a));
        Map<String, String> naar = beschrijving(pakket(b));
        List<String> nieuw = naar.keySet().stream().filter(k -> !van.containsKey(k)).sorted().toList();
        List<String> weg = van.keySet().stream().filter(k -> !naar.containsKey(k)).sorted().toList();
        List<Verschil> anders = new ArrayList<>();
        new TreeSet<>(van.keySet()).stream().filter(k -> naar.containsKey(k) && !naar.get(k).equals(van.get(k)))
                .forEach(k -> anders.add(new Verschil(k, String.valueOf(van.get(k)), String.valueOf(naar.get(k)))));
        if (json) {
            uit.println(JsonMapper.builder().build().writeValueAsString(Map.of("nieuw", nieuw, "vervallen", weg, "gewijzigd", anders)));
        } else {
            nieuw.forEach(n -> uit.println("nieuw      " + n));
            weg.forEach(n -> uit.println("vervallen  " + n));
            anders.forEach(v -> uit.println("gewijzigd  " + v.id() + "\n" + v.regels()));
            uit.println(nieuw.size() + " nieuw, " + weg.size() + " vervallen, " + anders.size() + " gewijzigd");
        }
        return nieuw.isEmpty() && weg.isEmpty() && anders.isEmpty() ? Uitslag.GOED : Uitslag.BEVINDING;
    }

    @Command(name = "controleer", mixinStandardHelpOptions = true,
            description = "Controleert een pakket volledig: elke fout met bestand en regel, de telling per handeling, en de toestanden die de wet"
                    + " toelaat. Zonder DIR: de pakketten van Spil.")
    int controleer(@Parameters(paramLabel = "DIR", arity = "0..1") @Nullable Path map,
            @Option(names = "--grens", paramLabel = "N", defaultValue = "400", description = "Zoveel toestanden worden ten hoogste uitgewerkt"
                    + " (standaard: 400); 0 slaat de verkenning over.") int grens,
            @Option(names = "--json", description = "Een JSON-object in plaats van tekst.") boolean json) {
        if (map != null && !Files.isDirectory(map)) {
            throw new Onuitvoerbaar(map + " is geen map met een wetspakket.");
        }
        Wetcontrole.Uitslag uitslag = Wetcontrole.van(map == null ? Pakketmappen.ingebouwd()
                : List.of(Pakketmappen.uitMap(map.toAbsolutePath().normalize())), Math.max(0, grens));
        PrintWriter uit = spec.commandLine().getOut();
        if (json) {
            uit.println(JsonMapper.builder().build().writeValueAsString(uitslag));
        } else {
            Wetcontrole.tekst(uitslag).forEach(uit::println);
        }
        return uitslag.ok() ? Uitslag.GOED : Uitslag.BEVINDING;
    }

    @Command(name = "muteer", mixinStandardHelpOptions = true,
            description = "Maakt elke kleine fout die de genoemde operatoren in een pakket kunnen maken, een voor een, en speelt de scenario's:"
                    + " merken die haar?")
    int muteer(@Option(names = "--pakket", paramLabel = "NAAM", defaultValue = "sv", description = "Pakket van Spil (standaard: sv).") String naam,
            @Option(names = "--grens", paramLabel = "PROCENT", defaultValue = "95", description = "Minder dan dit is een bevinding.") double grens,
            @Option(names = "--json", description = "Een JSON-object in plaats van tekst.") boolean json) {
        if (Pakketmappen.ingebouwd().stream().noneMatch(p -> p.naam().equals(naam))) {
            throw new Onuitvoerbaar("Er is geen pakket '" + naam + "' in Spil.");
        }
        Mutatieproef.Uitslag uitslag = Mutatiecontrole.voer(naam, spec.commandLine().getErr());
        PrintWriter uit = spec.commandLine().getOut();
        if (json) {
            uit.println(JsonMapper.builder().build().writeValueAsString(uitslag));
        } else {
            Mutatiecontrole.tekst(uitslag).forEach(uit::println);
        }
        return uitslag.totaal().percentage() >= grens && uitslag.overbodig().isEmpty() ? Uitslag.GOED : Uitslag.BEVINDING;
    }

    private record Verschil(String id, String was, String wordt) {
        String regels() {
            List<String> oud = was.lines().toList();
            List<String> nieuw = wordt.lines().toList();
            List<String> uit = new ArrayList<>();
            oud.stream().filter(r -> !nieuw.contains(r)).forEach(r -> uit.add("  - " + r.strip()));
            nieuw.stream().filter(r -> !oud.contains(r)).forEach(r -> uit.add("  + " + r.strip()));
            return String.join("\n", uit);
        }
    }

    private static Wetspakketten pakket(String naam) {
        return Pakketmappen.ingebouwd().stream().filter(p -> p.naam().equals(naam)).findFirst()
                .map(p -> Wetspakketten.laad(List.of(p)).ofFout()).orElseGet(() -> ScenarioOpdracht.laad(Path.of(naam)));
    }

    private static Map<String, String> beschrijving(Wetspakketten wet) {
        Map<String, String> uit = new LinkedHashMap<>();
        wet.handelingen().forEach(h -> uit.put(h.id(), String.join("\n", Wettekst.van(h))));
        for (Termijnsoort t : wet.termijnen()) {
            uit.put(t.id(), String.join("\n", Wettekst.van(t)));
        }
        return uit;
    }
}
