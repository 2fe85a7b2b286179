package nl.spil.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.spil.recht.Actor;
import nl.spil.recht.Laadresultaat;
import nl.spil.recht.Pakketfout;
import nl.spil.recht.Pakketkop;
import nl.spil.recht.Proefklok;
import nl.spil.recht.Scenarios;
import nl.spil.recht.Wetspakketten;
import nl.spil.toegang.Aangemeld;
import nl.spil.toegang.Poort;
import nl.spil.zaak.AccessPolicy.Functie;
import nl.spil.zaak.Wetsbestanden;
import nl.spil.zaak.Wetsuitkomst;
import nl.spil.zaak.Wetsvoorstel;
import nl.spil.zaak.Wetsvoorstel.Status;
import nl.spil.zaak.Wetsvoorstellen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** New versions of the law: begin, edit with a check as one types, compare, try, propose; another person decides. */
@Controller
class WetwijzigPagina {
    /** Characters of one file; the largest of ours has 40,000. */
    private static final int MEEST = 400_000;
    /** Characters of an explanation or a reason. */
    private static final int WOORDEN = 2_000;
    private static final int LAATSTE_JAAR = 2200;
    private static final String OPENBAAR = "a version of the law holds nothing of any zaak";

    record Rij(String adres, String titel, Badge status, String vanaf, String toelichting, String door, String besluit) {}

    record Pakketkeuze(String naam, String titel) {}

    record Bestand(String adres, String pad, boolean gewijzigd) {}

    record Foutrij(String adres, String plaats, int regel, String reden) {}

    private final Poort poort;
    private final Wetspakketten wet;
    private final Wetsvoorstellen voorstellen;
    private final Proefklokwerk werk;
    private final Weergaven weergaven;

    WetwijzigPagina(Poort poort, Wetspakketten wet, Wetsvoorstellen voorstellen, Proefklokwerk werk, Weergaven weergaven) {
        this.poort = poort;
        this.wet = wet;
        this.voorstellen = voorstellen;
        this.werk = werk;
        this.weergaven = weergaven;
    }

    @Openbaar(OPENBAAR)
    @GetMapping("/wet/wijzigen")
    String lijst(Locale locale, Model model) {
        var w = weergaven.voor(locale);
        model.addAttribute("rijen", voorstellen.alle().stream().map(v -> rij(v, w)).toList());
        model.addAttribute("pakketten", pakketten().stream().map(p -> new Pakketkeuze(p.naam(), p.titel().in(w.taal()))).toList());
        model.addAttribute("mag", mag());
        model.addAttribute("morgen", w.vandaag().plusDays(1).toString());
        return "wet-wijzigen";
    }

    @PostMapping("/wet/wijzigen")
    String begin(@RequestParam String pakket, @RequestParam(defaultValue = "") String vanaf, Locale locale, RedirectAttributes mee) {
        var actor = poort.mag(Functie.WET);
        var w = weergaven.voor(locale);
        if (wet.pakketten().stream().noneMatch(p -> p.naam().equals(pakket))) {
            throw new NietGevonden(w.t("wijzigwet.onbekend-pakket"));
        }
        var dag = dag(vanaf);
        if (dag == null || dag.isBefore(w.vandaag())) {
            return melding("/wet/wijzigen", w.t("wijzigwet.dag-fout"), false, mee);
        }
        return "redirect:/wet/wijzigen/" + voorstellen.begin(pakket, dag, actor).id();
    }

    /** @param toon part to work out at once, for who has no script: controle, scenarios or gevolgen */
    @Openbaar(OPENBAAR)
    @GetMapping("/wet/wijzigen/{id}")
    String toon(@PathVariable long id, @RequestParam(defaultValue = "") String toon, @RequestParam(defaultValue = "") String parket, Locale locale, Model model) {
        var w = weergaven.voor(locale);
        var v = voorstel(id, w);
        var actor = Aangemeld.nu().map(Aangemeld::actor);
        var bestanden = voorstellen.bestanden(v);
        var verschillen = Wetsverschil.van(voorstellen.basis(v), bestanden);
        var gewijzigd = verschillen.stream().map(Wetsverschil::pad).toList();
        model.addAttribute("v", rij(v, w));
        model.addAttribute("dag", v.vanaf().toString());
        model.addAttribute("reden", v.reden());
        model.addAttribute("bestanden", bestanden.keySet().stream().map(p -> new Bestand(bestandadres(id, p), p, gewijzigd.contains(p))).toList());
        model.addAttribute("verschillen", verschillen);
        model.addAttribute("mag", mag());
        model.addAttribute("concept", v.status() == Status.CONCEPT);
        model.addAttribute("eigen", actor.map(Actor::id).filter(v.door()::equals).isPresent());
        model.addAttribute("open", v.status() == Status.CONCEPT || v.status() == Status.VOORGESTELD);
        model.addAttribute("voorgesteld", v.status() == Status.VOORGESTELD);
        model.addAttribute("bezwaar", actor.filter(a -> mag()).map(a -> voorstellen.besluitbaar(v, a).orElse("")).orElse(w.t("wijzigwet.mag-niet")));
        model.addAttribute("gevolgen", actor.filter(a -> poort.zou(a, Functie.LIJSTEN)).isPresent());
        model.addAttribute("toon", toon);
        switch (toon) {
            case "controle" -> controle(v, model);
            case "scenarios" -> scenarios(v, w, model);
            case "gevolgen" -> gevolgen(v, parket, w, model);
            default -> { }
        }
        return "wet-voorstel";
    }

    /** Every fault with its line; a part of the page, as it takes a second. */
    @Openbaar(OPENBAAR)
    @GetMapping("/wet/wijzigen/{id}/controle")
    String controle(@PathVariable long id, Locale locale, Model model) {
        controle(voorstel(id, weergaven.voor(locale)), model);
        return "wetwijzigdelen :: controle";
    }

    @GetMapping("/wet/wijzigen/{id}/scenarios")
    String scenarios(@PathVariable long id, Locale locale, Model model) {
        poort.mag(Functie.WET);
        var w = weergaven.voor(locale);
        scenarios(voorstel(id, w), w, model);
        return "wetwijzigdelen :: scenarios";
    }

    @GetMapping("/wet/wijzigen/{id}/gevolgen")
    String gevolgen(@PathVariable long id, @RequestParam(defaultValue = "") String parket, Locale locale, Model model) {
        poort.mag(Functie.LIJSTEN);
        var w = weergaven.voor(locale);
        gevolgen(voorstel(id, w), parket, w, model);
        return "wetwijzigdelen :: gevolgen";
    }

    private void controle(Wetsvoorstel v, Model model) {
        model.addAttribute("fouten", fouten(v, voorstellen.controle(v, Map.of())));
    }

    /** For who works on it: playing them all keeps every core busy for some seconds. */
    private void scenarios(Wetsvoorstel v, Weergave w, Model model) {
        poort.mag(Functie.WET);
        switch (voorstellen.alsofAltijd(v)) {
            case Laadresultaat.Afgekeurd(var fouten) -> {
                model.addAttribute("kop", w.t("wijzigwet.scenarios-niet", fouten.size()));
                model.addAttribute("mislukt", List.of());
            }
            case Laadresultaat.Geladen(var geladen) -> {
                var uitkomsten = Scenarios.voerUit(geladen, Scenarios.ingebouwd(v.pakket()));
                var mislukt = uitkomsten.stream().filter(u -> !u.goed()).toList();
                model.addAttribute("kop", w.t("wijzigwet.scenarios-kop", uitkomsten.size() - mislukt.size(), mislukt.size()));
                model.addAttribute("mislukt", mislukt);
            }
        }
    }

    /** What it would change in the open zaken on its first day. Compiled only when that is not being worked out already. */
    private void gevolgen(Wetsvoorstel v, String parket, Weergave w, Model model) {
        var actor = poort.mag(Functie.LIJSTEN);
        var sleutel = "voorstel " + v.id() + " " + Wetsbestanden.vingerafdruk(voorstellen.bestanden(v).toString());
        var geladen = werk.kent(sleutel) ? null : voorstellen.controle(v, Map.of());
        if (geladen instanceof Laadresultaat.Afgekeurd) {
            model.addAttribute("b", null);
            return;
        }
        var gekozen = parket.isEmpty() ? actor.onderdeel() : parket;
        var loop = werk.loop(sleutel, () -> Proefklok.versies(wet, (geladen == null ? voorstellen.controle(v, Map.of()) : geladen).ofFout(), v.vanaf()));
        model.addAttribute("b", Proefklokblad.van(loop, "/wet/wijzigen/" + v.id() + "?toon=gevolgen",
                "/wet/wijzigen/" + v.id() + "/gevolgen?parket=" + Dossiervraag.code(gekozen), gekozen, nr -> poort.ziet(actor, nr), w));
    }

    @Openbaar(OPENBAAR)
    @GetMapping("/wet/wijzigen/{id}/bestand")
    String bestand(@PathVariable long id, @RequestParam String pad, @RequestParam(defaultValue = "0") int regel, Locale locale, Model model) {
        var w = weergaven.voor(locale);
        var v = voorstel(id, w);
        var tekst = voorstellen.bestanden(v).get(pad);
        if (tekst == null) {
            throw new NietGevonden(w.t("wijzigwet.geen-bestand"));
        }
        model.addAttribute("regel", Math.max(0, regel));
        return blad(v, pad, tekst, Wetsbestanden.vingerafdruk(tekst), "", w, model);
    }

    private String blad(Wetsvoorstel v, String pad, String tekst, String was, String bezwaar, Weergave w, Model model) {
        model.addAttribute("v", rij(v, w));
        model.addAttribute("id", v.id());
        model.addAttribute("pad", pad);
        model.addAttribute("tekst", tekst);
        model.addAttribute("was", was);
        model.addAttribute("mag", v.status() == Status.CONCEPT && mag());
        model.addAttribute("fouten", fouten(v, voorstellen.controle(v, Map.of())));
        model.addAttribute("bezwaar", bezwaar);
        model.addAttribute("bewaard", "");
        return "wet-bestand";
    }

    /** Keeps what was typed and checks it. By htmx while one types; without script by the button. */
    @PostMapping("/wet/wijzigen/{id}/bestand")
    String schrijf(@PathVariable long id, @RequestParam String pad, @RequestParam String was, @RequestParam String tekst,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx, Locale locale, Model model, RedirectAttributes mee, HttpServletResponse antwoord) {
        var actor = poort.mag(Functie.WET);
        var w = weergaven.voor(locale);
        var v = voorstel(id, w);
        var uitkomst = bezwaar(tekst, MEEST, w).<Wetsuitkomst>map(Wetsuitkomst.Bezwaar::new).orElseGet(() -> voorstellen.schrijf(id, pad, was, tekst, actor));
        var bezwaar = uitkomst instanceof Wetsuitkomst.Bezwaar(var zin) ? zin : "";
        if (htmx == null && bezwaar.isEmpty()) {
            return melding(bestandadres(id, pad), w.t("wijzigwet.bewaard"), true, mee);
        }
        if (htmx == null) {
            // What was typed stands there still.
            antwoord.setStatus(422);
            return blad(v, pad, tekst, was, bezwaar, w, model);
        }
        var nu = voorstellen.bestanden(v).getOrDefault(pad, "");
        model.addAttribute("was", bezwaar.isEmpty() ? Wetsbestanden.vingerafdruk(nu) : was);
        model.addAttribute("bezwaar", bezwaar);
        model.addAttribute("bewaard", w.t("wijzigwet.bewaard-om", w.klok(w.nu())));
        model.addAttribute("fouten", fouten(v, voorstellen.controle(v, Map.of())));
        return "wetwijzigdelen :: bewerkt";
    }

    @PostMapping("/wet/wijzigen/{id}/voorstellen")
    String stelVoor(@PathVariable long id, @RequestParam(defaultValue = "") String vanaf, @RequestParam(defaultValue = "") String toelichting, Locale locale,
            RedirectAttributes mee) {
        var actor = poort.mag(Functie.WET);
        var w = weergaven.voor(locale);
        var dag = dag(vanaf);
        // Refused, what was typed stands there again.
        mee.addFlashAttribute("getypt", toelichting);
        return dag == null ? melding("/wet/wijzigen/" + id, w.t("wijzigwet.dag-fout"), false, mee)
                : klaar(id, bezwaar(toelichting, WOORDEN, w).<Wetsuitkomst>map(Wetsuitkomst.Bezwaar::new)
                        .orElseGet(() -> voorstellen.stelVoor(id, dag, toelichting, w.nu(), actor)), w.t("wijzigwet.voorgesteld"), w, mee);
    }

    @PostMapping("/wet/wijzigen/{id}/vaststellen")
    String stelVast(@PathVariable long id, Locale locale, RedirectAttributes mee) {
        var actor = poort.mag(Functie.WET);
        var w = weergaven.voor(locale);
        return klaar(id, voorstellen.stelVast(id, w.nu(), actor), w.t("wijzigwet.vastgesteld"), w, mee);
    }

    @PostMapping("/wet/wijzigen/{id}/afwijzen")
    String wijsAf(@PathVariable long id, @RequestParam(defaultValue = "") String reden, Locale locale, RedirectAttributes mee) {
        var actor = poort.mag(Functie.WET);
        var w = weergaven.voor(locale);
        return klaar(id, bezwaar(reden, WOORDEN, w).<Wetsuitkomst>map(Wetsuitkomst.Bezwaar::new).orElseGet(() -> voorstellen.wijsAf(id, reden, actor)),
                w.t("wijzigwet.afgewezen"), w, mee);
    }

    @PostMapping("/wet/wijzigen/{id}/intrekken")
    String trekIn(@PathVariable long id, Locale locale, RedirectAttributes mee) {
        var actor = poort.mag(Functie.WET);
        var w = weergaven.voor(locale);
        return klaar(id, voorstellen.trekIn(id, actor), w.t("wijzigwet.ingetrokken"), w, mee);
    }

    private static String klaar(long id, Wetsuitkomst uitkomst, String gelukt, Weergave w, RedirectAttributes mee) {
        return switch (uitkomst) {
            case Wetsuitkomst.Gedaan _ -> melding("/wet/wijzigen/" + id, gelukt, true, mee);
            case Wetsuitkomst.Bezwaar(var zin) -> melding("/wet/wijzigen/" + id, zin, false, mee);
            case Wetsuitkomst.Afgekeurd(var fouten) -> melding("/wet/wijzigen/" + id + "?toon=controle", w.aantal("wijzigwet.afgekeurd", fouten.size()), false, mee);
        };
    }

    private static String melding(String naar, String zin, boolean gelukt, RedirectAttributes mee) {
        mee.addFlashAttribute("melding", zin);
        mee.addFlashAttribute("gelukt", gelukt);
        return "redirect:" + naar;
    }

    /** What no text may be: longer than fits, or with the character that a database cannot keep. */
    private static Optional<String> bezwaar(String tekst, int meest, Weergave w) {
        return tekst.length() > meest ? Optional.of(w.t("wijzigwet.te-lang", w.getal(meest)))
                : tekst.indexOf('\0') < 0 ? Optional.empty() : Optional.of(w.t("wijzigwet.nul"));
    }

    private Wetsvoorstel voorstel(long id, Weergave w) {
        return voorstellen.voorstel(id).orElseThrow(() -> new NietGevonden(w.t("wijzigwet.onbekend")));
    }

    private boolean mag() {
        return Aangemeld.nu().filter(a -> poort.zou(a.actor(), Functie.WET)).isPresent();
    }

    /** Each pack once. */
    private List<Pakketkop> pakketten() {
        return wet.pakketten().stream().collect(java.util.stream.Collectors.toMap(Pakketkop::naam, p -> p, (a, b) -> a.versie() > b.versie() ? a : b,
                java.util.TreeMap::new)).values().stream().toList();
    }

    private static @Nullable LocalDate dag(String tekst) {
        try {
            var dag = LocalDate.parse(tekst);
            return dag.getYear() > LAATSTE_JAAR ? null : dag;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String bestandadres(long id, String pad) {
        return "/wet/wijzigen/" + id + "/bestand?pad=" + Dossiervraag.code(pad);
    }

    private static List<Foutrij> fouten(Wetsvoorstel v, Laadresultaat controle) {
        return controle instanceof Laadresultaat.Afgekeurd(var fouten) ? fouten.stream().map(f -> fout(v, f)).toList() : List.of();
    }

    private static Foutrij fout(Wetsvoorstel v, Pakketfout f) {
        var pad = f.bestand().startsWith(v.pakket() + "/") ? f.bestand().substring(v.pakket().length() + 1) : "";
        return new Foutrij(pad.isEmpty() ? "" : bestandadres(v.id(), pad) + "&regel=" + f.regel(), f.bestand() + (f.regel() > 0 ? ":" + f.regel() : ""), f.regel(),
                f.reden());
    }

    private static Rij rij(Wetsvoorstel v, Weergave w) {
        var badge = switch (v.status()) {
            case CONCEPT -> new Badge("", "bewerk", w.t("wijzigwet.status.concept"));
            case VOORGESTELD -> new Badge("blauw", "wacht", w.t("wijzigwet.status.voorgesteld"));
            case VAN_KRACHT -> new Badge("groen", "goed", w.t("wijzigwet.status.van-kracht"));
            case AFGEWEZEN -> new Badge("rood", "fout", w.t("wijzigwet.status.afgewezen"));
            case INGETROKKEN -> new Badge("", "min", w.t("wijzigwet.status.ingetrokken"));
        };
        var besluit = v.besluitOp() == null ? "" : w.t("wijzigwet.besluit", v.besluitNaam(), w.onlangs(v.besluitOp()).tekst());
        return new Rij("/wet/wijzigen/" + v.id(), v.pakket() + " " + v.versie(), badge, w.datum(v.vanaf()), v.toelichting(),
                w.t("wijzigwet.door", v.doorNaam(), w.onlangs(v.gewijzigdOp()).tekst()), besluit);
    }
}
