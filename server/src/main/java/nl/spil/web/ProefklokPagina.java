package nl.spil.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import nl.spil.recht.Actor;
import nl.spil.recht.Overgang;
import nl.spil.recht.Proefklok;
import nl.spil.recht.Wetspakketten;
import nl.spil.toegang.Poort;
import nl.spil.zaak.AccessPolicy.Functie;
import nl.spil.zaak.Proefklokcsv;
import nl.spil.zaak.Proefkloklezer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What a new Code may do to the open zaken: counts for every office, the zaken that this reader may see by name. */
@Controller
class ProefklokPagina {

    /** From today's Code on. */
    private static final int EERSTE_JAAR = 1926;
    private static final int LAATSTE_JAAR = 2200;

    /** A named assumption, as one chooses it. */
    record Keuze(String waarde, String titel, String zin, boolean gekozen) {}

    private record Vraag(LocalDate dag, Overgang.Keuze keuze) {
        String sleutel() {
            return "overgang " + dag + " " + keuze;
        }

        String vraagteken() {
            return "?dag=" + dag + "&hypothese=" + keuze;
        }
    }

    /** It keeps every core and a connection busy while it lasts. */
    private final Semaphore eenCsv = new Semaphore(1);
    private final Poort poort;
    private final Wetspakketten wet;
    private final Proefklokwerk werk;
    private final Proefkloklezer lezer;
    private final Weergaven weergaven;

    ProefklokPagina(Poort poort, Wetspakketten wet, Proefklokwerk werk, Proefkloklezer lezer, Weergaven weergaven) {
        this.poort = poort;
        this.wet = wet;
        this.werk = werk;
        this.lezer = lezer;
        this.weergaven = weergaven;
    }

    @GetMapping("/proefklok")
    String toon(@RequestParam(defaultValue = "") String dag, @RequestParam(defaultValue = "") String hypothese, @RequestParam(defaultValue = "") String parket,
            Locale locale, Model model) {
        var actor = poort.mag(Functie.LIJSTEN);
        var w = weergaven.voor(locale);
        var overgang = wet.overgang().orElse(null);
        model.addAttribute("kan", overgang != null);
        if (overgang == null) {
            return "proefklok";
        }
        var vraag = lees(overgang, dag, hypothese);
        model.addAttribute("dag", dag.isEmpty() ? overgang.datum().toString() : dag);
        model.addAttribute("datum", w.datum(overgang.datum()));
        model.addAttribute("keuzes", keuzes(overgang, vraag == null ? null : vraag.keuze(), w));
        model.addAttribute("fout", vraag == null && !dag.isEmpty());
        model.addAttribute("b", vraag == null ? null : blad(vraag, overgang, actor, parket, w));
        model.addAttribute("gekozen", vraag == null ? "" : vraag.keuze().toString());
        model.addAttribute("csv", vraag == null ? "" : "/proefklok.csv" + vraag.vraagteken());
        return "proefklok";
    }

    @PostMapping("/proefklok")
    String opnieuw(@RequestParam String dag, @RequestParam String hypothese, Locale locale) {
        poort.mag(Functie.LIJSTEN);
        var vraag = wet.overgang().map(o -> lees(o, dag, hypothese)).orElse(null);
        if (vraag == null) {
            throw new NietGevonden(weergaven.voor(locale).t("proefklok.fout"));
        }
        werk.vergeet(vraag.sleutel());
        return "redirect:/proefklok" + vraag.vraagteken();
    }

    @GetMapping("/proefklok/stand")
    String stand(@RequestParam String dag, @RequestParam String hypothese, @RequestParam(defaultValue = "") String parket, Locale locale, Model model) {
        var actor = poort.mag(Functie.LIJSTEN);
        var overgang = wet.overgang().orElseThrow(() -> new NietGevonden(weergaven.voor(locale).t("proefklok.geen")));
        var vraag = lees(overgang, dag, hypothese);
        if (vraag == null) {
            throw new NietGevonden(weergaven.voor(locale).t("proefklok.fout"));
        }
        model.addAttribute("b", blad(vraag, overgang, actor, parket, weergaven.voor(locale)));
        return "proefklokdelen :: blad";
    }

    /** Every change in the zaken that this reader may see, as it is found. */
    @GetMapping("/proefklok.csv")
    void csv(@RequestParam String dag, @RequestParam String hypothese, Locale locale, HttpServletResponse antwoord) {
        var actor = poort.mag(Functie.LIJSTEN);
        var vraag = wet.overgang().map(o -> lees(o, dag, hypothese)).orElse(null);
        if (vraag == null) {
            throw new NietGevonden(weergaven.voor(locale).t("proefklok.fout"));
        }
        if (!eenCsv.tryAcquire()) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "another export is being made");
        }
        try {
            antwoord.setContentType("text/csv;charset=UTF-8");
            antwoord.setHeader("Content-Disposition", "attachment; filename=\"proefklok-" + vraag.dag() + ".csv\"");
            var schrijver = antwoord.getWriter();
            var regels = new Proefklokcsv(schrijver, vraag.keuze().toString(), vraag.dag());
            lezer.lees(klok(vraag), u -> {
                if (poort.ziet(actor, u.beeld())) {
                    regels.schrijf(u);
                }
                // Who closed the page needs no more of it.
                return !schrijver.checkError();
            }, _ -> { });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            eenCsv.release();
        }
    }

    private Proefklokblad blad(Vraag vraag, Overgang overgang, Actor actor, String parket, Weergave w) {
        var gekozen = parket.isEmpty() ? actor.onderdeel() : parket;
        return Proefklokblad.van(werk.loop(vraag.sleutel(), () -> klok(vraag)), "/proefklok" + vraag.vraagteken(),
                "/proefklok/stand" + vraag.vraagteken() + "&parket=" + Dossiervraag.code(gekozen), gekozen, nr -> poort.ziet(actor, nr), w);
    }

    private Proefklok klok(Vraag vraag) {
        return Proefklok.overgang(wet, vraag.keuze(), vraag.dag()).orElseThrow();
    }

    private static @Nullable Vraag lees(Overgang overgang, String dag, String hypothese) {
        try {
            if (dag.isEmpty()) {
                return null;
            }
            var op = LocalDate.parse(dag);
            return op.getYear() < EERSTE_JAAR || op.getYear() > LAATSTE_JAAR ? null
                    : overgang.volledig(Overgang.Keuze.lees(hypothese)).map(k -> new Vraag(op, k)).orElse(null);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static List<Keuze> keuzes(Overgang overgang, Overgang.@Nullable Keuze gekozen, Weergave w) {
        var uit = new java.util.ArrayList<Keuze>();
        for (var h : overgang.hypothesen()) {
            for (var v : h.varianten()) {
                var keuze = new Overgang.Keuze(h.naam(), v.naam());
                uit.add(new Keuze(keuze.toString(), h.titel().in(w.taal()), v.titel().in(w.taal()), gekozen == null ? uit.isEmpty() : keuze.equals(gekozen)));
            }
        }
        return List.copyOf(uit);
    }
}
