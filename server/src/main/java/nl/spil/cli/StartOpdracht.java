package nl.spil.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code spil start}: the server, in the foreground, until it is told to stop. */
@Command(name = "start", mixinStandardHelpOptions = true, versionProvider = Versie.class,
        description = "Start de server op de voorgrond, met een eigen PostgreSQL in de gegevensmap.")
final class StartOpdracht implements Callable<Integer> {
    @Option(names = "--gegevens", paramLabel = "DIR", defaultValue = "gegevens",
            description = "De gegevensmap (standaard: ./gegevens).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path gegevens;

    @Option(names = "--poort", paramLabel = "N", defaultValue = "8080", description = "De poort (standaard: 8080).")
    private int poort;

    @Option(names = "--adres", paramLabel = "ADRES", defaultValue = "127.0.0.1",
            description = "Het adres om op te luisteren (standaard: 127.0.0.1).")
    @SuppressWarnings("NullAway.Init")
    private String adres;

    @Option(names = "--leeg", description = "Laad bij de eerste start geen voorbeeldzaken.")
    private boolean leeg;

    @Option(names = "--zonder-demoaccounts",
            description = "Geen demoaccounts. Nodig voor een --adres dat anderen kunnen bereiken.")
    private boolean zonderDemoaccounts;

    @Option(names = "--database", paramLabel = "JDBC-URL",
            description = "Gebruik een bestaande PostgreSQL (15 of nieuwer) in plaats van de eigen. Naam en wachtwoord in de"
                    + " URL, of in SPIL_DATABASE_GEBRUIKER en SPIL_DATABASE_WACHTWOORD.")
    private @Nullable String database;

    @Option(names = "--volume", paramLabel = "NAAM=PAD",
            description = "Een plaats voor documenten: een map (ook een netwerkschijf) of s3://BUCKET/MAP?endpoint=URL; mag vaker, samen alle"
                    + " volumes. Zonder: die van de vorige start, of drie mappen in de gegevensmap.")
    private List<String> volumes = new ArrayList<>();

    @Option(names = "--oefenrun", hidden = true,
            description = "Start, haal de belangrijkste pagina's op en stop: voor het maken van de AOT-cache.")
    private boolean oefenrun;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Opdrachten ouder;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Serverinstelling instelling = new Serverinstelling(gegevens.toAbsolutePath().normalize(), poort, adres, leeg,
                database, !zonderDemoaccounts && database == null, volumes);
        var uit = spec.commandLine().getOut();
        var fout = spec.commandLine().getErr();
        return oefenrun ? new Serverstart(ouder.applicatie(), instelling.opVrijePoort(), uit, fout).oefen()
                : new Serverstart(ouder.applicatie(), instelling, uit, fout).draai();
    }
}
