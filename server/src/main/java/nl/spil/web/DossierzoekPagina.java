package nl.spil.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import nl.spil.dossier.gebruik.Dossiers;
import nl.spil.dossier.gebruik.Dossierzoeker;
import nl.spil.dossier.gebruik.Lezer;
import nl.spil.dossier.gebruik.Nietgelezen;
import nl.spil.dossier.gebruik.Treffer;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Poort.Deur;
import nl.spil.zaak.AccessPolicy.Functie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where words stand in the dossier of a zaak, per stuk and page; and which stukken the search does not know. */
@Controller
class DossierzoekPagina {

    private static final int MEEST = 100;

    /** Hits in one stuk. */
    record Groep(int nummer, String titel, String soort, String adres, List<Plaats> plaatsen) {}

    /** One hit; {@code waar} is the page or the title. */
    record Plaats(String waar, String adres, List<Treffer.Deel> fragment) {}

    /** A stuk that was not searched, and why. */
    record Niet(String titel, String adres, String waarom) {}

    private final Poort poort;
    private final Dossiers dossiers;
    private final Dossierzoeker zoeker;
    private final Zaakbalken balken;
    private final Weergaven weergaven;

    DossierzoekPagina(Poort poort, Dossiers dossiers, Dossierzoeker zoeker, Zaakbalken balken, Weergaven weergaven) {
        this.poort = poort;
        this.dossiers = dossiers;
        this.zoeker = zoeker;
        this.balken = balken;
        this.weergaven = weergaven;
    }

    @GetMapping("/zaken/{nr}/dossier/zoeken")
    ModelAndView zoek(@PathVariable String nr, @RequestParam(defaultValue = "") String zoek, Locale locale) {
        var actor = poort.mag(Functie.ZAAK_LEZEN);
        var stand = poort.zaak(actor, ZaakPagina.nummer(nr), Deur.PAGINA);
        var w = weergaven.voor(locale);
        var lezer = new Lezer(actor, poort.zicht(actor));
        var vraag = new Dossiervraag("", "", zoek, "", "");
        var uitslag = zoeker.zoek(vraag.zoek(), stand.nr(), lezer, MEEST);
        var groepen = new LinkedHashMap<String, Groep>();
        for (var t : uitslag.treffers()) {
            var adres = Dossiervraag.basis(stand.nr()) + "/" + Dossiervraag.code(t.stuk());
            groepen.computeIfAbsent(t.stuk(), _ -> new Groep(t.nummer(), t.titel(), w.waarde("stuk", t.soort()), adres, new java.util.ArrayList<>())).plaatsen()
                    .add(new Plaats(t.blad() == 0 ? w.t("zoek.titel") : w.t("notitie.blad", t.blad()),
                            adres + (t.blad() == 0 ? "" : "?blad=" + t.blad() + "&passage=" + Dossiervraag.code(woord(t, vraag.zoek()))), t.fragment()));
        }
        return new ModelAndView("dossier-treffers").addObject("balk", balken.van(stand, actor, w, null)).addObject("nr", stand.nr()).addObject("zoek", vraag.zoek())
                .addObject("groepen", List.copyOf(groepen.values())).addObject("aantal", uitslag.treffers().size()).addObject("meer", uitslag.meer())
                .addObject("niet", zoeker.nietGelezen(dossiers.lijst(stand.nr(), lezer)).stream().map(n -> niet(n, stand.nr(), w)).toList());
    }

    /** The words as they stand on the page, for the viewer to show; a stem would not be found there. */
    private static String woord(Treffer t, String gezocht) {
        return t.fragment().stream().filter(Treffer.Deel::raak).map(Treffer.Deel::tekst).findFirst().orElse(gezocht);
    }

    private static Niet niet(Nietgelezen n, nl.spil.recht.Parketnummer nr, Weergave w) {
        var reden = n.reden().isEmpty() ? w.t("tekst.staat." + n.staat().naam()) : w.t("tekst.reden." + n.reden());
        return new Niet(n.titel(), Dossiervraag.basis(nr) + "/" + Dossiervraag.code(n.stuk()), reden);
    }
}
