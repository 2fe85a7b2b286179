package nl.spil.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code spil zegel}: seals the heads of all streams now. */
@Command(name = "zegel", mixinStandardHelpOptions = true, versionProvider = Versie.class,
        description = "Verzegelt nu de stand van alle zaken. Doet de server zelf ook elk uur.")
final class ZegelOpdracht implements Callable<Integer> {
    @Mixin
    private final Serverkeuze server = new Serverkeuze();

    @Option(names = "--json", description = "Een JSON-object in plaats van tekst.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        Serverklant klant = server.klant("beheerder");
        var antwoord = klant.eis(klant.post("/api/v1/beheer/zegels", Map.of(), Map.of())).inhoud();
        long positie = antwoord.path("positie").asLong();
        String zegel = antwoord.path("zegel").asString();
        spec.commandLine().getOut().println(json
                ? JsonMapper.builder().build().writeValueAsString(Map.of("positie", positie, "zegel", zegel))
                : "Verzegeld tot en met positie " + positie + ": " + zegel);
        return Uitslag.GOED;
    }
}
