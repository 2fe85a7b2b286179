package nl.spil.web;

import java.time.Instant;
import nl.spil.toegang.Poort;
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
    private final Poort poort;

    BeheerApi(Zegels zegels, Herbouw herbouw, Poort poort) {
        this.zegels = zegels;
        this.herbouw = herbouw;
        this.poort = poort;
    }

    @PostMapping("/zegels")
    Gezegeld zegel() {
        poort.mag(Functie.BEHEER);
        var zegel = zegels.zegel();
        return new Gezegeld(zegel.nummer(), zegel.gemaaktOp(), zegel.positie(), zegel.digest());
    }

    /** @param zaak one zaak, in any notation; all when it is left out */
    @PostMapping("/herbouw")
    Herbouw.Uitslag herbouw(@RequestParam(required = false) @Nullable String zaak) {
        poort.mag(Functie.BEHEER);
        if (zaak == null) {
            return herbouw.bouwAlles();
        }
        var uitslag = herbouw.bouw(Invoertekst.parketnummer(zaak).orElseThrow(() -> Probleem.onbekendeZaak(zaak)));
        if (uitslag.zaken() == 0) {
            throw Probleem.onbekendeZaak(zaak);
        }
        return uitslag;
    }
}
