package nl.spil.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Wetspakketten;
import nl.spil.recht.Zaakbeeld;
import nl.spil.zaak.LogEntry;
import org.jspecify.annotations.Nullable;

/** The entry that a correction or striking is aimed at, as it stands now: shown beside the form. */
record Correctiedoel(String kop, String wie, List<Veld> velden) {

    /** An input of the entry. {@code naam} is what a correction calls it. */
    record Veld(String naam, String wat, String waarde) {}

    static boolean geldtVoor(String handeling) {
        return Set.of("handeling-herstellen", "handeling-doorhalen").contains(handeling);
    }

    /** Null when the form aims at nothing yet. */
    static @Nullable Correctiedoel van(Concept concept, List<LogEntry> entries, Zaakbeeld beeld, Wetspakketten pakketten, Weergave w) {
        for (var e : entries) {
            if (concept.een("g.volgnummer").strip().equals(String.valueOf(e.volgnummer())) && e.gebeurtenis() instanceof Gebeurtenis.HandelingVerricht v) {
                var soort = pakketten.handeling(v.handeling().soort(), e.pakket()).or(() -> pakketten.handeling(v.handeling().soort()));
                var velden = new ArrayList<Veld>();
                velden.add(new Veld("", w.t("form.geldig-op"), w.vol(e.geldigOp()).tekst()));
                soort.ifPresent(s -> Invoerwoorden.van(s, v.handeling(), beeld, false, w).forEach(r -> velden.add(
                        new Veld(r.naam().startsWith("g.") ? r.naam().substring(2) : "", r.wat(), String.join(", ", r.waarden())))));
                return new Correctiedoel(w.t("correctie.kop", e.volgnummer(), new Wetteksten(pakketten, w).handeling(v.handeling().soort(), e.pakket())),
                        w.t("correctie.wie", e.actor().naam(), w.onlangs(e.vastgelegdOp()).tekst()), velden);
            }
        }
        return null;
    }
}
