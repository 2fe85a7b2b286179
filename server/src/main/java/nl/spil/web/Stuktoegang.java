package nl.spil.web;

import java.util.List;
import nl.spil.dossier.gebruik.Dossiers;
import nl.spil.dossier.gebruik.Dossierstuk;
import nl.spil.dossier.gebruik.Lezer;
import nl.spil.recht.Actor;
import nl.spil.recht.Parketnummer;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Poort.Deur;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds a stuk for the API, for someone who may see its zaak. */
@Component
class Stuktoegang {

    private final Dossiers dossiers;
    private final Poort poort;

    Stuktoegang(Dossiers dossiers, Poort poort) {
        this.dossiers = dossiers;
        this.poort = poort;
    }

    Lezer lezer(Actor actor) {
        return new Lezer(actor, poort.zicht(actor));
    }

    /** @throws Probleem 404 when there is no such zaak */
    Parketnummer zaak(Actor actor, String nr) {
        return poort.zaak(actor, Invoertekst.zaak(nr), Deur.API).nr();
    }

    List<Dossierstuk> alle(Actor actor, String nr) {
        return dossiers.lijst(zaak(actor, nr), lezer(actor));
    }

    /** A stuk that stands in the list; perhaps not open to this person. */
    Dossierstuk stuk(Actor actor, String nr, String id) {
        return dossiers.stuk(zaak(actor, nr), id, lezer(actor)).orElseThrow(() -> Probleem.van(HttpStatus.NOT_FOUND, "Dit stuk is er niet",
                "In deze zaak is geen stuk met dit kenmerk. Vraag de lijst van stukken op."));
    }

    /** A stuk that this person may open. */
    Dossierstuk open(Actor actor, String nr, String id) {
        var stuk = stuk(actor, nr, id);
        return eis(stuk, stuk.toegankelijk().mag());
    }

    /** A stuk that this person may give a new version. */
    Dossierstuk vervangbaar(Actor actor, String nr, String id) {
        var stuk = stuk(actor, nr, id);
        return eis(stuk, stuk.vervangbaar());
    }

    private static Dossierstuk eis(Dossierstuk stuk, boolean mag) {
        if (!mag) {
            throw Probleem.van(HttpStatus.FORBIDDEN, "U mag dit stuk niet openen", "Reden: " + stuk.toegankelijk().reden() + ".");
        }
        return stuk;
    }
}
