package nl.spil.web;

import java.util.Locale;
import nl.spil.recht.Actor;
import nl.spil.toegang.Aangemeld;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Rollen;
import nl.spil.zaak.AccessPolicy.Functie;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts around every page who is logged in, how it should look, and whether everything works. */
@ControllerAdvice(annotations = Controller.class)
class SchilAdvies {

    private final Poort poort;
    private final Rollen rollen;
    private final Voorkeuren voorkeuren;
    private final MessageSource teksten;
    private final Werkingen werkingen;
    private final String versie;

    SchilAdvies(Poort poort, Rollen rollen, Voorkeuren voorkeuren, MessageSource teksten, Werkingen werkingen,
            @Value("${spil.versie:0.1.0}") String versie) {
        this.poort = poort;
        this.rollen = rollen;
        this.voorkeuren = voorkeuren;
        this.teksten = teksten;
        this.werkingen = werkingen;
        this.versie = versie;
    }

    @ModelAttribute("schil")
    Schil schil(Locale locale) {
        var taal = locale.getLanguage();
        var werking = new Schil.Werking(werkingen.allesWerkt(), teksten.getMessage(werkingen.allesWerkt() ? "werkt.alles" : "werkt.deels", null, locale));
        return Aangemeld.nu().map(a -> {
            var v = voorkeuren.van(a.id());
            return new Schil(a.naam(), voorletters(a.naam()), functie(a.actor(), taal, locale), taal, v.thema(), v.sneltoetsen(),
                    poort.zou(a.actor(), Functie.LIJSTEN), poort.zou(a.actor(), Functie.HANDELEN),
                    poort.zou(a.actor(), Functie.QUARANTAINE), poort.zou(a.actor(), Functie.BEHEER), "", versie, werking);
        }).orElse(new Schil("", "", "", taal, "", false, false, false, false, false, "", versie, werking));
    }

    private String functie(Actor a, String taal, Locale locale) {
        var rol = rollen.rol(a.rol()).map(r -> taal.equals("en") ? r.titelEn() : r.titel()).orElse(a.rol());
        var plaats = a.onderdeel().equals("landelijk") ? teksten.getMessage("onderdeel.landelijk", null, locale) : Weergave.parket(a.onderdeel());
        return rol + ", " + plaats;
    }

    /** First letters of the first and last word of a name, titles left out: "mr. E. de Waal" is EW. */
    static String voorletters(String naam) {
        var woorden = java.util.Arrays.stream(naam.split("\\s+")).filter(w -> !w.equals("mr.") && !w.isEmpty()).toList();
        if (woorden.isEmpty()) {
            return "";
        }
        var eerste = woorden.getFirst().substring(0, 1);
        var laatste = woorden.size() > 1 ? woorden.getLast().substring(0, 1) : "";
        return (eerste + laatste).toUpperCase(Locale.ROOT);
    }
}
