package nl.spil.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import nl.spil.recht.Besluit;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Handeling;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Tabellen;
import nl.spil.recht.Toets;
import nl.spil.recht.Wetspakketten;
import nl.spil.recht.Wijze;
import nl.spil.recht.Zaakbeeld;
import nl.spil.zaak.Zaakstand;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the check page from the judgment of the law: the picture before and after tells what will happen. */
@Component
class Controles {

    private final Wetspakketten pakketten;

    Controles(Wetspakketten pakketten) {
        this.pakketten = pakketten;
    }

    Controle van(Handelingsoort soort, Zaakstand stand, Handeling h, Besluit.Aanvaard besluit, @Nullable Tijd bewaard, Weergave w) {
        var wet = new Wetteksten(pakketten, w);
        var voorleggen = besluit.gebeurtenis() instanceof Gebeurtenis.HandelingVoorgesteld;
        var na = besluit.beeld();
        var titel = soort.titel().in(w.taal());
        var b = soort.bevestiging();
        var wie = b == null ? "" : w.waarde("rol", b.door().getFirst()).toLowerCase(Locale.ROOT);
        return new Controle("/zaken/" + stand.nr() + "/handelingen/" + soort.id(), titel, w.t("controle.kop", titel), zin(soort, stand, h, voorleggen, w),
                soort.zin().in(w.taal()), letOp(besluit, w), gebeurt(soort, stand.beeld(), na, voorleggen, wie, wet, w), berichten(soort, stand.beeld(), voorleggen, w),
                termijnen(stand.beeld(), na, wet, w), voorleggen ? w.t("controle.tweede", wie) : null,
                voorleggen && b != null && !b.artikel().isEmpty() ? Wetteksten.artikel(b.artikel()) : null, voorleggen,
                voorleggen ? w.t("controle.voorleggen", wie) : h.wijze() == Wijze.VASTLEGGEN ? w.t("controle.vastleggen", titel) : titel,
                Invoerwoorden.van(soort, h, stand.beeld(), true, w),
                (int) besluit.toetsen().stream().filter(t -> t.uitslag() == Toets.Uitslag.VOLDAAN).count(), toetsen(besluit.toetsen(), w), bewaard);
    }

    static List<Formulier.Toetsregel> toetsen(List<Toets> toetsen, Weergave w) {
        return toetsen.stream().map(t -> switch (t.uitslag()) {
            case VOLDAAN -> new Formulier.Toetsregel("ok", "goed", w.waarde("regel", t.regel()), "", Wetteksten.artikel(t.artikel()));
            case NIET_VOLDAAN -> new Formulier.Toetsregel("nee", "fout", t.tekst(), "", Wetteksten.artikel(t.artikel()));
            case ONBEKEND -> new Formulier.Toetsregel("weet-niet", "vraag", w.t("toets.onbekend", w.waarde("regel", t.regel())), "", Wetteksten.artikel(t.artikel()));
        }).toList();
    }

    private static List<Controle.Zindeel> zin(Handelingsoort soort, Zaakstand stand, Handeling h, boolean voorleggen, Weergave w) {
        var delen = new ArrayList<Controle.Zindeel>();
        delen.add(new Controle.Zindeel(w.t(voorleggen ? "zin.voorstel" : h.wijze() == Wijze.VERRICHTEN ? "zin.verrichten" : "zin.vastleggen"), false));
        delen.add(new Controle.Zindeel(Zaakbalken.naam(stand.beeld().verdachte(), w), true));
        delen.add(new Controle.Zindeel(": ", false));
        delen.add(new Controle.Zindeel(kleineLetter(soort.titel().in(w.taal())), true));
        var feiten = Zaakoverzichten.feiten(stand.beeld(), w).stream().filter(f -> h.betreft().feiten().contains(f.nr())).map(f -> kleineLetter(f.wat())).toList();
        if (!feiten.isEmpty()) {
            delen.add(new Controle.Zindeel(w.t("zin.voor"), false));
            for (int i = 0; i < feiten.size(); i++) {
                delen.add(new Controle.Zindeel(feiten.get(i), true));
                delen.add(new Controle.Zindeel(i == feiten.size() - 1 ? "" : i == feiten.size() - 2 ? w.t("zin.en") : ", ", false));
            }
        }
        if (h.wijze() == Wijze.VASTLEGGEN) {
            delen.add(new Controle.Zindeel(w.t("zin.gebeurd"), false));
            delen.add(new Controle.Zindeel(w.vol(h.geldigOp()).tekst(), true));
        }
        delen.add(new Controle.Zindeel(".", false));
        return delen;
    }

    private static String kleineLetter(String t) {
        return t.length() > 1 && Character.isUpperCase(t.charAt(0)) && Character.isLowerCase(t.charAt(1)) ? t.substring(0, 1).toLowerCase(Locale.ROOT) + t.substring(1) : t;
    }

    private static List<Formulier.Melding> letOp(Besluit.Aanvaard besluit, Weergave w) {
        return besluit.nieuw().stream().map(o -> new Formulier.Melding(w.t("controle.onregelmatig"), o.tekst())).toList();
    }

    private List<Controle.Stap> gebeurt(Handelingsoort soort, Zaakbeeld voor, Zaakbeeld na, boolean voorleggen, String wie, Wetteksten wet, Weergave w) {
        var stappen = new ArrayList<Controle.Stap>();
        if (voorleggen) {
            stappen.add(new Controle.Stap(w.t("gebeurt.voorstel", Weergave.hoofdletter(wie)), w.t("gebeurt.voorstel-rest")));
        } else {
            stappen.add(new Controle.Stap(w.t("gebeurt.vastgelegd"), w.t("gebeurt.vastgelegd-rest")));
        }
        var perStaat = new TreeMap<String, List<Integer>>();
        for (var f : na.feiten()) {
            var staat = Badges.feit(f, w).tekst();
            if (voor.feiten().stream().noneMatch(v -> v.nr() == f.nr() && Badges.feit(v, w).tekst().equals(staat))) {
                perStaat.computeIfAbsent(staat, _ -> new ArrayList<>()).add(f.nr());
            }
        }
        perStaat.forEach((staat, nummers) -> stappen.add(new Controle.Stap(w.t("gebeurt.feit", Weergave.hoofdletter(wet.feiten(nummers)), staat.toLowerCase(Locale.ROOT)), "")));
        if (!voor.vrijheid().status().equals(na.vrijheid().status())) {
            stappen.add(new Controle.Stap(w.t("gebeurt.vrijheid", w.waarde("vrijheid", na.vrijheid().status()).toLowerCase(Locale.ROOT)), ""));
        }
        if (!voor.zitting().status().equals(na.zitting().status()) && !na.zitting().status().isEmpty()) {
            stappen.add(new Controle.Stap(w.t("gebeurt.zitting", w.waarde("zitting.status", na.zitting().status()).toLowerCase(Locale.ROOT)),
                    na.zitting().datum() == null ? "" : w.dagVol(na.zitting().datum()) + "."));
        }
        if (!voor.zaak().lijst().equals(na.zaak().lijst())) {
            stappen.add(new Controle.Stap(w.t("gebeurt.lijst", pakketten.lijsten().stream().filter(l -> l.id().equals(na.zaak().lijst())).findFirst()
                    .map(l -> l.titel().in(w.taal())).orElse(na.zaak().lijst())), ""));
        }
        if (!soort.document().isEmpty()) {
            var naam = Tabellen.ingebouwd().documentsoorten().containsKey(soort.document()) ? Tabellen.ingebouwd().documentsoorten().get(soort.document()).naam() : soort.document();
            stappen.add(new Controle.Stap(w.t("gebeurt.document", kleineLetter(naam)), ""));
        }
        return stappen;
    }

    private static List<Controle.Bericht> berichten(Handelingsoort soort, Zaakbeeld beeld, boolean voorleggen, Weergave w) {
        return soort.bericht().stream().map(b -> new Controle.Bericht(b.equals("verdachte") ? Zaakbalken.naam(beeld.verdachte(), w) + ", " + w.t("rol.verdachte").toLowerCase(Locale.ROOT)
                : w.waarde("bericht", b), soort.titel().in(w.taal()), w.t(voorleggen ? "bericht.na-bevestiging" : "bericht.direct"))).toList();
    }

    private static List<Controle.Termijn> termijnen(Zaakbeeld voor, Zaakbeeld na, Wetteksten wet, Weergave w) {
        var lijst = new ArrayList<Controle.Termijn>();
        var oud = Termijnen.van(voor, wet, w);
        var nieuw = Termijnen.van(na, wet, w);
        for (var t : nieuw) {
            var was = oud.stream().filter(o -> o.titel().equals(t.titel())).findFirst().orElse(null);
            if (was == null) {
                lijst.add(termijn(t, new Badge("groen", "plus", w.t("termijn.begint")), w));
            } else if (!java.util.Objects.equals(was.op(), t.op())) {
                lijst.add(termijn(t, new Badge("blauw", "ververs", w.t("termijn.verandert")), w));
            }
        }
        for (var t : oud) {
            if (nieuw.stream().noneMatch(n -> n.titel().equals(t.titel()))) {
                lijst.add(termijn(t, new Badge("", "goed", w.t("termijn.vervalt")), w));
            }
        }
        for (var t : nieuw) {
            if (oud.stream().anyMatch(o -> o.titel().equals(t.titel()) && java.util.Objects.equals(o.op(), t.op())) && Restant.haast(t.op(), w.nu()) != Restant.Haast.LATER) {
                lijst.add(termijn(t, new Badge("leeg", "min", w.t("termijn.blijft")), w));
            }
        }
        return lijst;
    }

    private static Controle.Termijn termijn(Termijnen.Rij t, Badge badge, Weergave w) {
        return new Controle.Termijn(t.titel(), t.artikel(), badge, t.stappen(), t.eindigt());
    }
}
