package nl.spil.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.spil.database.Databasewacht;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What works and what does not, worst first, beginning with what one can do. Works without the database. */
@Controller
class StoringPagina {

    /** One function: what it does now, what one can do, since when. */
    record Rij(String onderdeel, Badge nu, String doe, Tijd sinds, boolean gestoord) {}

    /** In seconds: from so much on it is told; less says nothing to anyone. */
    private static final long KLOK_SECONDEN = 2;

    private final Werkingen werkingen;
    private final Databasewacht wacht;
    private final Weergaven weergaven;

    StoringPagina(Werkingen werkingen, Databasewacht wacht, Weergaven weergaven) {
        this.werkingen = werkingen;
        this.wacht = wacht;
        this.weergaven = weergaven;
    }

    @Openbaar("whoever is logged in may know what works; shows nothing of any zaak")
    @GetMapping("/storing")
    String toon(Locale locale, Model model) {
        var w = weergaven.voor(locale);
        var rijen = werkingen.functies().stream().map(x -> rij(x, w)).sorted(java.util.Comparator.comparing((Rij r) -> !r.gestoord())).toList();
        var gestoord = rijen.stream().filter(Rij::gestoord).toList();
        model.addAttribute("kop", gestoord.isEmpty() ? w.t("storing.alles") : w.aantal("storing.kop", gestoord.size()));
        model.addAttribute("bijgewerkt", w.uur(w.nu()));
        model.addAttribute("gestoord", gestoord);
        model.addAttribute("klok", klok(w));
        model.addAttribute("rijen", List.copyOf(rijen));
        return "storing";
    }

    /** What is wrong with the clocks, in words; empty when nothing is. */
    private List<String> klok(Weergave w) {
        var uit = new ArrayList<String>();
        var verschil = wacht.stand().klokverschil().abs().toSeconds();
        if (verschil >= KLOK_SECONDEN) {
            uit.add(w.t("storing.klok.verschil", verschil));
        }
        var terug = wacht.teruggezet();
        if (terug != null) {
            uit.add(w.t("storing.klok.terug", w.uur(terug.op()), Math.max(1, terug.hoeveel().toMinutes())));
        }
        return uit;
    }

    private static Rij rij(Werkingen.Werking x, Weergave w) {
        var badge = switch (x.stand()) {
            case "vol" -> new Badge("groen", "goed", w.t("werking.vol"));
            case "alleen-lezen" -> new Badge("amber", "oog", w.t("werking.alleen-lezen"));
            case "alleen-vastleggen" -> new Badge("blauw", "bewerk", w.t("werking.alleen-vastleggen"));
            default -> new Badge("rood", "fout", w.t("werking.weg"));
        };
        var naam = w.t("onderdeel." + x.onderdeel());
        var doe = w.t("werking.doe." + x.onderdeel() + "." + x.stand());
        return new Rij(naam.startsWith("onderdeel.") ? Weergave.hoofdletter(x.onderdeel()) : naam, badge,
                doe.startsWith("werking.doe.") ? w.t("werking.doe." + x.stand()) : doe, w.onlangs(x.sinds()), !x.stand().equals("vol"));
    }
}
