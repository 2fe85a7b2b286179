package nl.spil.web;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.spil.dossier.gebruik.Dossiers;
import nl.spil.dossier.gebruik.Lezer;
import nl.spil.dossier.gebruik.Notities;
import nl.spil.dossier.gebruik.Notitievraag;
import nl.spil.dossier.gebruik.Plek;
import nl.spil.dossier.gebruik.Rechthoek;
import nl.spil.recht.Actor;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Poort.Deur;
import nl.spil.zaak.AccessPolicy.Functie;
import nl.spil.zaak.Zaakstand;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writing, changing and taking away a note on a stuk; each answers with the notes as they are then. */
@Controller
@RequestMapping("/zaken/{nr}/dossier/{id}/notities")
class NotitiePagina {

    private static final Pattern VLAK = Pattern.compile("(\\d{1,5}),(\\d{1,5}),(\\d{1,5}),(\\d{1,5})");

    private final Poort poort;
    private final Dossiers dossiers;
    private final Notities notities;
    private final Weergaven weergaven;

    NotitiePagina(Poort poort, Dossiers dossiers, Notities notities, Weergaven weergaven) {
        this.poort = poort;
        this.dossiers = dossiers;
        this.notities = notities;
        this.weergaven = weergaven;
    }

    /**
     * The form of a note as it was sent.
     *
     * @param versie of the stuk that was in view; 0 or none is the newest
     */
    record Vorm(@Nullable Integer versie, @Nullable String soort, @Nullable String tekst, @Nullable Integer blad, @Nullable String vlak, @Nullable String citaat,
            @Nullable List<Integer> feiten, @Nullable Boolean gedeeld) {

        Notitievraag vraag() {
            return new Notitievraag(leeg(soort), leeg(tekst), new Plek(blad == null ? 0 : blad, NotitiePagina.vlak(leeg(vlak)), leeg(citaat).strip()),
                    feiten == null ? List.of() : feiten, Boolean.TRUE.equals(gedeeld));
        }

        int gezien() {
            return versie == null ? 0 : versie;
        }

        private static String leeg(@Nullable String tekst) {
            return tekst == null ? "" : tekst.replace("\r\n", "\n");
        }
    }

    @PostMapping
    ModelAndView leg(@PathVariable String nr, @PathVariable String id, Vorm vorm, @RequestHeader(name = "HX-Request", defaultValue = "") String htmx, Locale locale) {
        var actor = poort.mag(Functie.HANDELEN);
        var stand = poort.zaak(actor, ZaakPagina.nummer(nr), Deur.STUK);
        var w = weergaven.voor(locale);
        var stuk = dossiers.versie(stand.nr(), id, vorm.gezien(), new Lezer(actor, poort.zicht(actor))).filter(s -> s.toegankelijk().mag())
                .orElseThrow(() -> new NietGevonden(w.t("stuk.weg")));
        var vraag = vorm.vraag();
        var fouten = vraag.fouten();
        if (!fouten.isEmpty()) {
            return fout(lijst(actor, stand, id, vorm.gezien(), w), vorm, fouten.getFirst().tekst());
        }
        var notitie = notities.leg(stuk, vraag, actor);
        return antwoord(lijst(actor, stand, id, vorm.gezien(), w).addObject("zojuist", notitie.id()), w.t("notitie.bewaard", w.klok(w.nu())), stand, id, vorm.gezien(), htmx);
    }

    @PostMapping("/{notitie}")
    ModelAndView wijzig(@PathVariable String nr, @PathVariable String id, @PathVariable String notitie, Vorm vorm,
            @RequestHeader(name = "HX-Request", defaultValue = "") String htmx, Locale locale) {
        var actor = poort.mag(Functie.HANDELEN);
        var stand = poort.zaak(actor, ZaakPagina.nummer(nr), Deur.STUK);
        var w = weergaven.voor(locale);
        var vraag = vorm.vraag();
        var fouten = vraag.fouten();
        if (!fouten.isEmpty()) {
            return fout(lijst(actor, stand, id, vorm.gezien(), w), vorm, fouten.getFirst().tekst());
        }
        if (notities.wijzig(stand.nr(), notitie, vraag, actor).isEmpty()) {
            throw new NietGevonden(w.t("notitie.weg"));
        }
        return antwoord(lijst(actor, stand, id, vorm.gezien(), w).addObject("zojuist", notitie), w.t("notitie.bewaard", w.klok(w.nu())), stand, id, vorm.gezien(), htmx);
    }

    @PostMapping("/{notitie}/wis")
    ModelAndView wis(@PathVariable String nr, @PathVariable String id, @PathVariable String notitie, @RequestParam(defaultValue = "0") int versie,
            @RequestHeader(name = "HX-Request", defaultValue = "") String htmx, Locale locale) {
        var actor = poort.mag(Functie.HANDELEN);
        var stand = poort.zaak(actor, ZaakPagina.nummer(nr), Deur.STUK);
        var w = weergaven.voor(locale);
        if (!notities.wis(stand.nr(), notitie, actor)) {
            throw new NietGevonden(w.t("notitie.weg"));
        }
        return antwoord(lijst(actor, stand, id, versie, w), w.t("notitie.gewist"), stand, id, versie, htmx);
    }

    private ModelAndView lijst(Actor actor, Zaakstand stand, String id, int versie, Weergave w) {
        return new ModelAndView("dossier-notities :: notities").addObject("nr", stand.nr()).addObject("stuk", id).addObject("magHandelen", true).addObject("leesversie", versie)
                .addObject("notitiesoorten", Notitievraag.SOORTEN)
                .addObject("notities", Notitielijst.van(notities.bij(stand.nr(), id, new Lezer(actor, poort.zicht(actor))), versie, actor, w))
                .addObject("feiten", stand.beeld().feiten().stream().map(f -> f.nr()).toList());
    }

    private static ModelAndView fout(ModelAndView lijst, Vorm vorm, String fout) {
        lijst.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return lijst.addObject("fout", fout).addObject("vorm", vorm);
    }

    private static ModelAndView antwoord(ModelAndView lijst, String melding, Zaakstand stand, String id, int versie, String htmx) {
        return htmx.isEmpty() ? new ModelAndView("redirect:" + Dossiervraag.basis(stand.nr()) + "/" + Dossiervraag.code(id) + (versie == 0 ? "" : "?versie=" + versie)) : lijst.addObject("melding", melding);
    }

    /** Null when none was marked, or what was sent is no part of a page. */
    private static @Nullable Rechthoek vlak(String tekst) {
        var m = VLAK.matcher(tekst);
        try {
            return m.matches() ? new Rechthoek(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)), Integer.parseInt(m.group(4))) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
