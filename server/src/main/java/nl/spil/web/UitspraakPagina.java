package nl.spil.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.spil.recht.Actor;
import nl.spil.recht.Besluit;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.UitspraakTekst;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A judgment, filled in while the judge reads: rows of decisions, the text beside them, the check, the act or acts. Of a judgment
 * in first instance the outcome tells which acts it is; an appeal judgment or a decision apart is the one act that its address names.
 */
@Controller
@RequestMapping({"/zaken/{nr}/uitspraak", "/zaken/{nr}/uitspraak/als/{handeling}"})
class UitspraakPagina {

    /** Name under which the draft of a judgment in first instance is kept; no act has it. */
    static final String CONCEPT = "uitspraak";

    private static final List<String> BETREFT = List.of("feiten", "vorderingen", "voorwerpen");

    private final Poort poort;
    private final Zaken zaken;
    private final Wetspakketten pakketten;
    private final Concepten concepten;
    private final Uitspraakbladen bladen;
    private final Begin begin;
    private final Stukvelden stukvelden;
    private final Controles controles;
    private final Vooruitblik vooruitblik;
    private final Zaakbalken balken;
    private final Weergaven weergaven;

    UitspraakPagina(Poort poort, Zaken zaken, Wetspakketten pakketten, Concepten concepten, Uitspraakbladen bladen, Begin begin, Stukvelden stukvelden, Controles controles,
            Vooruitblik vooruitblik, Zaakbalken balken, Weergaven weergaven) {
        this.poort = poort;
        this.zaken = zaken;
        this.pakketten = pakketten;
        this.concepten = concepten;
        this.bladen = bladen;
        this.begin = begin;
        this.stukvelden = stukvelden;
        this.controles = controles;
        this.vooruitblik = vooruitblik;
        this.balken = balken;
        this.weergaven = weergaven;
    }

    /** @param handeling the act that the address names, or null */
    private record Werk(Actor actor, Zaakstand stand, Weergave w, @Nullable Handelingsoort handeling) {

        String concept() {
            return handeling == null ? CONCEPT : handeling.id();
        }

        String adres() {
            return Uitspraakbladen.adres(stand, Optional.ofNullable(handeling));
        }
    }

    @GetMapping
    ModelAndView vulIn(@PathVariable String nr, @PathVariable(required = false) @Nullable String handeling, Locale locale) {
        var werk = werk(nr, handeling, locale);
        return blad("uitspraak", werk, false, 0);
    }

    /** Everything the form can ask: add rows, take one out, go to the check. Whatever was typed is kept first. */
    @PostMapping
    ModelAndView doe(@PathVariable String nr, @PathVariable(required = false) @Nullable String handeling, @RequestParam MultiValueMap<String, String> vorm,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx, Locale locale) {
        var werk = werk(nr, handeling, locale);
        bewaar(werk, vorm);
        var nieuw = voegToe(werk, vorm);
        var weg = vorm.getFirst("weg");
        if (weg != null && weg.matches("[0-9]{1,3}")) {
            leg(werk, new TreeMap<>(java.util.Map.of("u." + weg + ".weg", List.of("1"))));
        }
        if (vorm.containsKey("verder")) {
            if (bladen.goed(werk.stand(), werk.actor(), concept(werk), werk.w())) {
                return new ModelAndView("redirect:" + werk.adres() + "/controle");
            }
            var pagina = blad("uitspraak", werk, true, 0);
            pagina.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return pagina;
        }
        var gezocht = vorm.getFirst("nieuw");
        if (nieuw == 0 && gezocht != null && !gezocht.isBlank() && !vorm.containsKey("reeks") && weg == null) {
            var pagina = blad("uitspraak", werk, false, 0).addObject("onbekend", gezocht.length() > 60 ? gezocht.substring(0, 60) : gezocht);
            pagina.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return pagina;
        }
        return htmx ? blad("uitspraak", werk, false, nieuw)
                : new ModelAndView("redirect:" + werk.adres() + (nieuw > 0 ? "#rij-" + nieuw : ""));
    }

    /** Keeps the draft while someone types; answers with the receipt and the text as it is now. */
    @PostMapping("/concept")
    ModelAndView bewaarConcept(@PathVariable String nr, @PathVariable(required = false) @Nullable String handeling, @RequestParam MultiValueMap<String, String> vorm, Locale locale) {
        var werk = werk(nr, handeling, locale);
        bewaar(werk, vorm);
        return blad("uitspraak-concept", werk, false, 0);
    }

    @PostMapping("/concept/weg")
    String gooiWeg(@PathVariable String nr, @PathVariable(required = false) @Nullable String handeling, Locale locale) {
        var werk = werk(nr, handeling, locale);
        concepten.verwijder(werk.stand().nr(), werk.actor(), werk.concept());
        return "redirect:/zaken/" + werk.stand().nr();
    }

    /** After a conflict: on with what was typed, on the zaak as it is now. */
    @PostMapping("/verder")
    String gaVerder(@PathVariable String nr, @PathVariable(required = false) @Nullable String handeling, Locale locale) {
        var werk = werk(nr, handeling, locale);
        concepten.zetVoort(werk.stand().nr(), werk.actor(), werk.concept(), werk.stand().versie());
        return "redirect:" + werk.adres();
    }

    @GetMapping("/controle")
    ModelAndView controleer(@PathVariable String nr, @PathVariable(required = false) @Nullable String handeling, Locale locale) {
        var werk = werk(nr, handeling, locale);
        var concept = concept(werk);
        if (!bladen.goed(werk.stand(), werk.actor(), concept, werk.w())) {
            return blad("uitspraak", werk, true, 0);
        }
        var daden = bladen.daden(werk.stand(), concept, werk.w());
        if (werk.stand().versie() > concept.gezien()) {
            return conflict(werk, concept, daden.getFirst(), zaken.gebeurtenissen(werk.stand().nr(), concept.gezien(), 100));
        }
        var stappen = new ArrayList<Controle>();
        for (var d : daden) {
            switch (vooruitblik.oordeel(werk.stand(), d.ingevuld().handeling(), werk.actor(), werk.w().nu())) {
                case Besluit.Aanvaard a -> stappen.add(controles.van(d.soort(), werk.stand(), d.ingevuld().handeling(), a, null, werk.w()));
                case Besluit.Geweigerd g -> {
                    return pagina("geweigerd", werk).addObject("g", Weigering.van(d.soort(), werk.stand(), g.redenen(), true, new Wetteksten(pakketten, werk.w()), werk.w()));
                }
            }
        }
        return pagina("uitspraak-controle", werk).addObject("c", stappen.getFirst()).addObject("ook", stappen.subList(1, stappen.size()))
                .addObject("adres", werk.adres())
                .addObject("tekst", Uitspraakbladen.uitspraak(concept).map(UitspraakTekst::van).orElseThrow());
    }

    @PostMapping("/controle")
    ModelAndView bevestig(@PathVariable String nr, @PathVariable(required = false) @Nullable String handeling, Locale locale) {
        var werk = werk(nr, handeling, locale);
        var zaak = werk.stand().nr();
        var concept = concept(werk);
        var daden = bladen.daden(werk.stand(), concept, werk.w());
        if (concept.sleutel().isEmpty() || daden.isEmpty()) {
            return new ModelAndView("redirect:" + werk.adres());
        }
        var stappen = new ArrayList<Stap>();
        for (var d : daden) {
            stappen.add(new Stap(new Doel.Bestaand(zaak, stappen.isEmpty() ? concept.gezien() : -1), d.ingevuld().handeling()));
        }
        return switch (zaken.voerUit(new Opdracht(concept.sleutel(), werk.actor(), stappen))) {
            case Uitkomst.Vastgelegd v -> {
                concepten.verwijder(zaak, werk.actor(), werk.concept());
                yield new ModelAndView("redirect:/zaken/" + zaak + "?ontvangen=" + HandelingPagina.eersteVan(v, zaak));
            }
            case Uitkomst.Geweigerd(var redenen) -> geweigerd(werk, daden, redenen, true);
            case Uitkomst.NietBevoegd(var redenen) -> geweigerd(werk, daden, redenen, false);
            case Uitkomst.Verouderd(var gemist) -> conflict(werk, concept, daden.getFirst(), gemist);
            case Uitkomst.Ongeldig _ -> blad("uitspraak", werk, true, 0);
            case Uitkomst.Onbekend(var nummer) -> throw new nl.spil.toegang.OnbekendeZaak(nummer);
        };
    }

    private ModelAndView geweigerd(Werk werk, List<Uitspraakbladen.Daad> daden, List<nl.spil.recht.Toets> redenen, boolean bevoegd) {
        return pagina("geweigerd", werk).addObject("g", Weigering.van(daden.getFirst().soort(), werk.stand(), redenen, bevoegd, new Wetteksten(pakketten, werk.w()), werk.w()));
    }

    private ModelAndView conflict(Werk werk, Concept concept, Uitspraakbladen.Daad daad, List<nl.spil.zaak.LogEntry> gemist) {
        var c = Conflict.van(daad.soort(), zaken.stand(werk.stand().nr()).orElse(werk.stand()), daad.ingevuld().handeling(), concept, gemist, pakketten, werk.w());
        return pagina("conflict", werk).addObject("c", new Conflict(werk.adres(), c.geopend(), c.gebeurd(), c.velden(), c.geraakt()));
    }

    private Werk werk(String nr, @Nullable String handeling, Locale locale) {
        var actor = poort.mag(Functie.HANDELEN);
        var w = weergaven.voor(locale);
        return new Werk(actor, poort.zaak(actor, ZaakPagina.nummer(nr), Deur.PAGINA), w, handeling == null ? null
                : pakketten.handeling(handeling).filter(Uitspraakbladen::eigenBlad).orElseThrow(() -> new NietGevonden(w.t("handeling.onbekend"))));
    }

    /** The draft as kept, or what a new one begins with: the inputs that the zaak tells. It has no key before it is kept. */
    private Concept concept(Werk werk) {
        return concepten.zoek(werk.stand().nr(), werk.actor(), werk.concept()).orElseGet(() -> begin.van(soort(werk), werk.stand(), werk.actor(),
                new org.springframework.util.LinkedMultiValueMap<>(), werk.w()));
    }

    /** The act whose inputs this sheet has. */
    private Handelingsoort soort(Werk werk) {
        return Optional.ofNullable(werk.handeling()).or(() -> pakketten.handeling("vonnis-straf-maatregel"))
                .orElseThrow(() -> new NietGevonden(werk.w().t("handeling.onbekend")));
    }

    private void bewaar(Werk werk, MultiValueMap<String, String> vorm) {
        var concept = concept(werk);
        var velden = new TreeMap<String, List<String>>(concept.sleutel().isEmpty() ? concept.velden() : java.util.Map.of());
        velden.putAll(Uitspraakrijen.gestuurd(concept, vorm));
        vorm.forEach((naam, waarden) -> {
            if (naam.length() < 80 && (naam.startsWith("g.") || naam.startsWith("geldigOp.")) && velden.size() < 5000) {
                velden.put(naam, Uitspraakrijen.kort(waarden));
            }
        });
        if (werk.handeling() != null) {
            BETREFT.forEach(naam -> velden.put(naam, Uitspraakrijen.kort(vorm.getOrDefault(naam, List.of()))));
        }
        concepten.bewaar(werk.stand().nr(), werk.actor(), werk.concept(), stukvelden.metIds(soort(werk), werk.stand().nr(), velden),
                HandelingPagina.gezien(vorm, werk.stand()));
    }

    private void leg(Werk werk, SortedMap<String, List<String>> velden) {
        concepten.bewaar(werk.stand().nr(), werk.actor(), werk.concept(), velden, werk.stand().versie());
    }

    /** Gives the number of the first row added, 0 when none. */
    private int voegToe(Werk werk, MultiValueMap<String, String> vorm) {
        var reeks = vorm.getFirst("reeks");
        var nieuw = vorm.getFirst("nieuw");
        var toe = reeks != null ? Uitspraaksoorten.reeks(reeks) : nieuw == null ? List.<Uitspraaksoorten.Begin>of() : Uitspraaksoorten.zoek(nieuw).stream().toList();
        var concept = concept(werk);
        var eerste = Uitspraakrijen.volgende(concept);
        if (toe.isEmpty() || eerste + toe.size() > Uitspraakrijen.MEESTE) {
            return 0;
        }
        var velden = new TreeMap<String, List<String>>();
        for (int i = 0; i < toe.size(); i++) {
            var prefix = "u." + (eerste + i) + ".";
            Uitspraaksoorten.vul(toe.get(i), werk.stand().beeld()).forEach((naam, waarden) -> velden.put(prefix + naam, waarden));
        }
        leg(werk, velden);
        return eerste;
    }

    private ModelAndView blad(String naam, Werk werk, boolean streng, int nieuw) {
        var concept = concept(werk);
        return pagina(naam, werk).addObject("gezien", concept.gezien()).addObject("u", bladen.van(werk.stand(), werk.actor(), concept, !concept.sleutel().isEmpty(), streng, nieuw, werk.w()));
    }

    private ModelAndView pagina(String naam, Werk werk) {
        return new ModelAndView(naam).addObject("balk", balken.van(werk.stand(), werk.actor(), werk.w(), null));
    }
}
