package nl.spil.recht;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import dev.cel.common.types.SimpleType;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads conditions: those that acts share, and those of one act. */
final class Regellezer {

    private Regellezer() {}

    static Map<String, Voorwaarde> gedeeld(Map<String, Pakketbestanden.Stuk> stukken) {
        var uit = new HashMap<String, Voorwaarde>();
        stukken.forEach((id, stuk) -> {
            var map = new Ymap(stuk.bestand(), stuk.node(), "een regel");
            uit.put(id, rest(id, map));
            map.klaar();
        });
        return uit;
    }

    private static Voorwaarde rest(String id, Ymap map) {
        return new Voorwaarde(id, map.tekst("artikel", ""), map.tekst("als"), map.tweetalig("anders", true));
    }

    static List<Wetshandeling.Regel> lees(List<Node> nodes, Yfouten fouten, Map<String, Voorwaarde> gedeeld, Celschrijver.Met schrijver) {
        var uit = new ArrayList<Wetshandeling.Regel>();
        var gezien = new HashSet<String>();
        for (var node : nodes) {
            var voorwaarde = voorwaarde(node, fouten, gedeeld);
            if (voorwaarde == null) {
                continue;
            }
            if (!gezien.add(voorwaarde.regel())) {
                fouten.fout(node, "regel '" + voorwaarde.regel() + "' staat er twee keer");
            }
            if (!voorwaarde.als().isEmpty()) {
                var cel = schrijver.schrijf(voorwaarde.als(), SimpleType.BOOL, Celnamen.Plek.VOORWAARDE, "",
                        r -> fouten.fout(node, "regel '" + voorwaarde.regel() + "': " + r));
                if (cel != null) {
                    uit.add(new Wetshandeling.Regel(voorwaarde, cel));
                }
            }
        }
        return List.copyOf(uit);
    }

    private static @org.jspecify.annotations.Nullable Voorwaarde voorwaarde(Node node, Yfouten fouten, Map<String, Voorwaarde> gedeeld) {
        if (node instanceof ScalarNode naam) {
            var regel = gedeeld.get(naam.getValue());
            if (regel == null) {
                fouten.fout(node, "er is geen gedeelde regel '" + naam.getValue() + "'");
            }
            return regel;
        }
        var map = new Ymap(fouten, node, "een voorwaarde");
        var regel = rest(map.tekst("regel"), map);
        map.klaar();
        if (!regel.regel().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            fouten.fout(node, "de naam van een regel is kebab-case, niet: " + regel.regel());
        }
        return regel;
    }
}
