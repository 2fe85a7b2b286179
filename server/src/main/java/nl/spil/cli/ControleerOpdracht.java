package nl.spil.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.spil.database.Rol;
import nl.spil.database.Schema;
import nl.spil.dossier.Opslaglezing;
import nl.spil.recht.Pakketmappen;
import nl.spil.recht.Wetspakketten;
import nl.spil.toegang.Inzagecontrole;
import nl.spil.zaak.Breuk;
import nl.spil.zaak.Controle;
import nl.spil.zaak.Pakketten;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code spil controleer}: does the log hold, and is everything else what the log says? */
@Command(name = "controleer", mixinStandardHelpOptions = true, versionProvider = Versie.class,
        description = "Controleert het logboek, de zegels, de beelden en de stukken; noemt elke breuk met haar plaats.")
final class ControleerOpdracht implements Callable<Integer> {
    @Mixin
    private final Gegevenskeuze keuze = new Gegevenskeuze();

    @Option(names = "--volledig", description = "Lees ook elk document van begin tot eind.")
    private boolean volledig;

    @Option(names = "--json", description = "Een JSON-object in plaats van tekst.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter uit = spec.commandLine().getOut();
        try (Gegevensbron bron = keuze.open(spec.commandLine().getErr()::println)) {
            Schema.eisBij(bron.bron().eigenaar());
            return toon(controleer(bron, keuze.map("zegels"), volledig), json, uit);
        }
    }

    /** Reads only, with the role that can do no more. */
    static Controle.Uitslag controleer(Gegevensbron bron, @Nullable Path zegels, boolean volledig) {
        var lezer = bron.bron().als(Rol.LEZER);
        Wetspakketten wet = Wetspakketten.laad(Pakketmappen.ingebouwd(), new Pakketten(lezer).alle()).ofFout();
        try (Opslaglezing documenten = bron.documenten()) {
            return new Controle(lezer, wet, zegels, List.of(documenten.controle(), new Inzagecontrole(lezer, zegels))).controleer(volledig);
        }
    }

    static int toon(Controle.Uitslag uitslag, boolean json, PrintWriter uit) {
        if (json) {
            uit.println(JsonMapper.builder().build().writeValueAsString(uitslag));
        } else {
            for (Breuk b : uitslag.breuken()) {
                uit.println(b.soort() + " " + b.zaak() + (b.volgnummer() > 0 ? " nr " + b.volgnummer() : "") + " " + b.pad()
                        + ": " + b.tekst());
            }
            uit.println(uitslag.zaken() + " zaken, " + uitslag.entries() + " entries, " + uitslag.stukken() + " stukken, "
                    + uitslag.zegels() + " zegels: " + (uitslag.ok() ? "alles klopt" : uitslag.breuken().size() + " breuken"));
        }
        return uitslag.ok() ? Uitslag.GOED : Uitslag.BEVINDING;
    }
}
