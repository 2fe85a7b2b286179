package nl.spil.web;

import java.util.List;
import nl.spil.dossier.gebruik.Dossierzoeker;
import nl.spil.dossier.gebruik.Lezer;
import nl.spil.recht.Actor;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Poort.Deur;
import nl.spil.zaak.AccessPolicy.Functie;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search in the text of the dossiers that an account may see. */
@RestController
@RequestMapping("/api/v1/zoeken")
class ZoekApi {

    /** @param blad page from 1; 0: in the title */
    record Treffer(String zaak, String stuk, int nummer, String titel, String soort, int blad, List<nl.spil.dossier.gebruik.Treffer.Deel> fragment) {}

    record Antwoord(List<Treffer> treffers, boolean meer) {}

    private final Poort poort;
    private final Dossierzoeker zoeker;

    ZoekApi(Poort poort, Dossierzoeker zoeker) {
        this.poort = poort;
        this.zoeker = zoeker;
    }

    /** @param zaak only in this one; everywhere when it is left out */
    @GetMapping
    Antwoord zoek(Actor actor, @RequestParam String zoek, @RequestParam(required = false) @Nullable String zaak, @RequestParam(defaultValue = "50") int limiet) {
        poort.mag(Functie.ZAAK_LEZEN);
        var nr = zaak == null ? null : poort.zaak(actor, Invoertekst.zaak(zaak), Deur.API).nr();
        var uitslag = zoeker.zoek(Invoertekst.kort("zoek", zoek), nr, new Lezer(actor, poort.zicht(actor)), limiet);
        return new Antwoord(uitslag.treffers().stream().map(t -> new Treffer(t.zaak().waarde(), t.stuk(), t.nummer(), t.titel(), t.soort(), t.blad(), t.fragment()))
                .toList(), uitslag.meer());
    }
}
