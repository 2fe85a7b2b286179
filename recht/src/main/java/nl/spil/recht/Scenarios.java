package nl.spil.recht;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.nio.charset.StandardCharsets;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Scenario files: acts at times, and what must come of them, as a lawyer writes them (docs/wetspakket.md). */
public final class Scenarios {

    private static final LoadSettings INSTELLING = LoadSettings.builder().setAllowDuplicateKeys(false).build();

    private Scenarios() {}

    /**
     * What came of one scenario.
     *
     * @param bestand     file it stands in
     * @param naam        its title
     * @param handelingen acts it takes, accepted or refused, for counting how far the packs are covered
     * @param fouten      what differed, one readable line each; empty when it is right
     */
    public record Uitkomst(String bestand, String naam, List<String> handelingen, List<String> fouten) {

        public boolean goed() {
            return fouten.isEmpty();
        }
    }

    /** Runs every scenario of every file. @param bestanden name to YAML; a file may hold several documents */
    public static List<Uitkomst> voerUit(Wetspakketten wet, Map<String, String> bestanden) {
        var uit = new ArrayList<Uitkomst>();
        var gelezen = new HashMap<String, Optional<Map<?, ?>>>();
        var gespeeld = new IdentityHashMap<Map<?, ?>, Scenarioloop.Begin>();
        bestanden.forEach((bestand, tekst) -> {
            try {
                for (var document : new Load(INSTELLING).loadAllFromString(tekst)) {
                    uit.add(een(bestand, document, new Scenarioloop(wet, naam -> vooraf(bestand, naam, bestanden, gelezen), gespeeld)));
                }
            } catch (YamlEngineException e) {
                uit.add(new Uitkomst(bestand, bestand, List.of(), List.of("geen YAML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""))));
            }
        });
        return uit;
    }

    /** {@code vooraf/NAAM.yaml} in the folder of the pack: beside the file, or one or two folders up. */
    private static Optional<Map<?, ?>> vooraf(String van, String naam, Map<String, String> bestanden, Map<String, Optional<Map<?, ?>>> gelezen) {
        var map = van;
        do {
            map = map.contains("/") ? map.substring(0, map.lastIndexOf('/')) : "";
            var pad = (map.isEmpty() ? "" : map + "/") + "vooraf/" + naam + ".yaml";
            if (bestanden.get(pad) instanceof String tekst) {
                return gelezen.computeIfAbsent(pad, _ -> new Load(INSTELLING).loadFromString(tekst) instanceof Map<?, ?> m ? Optional.of(m) : Optional.empty());
            }
        } while (!map.isEmpty());
        return Optional.empty();
    }

    private static Uitkomst een(String bestand, Object document, Scenarioloop loop) {
        if (!(document instanceof Map<?, ?> map) || !(map.get("scenario") instanceof String naam)) {
            return new Uitkomst(bestand, bestand, List.of(), List.of("een scenario begint met 'scenario: titel'"));
        }
        try {
            loop.speel(map);
        } catch (Scenarioloop.Onleesbaar e) {
            loop.fouten.add(e.getMessage());
        }
        return new Uitkomst(bestand, naam, List.copyOf(loop.handelingen), List.copyOf(loop.fouten));
    }

    /** The scenarios on the class path of one pack: those {@code scenarios/PAKKET/index.txt} names. */
    public static Map<String, String> ingebouwd(String pakket) {
        var uit = new LinkedHashMap<String, String>();
        var map = "/scenarios/" + pakket + "/";
        Pakketmappen.regels(map + "index.txt").forEach(b -> uit.put(b, new String(Pakketmappen.bron(map + b), StandardCharsets.UTF_8)));
        return uit;
    }
}
