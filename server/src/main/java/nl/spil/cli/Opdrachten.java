package nl.spil.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import nl.spil.database.DatabaseFout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * All commands. Results go to stdout, everything else to stderr; a command that cannot run ends with 2 and one sentence
 * that says what to do.
 */
@Command(name = "spil", description = "Spil, het zaaksysteem voor het Openbaar Ministerie.", versionProvider = Versie.class,
        mixinStandardHelpOptions = true, synopsisSubcommandLabel = "OPDRACHT",
        subcommands = {
            StartOpdracht.class, DemoOpdracht.class,
            ImporteerOpdracht.class,
            ControleerOpdracht.class,
            ZegelOpdracht.class,
            HerbouwOpdracht.class,
            BackupOpdracht.class,
            HerstelOpdracht.class,
            UitvoerOpdracht.class,
            InvoerOpdracht.class,
            ScenarioOpdracht.class,
            WetOpdracht.class,
            ProefklokOpdracht.class,
            TermijnenOpdracht.class,
            LeesNummersOpdracht.class,
            UitspraakOpdracht.class,
            OpslagOpdracht.class,
        },
        footer = {"", "Ook: spil test [--snel|--alles], spil meet [NAAM...]",
            "Hulp bij een opdracht: spil OPDRACHT --help"})
public final class Opdrachten implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Opdrachten.class);

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Class<?> applicatie;

    private Opdrachten(Class<?> applicatie) {
        this.applicatie = applicatie;
    }

    /** The Spring application that {@code start} brings up. */
    Class<?> applicatie() {
        return applicatie;
    }

    /** Runs one command and returns its exit code. */
    public static int voerUit(Class<?> applicatie, String... woorden) {
        PrintWriter uit = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintWriter fout = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return voerUit(applicatie, uit, fout, woorden);
    }

    /** For commands that bring up no server. */
    static int voerUit(PrintWriter uit, PrintWriter fout, String... woorden) {
        return voerUit(Opdrachten.class, uit, fout, woorden);
    }

    private static int voerUit(Class<?> applicatie, PrintWriter uit, PrintWriter fout, String... woorden) {
        CommandLine regel = new CommandLine(new Opdrachten(applicatie))
                .setOut(uit)
                .setErr(fout)
                .setColorScheme(Help.defaultColorScheme(terminal() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Opdrachten::verkeerdGebruik)
                .setExecutionExceptionHandler((e, r, _) -> nietGelukt(e, r));
        return regel.execute(woorden);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Geef een opdracht, bijvoorbeeld 'spil start'.");
    }

    private static int verkeerdGebruik(ParameterException e, String[] woorden) {
        CommandLine regel = e.getCommandLine();
        regel.getErr().println(zin(e));
        regel.getErr().println("Hulp: " + regel.getCommandSpec().qualifiedName() + " --help");
        return Uitslag.ONUITVOERBAAR;
    }

    private static String zin(ParameterException e) {
        if (e instanceof UnmatchedArgumentException onbekend && !onbekend.getUnmatched().isEmpty()) {
            String woord = onbekend.getUnmatched().getFirst();
            String naam = e.getCommandLine().getCommandName();
            var spec = e.getCommandLine().getCommandSpec();
            if (spec.findOption("--gegevens") != null && (woord.startsWith("--server") || woord.startsWith("--als"))) {
                return "'" + naam + "' werkt op gegevens, niet op een draaiende server: gebruik --gegevens DIR.";
            }
            if (spec.findOption("--server") != null && (woord.startsWith("--gegevens") || woord.startsWith("--database"))) {
                return "'" + naam + "' werkt op een draaiende server: start die met 'spil start' en gebruik --server URL.";
            }
            return woord.startsWith("-") ? "De optie '" + woord + "' bestaat niet bij '" + naam + "'."
                    : "'" + woord + "' is hier geen opdracht of invoer die Spil kent.";
        }
        if (e instanceof MissingParameterException mist) {
            return "Geef ook op: " + String.join(", ", mist.getMissing().stream().map(Opdrachten::naam).toList()) + ".";
        }
        if (e.getArgSpec() != null && e.getValue() != null) {
            return "'" + e.getValue() + "' past niet bij " + naam(e.getArgSpec()) + ".";
        }
        return String.valueOf(e.getMessage());
    }

    private static String naam(ArgSpec invoer) {
        return invoer instanceof OptionSpec optie ? optie.longestName() : invoer.paramLabel();
    }

    private static int nietGelukt(Exception e, CommandLine regel) {
        if (e instanceof Onuitvoerbaar || e instanceof DatabaseFout) {
            regel.getErr().println(e.getMessage());
            return Uitslag.ONUITVOERBAAR;
        }
        LOG.error("Onverwachte fout in '{}'", regel.getCommandName(), e);
        return Uitslag.ONUITVOERBAAR;
    }

    /** Since JDK 22 {@code System.console()} exists without a terminal too; only {@code isTerminal} tells. */
    static boolean terminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }
}
