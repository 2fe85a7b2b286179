package nl.spil.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.spil.recht.Handelingsoort;
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

    /** A word and its explanation. */
    record Gegeven(String wat, String waarde) {}

    /** Another act of the law. */
    record Koppeling(String adres, String titel) {}

    record Veld(String titel, String verplicht, String soort, Artikel artikel) {}

    record Regel(String id, String zin, Artikel artikel, String als) {}

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
        model.addAttribute("artikelen", h.artikel().stream().map(Wetteksten::artikel).toList());
        model.addAttribute("velden", h.gegevens().stream().map(v -> new Veld(Weergave.hoofdletter(v.titel().in(w.taal())),
                v.verplicht() ? w.t("wet.altijd") : v.verplichtAls().isEmpty() ? w.t("wet.mag") : v.verplichtAls(), w.waarde("soort", v.soort().wire()), Wetteksten.artikel(v.artikel()))).toList());
        model.addAttribute("regels", h.voorwaarden().stream().map(v -> new Regel(v.regel(), v.anders().in(w.taal()), Wetteksten.artikel(v.artikel()), v.als())).toList());
        model.addAttribute("gegevens", gegevens(h, wet, w));
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
        model.addAttribute("zin", t.gevolg().in(w.taal()));
        model.addAttribute("artikelen", List.of(Wetteksten.artikel(t.artikel())));
        model.addAttribute("gegevens", List.of(new Gegeven(w.t("wet.duur"), t.duur().isEmpty() ? w.t("wet.duur-uit-handeling") : duur(t.duur(), w)),
                new Gegeven(w.t("wet.telling"), w.waarde("telling", t.telling())), new Gegeven(w.t("wet.begint"), t.begint()),
                new Gegeven(w.t("wet.atw"), t.atw().isEmpty() ? w.t("nee") : String.join(", ", t.atw().stream().sorted().map(String::valueOf).toList())),
                new Gegeven(w.t("wet.aard"), w.waarde("aard", t.aard().name().toLowerCase(Locale.ROOT))),
                new Gegeven(w.t("wet.zekerheid"), w.waarde("zekerheid", t.zekerheid()))));
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

    private static List<Koppeling> koppelingen(List<String> ids, Wetteksten wet, String vraag) {
        return ids.stream().map(i -> new Koppeling("/wet/handelingen/" + i + vraag, wet.handeling(i))).toList();
    }

    private static List<Gegeven> gegevens(Handelingsoort h, Wetteksten wet, Weergave w) {
        var lijst = new java.util.ArrayList<Gegeven>();
        lijst.add(new Gegeven(w.t("wet.bevoegd"), String.join(", ", h.bevoegd().stream().map(b -> w.waarde("bevoegd", b)).toList())));
        lijst.add(new Gegeven(w.t("wet.registreert"), String.join(", ", h.registreert().stream().map(b -> w.waarde("rol", b)).toList())));
        lijst.add(new Gegeven(w.t("wet.aard"), w.waarde("aard", h.aard().name().toLowerCase(Locale.ROOT))));
        var t = h.termijnen();
        termijnen(lijst, w.t("wet.start"), t.start(), wet);
        termijnen(lijst, w.t("wet.verlengt"), t.verlengt(), wet);
        termijnen(lijst, w.t("wet.eindigt"), t.eindigt(), wet);
        termijnen(lijst, w.t("wet.stuit"), t.stuit(), wet);
        if (h.bevestiging() != null) {
            lijst.add(new Gegeven(w.t("wet.tweede"), String.join(", ", h.bevestiging().door().stream().map(b -> w.waarde("rol", b)).toList())));
        }
        lijst.add(new Gegeven(w.t("wet.zekerheid"), w.waarde("zekerheid", h.zekerheid())));
        return lijst;
    }

    private static void termijnen(List<Gegeven> lijst, String kop, List<String> ids, Wetteksten wet) {
        if (!ids.isEmpty()) {
            lijst.add(new Gegeven(kop, String.join(", ", ids.stream().map(id -> wet.termijn(id, 0)).toList())));
        }
    }
}
