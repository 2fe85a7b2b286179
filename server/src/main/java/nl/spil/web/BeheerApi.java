package nl.spil.web;

import java.time.Instant;
import nl.spil.recht.Actor;
import nl.spil.zaak.AccessPolicy;
import nl.spil.zaak.AccessPolicy.Functie;
import nl.spil.zaak.Herbouw;
import nl.spil.zaak.Zegels;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the administrator has the running server do: seal the log, and make the pictures again from it. */
@RestController
@RequestMapping(path = "/api/v1/beheer")
class BeheerApi {
    /** @param zegel the digest of the seal, hexadecimal */
    record Gezegeld(int nummer, Instant gemaaktOp, long positie, String zegel) {}

    private final Zegels zegels;
    private final Herbouw herbouw;
    private final AccessPolicy toegang;

    BeheerApi(Zegels zegels, Herbouw herbouw, AccessPolicy toegang) {
        this.zegels = zegels;
        this.herbouw = herbouw;
        this.toegang = toegang;
    }

    @PostMapping("/zegels")
    Gezegeld zegel(Actor actor) {
        eis(actor);
        var zegel = zegels.zegel();
        return new Gezegeld(zegel.nummer(), zegel.gemaaktOp(), zegel.positie(), zegel.digest());
    }

    /** @param zaak one zaak, in any notation; all when it is left out */
    @PostMapping("/herbouw")
    Herbouw.Uitslag herbouw(Actor actor, @RequestParam(required = false) @Nullable String zaak) {
        eis(actor);
        if (zaak == null) {
            return herbouw.bouwAlles();
        }
        var uitslag = herbouw.bouw(Invoertekst.parketnummer(zaak).orElseThrow(() -> Probleem.onbekendeZaak(zaak)));
        if (uitslag.zaken() == 0) {
            throw Probleem.onbekendeZaak(zaak);
        }
        return uitslag;
    }

    private void eis(Actor actor) {
        if (!toegang.mag(actor, Functie.BEHEER)) {
            throw Probleem.geenToegang();
        }
    }
}
