package nl.spil.web;

import java.util.List;
import nl.spil.recht.Gebeurtenis;
import nl.spil.zaak.LogEntry;
import nl.spil.zaak.Zaakstand;
import org.jspecify.annotations.Nullable;

/** The receipt of an act: made from the log itself, so it says what is there, also after a reload. */
final class Ontvangst {

    private Ontvangst() {}

    static Zaakoverzicht.@Nullable Melding van(List<LogEntry> entries, int volgnummer, Zaakstand stand, Wetteksten wet, Weergave w) {
        return entries.stream().filter(e -> e.volgnummer() == volgnummer).findFirst().map(e -> {
            var wat = Logboek.wat(e.gebeurtenis(), e.pakket(), wet, w);
            var wanneer = w.onlangs(e.vastgelegdOp()).tekst();
            if (e.gebeurtenis() instanceof Gebeurtenis.HandelingVoorgesteld v) {
                return new Zaakoverzicht.Melding(w.t("ontvangst.voorgelegd", wet.handeling(v.handeling().soort(), e.pakket())),
                        w.t("ontvangst.voorgelegd-meer", e.volgnummer(), wanneer, w.vol(v.vervaltOp()).tekst()));
            }
            var nieuw = stand.beeld().onregelmatigheden().stream().filter(o -> o.volgnummer() == e.volgnummer() && !o.opgelost()).count();
            return new Zaakoverzicht.Melding(w.t("ontvangst.kop", wat),
                    w.t("ontvangst.nummer", e.volgnummer(), wanneer) + (nieuw > 0 ? " " + w.aantal("ontvangst.onregelmatig", nieuw) : ""));
        }).orElse(null);
    }
}
