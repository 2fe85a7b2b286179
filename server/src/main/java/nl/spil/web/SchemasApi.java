package nl.spil.web;

import java.util.Map;
import nl.spil.keten.Aanleveringen;
import nl.spil.recht.Actor;
import nl.spil.recht.Uitspraken;
import nl.spil.recht.Wetspakketten;
import nl.spil.toegang.Poort;
import nl.spil.zaak.AccessPolicy.Functie;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The JSON Schemas of what Spil takes in: a delivery, a judgment, and an act's inputs, made from the pack. Whoever may deliver
 * may read them too: they hold nothing of any zaak.
 */
@RestController
@RequestMapping("/api/v1/schemas")
class SchemasApi {

    private static final String HANDELING = "handeling-";

    private final Wetspakketten pakketten;
    private final Poort poort;

    SchemasApi(Wetspakketten pakketten, Poort poort) {
        this.pakketten = pakketten;
        this.poort = poort;
    }

    @GetMapping(path = "/{naam}", produces = {"application/schema+json", "application/json"})
    Map<String, Object> schema(Actor actor, @PathVariable String naam) {
        poort.mag(poort.zou(actor, Functie.AANLEVEREN) ? Functie.AANLEVEREN : Functie.LIJSTEN);
        if (naam.startsWith(HANDELING)) {
            return pakketten.schema(naam.substring(HANDELING.length())).orElseThrow(SchemasApi::onbekend);
        }
        if (naam.equals("aanlevering")) {
            return Aanleveringen.schema();
        }
        if (naam.equals("uitspraak")) {
            return Uitspraken.schema();
        }
        throw onbekend();
    }

    private static Probleem onbekend() {
        return Probleem.van(HttpStatus.NOT_FOUND, "Dit schema is er niet",
                "Er is een schema aanlevering, een schema uitspraak, en voor elke handeling een schema handeling-ID.");
    }
}
