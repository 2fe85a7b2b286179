package nl.spil.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.spil.database.DatabaseFout;
import nl.spil.database.Uitvoer;
import nl.spil.zaak.Controle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code spil invoer}: everything in from open files, into an empty data directory. */
@Command(name = "invoer", mixinStandardHelpOptions = true, versionProvider = Versie.class,
        description = "Leest wat 'spil uitvoer' schreef in een lege gegevensmap, en controleert het resultaat.")
final class InvoerOpdracht implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "De map die 'spil uitvoer' maakte.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path van;

    @Option(names = "--gegevens", paramLabel = "DIR", required = true, description = "Een lege map, of een die er nog niet is.")
    @SuppressWarnings("NullAway.Init")
    private Path gegevens;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        var fout = spec.commandLine().getErr();
        try (Gegevensbron bron = Gegevensbron.nieuw(gegevens, fout::println)) {
            Uitvoer.Telling telling = Uitvoer.lees(bron.bron(), bron.gegevens(), van.toAbsolutePath().normalize());
            Controle.Uitslag uitslag = ControleerOpdracht.controleer(bron, bron.gegevens().resolve("zegels"), false);
            if (!uitslag.ok()) {
                ControleerOpdracht.toon(uitslag, false, fout);
            }
            spec.commandLine().getOut().println(JsonMapper.builder().build().writeValueAsString(telling));
            return uitslag.ok() ? Uitslag.GOED : Uitslag.BEVINDING;
        } catch (DatabaseFout e) {
            throw new Onuitvoerbaar(e.getMessage() + " Maak " + gegevens + " weer leeg voor een nieuwe poging.", e);
        }
    }
}
