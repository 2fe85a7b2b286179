package nl.spil.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.spil.keten.Aanleveringen;
import nl.spil.keten.Quarantaine;
import nl.spil.toegang.Poort;
import nl.spil.zaak.AccessPolicy.Functie;
import nl.spil.zaak.Fout;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Deliveries that were refused: seen, and offered again after mending. */
@RestController
@RequestMapping(path = "/api/v1/quarantaine")
class QuarantaineApi {

    record Lijst(List<Levering> leveringen, @Nullable String volgende) {}

    record Levering(String id, Instant ontvangenOp, String afzender, List<Fout> fouten, Instant laatstOp, int keren, String berichtId,
            String mediatype, long grootte, int status) {

        static Levering van(Quarantaine.Levering l) {
            return new Levering(l.id(), l.ontvangenOp(), l.afzender(), l.fouten(), l.laatstOp(), l.keren(), l.berichtId(), l.mediatype(),
                    l.grootte(), l.status());
        }
    }

    private final Quarantaine quarantaine;
    private final Aanleveringen aanleveringen;
    private final Poort poort;

    QuarantaineApi(Quarantaine quarantaine, Aanleveringen aanleveringen, Poort poort) {
        this.quarantaine = quarantaine;
        this.aanleveringen = aanleveringen;
        this.poort = poort;
    }

    @GetMapping
    Lijst lijst(@RequestParam(defaultValue = "50") int limiet, @RequestParam(required = false) @Nullable String na) {
        poort.mag(Functie.QUARANTAINE);
        var pagina = quarantaine.lijst(na == null || na.isEmpty() ? null : cursor(na), limiet);
        return new Lijst(pagina.rijen().stream().map(Levering::van).toList(), pagina.volgende());
    }

    @GetMapping("/{id}")
    Levering toon(@PathVariable String id) {
        poort.mag(Functie.QUARANTAINE);
        return quarantaine.toon(id(id)).map(Levering::van).orElseThrow(QuarantaineApi::onbekend);
    }

    /**
     * Without a body: as it is. With {@code application/json}: a mended message, to go with the files that are there. With a zip
     * or multipart: the whole delivery anew.
     */
    @PostMapping("/{id}/opnieuw")
    ResponseEntity<Object> opnieuw(@PathVariable String id, HttpServletRequest verzoek) throws IOException {
        var actor = poort.mag(Functie.QUARANTAINE);
        var type = verzoek.getContentType();
        var leeg = verzoek.getContentLengthLong() == 0 || type == null || type.startsWith("application/x-www-form-urlencoded");
        var uitkomst = leeg ? aanleveringen.opnieuw(id(id), actor)
                : aanleveringen.opnieuw(id(id), verzoek.getInputStream(), String.valueOf(type), actor);
        return uitkomst.map(Aanleverantwoorden::van).orElseThrow(QuarantaineApi::onbekend);
    }

    private static String cursor(String na) {
        try {
            return UUID.fromString(na).toString();
        } catch (IllegalArgumentException e) {
            throw Cursor.vreemd();
        }
    }

    private static String id(String id) {
        try {
            return UUID.fromString(id).toString();
        } catch (IllegalArgumentException e) {
            throw onbekend();
        }
    }

    private static Probleem onbekend() {
        return Probleem.van(HttpStatus.NOT_FOUND, "Deze levering staat niet in quarantaine",
                "Zij is intussen aanvaard, of het kenmerk klopt niet. Kijk in de lijst.");
    }
}
