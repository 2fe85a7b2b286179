package nl.spil.web;

import java.util.List;
import nl.spil.dossier.gebruik.Dossierstuk;

/** The first stukken of a zaak, on its page. */
final class Stukkenlijst {

    private Stukkenlijst() {}

    static List<Zaakoverzicht.Stukrij> van(List<Dossierstuk> stukken, Weergave w) {
        return stukken.stream().map(d -> {
            var s = d.stuk();
            return new Zaakoverzicht.Stukrij(s.id(), d.nummer() + ". " + s.titel(), w.waarde("stuk", s.soort()), w.kort(s.gevoegdOp()), grootte(s.grootte(), w));
        }).toList();
    }

    static String grootte(long bytes, Weergave w) {
        return bytes < 1_000 ? w.t("bytes", bytes) : bytes < 1_000_000 ? w.t("kb", w.getal(Math.round(bytes / 1_000.0)))
                : w.t("mb", w.getal(Math.round(bytes / 1_000_000.0)));
    }
}
