package nl.spil.web;

import java.util.List;
import java.util.Locale;
import nl.spil.recht.Actor;
import nl.spil.recht.Besluit;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Invoersoort;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Wetspakketten;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Poort.Deur;
import nl.spil.zaak.AccessPolicy.Functie;
import nl.spil.zaak.Doel;
import nl.spil.zaak.Opdracht;
import nl.spil.zaak.Stap;
import nl.spil.zaak.Uitkomst;
import nl.spil.zaak.Zaakstand;
import nl.spil.zaak.Zaken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One act: fill in, check, confirm. The draft is on the server; nothing is recorded before the last step. */
@Controller
@RequestMapping("/zaken/{nr}/handelingen/{id}")
class HandelingPagina {

    private final Poort poort;
    private final Zaken zaken;
    private final Wetspakketten pakketten;
    private final Concepten concepten;
    private final Formulieren formulieren;
    private final Begin begin;
    private final Stukvelden stukvelden;
    private final Controles controles;
    private final Vooruitblik vooruitblik;
    private final Zaakbalken balken;
    private final Weergaven weergaven;

    HandelingPagina(Poort poort, Zaken zaken, Wetspakketten pakketten, Concepten concepten, Formulieren formulieren, Begin begin, Stukvelden stukvelden, Controles controles,
            Vooruitblik vooruitblik, Zaakbalken balken, Weergaven weergaven) {
        this.poort = poort;
        this.zaken = zaken;
        this.pakketten = pakketten;
        this.concepten = concepten;
        this.formulieren = formulieren;
        this.begin = begin;
        this.stukvelden = stukvelden;
        this.controles = controles;
        this.vooruitblik = vooruitblik;
        this.balken = balken;
        this.weergaven = weergaven;
    }

    /** Everything that a step of the form works with. */
    private record Werk(Actor actor, Zaakstand stand, Handelingsoort soort, Weergave w) {}

    @GetMapping
    ModelAndView vulIn(@PathVariable String nr, @PathVariable String id, @RequestParam MultiValueMap<String, String> vraag, Locale locale) {
        var werk = werk(poort.mag(Functie.HANDELEN), nr, id, locale);
        if (werk.soort().gegevens().stream().anyMatch(v -> v.soort() == Invoersoort.UITSPRAAK && (v.verplicht() || !v.verplichtAls().isEmpty()))) {
            return new ModelAndView("redirect:" + Uitspraakbladen.adres(werk.stand(), java.util.Optional.of(werk.soort()).filter(Uitspraakbladen::eigenBlad)));
        }
        var bewaard = concepten.zoek(werk.stand().nr(), werk.actor(), id);
        var concept = bewaard.orElseGet(() -> begin.van(werk.soort(), werk.stand(), werk.actor(), vraag, werk.w()));
        return formulier(werk, concept, bewaard.isPresent(), false);
    }

    @PostMapping
    ModelAndView naarControle(@PathVariable String nr, @PathVariable String id, @RequestParam MultiValueMap<String, String> vorm, Locale locale) {
        var werk = werk(poort.mag(Functie.HANDELEN), nr, id, locale);
        bewaar(werk, vorm);
        var concept = concepten.zoek(werk.stand().nr(), werk.actor(), id).orElseThrow();
        if (!formulieren.fouten(werk.soort(), werk.stand(), werk.actor(), Formulierlezer.lees(werk.soort(), concept, werk.w()), werk.w()).isEmpty()) {
            var pagina = formulier(werk, concept, true, true);
            pagina.setStatus(org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT);
            return pagina;
        }
        return new ModelAndView("redirect:/zaken/" + werk.stand().nr() + "/handelingen/" + id + "/controle");
    }

    /** Keeps the draft while someone types; answers with the receipt and with what the law asks now. */
    @PostMapping("/concept")
    ModelAndView bewaarConcept(@PathVariable String nr, @PathVariable String id, @RequestParam MultiValueMap<String, String> vorm, Locale locale) {
        var werk = werk(poort.mag(Functie.HANDELEN), nr, id, locale);
        bewaar(werk, vorm);
        var pagina = formulier(werk, concepten.zoek(werk.stand().nr(), werk.actor(), id).orElseThrow(), true, false);
        pagina.setViewName("handeling-concept");
        return pagina;
    }

    @PostMapping("/concept/weg")
    String gooiWeg(@PathVariable String nr, @PathVariable String id, Locale locale) {
        var werk = werk(poort.mag(Functie.HANDELEN), nr, id, locale);
        concepten.verwijder(werk.stand().nr(), werk.actor(), id);
        return "redirect:/zaken/" + werk.stand().nr();
    }

    /** After a conflict: on with what was typed, on the zaak as it is now. */
    @PostMapping("/verder")
    String gaVerder(@PathVariable String nr, @PathVariable String id, Locale locale) {
        var werk = werk(poort.mag(Functie.HANDELEN), nr, id, locale);
        concepten.zetVoort(werk.stand().nr(), werk.actor(), id, werk.stand().versie());
        return "redirect:/zaken/" + werk.stand().nr() + "/handelingen/" + id;
    }

    @GetMapping("/controle")
    ModelAndView controleer(@PathVariable String nr, @PathVariable String id, Locale locale) {
        var werk = werk(poort.mag(Functie.HANDELEN), nr, id, locale);
        var gevonden = concepten.zoek(werk.stand().nr(), werk.actor(), id);
        if (gevonden.isEmpty()) {
            return new ModelAndView("redirect:/zaken/" + werk.stand().nr() + "/handelingen/" + id);
        }
        var concept = gevonden.get();
        var ingevuld = Formulierlezer.lees(werk.soort(), concept, werk.w());
        if (werk.stand().versie() > concept.gezien()) {
            return pagina("conflict", werk).addObject("c", Conflict.van(werk.soort(), werk.stand(), ingevuld.handeling(), concept,
                    zaken.gebeurtenissen(werk.stand().nr(), concept.gezien(), 100), pakketten, werk.w()));
        }
        if (!formulieren.fouten(werk.soort(), werk.stand(), werk.actor(), ingevuld, werk.w()).isEmpty()) {
            return formulier(werk, concept, true, true);
        }
        return switch (vooruitblik.oordeel(werk.stand(), ingevuld.handeling(), werk.actor(), werk.w().nu())) {
            case Besluit.Aanvaard a -> pagina("controle", werk).addObject("c", controles.van(werk.soort(), werk.stand(), ingevuld.handeling(), a,
                    new Tijd(Weergave.iso(concept.bijgewerktOp()), werk.w().uur(concept.bijgewerktOp())), werk.w()));
            case Besluit.Geweigerd g -> pagina("geweigerd", werk).addObject("g", Weigering.van(werk.soort(), werk.stand(), g.redenen(), true, new Wetteksten(pakketten, werk.w()), werk.w()));
        };
    }

    @PostMapping("/controle")
    ModelAndView bevestig(@PathVariable String nr, @PathVariable String id, Locale locale) {
        var werk = werk(poort.mag(Functie.HANDELEN), nr, id, locale);
        var zaak = werk.stand().nr();
        var gevonden = concepten.zoek(zaak, werk.actor(), id);
        if (gevonden.isEmpty()) {
            return new ModelAndView("redirect:/zaken/" + zaak);
        }
        var concept = gevonden.get();
        var h = Formulierlezer.lees(werk.soort(), concept, werk.w()).handeling();
        var uitkomst = zaken.voerUit(new Opdracht(concept.sleutel(), werk.actor(), List.of(new Stap(new Doel.Bestaand(zaak, concept.gezien()), h))));
        return switch (uitkomst) {
            case Uitkomst.Vastgelegd v -> {
                concepten.verwijder(zaak, werk.actor(), id);
                yield new ModelAndView("redirect:/zaken/" + zaak + "?ontvangen=" + eersteVan(v, zaak));
            }
            case Uitkomst.Geweigerd(var redenen) -> pagina("geweigerd", werk).addObject("g", Weigering.van(werk.soort(), werk.stand(), redenen, true, new Wetteksten(pakketten, werk.w()), werk.w()));
            case Uitkomst.NietBevoegd(var redenen) -> pagina("geweigerd", werk).addObject("g", Weigering.van(werk.soort(), werk.stand(), redenen, false, new Wetteksten(pakketten, werk.w()), werk.w()));
            case Uitkomst.Verouderd(var gemist) -> pagina("conflict", werk).addObject("c",
                    Conflict.van(werk.soort(), zaken.stand(zaak).orElse(werk.stand()), h, concept, gemist, pakketten, werk.w()));
            case Uitkomst.Ongeldig _ -> formulier(werk, concept, true, true);
            case Uitkomst.Onbekend(var nummer) -> throw new nl.spil.toegang.OnbekendeZaak(nummer);
        };
    }

    static int eersteVan(Uitkomst.Vastgelegd v, Parketnummer zaak) {
        return v.entries().stream().filter(e -> e.zaak().equals(zaak)).mapToInt(e -> e.volgnummer()).findFirst().orElse(0);
    }

    private Werk werk(Actor actor, String nr, String id, Locale locale) {
        var stand = poort.zaak(actor, ZaakPagina.nummer(nr), Deur.PAGINA);
        var w = weergaven.voor(locale);
        return new Werk(actor, stand, pakketten.handeling(id).orElseThrow(() -> new NietGevonden(w.t("handeling.onbekend"))), w);
    }

    private void bewaar(Werk werk, MultiValueMap<String, String> vorm) {
        concepten.bewaar(werk.stand().nr(), werk.actor(), werk.soort().id(), stukvelden.metIds(werk.soort(), werk.stand().nr(), begin.velden(werk.soort(), vorm)),
                gezien(vorm, werk.stand()));
    }

    static int gezien(MultiValueMap<String, String> vorm, Zaakstand stand) {
        var gezien = vorm.getFirst("gezien");
        return gezien != null && gezien.matches("[0-9]{1,9}") ? Math.min(Integer.parseInt(gezien), stand.versie()) : stand.versie();
    }

    private ModelAndView formulier(Werk werk, Concept concept, boolean bewaard, boolean streng) {
        return pagina("handeling", werk).addObject("f", formulieren.van(werk.soort(), werk.stand(), werk.actor(), concept, bewaard, streng, werk.w()))
                .addObject("gezien", concept.gezien()).addObject("doel", Correctiedoel.van(concept, entries(werk), werk.stand().beeld(), pakketten, werk.w()));
    }

    private List<nl.spil.zaak.LogEntry> entries(Werk werk) {
        return Correctiedoel.geldtVoor(werk.soort().id()) ? zaken.gebeurtenissen(werk.stand().nr(), 0, Integer.MAX_VALUE) : List.of();
    }

    private ModelAndView pagina(String naam, Werk werk) {
        return new ModelAndView(naam).addObject("balk", balken.van(werk.stand(), werk.actor(), werk.w(), null));
    }
}
