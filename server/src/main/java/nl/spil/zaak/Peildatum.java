package nl.spil.zaak;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.LogRegel;

/** What of a stream had taken effect at a moment, by what is known now. */
final class Peildatum {

    private Peildatum() {}

    /**
     * The entries to fold for the picture at {@code op}: acts not later in law, with the corrections upon them whenever made.
     *
     * @param rechtens acts as corrected and without those struck
     * @param regels   the whole stream, in order of registration
     */
    static List<LogRegel> tot(List<LogRegel> rechtens, List<LogRegel> regels, Instant op) {
        Set<Integer> later = new HashSet<>();
        rechtens.stream().filter(regel -> regel.geldigOp().op().isAfter(op)).forEach(regel -> later.add(regel.volgnummer()));
        return regels.stream().filter(regel -> blijft(regel, later, op)).toList();
    }

    private static boolean blijft(LogRegel regel, Set<Integer> later, Instant op) {
        return switch (regel.gebeurtenis()) {
            case Gebeurtenis.HandelingVerricht _ -> !later.contains(regel.volgnummer());
            case Gebeurtenis.HandelingHersteld h -> !later.contains(h.volgnummer());
            case Gebeurtenis.HandelingDoorgehaald _, Gebeurtenis.OnregelmatigheidOpgelost _ -> true;
            case Gebeurtenis.HandelingVoorgesteld _, Gebeurtenis.VoorstelAfgewezen _, Gebeurtenis.EigenaarGewijzigd _,
                    Gebeurtenis.StukGevoegd _, Gebeurtenis.StukGewijzigd _, Gebeurtenis.InhoudVernietigd _ -> !regel.geldigOp().op().isAfter(op);
        };
    }
}
