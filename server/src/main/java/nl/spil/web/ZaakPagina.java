package nl.spil.web;

import java.util.Locale;
import nl.spil.dossier.gebruik.Lezer;
import nl.spil.recht.Actor;
import nl.spil.recht.Wetspakketten;
import nl.spil.toegang.OnbekendeZaak;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Poort.Deur;
import nl.spil.recht.Parketnummer;
import nl.spil.zaak.AccessPolicy.Functie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one zaak, and what cannot be done in it and why. */
@Controller
class ZaakPagina {

    private final Poort poort;
    private final Zaakoverzichten overzichten;
    private final Zaakbalken balken;
    private final Wetspakketten pakketten;
    private final Weergaven weergaven;

    ZaakPagina(Poort poort, Zaakoverzichten overzichten, Zaakbalken balken, Wetspakketten pakketten, Weergaven weergaven) {
        this.poort = poort;
        this.overzichten = overzichten;
        this.balken = balken;
        this.pakketten = pakketten;
        this.weergaven = weergaven;
    }

    @GetMapping("/zaken/{nr}")
    String toon(@PathVariable String nr, @RequestParam(defaultValue = "0") int ontvangen, Locale locale, Model model) {
        Actor actor = poort.mag(Functie.ZAAK_LEZEN);
        var stand = poort.zaak(actor, nummer(nr), Deur.PAGINA);
        model.addAttribute("z", overzichten.van(stand, new Lezer(actor, poort.zicht(actor)), weergaven.voor(locale), ontvangen));
        return "zaak";
    }

    @GetMapping("/zaken/{nr}/kan-niet")
    String kanNiet(@PathVariable String nr, Locale locale, Model model) {
        Actor actor = poort.mag(Functie.ZAAK_LEZEN);
        var stand = poort.zaak(actor, nummer(nr), Deur.PAGINA);
        var w = weergaven.voor(locale);
        var mogelijk = pakketten.mogelijk(stand.beeld(), actor, w.nu());
        var wet = new Wetteksten(pakketten, w);
        model.addAttribute("balk", balken.van(stand, actor, w, null));
        model.addAttribute("geweigerd", mogelijk.geweigerd().stream().filter(g -> !Zaakoverzichten.hangtVanInvoerAf(g)).map(g -> new KanNiet(g.soort().id(), g.soort().titel().in(w.taal()),
                g.redenen().stream().map(r -> new KanNiet.Reden(Waaroms.zin(r, w), Wetteksten.artikel(r.artikel()), Waaroms.weigering(r, wet, w))).toList(), g.vastTeLeggen())).toList());
        return "kan-niet";
    }

    /** An act that cannot be done, with every reason. */
    record KanNiet(String id, String titel, java.util.List<Reden> redenen, boolean vastTeLeggen) {

        record Reden(String tekst, Artikel artikel, java.util.List<String> stappen) {}
    }

    /** @throws OnbekendeZaak when it is no number at all */
    static Parketnummer nummer(String nr) {
        return Invoertekst.parketnummer(nr).orElseThrow(() -> new OnbekendeZaak(nr.length() > 40 ? nr.substring(0, 40) : nr));
    }
}
