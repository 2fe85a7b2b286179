package nl.spil.web;

import java.util.Locale;
import nl.spil.recht.Actor;
import nl.spil.toegang.Poort;
import nl.spil.zaak.AccessPolicy.Functie;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Start, and the lists of zaken by state, filter and search. */
@Controller
class ZakenPagina {

    private final Poort poort;
    private final Lijstpaginas paginas;
    private final Weergaven weergaven;

    ZakenPagina(Poort poort, Lijstpaginas paginas, Weergaven weergaven) {
        this.poort = poort;
        this.paginas = paginas;
        this.weergaven = weergaven;
    }

    /** Whoever has no lists is led to what they can do. */
    @Openbaar("shows lists only after Poort was asked; others are sent on")
    @GetMapping("/")
    String start(Locale locale, Model model) {
        var wie = nl.spil.toegang.Aangemeld.nu().map(a -> a.actor());
        if (wie.isEmpty() || !poort.zou(wie.get(), Functie.LIJSTEN)) {
            return "start-zonder";
        }
        model.addAttribute("p", paginas.van(Lijstvraag.lees("", "", "", "", null), poort.mag(Functie.LIJSTEN), weergaven.voor(locale), true));
        model.addAttribute("nav", "start");
        return "zaken";
    }

    @GetMapping("/zaken")
    String lijst(@RequestParam(defaultValue = "") String lijst, @RequestParam(defaultValue = "") String zoek, @RequestParam(defaultValue = "") String parket,
            @RequestParam(defaultValue = "") String aandacht, @RequestParam(required = false) @Nullable String na, Locale locale, Model model) {
        Actor actor = poort.mag(Functie.LIJSTEN);
        var vraag = Lijstvraag.lees(lijst, zoek, parket, aandacht, na);
        var enige = paginas.bedoeld(vraag.zoek(), actor);
        if (enige.isPresent()) {
            return "redirect:/zaken/" + enige.get();
        }
        model.addAttribute("p", paginas.van(vraag, actor, weergaven.voor(locale), false));
        model.addAttribute("zoek", vraag.zoek());
        model.addAttribute("nav", "zaken");
        return "zaken";
    }
}
