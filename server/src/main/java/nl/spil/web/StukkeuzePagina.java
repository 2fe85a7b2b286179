package nl.spil.web;

import java.util.List;
import java.util.Objects;
import nl.spil.dossier.gebruik.Stukkeuze;
import nl.spil.dossier.gebruik.Stukkeuzes;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Poort.Deur;
import nl.spil.zaak.AccessPolicy.Functie;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Helps who fills in a form to a stuk of a large dossier: those whose number or title has what was typed. */
@Controller
class StukkeuzePagina {

    private static final int MEEST = 20;

    private final Poort poort;
    private final Stukkeuzes keuzes;

    StukkeuzePagina(Poort poort, Stukkeuzes keuzes) {
        this.poort = poort;
        this.keuzes = keuzes;
    }

    /** @param vraag the field as its form names it, with what was typed */
    @GetMapping("/zaken/{nr}/stukkeuze")
    ModelAndView zoek(@PathVariable String nr, @RequestParam MultiValueMap<String, String> vraag) {
        var stand = poort.zaak(poort.mag(Functie.HANDELEN), ZaakPagina.nummer(nr), Deur.PAGINA);
        var tekst = vraag.values().stream().flatMap(List::stream).filter(Objects::nonNull).filter(t -> !t.isBlank()).findFirst().orElse("");
        var gevonden = tekst.isEmpty() || tekst.length() > 200 ? List.<Stukkeuze>of() : keuzes.zoek(stand.nr(), tekst.replace("\0", ""), MEEST);
        return new ModelAndView("velden :: stukkeuzes").addObject("keuzes", gevonden);
    }
}
