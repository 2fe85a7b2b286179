package nl.spil.web;

import java.util.Locale;
import java.util.Set;
import nl.spil.recht.Herkomst;
import nl.spil.recht.Pakketkop;
import nl.spil.recht.Wetspakketten;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two Codes, or two versions of one, side by side: what differs, and each act or term of it on both sides. */
@Controller
class WetvergelijkPagina {

    /** A Code to choose. */
    record Keus(String waarde, String titel) {}

    private final Wetspakketten pakketten;
    private final Weergaven weergaven;

    WetvergelijkPagina(Wetspakketten pakketten, Weergaven weergaven) {
        this.pakketten = pakketten;
        this.weergaven = weergaven;
    }

    @Openbaar("the law is public")
    @GetMapping("/wet/vergelijk")
    String naast(@RequestParam(defaultValue = "") String a, @RequestParam(defaultValue = "") String b, @RequestParam(defaultValue = "") String handeling,
            @RequestParam(defaultValue = "") String termijn, Locale locale, Model model) {
        var w = weergaven.voor(locale);
        var koppen = Wetboek.geordend(pakketten);
        var van = kop(a, koppen.getFirst(), w);
        var naar = kop(b, koppen.getLast(), w);
        model.addAttribute("keuzen", koppen.stream().map(k -> new Keus(Wetboek.sleutel(pakketten, k), Wetboek.naam(k, w))).toList());
        model.addAttribute("a", Wetboek.sleutel(pakketten, van));
        model.addAttribute("b", Wetboek.sleutel(pakketten, naar));
        model.addAttribute("titelA", Wetboek.naam(van, w));
        model.addAttribute("titelB", Wetboek.naam(naar, w));
        model.addAttribute("merk", van.proef() ? Wetboek.merk(pakketten, van.sha256(), w) : Wetboek.merk(pakketten, naar.sha256(), w));
        var wetA = Wetboek.kies(pakketten, van.sha256(), w).wet();
        var wetB = Wetboek.kies(pakketten, naar.sha256(), w).wet();
        if (handeling.isEmpty() && termijn.isEmpty()) {
            model.addAttribute("verschil", Wetsvergelijking.van(wetA, wetB, van, naar, w));
            return "wet-vergelijk";
        }
        var soort = termijn.isEmpty() ? "handelingen" : "termijnen";
        var id = termijn.isEmpty() ? handeling : termijn;
        var links = blad(wetA, soort, id, w);
        var rechts = blad(wetB, soort, id, w);
        if (links == null && rechts == null) {
            throw new NietGevonden(w.t(termijn.isEmpty() ? "handeling.onbekend" : "termijn.onbekend"));
        }
        model.addAttribute("titel", links != null ? links.titel() : java.util.Objects.requireNonNull(rechts).titel());
        model.addAttribute("rijen", Wetsvergelijking.naast(links, rechts, naar.volgt().isEmpty() ? Set.of() : overgenomen(pakketten.herkomst(id, naar.sha256()), rechts)));
        model.addAttribute("links", links == null ? null : "/wet/" + soort + "/" + id + "?pakket=" + Wetboek.sleutel(pakketten, van));
        model.addAttribute("rechts", rechts == null ? null : "/wet/" + soort + "/" + id + "?pakket=" + Wetboek.sleutel(pakketten, naar));
        return "wet-naast";
    }

    private Pakketkop kop(String gevraagd, Pakketkop anders, Weergave w) {
        return gevraagd.isEmpty() ? anders : pakketten.pakket(gevraagd).orElseThrow(() -> new NietGevonden(w.t("wetboek.onbekend")));
    }

    /** Of a row that the pack does not have itself, all. */
    private static Set<String> overgenomen(Herkomst h, @Nullable Wetsblad blad) {
        return h.eigen() || blad == null ? h.overgenomen()
                : blad.delen().stream().map(Wetsblad.Deel::sleutel).collect(java.util.stream.Collectors.toSet());
    }

    private static @Nullable Wetsblad blad(Wetspakketten wet, String soort, String id, Weergave w) {
        return soort.equals("handelingen") ? wet.handeling(id).map(h -> Wetsblad.van(h, wet, w)).orElse(null)
                : wet.termijn(id).map(t -> Wetsblad.van(t, w)).orElse(null);
    }
}
