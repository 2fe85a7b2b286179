package nl.spil.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.spil.recht.Invoerfout;
import nl.spil.recht.Uitspraaklezing;
import nl.spil.recht.Uitspraak;
import nl.spil.recht.UitspraakTekst;
import nl.spil.recht.Uitspraken;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code spil uitspraak}: a judgment in plain Dutch, from its data alone; needs no server and no data. */
@Command(name = "uitspraak", mixinStandardHelpOptions = true, versionProvider = Versie.class, synopsisSubcommandLabel = "toon",
        description = "Leest en toont een uitspraak.", subcommands = UitspraakOpdracht.Toon.class)
final class UitspraakOpdracht implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Geef wat u wilt zien: 'spil uitspraak toon BESTAND' of 'spil uitspraak toon ECLI'.");
    }

    @Command(name = "toon", mixinStandardHelpOptions = true, versionProvider = Versie.class,
            description = "Toont een uitspraak in gewone taal.",
            footer = {"", "Uitkomst: 0 goed, 1 de uitspraak heeft fouten (elk met zijn plaats), 2 bestand of ECLI niet gevonden of onleesbaar."})
    static final class Toon implements Callable<Integer> {

        /** More than any judgment is. */
        private static final long GROOTSTE = 16_000_000;

        @Parameters(paramLabel = "BESTAND|ECLI", description = "JSON volgens /api/v1/schemas/uitspraak, of het ECLI van een meegeleverd voorbeeld.")
        @SuppressWarnings("NullAway.Init")
        private String wat;

        @Option(names = "--json", description = "Een JSON-object in plaats van tekst.")
        private boolean json;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            return switch (Uitspraken.leesJson(inhoud())) {
                case Uitspraaklezing.Goed(var uitspraak) -> toon(uitspraak);
                case Uitspraaklezing.Fout(var fouten) -> meld(fouten);
            };
        }

        private int toon(Uitspraak uitspraak) {
            var tekst = UitspraakTekst.van(uitspraak);
            var uit = spec.commandLine().getOut();
            uit.print(json ? schrijf(Map.of("kop", tekst.kop(), "groepen", tekst.groepen(), "fouten", List.of())) + "\n" : tekst.tekst());
            uit.flush();
            return Uitslag.GOED;
        }

        private int meld(List<Invoerfout> fouten) {
            if (json) {
                spec.commandLine().getOut().println(schrijf(Map.of("kop", List.of(), "groepen", List.of(), "fouten", fouten)));
            }
            fouten.forEach(f -> spec.commandLine().getErr().println(wat + ", " + (f.pad().isEmpty() ? "het geheel" : f.pad()) + ": " + f.tekst()));
            return Uitslag.BEVINDING;
        }

        private static String schrijf(Map<String, ?> waarde) {
            return JsonMapper.builder().build().writeValueAsString(waarde);
        }

        private String inhoud() {
            if (wat.toUpperCase(Locale.ROOT).startsWith("ECLI:")) {
                return Uitspraken.voorbeeld(wat.toUpperCase(Locale.ROOT)).orElseThrow(() -> new Onuitvoerbaar(
                        wat + " is geen meegeleverde uitspraak; geef een bestand of een van: " + String.join(", ", Uitspraken.voorbeelden()) + "."));
            }
            try {
                return lees(Path.of(wat));
            } catch (InvalidPathException e) {
                throw new Onuitvoerbaar("'" + wat + "' is geen bestandsnaam; geef een JSON-bestand of een ECLI.", e);
            }
        }

        private static String lees(Path bestand) {
            if (!Files.isRegularFile(bestand)) {
                throw new Onuitvoerbaar("Het bestand " + bestand + " bestaat niet; geef een JSON-bestand of een ECLI.");
            }
            try {
                if (Files.size(bestand) > GROOTSTE) {
                    throw new Onuitvoerbaar("Het bestand " + bestand + " is te groot voor een uitspraak; geef een JSON-bestand.");
                }
                var tekst = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(bestand))).toString();
                return tekst.startsWith("\uFEFF") ? tekst.substring(1) : tekst;
            } catch (CharacterCodingException e) {
                throw new Onuitvoerbaar("Het bestand " + bestand + " is geen UTF-8; sla het zo op.", e);
            } catch (IOException e) {
                throw new Onuitvoerbaar("Het bestand " + bestand + " is niet te lezen (" + e.getMessage() + "); geef een JSON-bestand.", e);
            }
        }
    }
}
