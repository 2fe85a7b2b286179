package nl.spil.recht;

import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.spil.recht.Wetshandeling.Stap;
import nl.spil.recht.Wetshandeling.Werking;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads what an act does with terms. */
final class Termijnstaplezer {

    /** Prescription: no term of a pack, but interrupted as one. */
    static final String VERJARING = "verjaring";

    private final Celbereik bereik;
    private final Celschrijver.Met schrijver;

    Termijnstaplezer(Celbereik bereik, Celschrijver.Met schrijver) {
        this.bereik = bereik;
        this.schrijver = schrijver;
    }

    List<Stap> lees(Ymap map) {
        var uit = new ArrayList<Stap>();
        for (var werking : Werking.values()) {
            map.lijst(werking.name().toLowerCase(Locale.ROOT)).forEach(n -> uit.add(stap(werking, n, map.fouten())));
        }
        map.klaar();
        return List.copyOf(uit);
    }

    private Stap stap(Werking werking, Node node, Yfouten fouten) {
        if (node instanceof ScalarNode naam) {
            controleer(werking, naam.getValue(), node, fouten);
            return new Stap(werking, naam.getValue(), null, null, null, null);
        }
        var map = new Ymap(fouten, node, "een termijn");
        var termijn = map.tekst("termijn");
        controleer(werking, termijn, node, fouten);
        var als = map.heeft("als") ? cel(map, "als", true) : null;
        var start = werking == Werking.START;
        var stap = new Stap(werking, termijn, als, start && map.heeft("vanaf") ? cel(map, "vanaf", false) : null,
                start || werking == Werking.VERLENGT ? map.heeft("duur") ? cel(map, "duur", false) : null : null,
                (start || werking == Werking.VERLENGT) && map.heeft("tot") ? cel(map, "tot", false) : null);
        map.klaar();
        return stap;
    }

    private @Nullable Uitdrukking cel(Ymap map, String sleutel, boolean vraag) {
        return schrijver.schrijf(map.tekst(sleutel), vraag ? SimpleType.BOOL : null, Celnamen.Plek.VOORWAARDE, "", r -> map.fout(sleutel, r));
    }

    private void controleer(Werking werking, String termijn, Node node, Yfouten fouten) {
        if (!bereik.termijnen().contains(termijn) && !(werking == Werking.STUIT && termijn.equals(VERJARING))) {
            fouten.fout(node, "onbekende termijn '" + termijn + "'");
        }
    }
}
