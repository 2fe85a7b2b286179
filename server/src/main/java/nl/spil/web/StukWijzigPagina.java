package nl.spil.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import nl.spil.dossier.gebruik.Dossiers;
import nl.spil.dossier.gebruik.Dossierstuk;
import nl.spil.dossier.gebruik.Lezer;
import nl.spil.dossier.gebruik.Stukwijzigingen;
import nl.spil.dossier.gebruik.Volgorde;
import nl.spil.recht.Actor;
import nl.spil.recht.Tabellen;
import nl.spil.recht.Toets;
import nl.spil.recht.Wetspakketten;
import nl.spil.toegang.OnbekendeZaak;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Poort.Deur;
import nl.spil.zaak.AccessPolicy.Functie;
import nl.spil.zaak.Fout;
import nl.spil.zaak.Uitkomst;
import nl.spil.zaak.Zaakstand;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What one can do with a stuk besides reading it: another name or kind, a new version, another place, the acts of the law. */
@Controller
@RequestMapping("/zaken/{nr}/dossier/{id}/wijzigen")
class StukWijzigPagina {

    record Keuze(String id, String titel) {}

    record Versierij(int versie, String titel, String bestand, String wanneer, String door, String reden, String adres) {}

    private final Poort poort;
    private final Dossiers dossiers;
    private final Stukwijzigingen wijzigingen;
    private final Volgorde volgorde;
    private final Stukontvangst ontvangst;
    private final Wetspakketten pakketten;
    private final Zaakbalken balken;
    private final Weergaven weergaven;

    StukWijzigPagina(Poort poort, Dossiers dossiers, Stukwijzigingen wijzigingen, Volgorde volgorde, Stukontvangst ontvangst, Wetspakketten pakketten,
            Zaakbalken balken, Weergaven weergaven) {
        this.poort = poort;
        this.dossiers = dossiers;
        this.wijzigingen = wijzigingen;
        this.volgorde = volgorde;
        this.ontvangst = ontvangst;
        this.pakketten = pakketten;
        this.balken = balken;
        this.weergaven = weergaven;
    }

    @GetMapping
    ModelAndView toon(@PathVariable String nr, @PathVariable String id, Locale locale) {
        var actor = poort.mag(Functie.ZAAK_LEZEN);
        var stand = poort.zaak(actor, ZaakPagina.nummer(nr), Deur.PAGINA);
        return pagina(actor, stand, id, weergaven.voor(locale), List.of());
    }

    @PostMapping("/naam")
    ModelAndView benoem(@PathVariable String nr, @PathVariable String id, @RequestParam(defaultValue = "") String titel, @RequestParam(defaultValue = "") String soort,
            @RequestParam(defaultValue = "") String reden, Locale locale) {
        var actor = poort.mag(Functie.HANDELEN);
        var stand = poort.zaak(actor, ZaakPagina.nummer(nr), Deur.PAGINA);
        var w = weergaven.voor(locale);
        return na(wijzigingen.benoem(actor, stuk(actor, stand, id, w), titel, soort, reden), actor, stand, id, w);
    }

    @PostMapping("/versie")
    ModelAndView versie(@PathVariable String nr, @PathVariable String id, @RequestParam MultipartFile bestand, @RequestParam(defaultValue = "") String reden, Locale locale)
            throws IOException {
        var actor = poort.mag(Functie.HANDELEN);
        var stand = poort.zaak(actor, ZaakPagina.nummer(nr), Deur.PAGINA);
        var w = weergaven.voor(locale);
        var stuk = stuk(actor, stand, id, w);
        try {
            return na(wijzigingen.nieuweVersie(actor, stuk, ontvangst.neem(bestand), reden), actor, stand, id, w);
        } catch (Probleem e) {
            return fout(pagina(actor, stand, id, w, List.of(w.t("wijzig.bestand-niet"))));
        }
    }

    /** @param na number of the stuk after which it comes; 0: in front */
    @PostMapping("/plaats")
    ModelAndView verplaats(@PathVariable String nr, @PathVariable String id, @RequestParam(defaultValue = "-1") int na, Locale locale) {
        var actor = poort.mag(Functie.HANDELEN);
        var stand = poort.zaak(actor, ZaakPagina.nummer(nr), Deur.PAGINA);
        var w = weergaven.voor(locale);
        var stuk = stuk(actor, stand, id, w);
        var voor = dossiers.lijst(stand.nr(), new Lezer(actor, poort.zicht(actor))).stream().filter(s -> s.nummer() == na).map(s -> s.stuk().id()).findFirst();
        if (na != 0 && voor.isEmpty() || !volgorde.zet(stand.nr(), List.of(stuk.stuk().id()), voor.orElse(null))) {
            return fout(pagina(actor, stand, id, w, List.of(w.t("wijzig.plaats-niet"))));
        }
        return new ModelAndView("redirect:" + Dossiervraag.basis(stand.nr()) + "/" + Dossiervraag.code(id));
    }

    /** From the list, by dragging or by key: after {@code na}, or else before {@code voor}. */
    @PostMapping("/schik")
    ResponseEntity<Void> schik(@PathVariable String nr, @PathVariable String id, @RequestParam(defaultValue = "") String na,
            @RequestParam(defaultValue = "") String voor, Locale locale) {
        var actor = poort.mag(Functie.HANDELEN);
        var stand = poort.zaak(actor, ZaakPagina.nummer(nr), Deur.STUK);
        var stuk = List.of(stuk(actor, stand, id, weergaven.voor(locale)).stuk().id());
        var gelukt = na.isEmpty() ? volgorde.zetVoor(stand.nr(), stuk, voor) : volgorde.zet(stand.nr(), stuk, na);
        return ResponseEntity.status(gelukt ? HttpStatus.NO_CONTENT : HttpStatus.UNPROCESSABLE_CONTENT).build();
    }

    private ModelAndView na(Uitkomst uitkomst, Actor actor, Zaakstand stand, String id, Weergave w) {
        return switch (uitkomst) {
            case Uitkomst.Vastgelegd _ -> new ModelAndView("redirect:" + Dossiervraag.basis(stand.nr()) + "/" + Dossiervraag.code(id));
            case Uitkomst.Geweigerd(var redenen) -> fout(pagina(actor, stand, id, w, redenen.stream().map(Toets::tekst).toList()));
            case Uitkomst.NietBevoegd(var redenen) -> fout(pagina(actor, stand, id, w, redenen.stream().map(Toets::tekst).toList()));
            case Uitkomst.Ongeldig(var fouten) -> fout(pagina(actor, stand, id, w, fouten.stream().map(Fout::tekst).toList()));
            case Uitkomst.Verouderd _ -> fout(pagina(actor, stand, id, w, List.of(w.t("wijzig.verouderd"))));
            case Uitkomst.Onbekend(var nummer) -> throw new OnbekendeZaak(nummer);
        };
    }

    private Dossierstuk stuk(Actor actor, Zaakstand stand, String id, Weergave w) {
        return dossiers.stuk(stand.nr(), id, new Lezer(actor, poort.zicht(actor))).orElseThrow(() -> new NietGevonden(w.t("stuk.weg")));
    }

    private ModelAndView pagina(Actor actor, Zaakstand stand, String id, Weergave w, List<String> fouten) {
        var s = stuk(actor, stand, id, w);
        var basis = Dossiervraag.basis(stand.nr()) + "/" + Dossiervraag.code(id);
        var mogelijk = poort.zou(actor, Functie.HANDELEN) ? pakketten.mogelijk(stand.beeld(), actor, w.nu()).toegestaan().stream()
                .filter(t -> t.soort().gegevens().stream().anyMatch(v -> v.naam().equals("stuk") || v.naam().equals("stukken")))
                .map(t -> new Keuze("/zaken/" + stand.nr() + "/handelingen/" + t.soort().id() + "?stuk=" + Dossiervraag.code(id) + "&stukken=" + Dossiervraag.code(id),
                        t.soort().titel().in(w.taal()))).toList() : List.<Keuze>of();
        return new ModelAndView("stuk-wijzigen").addObject("balk", balken.van(stand, actor, w, null)).addObject("nr", stand.nr()).addObject("id", id)
                .addObject("nummer", s.nummer()).addObject("titel", s.stuk().titel()).addObject("soort", s.stuk().soort()).addObject("basis", basis)
                .addObject("fouten", fouten).addObject("handelingen", mogelijk)
                .addObject("mag", poort.zou(actor, Functie.HANDELEN) && s.ingetrokken() == null && s.toegankelijk().mag())
                .addObject("vervangbaar", poort.zou(actor, Functie.HANDELEN) && s.ingetrokken() == null && s.vervangbaar())
                .addObject("soorten", Tabellen.ingebouwd().documentsoorten().keySet().stream().map(k -> new Keuze(k, w.waarde("stuk", k)))
                        .sorted(java.util.Comparator.comparing(Keuze::titel)).toList())
                .addObject("versies", dossiers.versies(stand.nr(), id).stream().map(v -> new Versierij(v.versie(), v.titel(), v.bestand() + ", "
                        + Stukkenlijst.grootte(v.grootte(), w), w.kort(v.van()).tekst(), v.door(), v.reden(), basis + "?versie=" + v.versie())).toList());
    }

    private static ModelAndView fout(ModelAndView pagina) {
        pagina.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return pagina;
    }
}
