package nl.spil.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.spil.recht.Wetspakketten;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Poort.Deur;
import nl.spil.zaak.AccessPolicy.Functie;
import nl.spil.zaak.Zaken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The whole log of one zaak, a hundred entries at a time, the last first, and each entry on a page of its own. */
@Controller
class LogboekPagina {

    private static final int MEEST = 100;

    private final Poort poort;
    private final Zaken zaken;
    private final Zaakbalken balken;
    private final Wetspakketten pakketten;
    private final Weergaven weergaven;

    LogboekPagina(Poort poort, Zaken zaken, Zaakbalken balken, Wetspakketten pakketten, Weergaven weergaven) {
        this.poort = poort;
        this.zaken = zaken;
        this.balken = balken;
        this.pakketten = pakketten;
        this.weergaven = weergaven;
    }

    /** @param tot volgnummer of the first entry shown; 0: the last there is */
    @GetMapping("/zaken/{nr}/logboek")
    String toon(@PathVariable String nr, @RequestParam(defaultValue = "0") int tot, Locale locale, Model model) {
        var actor = poort.mag(Functie.ZAAK_LEZEN);
        var stand = poort.zaak(actor, ZaakPagina.nummer(nr), Deur.PAGINA);
        var w = weergaven.voor(locale);
        var laatste = tot < 1 ? stand.versie() : Math.min(tot, stand.versie());
        var marken = Tijdlijn.inVolgordeVanRegistratie(pakketten, zaken.zonderStukken(stand.nr()));
        var laat = marken.stream().filter(Tijdlijn.Regel::laat).map(r -> r.entry().volgnummer()).collect(Collectors.toSet());
        var weg = marken.stream().filter(Tijdlijn.Regel::doorgehaald).map(r -> r.entry().volgnummer()).collect(Collectors.toSet());
        model.addAttribute("balk", balken.van(stand, actor, w, null));
        model.addAttribute("log", Logboek.van(zaken.laatste(stand.nr(), laatste, MEEST), laat, weg, new Wetteksten(pakketten, w), w));
        model.addAttribute("nieuwer", laatste < stand.versie() ? (Integer) Math.min(stand.versie(), laatste + MEEST) : null);
        model.addAttribute("ouder", laatste > MEEST ? (Integer) (laatste - MEEST) : null);
        return "logboek";
    }

    /** One entry with everything that was recorded in it. */
    @GetMapping("/zaken/{nr}/logboek/{volgnummer}")
    String regel(@PathVariable String nr, @PathVariable int volgnummer, Locale locale, Model model) {
        var actor = poort.mag(Functie.ZAAK_LEZEN);
        var stand = poort.zaak(actor, ZaakPagina.nummer(nr), Deur.PAGINA);
        var w = weergaven.voor(locale);
        var entry = zaken.laatste(stand.nr(), volgnummer, 1).stream().filter(e -> e.volgnummer() == volgnummer).findFirst()
                .orElseThrow(() -> new NietGevonden(w.t("log.geen-nummer", stand.nr().weergave(), volgnummer)));
        var entries = zaken.zonderStukken(stand.nr());
        var marken = Tijdlijn.inVolgordeVanRegistratie(pakketten, entries);
        var regel = Logboek.van(List.of(entry), marken.stream().filter(Tijdlijn.Regel::laat).map(r -> r.entry().volgnummer()).collect(Collectors.toSet()),
                marken.stream().filter(Tijdlijn.Regel::doorgehaald).map(r -> r.entry().volgnummer()).collect(Collectors.toSet()), new Wetteksten(pakketten, w), w);
        model.addAttribute("balk", balken.van(stand, actor, w, null));
        model.addAttribute("b", Logboekblad.van(entry, regel.getFirst(), entries, stand, pakketten, w));
        return "logboek-regel";
    }
}
