package nl.spil.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.spil.database.Uitvoer;
import nl.spil.dossier.Opslaglezing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code spil uitvoer}: everything out to open files. */
@Command(name = "uitvoer", mixinStandardHelpOptions = true, versionProvider = Versie.class,
        description = "Schrijft alles (log, pakketten, rijen, documenten, sleutels) naar open bestanden in een lege map.")
final class UitvoerOpdracht implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "Een lege map, of een die er nog niet is.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path doel;

    @Option(names = "--gegevens", paramLabel = "DIR", defaultValue = "gegevens",
            description = "De gegevensmap, ook terwijl de server draait (standaard: ./gegevens).")
    @SuppressWarnings("NullAway.Init")
    private Path gegevens;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Gegevensbron bron = Gegevensbron.open(gegevens, null, spec.commandLine().getErr()::println);
                Opslaglezing documenten = bron.documenten()) {
            Uitvoer.Telling telling = Uitvoer.schrijf(bron.bron(), bron.gegevens(), doel.toAbsolutePath().normalize(), documenten::open);
            spec.commandLine().getOut().println(JsonMapper.builder().build().writeValueAsString(telling));
            return Uitslag.GOED;
        }
    }
}
