package nl.spil.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.spil.database.Rol;
import nl.spil.database.Schema;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Mutatieproef;
import nl.spil.recht.Pakketmappen;
import nl.spil.recht.Termijnsoort;
import nl.spil.recht.Wetspakketten;
import nl.spil.zaak.Pakketten;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Command(name = "toon", mixinStandardHelpOptions = true,
            description = "Toont een handeling of termijn zoals elk pakket die kent, ook het proefpakket; wat onzeker is staat erbij.")
    int toon(@Parameters(paramLabel = "ID", description = "Bijvoorbeeld dagvaarden.") String id,
            @Option(names = "--pakket", paramLabel = "NAAM[:VERSIE]", description = "Alleen zoals dit pakket (of deze map) haar kent.")
            @Nullable String pakket, @Mixin Gegevenskeuze gegevens) {
        PrintWriter uit = spec.commandLine().getOut();
        Wetspakketten wet = bron(gegevens);
        List<Wetkeuze> keuzes = pakket != null ? List.of(Wetkeuze.van(wet, pakket))
                : wet.pakketten().stream().map(k -> Wetkeuze.van(wet, k.sha256())).toList();
        List<Wetkeuze> bekend = keuzes.stream().filter(k -> k.wet().handeling(id).isPresent() || k.wet().termijn(id).isPresent()).toList();
        if (bekend.isEmpty()) {
            throw new Onuitvoerbaar("'" + id + "' is geen handeling of termijn. Alle: " + keuzes.stream().flatMap(k -> Stream.concat(
                    k.wet().handelingen().stream().map(Handelingsoort::id), k.wet().termijnen().stream().map(Termijnsoort::id)))
                    .distinct().sorted().collect(Collectors.joining(", ")));
        }
        String scheiding = "";
        for (Wetkeuze keuze : bekend) {
            uit.print(scheiding);
            uit.println(keuze.kopregel());
            Wettekst.van(keuze, id).forEach(uit::println);
            scheiding = System.lineSeparator();
        }
        return Uitslag.GOED;
    }

    @Command(name = "vergelijk", mixinStandardHelpOptions = true,
            description = "Wat er verschilt tussen twee pakketten of versies: elk een naam (sv), een versie (sv:2), een SHA-256 of een map.")
    int vergelijk(@Parameters(paramLabel = "A") String a, @Parameters(paramLabel = "B") String b,
            @Option(names = "--json", description = "Een JSON-object in plaats van tekst.") boolean json, @Mixin Gegevenskeuze gegevens) {
        PrintWriter uit = spec.commandLine().getOut();
        Wetspakketten wet = bron(gegevens);
        Wetvergelijking v = Wetvergelijking.van(Wetkeuze.van(wet, a), Wetkeuze.van(wet, b));
        if (json) {
            uit.println(JsonMapper.builder().build().writeValueAsString(v));
        } else {
            v.tekst().forEach(uit::println);
        }
        return v.gelijk() ? Uitslag.GOED : Uitslag.BEVINDING;
    }

    /** The packs of Spil; with data named, also every version that people put in force there. */
    private Wetspakketten bron(Gegevenskeuze gegevens) {
        if (!gegevens.gekozen()) {
            return Wetspakketten.ingebouwd();
        }
        try (Gegevensbron bron = gegevens.open(spec.commandLine().getErr()::println)) {
            Schema.eisBij(bron.bron().eigenaar());
            return new Pakketten(bron.bron().als(Rol.LEZER)).lees();
        }
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
                : Pakketmappen.metGevolgde(map.toAbsolutePath().normalize()), map != null, Math.max(0, grens));
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
            @Option(names = "--grens", paramLabel = "PROCENT", defaultValue = "95", description = "Minder dan dit bij een operator is een bevinding.") double grens,
            @Option(names = "--eigen", description = "Alleen de regels van het pakket zelf, niet wat het van een ander overneemt.") boolean eigen,
            @Option(names = "--json", description = "Een JSON-object in plaats van tekst.") boolean json) {
        if (Pakketmappen.ingebouwd().stream().noneMatch(p -> p.naam().equals(naam))) {
            throw new Onuitvoerbaar("Er is geen pakket '" + naam + "' in Spil.");
        }
        Mutatieproef.Uitslag uitslag = Mutatiecontrole.voer(naam, eigen ? Mutatieproef.Deel.EIGEN : Mutatieproef.Deel.ALLES, spec.commandLine().getErr());
        PrintWriter uit = spec.commandLine().getOut();
        if (json) {
            uit.println(JsonMapper.builder().build().writeValueAsString(uitslag));
        } else {
            Mutatiecontrole.tekst(uitslag).forEach(uit::println);
        }
        return uitslag.laagste() >= grens && uitslag.overbodig().isEmpty() ? Uitslag.GOED : Uitslag.BEVINDING;
    }
}
