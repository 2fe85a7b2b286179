package nl.spil.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.spil.recht.CanoniekeJson;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Handeling;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Wetspakketten;
import nl.spil.recht.Zaakbeeld;
import nl.spil.zaak.LogEntry;
import org.jspecify.annotations.Nullable;

/** The entry that a correction or striking is aimed at, as it stands now: shown beside the form. */
record Correctiedoel(String kop, String wie, List<Veld> velden) {

    /** The longest value that is shown as one types it: a judgment is corrected on a page of its own. */
    private static final int LANGSTE = 200;
    private static final int KEUZES = 12;

    /** An input of the entry. {@code regel}: the line that a correction of it begins with; {@code keuzes}: what may stand there. */
    record Veld(String regel, String wat, String waarde, String keuzes) {}

    static boolean geldtVoor(String handeling) {
        return Set.of("handeling-herstellen", "handeling-doorhalen").contains(handeling);
    }

    /** Null when the form aims at nothing yet. */
    static @Nullable Correctiedoel van(Concept concept, List<LogEntry> entries, Zaakbeeld beeld, Wetspakketten pakketten, Weergave w) {
        for (var e : entries) {
            if (concept.een("g.volgnummer").strip().equals(String.valueOf(e.volgnummer())) && e.gebeurtenis() instanceof Gebeurtenis.HandelingVerricht v) {
                var soort = pakketten.handeling(v.handeling().soort(), e.pakket()).or(() -> pakketten.handeling(v.handeling().soort()));
                var velden = new ArrayList<Veld>();
                velden.add(new Veld("", w.t("form.geldig-op"), w.vol(e.geldigOp()).tekst(), ""));
                soort.ifPresent(s -> Invoerwoorden.van(s, v.handeling(), beeld, false, w).forEach(r -> velden.add(veld(r, s, v.handeling()))));
                return new Correctiedoel(w.t("correctie.kop", e.volgnummer(), new Wetteksten(pakketten, w).handeling(v.handeling().soort(), e.pakket())),
                        w.t("correctie.wie", e.actor().naam(), w.onlangs(e.vastgelegdOp()).tekst()), velden);
            }
        }
        return null;
    }

    private static Veld veld(Invoerwoorden.Regel regel, Handelingsoort soort, Handeling h) {
        var naam = regel.naam().startsWith("g.") ? regel.naam().substring(2) : "";
        var waarde = h.gegevens().get(naam);
        var tekst = waarde == null ? "" : waarde instanceof String || waarde instanceof Long ? String.valueOf(waarde) : CanoniekeJson.schrijf(waarde);
        var keuzes = soort.gegevens().stream().filter(v -> v.naam().equals(naam) && v.keuzes().size() <= KEUZES).flatMap(v -> v.keuzes().stream()).map(k -> k.id()).toList();
        return new Veld(naam.isEmpty() || tekst.length() > LANGSTE ? "" : naam + "=" + tekst, regel.wat(), String.join(", ", regel.waarden()), String.join(", ", keuzes));
    }
}
