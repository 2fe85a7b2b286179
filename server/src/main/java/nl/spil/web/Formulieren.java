package nl.spil.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.spil.recht.Actor;
import nl.spil.recht.Besluit;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Toets;
import nl.spil.recht.Wetspakketten;
import nl.spil.recht.Wijze;
import nl.spil.zaak.Fout;
import nl.spil.zaak.Zaakstand;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the form of an act: one fieldset per input of the pack, filled with the draft or with what the zaak tells. */
@Component
class Formulieren {

    private final Wetspakketten pakketten;
    private final Formuliervelden velden;
    private final Vooruitblik vooruitblik;

    Formulieren(Wetspakketten pakketten, Formuliervelden velden, Vooruitblik vooruitblik) {
        this.pakketten = pakketten;
        this.velden = velden;
        this.vooruitblik = vooruitblik;
    }

    /** @param streng whether errors are shown: after the person asked for the check, not while typing */
    Formulier van(Handelingsoort soort, Zaakstand stand, Actor actor, Concept concept, boolean bewaard, boolean streng, Weergave w) {
        var ingevuld = Formulierlezer.lees(soort, concept, w);
        var fouten = streng ? fouten(soort, stand, actor, ingevuld, w) : List.<Fout>of();
        var perVeld = new TreeMap<String, String>();
        fouten.forEach(f -> perVeld.merge(veldVan(f.pad()), f.tekst(), (a, b) -> a + " " + b));
        var lijst = velden.van(soort, stand, actor, concept, perVeld, w);
        var wijze = concept.een("wijze");
        return new Formulier("/zaken/" + stand.nr() + "/handelingen/" + soort.id(), soort.id(), soort.titel().in(w.taal()), soort.zin().in(w.taal()),
                soort.artikel().stream().map(Wetteksten::artikel).toList(), soort.zekerheid().equals("C"), lijst,
                List.of(new Formulier.Optie(Wijze.VERRICHTEN.wire(), w.t("wijze.verrichten"), w.t("wijze.verrichten.zin"), wijze.equals(Wijze.VERRICHTEN.wire()), false),
                        new Formulier.Optie(Wijze.VASTLEGGEN.wire(), w.t("wijze.vastleggen"), w.t("wijze.vastleggen.zin"), wijze.equals(Wijze.VASTLEGGEN.wire()), false)),
                concept.een("geldigOp.datum"), concept.een("geldigOp.tijd"), false,
                bewaard ? new Tijd(Weergave.iso(concept.bijgewerktOp()), w.uur(concept.bijgewerktOp())) : null,
                fouten.stream().map(f -> new Formulier.Fout(Formuliervelden.id(veldVan(f.pad())), f.tekst())).toList(),
                toetsen(soort, stand, actor, ingevuld, w), letOp(soort, stand, w),
                stand.versie() > concept.gezien() ? w.aantal("form.achterstand", stand.versie() - concept.gezien()) : "");
    }

    /** Every error of form: what could not be read, and what the pack asks and is not there. */
    List<Fout> fouten(Handelingsoort soort, Zaakstand stand, Actor actor, Ingevuld ingevuld, Weergave w) {
        var alle = new ArrayList<>(ingevuld.fouten());
        alle.addAll(Stukvelden.onbekend(soort, ingevuld.handeling(), w));
        for (var f : pakketten.vormfouten(stand.beeld(), ingevuld.handeling(), actor)) {
            if (alle.stream().noneMatch(a -> a.pad().equals(f.pad()))) {
                alle.add(new Fout(f.pad(), f.code(), f.tekst()));
            }
        }
        return alle;
    }

    /** "/gegevens/zitting/datum" is the field zitting; "/betreft/feiten/0" the field feiten. */
    static String veldVan(String pad) {
        var delen = pad.split("/");
        return delen.length > 2 ? (delen[1].equals("gegevens") ? "g." : "") + delen[2] : delen.length > 1 ? delen[1] : "";
    }

    /**
     * The rules of the act: those that say no, those that cannot be told yet, and those in order. While inputs are missing the law
     * is asked about the zaak alone, and what depends on an input cannot be told.
     */
    private List<Formulier.Toetsregel> toetsen(Handelingsoort soort, Zaakstand stand, Actor actor, Ingevuld ingevuld, Weergave w) {
        var volledig = fouten(soort, stand, actor, ingevuld, w).isEmpty();
        Map<String, Toets> gezegd = new TreeMap<>();
        if (volledig) {
            (switch (vooruitblik.oordeel(stand, ingevuld.handeling(), actor, w.nu())) {
                case Besluit.Aanvaard a -> a.toetsen();
                case Besluit.Geweigerd g -> g.redenen();
            }).forEach(t -> gezegd.put(t.regel(), t));
        } else {
            var mogelijk = pakketten.mogelijk(stand.beeld(), actor, w.nu());
            mogelijk.geweigerd(soort.id()).ifPresent(g -> g.redenen().forEach(t -> gezegd.put(t.regel(), t)));
            mogelijk.toegestaan(soort.id()).ifPresent(g -> g.onbekend().forEach(t -> gezegd.put(t.regel(), t)));
        }
        var regels = new ArrayList<Formulier.Toetsregel>();
        for (var v : soort.voorwaarden()) {
            var t = gezegd.remove(v.regel());
            regels.add(!volledig && v.als().contains("invoer") ? nogNiet(v.regel(), v.artikel(), w) : regel(v.regel(), v.artikel(), t, w));
        }
        gezegd.values().stream().filter(t -> t.uitslag() == Toets.Uitslag.NIET_VOLDAAN).forEach(t -> regels.add(regel(t.regel(), t.artikel(), t, w)));
        regels.sort(java.util.Comparator.comparing(r -> r.klasse().equals("nee") ? 0 : r.klasse().equals("weet-niet") ? 1 : 2));
        var b = soort.bevestiging();
        if (b != null) {
            regels.add(new Formulier.Toetsregel("weet-niet", "mensen", w.t(b.als().isEmpty() ? "form.tweede" : "form.tweede-soms", w.waarde("rol", b.door().getFirst())), "",
                    Wetteksten.artikel(b.artikel())));
        }
        return regels;
    }

    private static Formulier.Toetsregel nogNiet(String id, String artikel, Weergave w) {
        return new Formulier.Toetsregel("weet-niet", "vraag", w.t("toets.onbekend", w.waarde("regel", id)), "", Wetteksten.artikel(artikel));
    }

    private static Formulier.Toetsregel regel(String id, String artikel, @Nullable Toets t, Weergave w) {
        var naam = w.waarde("regel", id);
        if (t == null || t.uitslag() == Toets.Uitslag.VOLDAAN) {
            return new Formulier.Toetsregel("ok", "goed", w.t("toets.in-orde", naam), "", Wetteksten.artikel(artikel));
        }
        return t.uitslag() == Toets.Uitslag.ONBEKEND
                ? nogNiet(id, artikel, w)
                : new Formulier.Toetsregel("nee", "fout", w.t("toets.niet", t.tekst()), "", Wetteksten.artikel(artikel));
    }

    /** A suspect in custody whose time runs out is said on every form. */
    private static List<Formulier.Melding> letOp(Handelingsoort soort, Zaakstand stand, Weergave w) {
        var v = stand.beeld().vrijheid();
        if (!Badges.zitVast(v.status()) || v.uiterlijk() == null || Restant.haast(v.uiterlijk(), w.nu()) == Restant.Haast.LATER) {
            return List.of();
        }
        var naam = w.waarde("vrijheid", v.status());
        return List.of(new Formulier.Melding(w.t("form.vast-kop", naam, Restant.woorden(v.uiterlijk(), w)), w.t("form.vast", Formulierlezer.klein(naam), w.vol(v.uiterlijk()).tekst())));
    }
}
