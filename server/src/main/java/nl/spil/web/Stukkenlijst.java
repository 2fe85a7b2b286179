package nl.spil.web;

import java.util.List;
import nl.spil.recht.Gebeurtenis;
import nl.spil.zaak.LogEntry;

/** The stukken of a zaak as its log knows them. */
final class Stukkenlijst {

    private Stukkenlijst() {}

    static List<Zaakoverzicht.Stukrij> van(List<LogEntry> entries, Weergave w) {
        return entries.stream().filter(e -> e.gebeurtenis() instanceof Gebeurtenis.StukGevoegd).map(e -> {
            var s = (Gebeurtenis.StukGevoegd) e.gebeurtenis();
            return new Zaakoverzicht.Stukrij(s.stuk(), s.titel(), w.waarde("stuk", s.soort()), w.kort(e.vastgelegdOp()), grootte(s.grootte(), w));
        }).toList();
    }

    static String grootte(long bytes, Weergave w) {
        return bytes < 1_000 ? w.t("bytes", bytes) : bytes < 1_000_000 ? w.t("kb", w.getal(Math.round(bytes / 1_000.0)))
                : w.t("mb", w.getal(Math.round(bytes / 1_000_000.0)));
    }
}
