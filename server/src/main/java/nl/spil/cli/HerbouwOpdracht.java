package nl.spil.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code spil herbouw}: pictures and rows again from the log, while people work. */
@Command(name = "herbouw", mixinStandardHelpOptions = true, versionProvider = Versie.class,
        description = "Maakt beelden en rijen opnieuw uit het logboek terwijl de server draait; verschillen worden hersteld en geteld.")
final class HerbouwOpdracht implements Callable<Integer> {
    @Mixin
    private final Serverkeuze server = new Serverkeuze();

    @Option(names = "--zaak", paramLabel = "NR", description = "Alleen deze zaak; elke schrijfwijze mag.")
    private @Nullable String zaak;

    @Option(names = "--json", description = "Een JSON-object in plaats van tekst.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        Serverklant klant = server.klant("beheerder");
        String pad = "/api/v1/beheer/herbouw" + (zaak == null ? "" : "?zaak=" + URLEncoder.encode(zaak, StandardCharsets.UTF_8));
        var antwoord = klant.eis(klant.post(pad, Map.of(), Map.of())).inhoud();
        long zaken = antwoord.path("zaken").asLong();
        long verschillen = antwoord.path("verschillen").asLong();
        spec.commandLine().getOut().println(json
                ? JsonMapper.builder().build().writeValueAsString(Map.of("zaken", zaken, "verschillen", verschillen))
                : zaken + " zaken opnieuw opgebouwd, " + verschillen + " verschillen hersteld");
        return Uitslag.GOED;
    }
}
