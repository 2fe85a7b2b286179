package nl.spil.recht;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.spil.recht.Gebeurtenis.HandelingDoorgehaald;
import nl.spil.recht.Gebeurtenis.HandelingHersteld;
import nl.spil.recht.Gebeurtenis.HandelingVerricht;
import nl.spil.recht.Gebeurtenis.HandelingVoorgesteld;
import nl.spil.recht.Gebeurtenis.VoorstelAfgewezen;
import org.jspecify.annotations.Nullable;

/** Which proposals of a stream still wait for a second person. */
final class Voorstellen {

    private Voorstellen() {}

    static List<Voorstel> open(List<LogRegel> regels, Instant nu) {
        var klaar = behandeld(regels);
        return regels.stream().filter(r -> r.gebeurtenis() instanceof HandelingVoorgesteld v && !klaar.contains(r.volgnummer()) && !nu.isAfter(v.vervaltOp().op()))
                .map(r -> {
                    var v = (HandelingVoorgesteld) r.gebeurtenis();
                    return new Voorstel(r.volgnummer(), v.handeling(), r.actor(), r.vastgelegdOp(), v.vervaltOp());
                }).toList();
    }

    private static Set<Integer> behandeld(List<LogRegel> regels) {
        var klaar = new HashSet<Integer>();
        for (var regel : regels) {
            switch (regel.gebeurtenis()) {
                case HandelingVerricht v -> klaar.add(v.voorstel());
                case HandelingHersteld h -> klaar.add(h.voorstel());
                case HandelingDoorgehaald d -> klaar.add(d.voorstel());
                case VoorstelAfgewezen a -> klaar.add(a.voorstel());
                case HandelingVoorgesteld _, Gebeurtenis.EigenaarGewijzigd _, Gebeurtenis.StukGevoegd _, Gebeurtenis.StukGewijzigd _, Gebeurtenis.OnregelmatigheidOpgelost _,
                        Gebeurtenis.InhoudVernietigd _ -> { }
            }
        }
        return klaar;
    }

    /** The act in an entry, taken or proposed. */
    static @Nullable Handeling handeling(Gebeurtenis g) {
        return g instanceof HandelingVoorgesteld v ? v.handeling() : verricht(g);
    }

    static @Nullable Handeling verricht(Gebeurtenis g) {
        return g instanceof HandelingVerricht v ? v.handeling() : null;
    }
}
