package nl.spil.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.spil.recht.Invoersoort;
import nl.spil.recht.Invoerveld;
import nl.spil.recht.Termijnsoort;
import nl.spil.recht.Wetspakketten;
import nl.spil.recht.Wetssamenhang;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The law as Spil applies it: every act and every term, from the lines of the packs. Shows nothing of any zaak. */
@Controller
class WetPagina {

    /** An act or term in the list. {@code onzeker}: its source is not certain (C). */
    record Rij(String adres, String titel, String zin, List<Artikel> artikelen, boolean onzeker) {}

    record Groep(String titel, List<Rij> rijen) {}

    /** A word and its explanation, or the acts or terms that it is about. */
    record Gegeven(String wat, String waarde, List<Koppeling> koppelingen) {
        Gegeven(String wat, String waarde) {
            this(wat, waarde, List.of());
        }
    }

    /** Another act or term of the law. {@code adres}: empty when it has no page; {@code noot}: a condition, or empty. */
    record Koppeling(String adres, String titel, String noot) {}

    record Veld(String titel, String verplicht, String soort, List<String> keuzes, List<Artikel> artikelen) {}

    record Regel(String id, String zin, List<Artikel> artikelen, String als) {}

    private static final Pattern LENGTE = Pattern.compile("P([0-9]{1,6})([DWMY])");
    private static final Pattern UREN = Pattern.compile("PT[0-9]{1,6}H");
    private static final Pattern DAGEN_EN_UREN = Pattern.compile("P[0-9]{1,6}DT[0-9]{1,6}H");

    private final Wetspakketten pakketten;
    private final Weergaven weergaven;

    WetPagina(Wetspakketten pakketten, Weergaven weergaven) {
        this.pakketten = pakketten;
        this.weergaven = weergaven;
    }

    @Openbaar("the law is public; only whoever is logged in gets past the front door")
    @GetMapping("/wet")
    String lijst(@RequestParam(defaultValue = "") String pakket, Locale locale, Model model) {
        var w = weergaven.voor(locale);
        var wetboek = Wetboek.kies(pakketten, pakket, w);
        var perFase = new LinkedHashMap<String, java.util.ArrayList<Rij>>();
        for (var h : wetboek.wet().handelingen()) {
            perFase.computeIfAbsent(h.fase(), _ -> new java.util.ArrayList<>()).add(new Rij("/wet/handelingen/" + h.id() + wetboek.vraag(), h.titel().in(w.taal()), h.zin().in(w.taal()),
                    h.artikel().stream().map(Wetteksten::artikel).toList(), h.zekerheid().equals("C")));
        }
        var kop = wetboek.kop();
        model.addAttribute("pakket", kop == null ? "" : pakket);
        model.addAttribute("wetboeken", Wetboek.alle(pakketten, kop, w));
        model.addAttribute("wetboek", kop == null ? null : Wetboek.naam(kop, w));
        model.addAttribute("merk", kop == null ? null : Wetboek.merk(pakketten, kop.sha256(), w));
        model.addAttribute("fasen", perFase.entrySet().stream().map(e -> new Groep(Weergave.hoofdletter(e.getKey()), List.copyOf(e.getValue()))).toList());
        model.addAttribute("termijnen", wetboek.wet().termijnen().stream().map(t -> new Rij("/wet/termijnen/" + t.id() + wetboek.vraag(), t.titel().in(w.taal()), t.gevolg().in(w.taal()),
                List.of(Wetteksten.artikel(t.artikel())), t.zekerheid().equals("C"))).toList());
        model.addAttribute("diagram", Fasediagram.van(Wetssamenhang.van(wetboek.wet()), ""));
        return "wet";
    }

    @Openbaar("the law is public")
    @GetMapping("/wet/handelingen/{id}")
    String handeling(@PathVariable String id, @RequestParam(defaultValue = "") String pakket, Locale locale, Model model) {
        var w = weergaven.voor(locale);
        var wetboek = Wetboek.kies(pakketten, pakket, w);
        var h = wetboek.wet().handeling(id).orElseThrow(() -> new NietGevonden(w.t("handeling.onbekend")));
        var wet = new Wetteksten(wetboek.wet(), w);
        model.addAttribute("titel", h.titel().in(w.taal()));
        model.addAttribute("zin", h.zin().in(w.taal()));
        model.addAttribute("artikelen", h.artikel().stream().flatMap(a -> Wetteksten.artikelen(a).stream()).toList());
        model.addAttribute("velden", h.gegevens().stream().map(v -> veld(v, w)).toList());
        model.addAttribute("regels", h.voorwaarden().stream().map(v -> new Regel(v.regel(), v.anders().in(w.taal()), Wetteksten.artikelen(v.artikel()), v.als())).toList());
        var kern = new Wetskern(wetboek, w);
        model.addAttribute("gegevens", kern.van(h));
        model.addAttribute("gevolgen", kern.gevolgen(id));
        model.addAttribute("scenarios", Wetscenarios.van(pakketten, wetboek, id, h.pakket(), w));
        model.addAttribute("bron", Wetsbron.van(pakketten, "handelingen", id, h.pakket(), w));
        model.addAttribute("lijst", "/wet" + wetboek.vraag());
        var samenhang = Wetssamenhang.van(wetboek.wet());
        model.addAttribute("diagram", Fasediagram.van(samenhang, h.fase()));
        model.addAttribute("na", koppelingen(samenhang.na().getOrDefault(id, List.of()), wet, wetboek.vraag()));
        model.addAttribute("daarna", koppelingen(samenhang.daarna().getOrDefault(id, List.of()), wet, wetboek.vraag()));
        return "wet-handeling";
    }

    @Openbaar("the law is public")
    @GetMapping("/wet/termijnen/{id}")
    String termijn(@PathVariable String id, @RequestParam(defaultValue = "") String pakket, Locale locale, Model model) {
        var w = weergaven.voor(locale);
        var wetboek = Wetboek.kies(pakketten, pakket, w);
        Termijnsoort t = wetboek.wet().termijn(id).orElseThrow(() -> new NietGevonden(w.t("termijn.onbekend")));
        model.addAttribute("bron", Wetsbron.van(pakketten, "termijnen", id, t.pakket(), w));
        model.addAttribute("lijst", "/wet" + wetboek.vraag());
        model.addAttribute("titel", t.titel().in(w.taal()));
        model.addAttribute("zin", t.duur().isEmpty() ? w.t("wet.termijn-zonder-duur", t.begint()) : w.t("wet.termijn-zin", duur(t.duur(), w), t.begint()));
        model.addAttribute("artikelen", Wetteksten.artikelen(t.artikel()));
        model.addAttribute("gegevens", new Wetskern(wetboek, w).van(t));
        model.addAttribute("scenarios", Wetscenarios.van(pakketten, wetboek, id, t.pakket(), w));
        return "wet-termijn";
    }

    /** "14 dagen", "3 dagen en 18 uur", "6 weken"; as the pack writes it when it is another kind of length. */
    static String duur(String iso, Weergave w) {
        var m = LENGTE.matcher(iso);
        if (m.matches()) {
            return w.aantal(switch (m.group(2)) {
                case "W" -> "tijd.weken";
                case "M" -> "tijd.maanden";
                case "Y" -> "tijd.jaren";
                default -> "tijd.dagen";
            }, Long.parseLong(m.group(1)));
        }
        return UREN.matcher(iso).matches() ? w.aantal("tijd.uren", Long.parseLong(iso.substring(2, iso.length() - 1)))
                : DAGEN_EN_UREN.matcher(iso).matches() ? w.duur(java.time.Duration.parse(iso)) : iso;
    }

    private static Veld veld(Invoerveld v, Weergave w) {
        var verplicht = v.verplicht() ? w.t("wet.altijd") : v.verplichtAls().isEmpty() ? w.t("wet.mag") : v.verplichtAls();
        return new Veld(Weergave.hoofdletter(v.titel().in(w.taal())), verplicht, w.waarde("soort", v.soort().wire()),
                v.soort() == Invoersoort.JA_NEE ? List.of() : v.keuzes().stream().map(k -> k.naam().isEmpty() ? k.id() : k.naam()).toList(), Wetteksten.artikelen(v.artikel()));
    }

    private static List<Koppeling> koppelingen(List<String> ids, Wetteksten wet, String vraag) {
        return ids.stream().map(i -> new Koppeling("/wet/handelingen/" + i + vraag, wet.handeling(i), "")).toList();
    }
}
