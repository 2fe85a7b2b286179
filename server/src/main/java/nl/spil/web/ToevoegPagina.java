package nl.spil.web;

import java.util.Locale;
import nl.spil.dossier.ontvangst.Kenmerken;
import nl.spil.recht.Tabellen;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Poort.Deur;
import nl.spil.zaak.AccessPolicy.Functie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Where files are dropped or chosen; they come in by parts at {@link UploadApi}. */
@Controller
class ToevoegPagina {

    private final Poort poort;
    private final Zaakbalken balken;
    private final Weergaven weergaven;

    ToevoegPagina(Poort poort, Zaakbalken balken, Weergaven weergaven) {
        this.poort = poort;
        this.balken = balken;
        this.weergaven = weergaven;
    }

    @GetMapping("/zaken/{nr}/dossier/toevoegen")
    ModelAndView toon(@PathVariable String nr, Locale locale) {
        var actor = poort.mag(Functie.HANDELEN);
        var stand = poort.zaak(actor, ZaakPagina.nummer(nr), Deur.PAGINA);
        var w = weergaven.voor(locale);
        return new ModelAndView("dossier-toevoegen").addObject("balk", balken.van(stand, actor, w, null)).addObject("nr", stand.nr())
                .addObject("bijzonder", Kenmerken.BIJZONDER)
                .addObject("soorten", Tabellen.ingebouwd().documentsoorten().keySet().stream().map(k -> new StukWijzigPagina.Keuze(k, w.waarde("stuk", k)))
                        .sorted(java.util.Comparator.comparing(StukWijzigPagina.Keuze::titel)).toList());
    }
}
