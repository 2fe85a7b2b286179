package nl.spil.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.spil.recht.Actor;
import nl.spil.recht.Besluit;
import nl.spil.recht.Betreft;
import nl.spil.recht.Handeling;
import nl.spil.recht.Moment;
import nl.spil.recht.Voorstel;
import nl.spil.recht.Wetspakketten;
import nl.spil.recht.Wijze;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Poort.Deur;
import nl.spil.zaak.AccessPolicy.Functie;
import nl.spil.zaak.Doel;
import nl.spil.zaak.LogEntry;
import nl.spil.zaak.Opdracht;
import nl.spil.zaak.Stap;
import nl.spil.zaak.Uitkomst;
import nl.spil.zaak.Zaakstand;
import nl.spil.zaak.Zaken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A proposed act: a second person sees what it would do, and confirms or declines. */
@Controller
@RequestMapping("/zaken/{nr}/voorstellen/{volgnummer}")
class VoorstelPagina {

    private final Poort poort;
    private final Zaken zaken;
    private final Wetspakketten pakketten;
    private final Vooruitblik vooruitblik;
    private final Controles controles;
    private final Zaakbalken balken;
    private final Weergaven weergaven;

    VoorstelPagina(Poort poort, Zaken zaken, Wetspakketten pakketten, Vooruitblik vooruitblik, Controles controles, Zaakbalken balken, Weergaven weergaven) {
        this.poort = poort;
        this.zaken = zaken;
        this.pakketten = pakketten;
        this.vooruitblik = vooruitblik;
        this.controles = controles;
        this.balken = balken;
        this.weergaven = weergaven;
    }

    @GetMapping
    ModelAndView toon(@PathVariable String nr, @PathVariable int volgnummer, Locale locale) {
        var actor = poort.mag(Functie.HANDELEN);
        return pagina(actor, poort.zaak(actor, ZaakPagina.nummer(nr), Deur.PAGINA), volgnummer, weergaven.voor(locale), "");
    }

    @PostMapping
    ModelAndView beslis(@PathVariable String nr, @PathVariable int volgnummer, @RequestParam String besluit, @RequestParam int gezien,
            @RequestParam(defaultValue = "") String reden, Locale locale) {
        var actor = poort.mag(Functie.HANDELEN);
        var stand = poort.zaak(actor, ZaakPagina.nummer(nr), Deur.PAGINA);
        var w = weergaven.voor(locale);
        var afwijzen = besluit.equals("afwijzen");
        if (afwijzen && reden.isBlank()) {
            return pagina(actor, stand, volgnummer, w, w.t("voorstel.reden-nodig"));
        }
        var gegevens = new TreeMap<String, Object>(Map.of("voorstel", (long) volgnummer));
        if (afwijzen) {
            gegevens.put("reden", reden.strip());
        }
        var h = new Handeling(afwijzen ? "voorstel-afwijzen" : "voorstel-bevestigen", Wijze.VERRICHTEN, Moment.opMinuut(w.nu()), Betreft.ZAAK, gegevens);
        var uitkomst = zaken.voerUit(new Opdracht("pagina " + UUID.randomUUID(), actor, List.of(new Stap(new Doel.Bestaand(stand.nr(), gezien), h))));
        var soort = pakketten.handeling(h.soort()).orElseThrow();
        return switch (uitkomst) {
            case Uitkomst.Vastgelegd v -> new ModelAndView("redirect:/zaken/" + stand.nr() + "?ontvangen=" + HandelingPagina.eersteVan(v, stand.nr()));
            case Uitkomst.Geweigerd(var redenen) -> leeg("geweigerd", stand, actor, w).addObject("g", Weigering.van(soort, stand, redenen, true, new Wetteksten(pakketten, w), w));
            case Uitkomst.NietBevoegd(var redenen) -> leeg("geweigerd", stand, actor, w).addObject("g", Weigering.van(soort, stand, redenen, false, new Wetteksten(pakketten, w), w));
            case Uitkomst.Verouderd _ -> pagina(actor, zaken.stand(stand.nr()).orElse(stand), volgnummer, w, w.t("voorstel.verouderd"));
            case Uitkomst.Ongeldig(var fouten) -> pagina(actor, stand, volgnummer, w, fouten.getFirst().tekst());
            case Uitkomst.Onbekend(var nummer) -> throw new nl.spil.toegang.OnbekendeZaak(nummer);
        };
    }

    private ModelAndView pagina(Actor actor, Zaakstand stand, int volgnummer, Weergave w, String fout) {
        var voorstel = pakketten.voorstellen(zaken.gebeurtenissen(stand.nr(), 0, Integer.MAX_VALUE).stream().map(LogEntry::regel).toList(), w.nu())
                .stream().filter(v -> v.volgnummer() == volgnummer).findFirst().orElseThrow(() -> new NietGevonden(w.t("voorstel.weg")));
        var soort = pakketten.handeling(voorstel.handeling().soort()).orElseThrow();
        var pagina = leeg("voorstel", stand, actor, w).addObject("nr", volgnummer).addObject("gezien", stand.versie()).addObject("fout", fout)
                .addObject("eigen", voorstel.door().id().equals(actor.id()))
                .addObject("kop", w.t("voorstel.kop", soort.titel().in(w.taal())))
                .addObject("zin", w.t("voorstel.zin", voorstel.door().naam(), w.onlangs(voorstel.vastgelegdOp()).tekst(), w.vol(voorstel.vervaltOp()).tekst()))
                .addObject("invoer", Invoerwoorden.van(soort, voorstel.handeling(), stand.beeld(), true, w));
        return gevolgen(pagina, actor, stand, voorstel, soort, w);
    }

    /** What it would do when this person did it now: the confirmation takes effect at its own moment. */
    private ModelAndView gevolgen(ModelAndView pagina, Actor actor, Zaakstand stand, Voorstel voorstel, nl.spil.recht.Handelingsoort soort, Weergave w) {
        return switch (vooruitblik.oordeel(stand, voorstel.handeling(), actor, w.nu())) {
            case Besluit.Aanvaard a -> pagina.addObject("c", controles.van(soort, stand, voorstel.handeling(), a, null, w));
            case Besluit.Geweigerd g -> pagina.addObject("g", Weigering.van(soort, stand, g.redenen(), true, new Wetteksten(pakketten, w), w));
        };
    }

    private ModelAndView leeg(String naam, Zaakstand stand, Actor actor, Weergave w) {
        return new ModelAndView(naam).addObject("balk", balken.van(stand, actor, w, null));
    }
}
