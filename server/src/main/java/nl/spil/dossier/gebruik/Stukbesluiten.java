package nl.spil.dossier.gebruik;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.spil.recht.Actor;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Handeling;
import nl.spil.recht.LogRegel;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Wetspakketten;
import nl.spil.zaak.LogEntry;
import nl.spil.zaak.Zaken;

/** The acts that decided who may see one stuk: set apart, withheld, supplied, destroyed, withdrawn. As corrected, by legal time. */
public final class Stukbesluiten {

    /**
     * @param volgnummer its place in the log
     * @param op         when it took effect
     * @param pakket     SHA-256 of the wetspakket that judged it
     */
    public record Besluit(int volgnummer, Handeling handeling, Moment op, Actor door, String pakket) {}

    private final Zaken zaken;
    private final Wetspakketten wet;

    Stukbesluiten(Zaken zaken, Wetspakketten wet) {
        this.zaken = zaken;
        this.wet = wet;
    }

    /** Oldest first; of an act that ends all withholding only where this stuk was withheld. */
    public List<Besluit> over(Parketnummer zaak, String stuk) {
        var regels = wet.rechtens(zaken.gebeurtenissen(zaak, 0, Integer.MAX_VALUE).stream().map(LogEntry::regel).toList());
        var uit = new ArrayList<Besluit>();
        var onthouden = false;
        for (var r : regels.stream().sorted(Comparator.comparing((LogRegel x) -> x.geldigOp().op()).thenComparingInt(LogRegel::volgnummer)).toList()) {
            if (!(r.gebeurtenis() instanceof Gebeurtenis.HandelingVerricht v) || !Stukverloop.raakt(v.handeling(), stuk, onthouden)) {
                continue;
            }
            onthouden = v.handeling().soort().equals("stukken-onthouden") || onthouden && v.handeling().soort().equals("afschrift-weigeren");
            uit.add(new Besluit(r.volgnummer(), v.handeling(), r.geldigOp(), r.actor(), r.pakket()));
        }
        return uit;
    }
}
