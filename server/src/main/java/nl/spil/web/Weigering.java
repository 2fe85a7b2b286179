package nl.spil.web;

import java.util.List;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Toets;
import nl.spil.zaak.Zaakstand;

/**
 * A refusal: what cannot be done, and per reason the sentence, the article, the facts used and what one can do.
 *
 * @param vastleggen whether it can be recorded all the same, as something that happened elsewhere
 */
record Weigering(String adres, String kop, String inleiding, List<Reden> redenen, List<Formulier.Toetsregel> inOrde, boolean vastleggen) {

    record Reden(String kop, Artikel artikel, List<Feit> feiten, String doe) {}

    record Feit(String naam, String waarde) {}

    static Weigering van(Handelingsoort soort, Zaakstand stand, List<Toets> redenen, boolean bevoegd, Wetteksten wet, Weergave w) {
        var titel = soort.titel().in(w.taal());
        var nee = redenen.stream().filter(t -> t.uitslag() != Toets.Uitslag.VOLDAAN).toList();
        var ok = soort.voorwaarden().stream().filter(v -> nee.stream().noneMatch(t -> t.regel().equals(v.regel())))
                .map(v -> new Formulier.Toetsregel("ok", "goed", w.waarde("regel", v.regel()), "", Wetteksten.artikel(v.artikel()))).toList();
        return new Weigering("/zaken/" + stand.nr() + "/handelingen/" + soort.id(), w.t(bevoegd ? "weigering.kop" : "weigering.kop-bevoegd", titel),
                w.aantal("weigering.redenen", nee.size()), nee.stream().map(t -> reden(t, wet, w)).toList(), bevoegd ? ok : List.of(),
                bevoegd && soort.aard() == Handelingsoort.Aard.ELDERS);
    }

    private static Reden reden(Toets t, Wetteksten wet, Weergave w) {
        var doe = w.t("doe." + t.regel());
        return new Reden(Waaroms.zin(t, w).replaceFirst("\\.$", ""), Wetteksten.artikel(t.artikel()),
                new Feitwoorden(wet, w).van(t.feiten()).stream().map(f -> new Feit(Weergave.hoofdletter(f.naam()), f.waarde())).toList(),
                doe.equals("doe." + t.regel()) ? w.t("doe.anders") : doe);
    }
}
