package nl.spil.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.spil.recht.Wetspakketten;
import nl.spil.toegang.Poort;
import nl.spil.zaak.AccessPolicy.Functie;
import nl.spil.zaak.Zaaklijsten;
import nl.spil.zaak.Zaakrij;
import nl.spil.zaak.Zoekvraag;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The zaken that are on their way to a hearing or in one, per list of the pack. */
@Controller
class ZittingenPagina {

    private static final List<String> LIJSTEN = List.of("op-zitting", "aangehouden-zitting", "wacht-op-zitting", "te-betekenen", "te-dagvaarden", "zitting-plannen",
            "wacht-op-uitspraak", "hof-op-zitting", "hof-wacht-op-arrest");
    private static final int RIJEN = 25;

    record Groep(String titel, String zin, String adres, List<Rij> rijen) {}

    record Rij(String adres, String naam, String nummer, String feiten, Badge vrijheid) {}

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
        model.addAttribute("groepen", pakketten.lijsten().stream().filter(l -> LIJSTEN.contains(l.id())).sorted(Comparator.comparing(l -> LIJSTEN.indexOf(l.id())))
                .map(l -> new Groep(l.titel().in(w.taal()), l.zin().in(w.taal()), "/zaken?lijst=" + l.id(),
                        lijsten.zoek(new Zoekvraag(l.id(), "", "", "", poort.zicht(actor), null, RIJEN)).rijen().stream().map(r -> rij(r, w)).toList())).toList());
        return "zittingen";
    }

    private static Rij rij(Zaakrij r, Weergave w) {
        return new Rij("/zaken/" + r.nr(), r.verdachte().isEmpty() ? w.t("verdachte.nn") : r.verdachte(), r.nr().weergave(), Lijstpaginas.feiten(r, w), Badges.vrijheid(r.vrijheid(), "", w));
    }
}
