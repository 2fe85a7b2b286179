package nl.spil.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import nl.spil.keten.Aanleveringen;
import nl.spil.toegang.Poort;
import nl.spil.zaak.AccessPolicy.Functie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Deliveries from the police and other services. The body is read as it comes, by {@link Aanleveringen} itself: it may be
 * twenty gigabytes, and what is wrong with it must still be kept whole.
 */
@RestController
@RequestMapping(path = "/api/v1/aanleveringen")
class AanleveringApi {

    private final Aanleveringen aanleveringen;
    private final Poort poort;

    AanleveringApi(Aanleveringen aanleveringen, Poort poort) {
        this.aanleveringen = aanleveringen;
        this.poort = poort;
    }

    @PostMapping
    ResponseEntity<Object> neemAan(HttpServletRequest verzoek) throws IOException {
        var actor = poort.mag(Functie.AANLEVEREN);
        return Aanleverantwoorden.van(aanleveringen.neemAan(verzoek.getInputStream(), verzoek.getContentType(), actor));
    }
}
