package nl.spil.web;

import java.util.Locale;
import nl.spil.recht.Tabellen;
import nl.spil.recht.Wetspakketten;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looking in the law: acts, terms and offences that have the words or the article asked for. Works without script. */
@Controller
class WetzoekPagina {

    private final Wetspakketten pakketten;
    private final Weergaven weergaven;

    WetzoekPagina(Wetspakketten pakketten, Weergaven weergaven) {
        this.pakketten = pakketten;
        this.weergaven = weergaven;
    }

    /** @param woorden what is looked for; empty: the form alone. Not {@code zoek}: that is what the box above every page asks of zaken */
    @Openbaar("the law is public")
    @GetMapping("/wet/zoek")
    String zoek(@RequestParam(defaultValue = "") String woorden, @RequestParam(defaultValue = "") String pakket, Locale locale, Model model) {
        var w = weergaven.voor(locale);
        var wetboek = Wetboek.kies(pakketten, pakket, w);
        var kop = wetboek.kop();
        var groepen = new Wetzoeker(Zoekwoorden.van(woorden), w).zoek(wetboek, Tabellen.ingebouwd().strafbareFeiten().values());
        var aantal = Wetzoeker.aantal(groepen);
        var kort = Zoekwoorden.kort(woorden);
        model.addAttribute("woorden", kort);
        model.addAttribute("pakket", kop == null ? "" : pakket);
        model.addAttribute("lijst", "/wet" + wetboek.vraag());
        model.addAttribute("wetboek", kop == null ? null : Wetboek.naam(kop, w));
        model.addAttribute("merk", kop == null ? null : Wetboek.merk(pakketten, kop.sha256(), w));
        model.addAttribute("groepen", groepen);
        model.addAttribute("gezocht", !kort.isEmpty());
        model.addAttribute("aantal", aantal == 0 ? w.t("wetzoek.niets", kort) : w.aantal("wetzoek.gevonden", aantal));
        model.addAttribute("elders", Wetboek.alle(pakketten, kop, w).stream().filter(r -> kop == null ? r.proef() : !r.hier())
                .map(r -> new WetPagina.Koppeling(r.adres().replaceFirst("^/wet\\?", "/wet/zoek?") + "&woorden=" + Dossiervraag.code(kort), r.titel(), "")).toList());
        return "wet-zoek";
    }
}
