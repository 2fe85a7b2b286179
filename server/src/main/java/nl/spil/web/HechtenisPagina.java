package nl.spil.web;

import java.util.Locale;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Poort.Deur;
import nl.spil.zaak.AccessPolicy.Functie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The custody of the suspect of a zaak over all zaken, and the list of who is held. */
@Controller
class HechtenisPagina {

    private final Poort poort;
    private final Hechtenisbladen bladen;
    private final Zaakbalken balken;
    private final Weergaven weergaven;

    HechtenisPagina(Poort poort, Hechtenisbladen bladen, Zaakbalken balken, Weergaven weergaven) {
        this.poort = poort;
        this.bladen = bladen;
        this.balken = balken;
        this.weergaven = weergaven;
    }

    @GetMapping("/zaken/{nr}/hechtenis")
    String persoon(@PathVariable String nr, Locale locale, Model model) {
        var actor = poort.mag(Functie.ZAAK_LEZEN);
        var stand = poort.zaak(actor, ZaakPagina.nummer(nr), Deur.PAGINA);
        var w = weergaven.voor(locale);
        model.addAttribute("balk", balken.van(stand, actor, w, null));
        model.addAttribute("h", bladen.open(stand, actor, w));
        return "hechtenis";
    }

    @GetMapping("/hechtenis")
    String lijst(Locale locale, Model model) {
        var actor = poort.mag(Functie.LIJSTEN);
        var rijen = bladen.vast(actor, weergaven.voor(locale));
        model.addAttribute("vast", rijen.stream().filter(Hechtenisblad::vast).toList());
        model.addAttribute("geschorst", rijen.stream().filter(r -> !r.vast()).toList());
        model.addAttribute("meest", Hechtenisbladen.MEEST);
        return "gedetineerden";
    }
}
