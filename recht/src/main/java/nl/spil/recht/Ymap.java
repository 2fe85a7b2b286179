package nl.spil.recht;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A mapping of a pack while it is read: every question that has no right answer becomes an error with its line, and what was
 * never asked is an unknown key.
 */
final class Ymap {

    private final Yfouten fouten;
    private final @Nullable Node plaats;
    private final Map<String, Node> leden = new LinkedHashMap<>();
    private final Set<String> gevraagd = new LinkedHashSet<>();

    Ymap(Yfouten fouten, @Nullable Node node, String wat) {
        this.fouten = fouten;
        this.plaats = node;
        if (node instanceof MappingNode map) {
            for (var lid : map.getValue()) {
                if (!(lid.getKeyNode() instanceof ScalarNode sleutel)) {
                    fouten.fout(lid.getKeyNode(), "een sleutel is een woord");
                } else if (leden.put(sleutel.getValue(), lid.getValueNode()) != null) {
                    fouten.fout(sleutel, "'" + sleutel.getValue() + "' staat hier twee keer");
                }
            }
        } else if (node != null) {
            fouten.fout(node, wat + " moet een lijst van sleutels met waarden zijn");
        }
    }

    Yfouten fouten() {
        return fouten;
    }

    @Nullable Node plaats() {
        return plaats;
    }

    Set<String> sleutels() {
        gevraagd.addAll(leden.keySet());
        return leden.keySet();
    }

    boolean heeft(String sleutel) {
        return leden.containsKey(sleutel);
    }

    @Nullable Node knoop(String sleutel) {
        gevraagd.add(sleutel);
        return leden.get(sleutel);
    }

    /** The place of a key for an error, or of the whole. */
    @Nullable Node bij(String sleutel) {
        var node = leden.get(sleutel);
        return node == null ? plaats : node;
    }

    void fout(String sleutel, String reden) {
        fouten.fout(bij(sleutel), reden);
    }

    /** Required text. */
    String tekst(String sleutel) {
        if (!heeft(sleutel)) {
            fouten.fout(plaats, "'" + sleutel + "' ontbreekt");
            return "";
        }
        return tekst(sleutel, "");
    }

    String tekst(String sleutel, String anders) {
        var node = knoop(sleutel);
        return node == null ? anders : woord(node, sleutel);
    }

    private String woord(Node node, String wat) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getTag() == Tag.NULL ? "" : scalar.getValue();
        }
        fouten.fout(node, "'" + wat + "' moet een tekst zijn");
        return "";
    }

    String keuze(String sleutel, @Nullable String anders, Set<String> uit) {
        var waarde = anders == null ? tekst(sleutel) : tekst(sleutel, anders);
        if (!uit.contains(waarde)) {
            if (heeft(sleutel)) {
                fout(sleutel, "'" + sleutel + "' is '" + waarde + "', maar kan alleen zijn: " + String.join(", ", uit));
            }
            return uit.iterator().next();
        }
        return waarde;
    }

    @Nullable Integer getal(String sleutel) {
        var tekst = tekst(sleutel, "");
        if (tekst.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(tekst);
        } catch (NumberFormatException e) {
            fout(sleutel, "'" + sleutel + "' is geen geheel getal: " + tekst);
            return null;
        }
    }

    Ymap map(String sleutel) {
        return new Ymap(fouten, knoop(sleutel), "'" + sleutel + "'");
    }

    List<Node> lijst(String sleutel) {
        var node = knoop(sleutel);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode rij) {
            return rij.getValue();
        }
        fouten.fout(node, "'" + sleutel + "' moet een lijst zijn");
        return List.of();
    }

    /** A list of words; one word alone is a list of one. */
    List<String> woorden(String sleutel) {
        var node = knoop(sleutel);
        if (node instanceof ScalarNode) {
            var een = woord(node, sleutel);
            return een.isEmpty() ? List.of() : List.of(een);
        }
        var uit = new ArrayList<String>();
        lijst(sleutel).forEach(n -> uit.add(woord(n, sleutel)));
        return List.copyOf(uit);
    }

    /** Words of a list, each with its place. */
    Map<String, Node> plaatsen(String sleutel) {
        var uit = new LinkedHashMap<String, Node>();
        lijst(sleutel).forEach(n -> uit.put(woord(n, sleutel), n));
        return uit;
    }

    /** {@code { nl: ..., en: ... }}, or a plain Dutch text. */
    Tekst tweetalig(String sleutel, boolean verplicht) {
        var node = knoop(sleutel);
        if (node == null) {
            if (verplicht) {
                fouten.fout(plaats, "'" + sleutel + "' ontbreekt");
            }
            return Tekst.LEEG;
        }
        if (node instanceof ScalarNode) {
            var nl = woord(node, sleutel);
            return new Tekst(nl, nl);
        }
        var map = new Ymap(fouten, node, "'" + sleutel + "'");
        var nl = map.tekst("nl");
        var tekst = new Tekst(nl, map.tekst("en", nl));
        map.klaar();
        return tekst;
    }

    /** Reports every key that nobody asked for. */
    void klaar() {
        leden.keySet().stream().filter(s -> !gevraagd.contains(s)).forEach(s -> fout(s, "onbekende sleutel '" + s + "'; bekend zijn: "
                + String.join(", ", gevraagd)));
    }
}
