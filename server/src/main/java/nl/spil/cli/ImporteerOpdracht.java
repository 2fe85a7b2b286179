package nl.spil.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code spil importeer}: hands deliveries to a running server, in order of name, and says what became of each. */
@Command(name = "importeer", mixinStandardHelpOptions = true, versionProvider = Versie.class,
        description = "Levert aan bij een draaiende server: een levering als map of zip, of een map met leveringen.")
final class ImporteerOpdracht implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** A busy server asks to come back; after this many times it is away. */
    private static final int POGINGEN = 20;
    private static final Duration RUST = Duration.ofSeconds(3);

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Serverkeuze server;

    @Parameters(arity = "1..*", paramLabel = "PAD", description = "Een levering als map of zip, of een map met leveringen.")
    private List<Path> paden = new ArrayList<>();

    @Option(names = "--json", description = "Een JSON-regel per levering (ook als de uitvoer geen terminal is).")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var leveringen = new ArrayList<Path>();
        for (var pad : paden) {
            leveringen.addAll(Leveringpaden.onder(pad));
        }
        var klant = server.klant("politie");
        var geweigerd = 0;
        try (var voortgang = new Voortgang("leveringen", leveringen.size(), spec.commandLine().getErr())) {
            for (var levering : leveringen) {
                var antwoord = lever(klant, levering);
                geweigerd += toon(levering, antwoord) ? 0 : 1;
                voortgang.stap();
            }
        }
        return geweigerd == 0 ? Uitslag.GOED : Uitslag.GEDEELTELIJK;
    }

    private static Serverklant.Antwoord lever(Serverklant klant, Path levering) {
        for (int poging = 1;; poging++) {
            var antwoord = klant.post("/api/v1/aanleveringen", "application/zip", Leveringzip.van(levering), Map.of());
            if (antwoord.status() == 401 || antwoord.status() == 403 || antwoord.status() >= 500 && antwoord.status() != 503) {
                klant.eis(antwoord);
            }
            if (antwoord.status() != 503) {
                return antwoord;
            }
            if (poging == POGINGEN) {
                throw new Onuitvoerbaar("De server kan nu geen leveringen aannemen: " + antwoord.inhoud().path("detail").asString("hij is bezet"));
            }
            try {
                Thread.sleep(RUST);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Onuitvoerbaar("Onderbroken.", e);
            }
        }
    }

    /** False when it was refused. */
    private boolean toon(Path levering, Serverklant.Antwoord antwoord) {
        var uit = spec.commandLine().getOut();
        var status = switch (antwoord.status()) {
            case 201 -> "aangenomen";
            case 200 -> "dubbel";
            default -> "geweigerd";
        };
        if (json || !Opdrachten.terminal()) {
            var regel = JSON.createObjectNode().put("pad", levering.toString()).put("status", status).put("http", antwoord.status());
            regel.set("zaken", antwoord.inhoud().path("zaken").isArray() ? antwoord.inhoud().get("zaken") : JSON.createArrayNode());
            regel.set("fouten", antwoord.inhoud().path("fouten").isArray() ? antwoord.inhoud().get("fouten") : JSON.createArrayNode());
            List.of("onderzoek", "meldingen", "quarantaine").forEach(naam -> {
                if (antwoord.inhoud().has(naam)) {
                    regel.set(naam, antwoord.inhoud().get(naam));
                }
            });
            uit.println(regel);
        } else {
            uit.println(status + "  " + levering + "  " + kort(antwoord.inhoud()));
            antwoord.inhoud().path("fouten").forEach(f -> uit.println("    " + f.path("code").asString("") + " " + f.path("pad").asString("")
                    + "  " + f.path("tekst").asString("")));
        }
        uit.flush();
        return antwoord.goed();
    }

    private static String kort(JsonNode inhoud) {
        var nummers = new ArrayList<String>();
        inhoud.path("zaken").forEach(z -> nummers.add(z.path("parketnummer").asString("")));
        return String.join(" ", nummers);
    }
}
