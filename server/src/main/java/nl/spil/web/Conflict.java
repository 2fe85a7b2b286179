package nl.spil.web;

import java.util.ArrayList;
import java.util.List;
import nl.spil.recht.Handeling;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Wetspakketten;
import nl.spil.zaak.LogEntry;
import nl.spil.zaak.Zaakstand;

/** Someone was first: who did what, and what that does to each field that was typed. What was typed is kept. */
record Conflict(String adres, String geopend, List<Gebeurd> gebeurd, List<Veld> velden, int geraakt) {

    record Gebeurd(String kop, String zin) {}

    record Veld(String naam, String ingevuld, String nu, Badge gevolg) {}

    static Conflict van(Handelingsoort soort, Zaakstand stand, Handeling h, Concept concept, List<LogEntry> gemist, Wetspakketten pakketten, Weergave w) {
        var wet = new Wetteksten(pakketten, w);
        var gebeurd = gemist.stream().map(e -> new Gebeurd(w.t("conflict.wie", e.actor().naam(), w.onlangs(e.vastgelegdOp()).tekst(),
                Logboek.wat(e.gebeurtenis(), e.pakket(), wet, w)), w.t("conflict.nummer", e.volgnummer()))).toList();
        var geraakteFeiten = new java.util.TreeSet<Integer>();
        gemist.forEach(e -> {
            if (e.gebeurtenis() instanceof nl.spil.recht.Gebeurtenis.HandelingVerricht v) {
                geraakteFeiten.addAll(v.handeling().betreft().feiten());
            }
        });
        geraakteFeiten.retainAll(h.betreft().feiten());
        var velden = new ArrayList<Veld>();
        for (var r : Invoerwoorden.van(soort, h, stand.beeld(), false, w)) {
            var raakt = r.naam().equals("feiten") && !geraakteFeiten.isEmpty();
            velden.add(new Veld(r.wat(), String.join(", ", r.waarden()), raakt ? nu(stand, geraakteFeiten, w) : w.t("conflict.niet-veranderd"),
                    raakt ? new Badge("paars", "bewerk", w.t("conflict.kijk-na")) : new Badge("groen", "goed", w.t("conflict.blijft"))));
        }
        return new Conflict("/zaken/" + stand.nr() + "/handelingen/" + soort.id(), w.t("conflict.geopend", soort.titel().in(w.taal()), w.uur(concept.begonnenOp()),
                w.aantal("handelingen", gemist.size())), gebeurd, velden, geraakteFeiten.isEmpty() ? 0 : 1);
    }

    private static String nu(Zaakstand stand, java.util.Set<Integer> feiten, Weergave w) {
        return String.join(", ", stand.beeld().feiten().stream().filter(f -> feiten.contains(f.nr()))
                .map(f -> w.t("conflict.feit-nu", f.nr(), Badges.feit(f, w).tekst().toLowerCase(java.util.Locale.ROOT))).toList());
    }
}
