package nl.spil.recht;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects what is wrong in one file of a pack. */
record Yfouten(String bestand, List<Pakketfout> alle) {

    void fout(@Nullable Node node, String reden) {
        alle.add(new Pakketfout(bestand, regel(node), reden));
    }

    static int regel(@Nullable Node node) {
        return node == null ? 0 : node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
    }
}
