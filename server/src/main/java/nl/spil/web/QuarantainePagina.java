package nl.spil.web;

import java.util.List;
import java.util.Locale;
import nl.spil.keten.Aanleveringen;
import nl.spil.keten.Aanleveruitkomst;
import nl.spil.keten.Quarantaine;
import nl.spil.toegang.Poort;
import nl.spil.zaak.AccessPolicy.Functie;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deliveries refused: every error with its place, and offering again. */
@Controller
class QuarantainePagina {

    private static final int RIJEN = 50;

    /** A delivery in the list. */
    record Rij(String id, String naam, String afzender, Tijd ontvangen, int fouten, boolean hier) {}

    /** The delivery shown. */
    record Levering(String id, String naam, String afzender, Tijd ontvangen, Tijd laatst, int keren, String soort, String grootte, List<Fout> fouten) {}

    /** An error: what, where, and who must do what. */
    record Fout(String kop, String code, String pad, String doe) {}

    private final Poort poort;
    private final Quarantaine quarantaine;
    private final Aanleveringen aanleveringen;
    private final Weergaven weergaven;

    QuarantainePagina(Poort poort, Quarantaine quarantaine, Aanleveringen aanleveringen, Weergaven weergaven) {
        this.poort = poort;
        this.quarantaine = quarantaine;
        this.aanleveringen = aanleveringen;
        this.weergaven = weergaven;
    }

    @GetMapping("/quarantaine")
    ModelAndView lijst(@RequestParam(required = false) @Nullable String na, Locale locale) {
        poort.mag(Functie.QUARANTAINE);
        return pagina(na, "", weergaven.voor(locale));
    }

    @GetMapping("/quarantaine/{id}")
    ModelAndView toon(@PathVariable String id, Locale locale) {
        poort.mag(Functie.QUARANTAINE);
        return pagina(null, id, weergaven.voor(locale));
    }

    @PostMapping("/quarantaine/{id}/opnieuw")
    String opnieuw(@PathVariable String id, Locale locale, RedirectAttributes mee) {
        var actor = poort.mag(Functie.QUARANTAINE);
        var w = weergaven.voor(locale);
        var uitkomst = aanleveringen.opnieuw(id, actor).orElseThrow(() -> new NietGevonden(w.t("quarantaine.weg")));
        var zin = switch (uitkomst) {
            case Aanleveruitkomst.Aanvaard a -> w.t("quarantaine.aanvaard", String.join(", ", a.antwoord().zaken().stream().map(z -> z.parketnummer()).toList()));
            case Aanleveruitkomst.Dubbel d -> w.t("quarantaine.dubbel", String.join(", ", d.antwoord().zaken().stream().map(z -> z.parketnummer()).toList()));
            case Aanleveruitkomst.Geweigerd g -> w.t("quarantaine.weer-geweigerd", g.fouten().size());
            case Aanleveruitkomst.TeGroot _ -> w.t("quarantaine.te-groot");
            case Aanleveruitkomst.NietNu n -> n.tekst();
            case Aanleveruitkomst.NietOntvangen n -> n.tekst();
        };
        var gelukt = uitkomst instanceof Aanleveruitkomst.Aanvaard || uitkomst instanceof Aanleveruitkomst.Dubbel;
        mee.addFlashAttribute("melding", zin);
        mee.addFlashAttribute("gelukt", gelukt);
        return gelukt ? "redirect:/quarantaine" : "redirect:/quarantaine/" + id;
    }

    private ModelAndView pagina(@Nullable String na, String id, Weergave w) {
        var pagina = quarantaine.lijst(na, RIJEN);
        var gekozen = id.isEmpty() ? pagina.rijen().stream().findFirst() : quarantaine.toon(id);
        if (!id.isEmpty() && gekozen.isEmpty()) {
            throw new NietGevonden(w.t("quarantaine.weg"));
        }
        var hier = gekozen.map(Quarantaine.Levering::id).orElse("");
        return new ModelAndView("quarantaine").addObject("aantal", w.aantal("leveringen", quarantaine.aantal()))
                .addObject("rijen", pagina.rijen().stream().map(l -> new Rij(l.id(), naam(l, w), l.afzender(), w.kort(l.ontvangenOp()), l.fouten().size(), l.id().equals(hier))).toList())
                .addObject("volgende", pagina.volgende())
                .addObject("levering", gekozen.map(l -> levering(l, w)).orElse(null));
    }

    private static String naam(Quarantaine.Levering l, Weergave w) {
        return l.berichtId().isEmpty() ? w.t("quarantaine.onleesbaar") : l.berichtId();
    }

    private static Levering levering(Quarantaine.Levering l, Weergave w) {
        return new Levering(l.id(), naam(l, w), l.afzender().isEmpty() ? w.t("quarantaine.onbekend") : l.afzender(), w.onlangs(l.ontvangenOp()), w.onlangs(l.laatstOp()), l.keren(), l.mediatype(), Stukkenlijst.grootte(l.grootte(), w),
                l.fouten().stream().map(f -> new Fout(f.tekst(), f.code(), f.pad(), doe(f.code(), w))).toList());
    }

    private static String doe(String code, Weergave w) {
        var doe = w.t("levering.doe." + code);
        return doe.startsWith("levering.doe.") ? w.t("levering.doe") : doe;
    }
}
