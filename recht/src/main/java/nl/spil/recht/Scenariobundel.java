package nl.spil.recht;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Scenario files, read once: they can be played many times, by several threads, against other packs. */
final class Scenariobundel {

    private static final LoadSettings INSTELLING = LoadSettings.builder().setAllowDuplicateKeys(false).build();

    /** One document of a file; {@code fout} says why it is none, or is empty. */
    record Document(String bestand, Object inhoud, String fout) {}

    final List<Document> documenten = new ArrayList<>();
    private final Map<String, Map<?, ?>> vooraf = new HashMap<>();

    private Scenariobundel() {}

    static Scenariobundel lees(Map<String, String> bestanden) {
        var uit = new Scenariobundel();
        bestanden.forEach((bestand, tekst) -> {
            try {
                for (var document : new Load(INSTELLING).loadAllFromString(tekst)) {
                    uit.documenten.add(new Document(bestand, document == null ? "" : document, ""));
                    if (bestand.matches("(.*/)?vooraf/[^/]*") && document instanceof Map<?, ?> m) {
                        uit.vooraf.putIfAbsent(bestand, m);
                    }
                }
            } catch (YamlEngineException e) {
                uit.documenten.add(new Document(bestand, "", "geen YAML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
            }
        });
        return uit;
    }

    /** {@code vooraf/NAAM.yaml} in the folder of the pack: beside the file, or one or two folders up. */
    private Optional<Map<?, ?>> vooraf(String van, String naam) {
        var map = van;
        do {
            map = map.contains("/") ? map.substring(0, map.lastIndexOf('/')) : "";
            var pad = (map.isEmpty() ? "" : map + "/") + "vooraf/" + naam + ".yaml";
            if (vooraf.containsKey(pad)) {
                return Optional.ofNullable(vooraf.get(pad));
            }
        } while (!map.isEmpty());
        return Optional.empty();
    }

    /** Packs to play with, and the histories that were played with them. */
    record Spel(Wetspakketten wet, Map<Map<?, ?>, Scenarioloop.Begin> gespeeld) {}

    /**
     * Plays one document.
     *
     * @param gespeeld histories played before, by the identity of their document; filled on
     * @param dubbel   whether the picture is also folded anew, in the order registered and the other way round
     */
    Scenarios.Uitkomst speel(Wetspakketten wet, Document d, Map<Map<?, ?>, Scenarioloop.Begin> gespeeld, boolean dubbel) {
        return speel(d, new Spel(wet, gespeeld), keuze -> wet.onder(keuze).map(w -> new Spel(w, new java.util.IdentityHashMap<>())), dubbel);
    }

    /** @param onder what to play with under an assumption: a history is only the same under the same one */
    Scenarios.Uitkomst speel(Document d, Spel gewoon, Function<Overgang.Keuze, Optional<Spel>> onder, boolean dubbel) {
        if (!d.fout().isEmpty()) {
            return new Scenarios.Uitkomst(d.bestand(), d.bestand(), List.of(), List.of(), List.of(d.fout()));
        }
        if (!(d.inhoud() instanceof Map<?, ?> map) || !(map.get("scenario") instanceof String naam)) {
            return new Scenarios.Uitkomst(d.bestand(), d.bestand(), List.of(), List.of(), List.of("een scenario begint met 'scenario: titel'"));
        }
        var keuze = map.get("hypothese") instanceof String h ? Overgang.Keuze.lees(h) : null;
        var spel = keuze == null ? Optional.of(gewoon) : onder.apply(keuze);
        if (spel.isEmpty()) {
            return new Scenarios.Uitkomst(d.bestand(), naam, List.of(), List.of(), List.of("geen pakket kent de hypothese '" + keuze + "'"));
        }
        var loop = new Scenarioloop(spel.get().wet(), genoemd -> vooraf(d.bestand(), genoemd), spel.get().gespeeld());
        try {
            loop.speel(map, dubbel);
        } catch (Scenarioloop.Onleesbaar e) {
            loop.fouten.add(e.getMessage());
        }
        return new Scenarios.Uitkomst(d.bestand(), naam, List.copyOf(loop.handelingen), List.copyOf(loop.aanvaard), List.copyOf(loop.fouten));
    }
}
