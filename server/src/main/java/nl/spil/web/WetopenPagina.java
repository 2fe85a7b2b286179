package nl.spil.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.spil.recht.Openpunt;
import nl.spil.recht.Overgang;
import nl.spil.recht.Pakketkop;
import nl.spil.recht.Wetspakketten;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a pack leaves open: what nobody has read yet or what the sources contradict, and the assumptions about the transition. */
@Controller
class WetopenPagina {

    /** @param adres of the act or term, null for the pack as a whole */
    record Punt(@Nullable String adres, String onderwerp, String tekst, String bron, Badge badge) {}

    record Groep(String id, String titel, List<Punt> punten) {}

    /** A variant of an assumption. {@code naam} is what a setting or command calls it. */
    record Variant(String naam, String titel) {}

    record Anker(String fase, String wat, String bron) {}

    record Aanname(String naam, String titel, String zin, String bron, Badge badge, List<Variant> varianten, List<Anker> ankers) {}

    private final Wetspakketten pakketten;
    private final Weergaven weergaven;

    WetopenPagina(Wetspakketten pakketten, Weergaven weergaven) {
        this.pakketten = pakketten;
        this.weergaven = weergaven;
    }

    @Openbaar("the law is public")
    @GetMapping("/wet/open")
    String toon(@RequestParam(defaultValue = "") String pakket, Locale locale, Model model) {
        var w = weergaven.voor(locale);
        var kop = pakket.isEmpty() ? Wetboek.geordend(pakketten).getLast() : pakketten.pakket(pakket).orElseThrow(() -> new NietGevonden(w.t("wetboek.onbekend")));
        var wet = Wetboek.kies(pakketten, kop.sha256(), w).wet();
        var vraag = "?pakket=" + Wetboek.sleutel(pakketten, kop);
        var geheel = new ArrayList<Punt>();
        var handelingen = new ArrayList<Punt>();
        var termijnen = new ArrayList<Punt>();
        var open = pakketten.open(kop.sha256());
        for (var punt : open) {
            var h = wet.handeling(punt.onderwerp());
            var t = wet.termijn(punt.onderwerp());
            h.ifPresent(x -> handelingen.add(punt(punt, "/wet/handelingen/" + x.id() + vraag, x.titel().in(w.taal()), w)));
            if (h.isEmpty()) {
                t.ifPresentOrElse(x -> termijnen.add(punt(punt, "/wet/termijnen/" + x.id() + vraag, x.titel().in(w.taal()), w)),
                        () -> geheel.add(punt(punt, null, w.t("wetboek.geheel"), w)));
            }
        }
        model.addAttribute("titel", Wetboek.naam(kop, w));
        model.addAttribute("merk", Wetboek.merk(pakketten, kop.sha256(), w));
        model.addAttribute("lijst", "/wet" + vraag);
        model.addAttribute("aantal", w.aantal("wetboek.open-aantal", open.size()));
        model.addAttribute("onzeker", w.getal(open.stream().filter(p -> p.zekerheid().equals("C")).count()));
        model.addAttribute("groepen", List.of(new Groep("geheel", w.t("wetboek.geheel"), geheel), new Groep("handelingen", w.t("wetboek.handelingen"), handelingen),
                new Groep("termijnen", w.t("zaak.termijnen"), termijnen)).stream().filter(g -> !g.punten().isEmpty()).toList());
        overgang(kop, model, w);
        return "wet-open";
    }

    private static Punt punt(Openpunt p, @Nullable String adres, String titel, Weergave w) {
        return new Punt(adres, titel, p.tekst().in(w.taal()), p.bron(), Wetsbron.badge(p.zekerheid(), w));
    }

    private void overgang(Pakketkop kop, Model model, Weergave w) {
        var overgang = pakketten.overgang().filter(o -> o.naar().equals(kop.naam()));
        model.addAttribute("datum", overgang.map(o -> w.dagVol(o.datum())).orElse(null));
        model.addAttribute("aannamen", overgang.map(o -> o.hypothesen().stream().map(h -> aanname(h, w)).toList()).orElse(List.of()));
    }

    private Aanname aanname(Overgang.Hypothese h, Weergave w) {
        var wet = new Wetteksten(pakketten, w);
        return new Aanname(h.naam(), h.titel().in(w.taal()), h.zin().in(w.taal()), h.bron(), Wetsbron.badge(h.zekerheid(), w),
                h.varianten().stream().map(v -> new Variant(h.naam() + "/" + v.naam(), v.titel().in(w.taal()))).toList(),
                h.regels().stream().map(r -> new Anker(Weergave.hoofdletter(r.naam()) + (r.variant().isEmpty() ? "" : " (" + r.variant() + ")"),
                        r.ankers().isEmpty() ? w.t("wetboek.geen-anker") : wet.opsomming(r.ankers().stream().map(wet::handeling).toList()), r.bron())).toList());
    }
}
