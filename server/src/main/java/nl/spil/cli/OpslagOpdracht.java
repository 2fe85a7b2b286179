package nl.spil.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code spil opslag}: the volumes of a running server, and what an administrator does with them. */
@Command(name = "opslag", mixinStandardHelpOptions = true, versionProvider = Versie.class,
        description = {"Toont de volumes met documenten. Met 'schrob': leest alles opnieuw en herstelt wat slecht is.",
            "Met 'herstel NAAM': brengt een volume bij, ook een nieuwe lege schijf. Met 'oefening NAAM --minuten N': neemt een volume",
            "een tijd uit en legt vast wat daarvan kwam. Met 'sleutel': een nieuwe hoofdsleutel; geen document wordt opnieuw geschreven.",
            "Maak daarna een back-up: een oudere kent de nieuwe sleutel niet."})
final class OpslagOpdracht implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration RUST = Duration.ofMillis(500);

    private enum Daad { schrob, herstel, oefening, sleutel }

    @Mixin
    private final Serverkeuze server = new Serverkeuze();

    @Parameters(index = "0", arity = "0..1", paramLabel = "DAAD", description = "schrob, herstel, oefening of sleutel.")
    private @Nullable Daad daad;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAAM", description = "Naam van een volume.")
    private @Nullable String volume;

    @Option(names = "--minuten", paramLabel = "N", description = "Hoe lang de oefening duurt.")
    private int minuten;

    @Option(names = "--json", description = "Een JSON-object in plaats van tekst.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var klant = server.klant("beheerder");
        var omhulsels = 0L;
        var stand = switch (daad) {
            case null -> haal(klant);
            case sleutel -> {
                omhulsels = klant.eis(klant.post("/api/v1/opslag/sleutel", Map.of(), Map.of())).inhoud().path("omhulsels").asLong();
                yield haal(klant);
            }
            case schrob -> {
                klant.eis(klant.post("/api/v1/opslag/schrob", Map.of(), Map.of()));
                var nu = haal(klant);
                for (; nu.path("schrobben").path("klaarOp").isNull(); nu = haal(klant)) {
                    Thread.sleep(RUST);
                }
                yield nu;
            }
            case herstel -> {
                klant.eis(klant.post(pad("herstel"), Map.of(), Map.of()));
                var nu = haal(klant);
                for (int i = 0; i < 600 && !isBij(nu); i++, nu = haal(klant)) {
                    Thread.sleep(RUST);
                }
                yield nu;
            }
            case oefening -> {
                klant.eis(klant.post(pad("oefening"), Map.of("minuten", minuten), Map.of()));
                yield haal(klant);
            }
        };
        toon(stand, spec.commandLine().getOut());
        if (daad == Daad.sleutel) {
            spec.commandLine().getErr().println("Nieuwe hoofdsleutel: " + omhulsels + " documentsleutels opnieuw verpakt. Maak nu een back-up.");
        }
        var onaf = daad == Daad.herstel && !isBij(stand);
        return stand.path("kapot").isEmpty() && !onaf ? Uitslag.GOED : Uitslag.BEVINDING;
    }

    private String pad(String wat) {
        if (volume == null || !volume.matches("[a-z0-9-]+")) {
            throw new ParameterException(spec.commandLine(), "Noem het volume, bijvoorbeeld 'spil opslag " + wat + " b'.");
        }
        return "/api/v1/opslag/volumes/" + volume + "/" + wat;
    }

    private boolean isBij(JsonNode stand) {
        for (var v : stand.path("volumes")) {
            if (v.path("naam").asString("").equals(volume)) {
                return v.path("status").asString("").equals("gezond") && v.path("achterstand").asLong() == 0;
            }
        }
        return false;
    }

    private static JsonNode haal(Serverklant klant) {
        return klant.eis(klant.haal("/api/v1/opslag")).inhoud();
    }

    private void toon(JsonNode stand, PrintWriter uit) {
        if (json) {
            uit.println(JSON.writeValueAsString(stand));
            return;
        }
        uit.println("%-12s %-14s %-28s %12s %14s".formatted("volume", "status", "sinds", "achterstand", "vrij"));
        for (var v : stand.path("volumes")) {
            var vrij = v.path("vrij").asLong();
            uit.println("%-12s %-14s %-28s %12d %14s".formatted(v.path("naam").asString(""), v.path("status").asString(""), v.path("sinds").asString(""),
                    v.path("achterstand").asLong(), vrij < 0 ? "onbekend" : vrij / (1 << 20) + " MiB"));
            var reden = v.path("reden").asString("");
            if (!reden.isEmpty()) {
                uit.println("             " + reden);
            }
        }
        stand.path("nogNietDubbelOpgeslagen").propertyStream().forEach(e -> uit.println(e.getValue().asLong()
                + " documenten zijn nog niet dubbel opgeslagen" + (e.getKey().isEmpty() ? "" : " (wachtruimte van knoop " + e.getKey() + ")")));
        if (daad == Daad.schrob) {
            uit.println(stand.path("schrobben").path("gelezen").asLong() + " kopieen gelezen, " + stand.path("hersteld").asLong() + " hersteld");
        }
        for (var kapot : stand.path("kapot")) {
            var zaken = stand.path("kapotInZaken").path(kapot.asString("")).valueStream().map(z -> z.asString("")).toList();
            uit.println("kapot op alle volumes: " + kapot.asString("") + " " + String.join(" ", zaken) + ". Zet het terug uit de back-up.");
        }
    }
}
