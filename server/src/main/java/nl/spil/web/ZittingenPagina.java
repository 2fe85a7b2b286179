package nl.spil.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.spil.recht.Tabellen;
import nl.spil.recht.Wetspakketten;
import nl.spil.toegang.Poort;
import nl.spil.zaak.AccessPolicy.Functie;
import nl.spil.zaak.Zaaklijsten;
import nl.spil.zaak.Zaakrij;
import nl.spil.zaak.Zicht;
import nl.spil.zaak.Zoekvraag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The zaken that are on their way to a hearing or in one, per list of the pack. */
@Controller
class ZittingenPagina {

    private static final List<String> LIJSTEN = List.of("op-zitting", "aangehouden-zitting", "wacht-op-zitting", "te-betekenen", "te-dagvaarden", "zitting-plannen",
            "wacht-op-uitspraak", "hof-op-zitting", "hof-wacht-op-arrest");
    private static final int RIJEN = 25;

    /** Read per list, to put them in order of their day; a longer list stays in order of its terms. */
    private static final int GELEZEN = 200;

    record Groep(String titel, String zin, String aantal, String adres, List<Rij> rijen) {}

    record Rij(String adres, String naam, String nummer, @Nullable Tijd dag, String waar, String feiten, Badge vrijheid) {}

    private final Poort poort;
    private final Zaaklijsten lijsten;
    private final Wetspakketten pakketten;
    private final Weergaven weergaven;

    ZittingenPagina(Poort poort, Zaaklijsten lijsten, Wetspakketten pakketten, Weergaven weergaven) {
        this.poort = poort;
        this.lijsten = lijsten;
        this.pakketten = pakketten;
        this.weergaven = weergaven;
    }

    @GetMapping("/zittingen")
    String toon(Locale locale, Model model) {
        var actor = poort.mag(Functie.LIJSTEN);
        var w = weergaven.voor(locale);
        var zicht = poort.zicht(actor);
        var tellers = lijsten.tellers(zicht, "");
        model.addAttribute("groepen", pakketten.lijsten().stream().filter(l -> LIJSTEN.contains(l.id())).sorted(Comparator.comparing(l -> LIJSTEN.indexOf(l.id())))
                .map(l -> new Groep(l.titel().in(w.taal()), l.zin().in(w.taal()), w.aantal("zaken", tellers.getOrDefault(l.id(), 0)), "/zaken?lijst=" + l.id(),
                        tellers.containsKey(l.id()) ? rijen(l.id(), zicht, w) : List.of())).toList());
        return "zittingen";
    }

    /** The nearest hearing first, then those without a day. */
    private List<Rij> rijen(String lijst, Zicht zicht, Weergave w) {
        var pagina = lijsten.zoek(new Zoekvraag(lijst, "", "", "", zicht, null, GELEZEN));
        var dagen = lijsten.zittingen(pagina.rijen().stream().map(Zaakrij::nr).toList());
        var rijen = new ArrayList<>(pagina.rijen());
        if (pagina.volgende() == null) {
            rijen.sort(Comparator.comparing((Zaakrij r) -> dag(dagen.get(r.nr()))));
        }
        return rijen.stream().limit(RIJEN).map(r -> rij(r, dagen.get(r.nr()), w)).toList();
    }

    private static LocalDate dag(Zaakrij.@Nullable Zittingrij zitting) {
        return zitting == null || zitting.datum() == null ? LocalDate.MAX : zitting.datum();
    }

    private static Rij rij(Zaakrij r, Zaakrij.@Nullable Zittingrij zitting, Weergave w) {
        var forum = zitting == null ? null : Tabellen.ingebouwd().forums().get(zitting.forum());
        return new Rij("/zaken/" + r.nr(), r.verdachte().isEmpty() ? w.t("verdachte.nn") : r.verdachte(), r.nr().weergave(),
                zitting == null || zitting.datum() == null ? null : new Tijd(zitting.datum().toString(), w.dagKort(zitting.datum())), forum == null ? "" : forum.naam(), Lijstpaginas.feiten(r, w), Badges.vrijheid(r.vrijheid(), "", w));
    }
}
