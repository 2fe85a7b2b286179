package nl.spil.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.spil.dossier.Opslagbeheer;
import nl.spil.dossier.Opslagstand;
import nl.spil.toegang.Poort;
import nl.spil.zaak.AccessPolicy.Functie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where documents are kept: the volumes, what is behind or bad, scrubbing and drills. */
@Controller
class OpslagPagina {

    /** A volume in the table. */
    record Rij(String naam, String plaats, Badge status, String reden, Tijd sinds, String traagheid, String vrij, String achter, boolean oefenbaar) {}

    /** A drill and what came of it. */
    record Oefening(String volume, Tijd begonnen, String door, Badge uitslag, String wat) {}

    /** What needs attention, in one sentence. */
    record Punt(boolean ernstig, String kop, String doe) {}

    private final Poort poort;
    private final Opslagbeheer beheer;
    private final Weergaven weergaven;

    OpslagPagina(Poort poort, Opslagbeheer beheer, Weergaven weergaven) {
        this.poort = poort;
        this.beheer = beheer;
        this.weergaven = weergaven;
    }

    @GetMapping("/beheer/opslag")
    String toon(Locale locale, Model model) {
        poort.mag(Functie.BEHEER);
        var w = weergaven.voor(locale);
        var stand = beheer.stand();
        model.addAttribute("punten", punten(stand, w));
        model.addAttribute("rijen", stand.volumes().stream().map(v -> rij(v, w)).toList());
        model.addAttribute("minimaal", w.t("opslag.minimaal", stand.minimaal(), stand.volumes().size()));
        model.addAttribute("oefeningen", stand.oefeningen().stream().map(o -> oefening(o, w)).toList());
        model.addAttribute("schrobben", schrobben(stand.schrobben(), w));
        model.addAttribute("schrobt", beheer.schrobt());
        model.addAttribute("kapot", stand.kapot());
        return "opslag";
    }

    @PostMapping("/beheer/opslag/schrob")
    String schrob(Locale locale, RedirectAttributes mee) {
        poort.mag(Functie.BEHEER);
        return gedaan(beheer.schrob(), weergaven.voor(locale).t("opslag.schrobt"), mee);
    }

    @PostMapping("/beheer/opslag/{naam}/herstel")
    String herstel(@PathVariable String naam, Locale locale, RedirectAttributes mee) {
        poort.mag(Functie.BEHEER);
        return gedaan(beheer.herstel(naam), weergaven.voor(locale).t("opslag.herstelt", naam), mee);
    }

    @PostMapping("/beheer/opslag/{naam}/oefening")
    String oefen(@PathVariable String naam, @RequestParam(defaultValue = "0") int minuten, Locale locale, RedirectAttributes mee) {
        var actor = poort.mag(Functie.BEHEER);
        return gedaan(beheer.oefening(naam, minuten, actor.id()), weergaven.voor(locale).t("opslag.oefent", naam, minuten), mee);
    }

    private static String gedaan(Optional<String> bezwaar, String gelukt, RedirectAttributes mee) {
        mee.addFlashAttribute("melding", bezwaar.orElse(gelukt));
        mee.addFlashAttribute("gelukt", bezwaar.isEmpty());
        return "redirect:/beheer/opslag";
    }

    private static Rij rij(Opslagstand.Volume v, Weergave w) {
        return new Rij(v.naam(), v.plaats(), badge(v.status(), w), v.oefening() ? w.t("opslag.in-oefening") : v.reden(), w.onlangs(v.sinds()),
                w.t("opslag.ms", w.getal(Math.round(v.leestijd())), w.getal(Math.round(v.peiling()))),
                v.vrij() < 0 ? w.t("opslag.onbekend") : Stukkenlijst.grootte(v.vrij(), w),
                v.achterstand() == 0 ? w.t("opslag.bij") : w.t("opslag.achter", w.getal(v.achterstand()), Stukkenlijst.grootte(v.achterstandBytes(), w)),
                v.status().equals("gezond"));
    }

    private static Badge badge(String status, Weergave w) {
        var tekst = w.t("opslag.status." + status);
        return switch (status) {
            case "gezond" -> new Badge("groen", "goed", tekst);
            case "herstelt" -> new Badge("blauw", "herstel", tekst);
            case "vol", "alleen-lezen" -> new Badge("amber", "letop", tekst);
            default -> new Badge("rood", "fout", tekst);
        };
    }

    private static List<Punt> punten(Opslagstand stand, Weergave w) {
        var uit = new java.util.ArrayList<Punt>();
        if (!stand.kapot().isEmpty()) {
            uit.add(new Punt(true, w.aantal("opslag.kapot", stand.kapot().size()), w.t("opslag.kapot-doe")));
        }
        stand.nietDubbel().forEach((knoop, n) -> uit.add(new Punt(false,
                w.aantal("opslag.enkel", n), knoop.isEmpty() ? w.t("opslag.enkel-doe") : w.t("opslag.enkel-knoop", knoop))));
        var gezond = stand.volumes().stream().filter(v -> v.status().equals("gezond")).count();
        if (gezond < stand.minimaal()) {
            uit.add(new Punt(true, w.t("opslag.te-weinig", gezond, stand.minimaal()), w.t("opslag.te-weinig-doe")));
        }
        if (stand.teVerhuizen() > 0) {
            uit.add(new Punt(false, w.aantal("opslag.verhuist", stand.teVerhuizen()), w.t("opslag.verhuist-doe")));
        }
        return uit;
    }

    private static Oefening oefening(Opslagstand.Oefening o, Weergave w) {
        var badge = switch (o.uitslag()) {
            case "geslaagd" -> new Badge("groen", "goed", w.t("opslag.uitslag.geslaagd"));
            case "loopt" -> new Badge("blauw", "klok", w.t("opslag.uitslag.loopt"));
            case "afgebroken" -> new Badge("amber", "pauze", w.t("opslag.uitslag.afgebroken"));
            default -> new Badge("rood", "fout", w.t("opslag.uitslag.mislukt"));
        };
        return new Oefening(o.volume(), w.onlangs(o.begonnenOp()), o.door(), badge, o.uitslag().equals("loopt") ? w.t("opslag.oefening-tot", w.onlangs(o.tot()).tekst())
                : w.t("opslag.oefening-wat", w.getal(o.gelezen()), w.getal(o.geschreven()), w.getal(o.mislukt()), w.getal(o.achterstand())));
    }

    private static String schrobben(Opslagstand.@org.jspecify.annotations.Nullable Schrobronde ronde, Weergave w) {
        if (ronde == null) {
            return w.t("opslag.schrob-nooit");
        }
        return ronde.klaarOp() == null ? w.t("opslag.schrob-bezig", w.onlangs(ronde.begonnenOp()).tekst(), w.getal(ronde.gelezen()), w.getal(ronde.hersteld()))
                : w.t("opslag.schrob-klaar", w.onlangs(ronde.klaarOp()).tekst(), w.getal(ronde.gelezen()), w.getal(ronde.hersteld()), w.getal(ronde.kapot()));
    }
}
