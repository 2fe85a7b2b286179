package nl.spil.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.spil.dossier.Stukken;
import nl.spil.dossier.gebruik.Dossiers;
import nl.spil.dossier.gebruik.Dossierstuk;
import nl.spil.dossier.gebruik.Dossierzoeker;
import nl.spil.dossier.gebruik.Leesstanden;
import nl.spil.dossier.gebruik.Lezer;
import nl.spil.dossier.gebruik.Notities;
import nl.spil.dossier.gebruik.Notitievraag;
import nl.spil.recht.Actor;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Poort.Deur;
import nl.spil.zaak.AccessPolicy.Functie;
import nl.spil.zaak.Zaakstand;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The file view of a zaak: the list of stukken, the viewer, and the notes beside it. */
@Controller
@RequestMapping("/zaken/{nr}/dossier")
class DossierPagina {

    /** What the viewer asks anew in the page; the list beside it stays. */
    private static final Set<String> KADERS = Set.of("leeskader", "lezer", "lezer-naast");

    private final Poort poort;
    private final Dossiers dossiers;
    private final Stukken stukken;
    private final Leesstanden leesstanden;
    private final Notities notities;
    private final Lezerbladen bladen;
    private final Zaakbalken balken;
    private final Weergaven weergaven;

    DossierPagina(Poort poort, Dossiers dossiers, Stukken stukken, Leesstanden leesstanden, Notities notities, Lezerbladen bladen, Zaakbalken balken,
            Weergaven weergaven) {
        this.poort = poort;
        this.dossiers = dossiers;
        this.stukken = stukken;
        this.leesstanden = leesstanden;
        this.notities = notities;
        this.bladen = bladen;
        this.balken = balken;
        this.weergaven = weergaven;
    }

    /** One look into a dossier: who, which zaak, which list, how it is worded. */
    private record Blik(Actor actor, Zaakstand stand, Lezer lezer, Dossiervraag vraag, Stukweergave regels, List<Dossierstuk> alle) {

        Dossierstuk stuk(String id) {
            return alle.stream().filter(s -> s.stuk().id().equals(id)).findFirst().orElseThrow(() -> new NietGevonden(regels.w().t("stuk.weg")));
        }
    }

    @ModelAttribute("vraag")
    Dossiervraag vraag(@RequestParam(defaultValue = "") String toon, @RequestParam(defaultValue = "") String orde, @RequestParam(defaultValue = "") String zoek,
            @RequestParam(defaultValue = "") String rubriek, @RequestParam(defaultValue = "") String naast) {
        return new Dossiervraag(toon, orde, zoek, rubriek, naast);
    }

    @GetMapping
    ModelAndView begin(@PathVariable String nr, @ModelAttribute("vraag") Dossiervraag vraag, Locale locale) {
        var blik = blik(poort.mag(Functie.ZAAK_LEZEN), nr, vraag, Deur.PAGINA, locale);
        return pagina(blik, "dossier", "");
    }

    /**
     * @param blad    page to open at; 0: where this reader stopped
     * @param notitie note whose passage is shown, or empty
     * @param passage words to show on that page, or empty
     */
    @GetMapping("/{id}")
    ModelAndView lees(@PathVariable String nr, @PathVariable String id, @RequestParam(defaultValue = "0") int blad, @RequestParam(defaultValue = "0") int versie,
            @RequestParam(defaultValue = "") String notitie, @RequestParam(defaultValue = "") String passage, @ModelAttribute("vraag") Dossiervraag vraag,
            @RequestHeader(name = "HX-Target", defaultValue = "") String doel, Locale locale) {
        var blik = blik(poort.mag(Functie.ZAAK_LEZEN), nr, vraag, Deur.PAGINA, locale);
        var nieuwste = blik.stuk(id);
        var eerder = versie == nieuwste.versie() ? 0 : versie;
        var s = eerder == 0 ? nieuwste
                : dossiers.versie(blik.stand().nr(), id, eerder, blik.lezer()).orElseThrow(() -> new NietGevonden(blik.regels().w().t("stuk.weg")));
        var pagina = pagina(blik, KADERS.contains(doel) ? "dossier-lezer :: leeskader" : "dossier", id)
                .addObject("l", bladen.van(s, eerder, blad, blik.actor(), vraag, blik.regels()))
                .addObject("notities", Notitielijst.van(notities.bij(blik.stand().nr(), id, blik.lezer()), eerder, blik.actor(), blik.regels().w()))
                .addObject("feiten", blik.stand().beeld().feiten().stream().map(f -> f.nr()).toList())
                .addObject("notitie", notitie).addObject("passage", passage).addObject("leesversie", eerder);
        if (!vraag.naast().isEmpty() && blik.alle().stream().anyMatch(t -> t.stuk().id().equals(vraag.naast()))) {
            pagina.addObject("ernaast", bladen.van(blik.stuk(vraag.naast()), 0, 0, blik.actor(), vraag, blik.regels()))
                    .addObject("ernaastSluit", vraag.metNaast("").adres(blik.stand().nr(), id));
        }
        return pagina;
    }

    /** The rows of one heading, from one on. */
    @GetMapping("/rijen")
    ModelAndView rijen(@PathVariable String nr, @RequestParam(defaultValue = "0") int vanaf, @RequestParam(defaultValue = "") String stuk,
            @ModelAttribute("vraag") Dossiervraag vraag, Locale locale) {
        var blik = blik(poort.mag(Functie.ZAAK_LEZEN), nr, vraag, Deur.STUK, locale);
        return new ModelAndView("dossier-lijst :: rijen").addObject("v",
                Dossierlijst.venster(blik.alle(), blik.stand().nr(), vraag.metRubriek(""), vraag.rubriek(), vanaf, stuk, blik.regels()));
    }

    /**
     * The ways to the stukken beside the one in view, after the order was changed.
     *
     * @param stuk in view, or empty
     */
    @GetMapping("/buren")
    ModelAndView buren(@PathVariable String nr, @RequestParam(defaultValue = "") String stuk, @ModelAttribute("vraag") Dossiervraag vraag, Locale locale) {
        var blik = blik(poort.mag(Functie.ZAAK_LEZEN), nr, vraag, Deur.STUK, locale);
        return metBuren(new ModelAndView(stuk.isEmpty() ? "dossier-zoek :: buren" : "dossier-lezer :: buren"), blik,
                Dossierlijst.van(blik.alle(), blik.stand().nr(), vraag, stuk, blik.regels()), stuk);
    }

    /** Marks a stuk as read or unread; answers with its row as it is now. */
    @PostMapping("/{id}/gelezen")
    ModelAndView gelezen(@PathVariable String nr, @PathVariable String id, @RequestParam boolean gelezen, @RequestParam(defaultValue = "1") int blad,
            @RequestHeader(name = "HX-Request", required = false) @org.jspecify.annotations.Nullable String htmx, @ModelAttribute("vraag") Dossiervraag vraag,
            Locale locale) {
        var actor = poort.mag(Functie.ZAAK_LEZEN);
        var stand = poort.zaak(actor, ZaakPagina.nummer(nr), Deur.STUK);
        leesstanden.zet(stand.nr(), id, actor.id(), gelezen, Math.clamp(blad, 1, 100_000));
        if (htmx == null) {
            return new ModelAndView("redirect:" + vraag.adres(stand.nr(), id));
        }
        var w = weergaven.voor(locale);
        var lezer = new Lezer(actor, poort.zicht(actor));
        var alle = dossiers.lijst(stand.nr(), lezer);
        var regels = new Stukweergave(w, stukken.nietDubbel(stand.nr()));
        var blik = new Blik(actor, stand, lezer, vraag, regels, alle);
        var s = blik.stuk(id);
        return new ModelAndView("dossier-lijst :: na-lezen").addObject("r", regels.rij(s, vraag.adres(stand.nr(), id), true)).addObject("nr", stand.nr())
                .addObject("lijst", Dossierlijst.van(alle, stand.nr(), vraag, id, regels)).addObject("gelezen", s.gelezen()).addObject("vraag", vraag);
    }

    /** Every stuk of the dossier as read. */
    @PostMapping("/alles-gelezen")
    String allesGelezen(@PathVariable String nr, @ModelAttribute("vraag") Dossiervraag vraag) {
        var actor = poort.mag(Functie.ZAAK_LEZEN);
        var stand = poort.zaak(actor, ZaakPagina.nummer(nr), Deur.STUK);
        leesstanden.alles(stand.nr(), actor.id());
        return "redirect:" + vraag.adres(stand.nr(), "");
    }

    private ModelAndView pagina(Blik blik, String sjabloon, String id) {
        var nr = blik.stand().nr();
        var lijst = Dossierlijst.van(blik.alle(), nr, blik.vraag(), id, blik.regels());
        return metBuren(new ModelAndView(sjabloon), blik, lijst, id).addObject("balk", balken.van(blik.stand(), blik.actor(), blik.regels().w(), null))
                .addObject("lijst", lijst).addObject("nr", nr).addObject("magHandelen", poort.zou(blik.actor(), Functie.HANDELEN))
                .addObject("enkel", (int) blik.alle().stream().filter(s -> blik.regels().enkel().contains(s.stuk().sha256())).count())
                .addObject("toonKeuzes", Dossiervraag.TOON).addObject("ordeKeuzes", Dossiervraag.ORDE).addObject("notitiesoorten", Notitievraag.SOORTEN)
                .addObject("hierAdres", blik.vraag().metNaast("").adres(nr, id))
                .addObject("nietGelezen", (int) blik.alle().stream().filter(Dossierzoeker::nietDoorzocht).count())
                .addObject("doorzoekbaar", (int) blik.alle().stream().filter(s -> !Dossierzoeker.nietDoorzocht(s)).count());
    }

    private static ModelAndView metBuren(ModelAndView pagina, Blik blik, Dossierlijst lijst, String huidig) {
        var nr = blik.stand().nr();
        return pagina.addObject("huidig", huidig).addObject("vorige", lijst.vorige().isEmpty() ? "" : blik.vraag().adres(nr, lijst.vorige()))
                .addObject("volgende", lijst.volgende().isEmpty() ? "" : blik.vraag().adres(nr, lijst.volgende()));
    }

    private Blik blik(Actor actor, String nr, Dossiervraag vraag, Deur deur, Locale locale) {
        var stand = poort.zaak(actor, ZaakPagina.nummer(nr), deur);
        var lezer = new Lezer(actor, poort.zicht(actor));
        return new Blik(actor, stand, lezer, vraag, new Stukweergave(weergaven.voor(locale), stukken.nietDubbel(stand.nr())), dossiers.lijst(stand.nr(), lezer));
    }
}
