package nl.spil.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import nl.spil.dossier.ontvangst.Deelantwoord;
import nl.spil.dossier.ontvangst.Kenmerken;
import nl.spil.dossier.ontvangst.Upload;
import nl.spil.dossier.ontvangst.Uploads;
import nl.spil.recht.Actor;
import nl.spil.toegang.Poort;
import nl.spil.zaak.AccessPolicy.Functie;
import nl.spil.zaak.Fout;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * A document that comes in by parts: the core of tus 1.0 (offsets in headers), so that it goes on where a broken line left it. The
 * same at both addresses: the API with a password per call, the pages with their session.
 */
@RestController
@RequestMapping({"/api/v1/zaken/{nr}/uploads", "/zaken/{nr}/uploads"})
class UploadApi {

    static final String PLEK = "Upload-Offset";
    static final String LENGTE = "Upload-Length";

    record Vraag(@Nullable String bestand, @Nullable Long grootte, @Nullable String soort, @Nullable String titel, @Nullable LocalDate datum,
            @Nullable Boolean geheimhouder, @Nullable String bijzonder) {}

    private final Poort poort;
    private final Stuktoegang toegang;
    private final Uploads uploads;
    private final Stukontvangst ontvangst;

    UploadApi(Poort poort, Stuktoegang toegang, Uploads uploads, Stukontvangst ontvangst) {
        this.poort = poort;
        this.toegang = toegang;
        this.uploads = uploads;
        this.ontvangst = ontvangst;
    }

    /** Begins one; {@code Location} says where the parts go. */
    @PostMapping
    ResponseEntity<Void> begin(Actor actor, @PathVariable String nr, @RequestHeader(name = LENGTE, required = false) @Nullable Long lengte, @RequestBody Vraag v,
            HttpServletRequest verzoek) throws IOException {
        poort.mag(Functie.HANDELEN);
        var zaak = toegang.zaak(actor, nr);
        var kenmerken = new Kenmerken(v.soort() == null ? "overig" : v.soort(), v.titel() == null ? "" : v.titel(), v.datum(),
                Boolean.TRUE.equals(v.geheimhouder()), v.bijzonder() == null ? "" : v.bijzonder());
        var grootte = lengte != null ? lengte : v.grootte() != null ? v.grootte() : 0;
        var fouten = new ArrayList<>(kenmerken.fouten());
        if (grootte < 1 || grootte > Uploads.GROOTSTE) {
            fouten.add(new Fout("/grootte", "bereik", "Zeg hoe groot het bestand is, in bytes: minstens 1 en hoogstens 8 GiB."));
        }
        if (!fouten.isEmpty()) {
            throw Probleem.ongeldig(fouten);
        }
        var upload = uploads.begin(actor, zaak, v.bestand() == null ? "" : v.bestand(), grootte, kenmerken);
        return ResponseEntity.created(URI.create(verzoek.getRequestURI() + "/" + upload.id())).header("Tus-Resumable", "1.0.0").header(PLEK, "0").build();
    }

    /** How much is here. */
    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    ResponseEntity<Void> stand(Actor actor, @PathVariable String nr, @PathVariable String id) {
        poort.mag(Functie.HANDELEN);
        var upload = upload(actor, nr, id);
        return ResponseEntity.ok().header("Tus-Resumable", "1.0.0").header(PLEK, String.valueOf(upload.gekregen())).header(LENGTE, String.valueOf(upload.grootte()))
                .header("Cache-Control", "no-store").build();
    }

    /** A part; after the last one the document is in the dossier and the answer is as of adding it in one go. */
    @PatchMapping(path = "/{id}", consumes = "application/offset+octet-stream")
    ResponseEntity<Object> deel(Actor actor, @PathVariable String nr, @PathVariable String id, @RequestHeader(PLEK) long vanaf, HttpServletRequest verzoek)
            throws IOException {
        poort.mag(Functie.HANDELEN);
        return switch (uploads.neem(upload(actor, nr, id), vanaf, verzoek.getInputStream())) {
            case Deelantwoord.Verder(var gekregen) -> ResponseEntity.noContent().header(PLEK, String.valueOf(gekregen)).build();
            case Deelantwoord.Heel(var upload, var inneming) -> ResponseEntity.status(HttpStatus.CREATED).header(PLEK, String.valueOf(upload.grootte()))
                    .body(ontvangst.voegToe(actor, upload.zaak(), Stukontvangst.ingenomen(inneming), upload.kenmerken()));
            case Deelantwoord.VerkeerdePlek(var gekregen) -> throw Probleem.van(HttpStatus.CONFLICT, "Dit deel sluit niet aan",
                    "Er zijn " + gekregen + " bytes ontvangen. Ga daar verder.");
            case Deelantwoord.Bezig _ -> throw Probleem.van(HttpStatus.LOCKED, "Er komt al een deel binnen", "Wacht tot dat deel er is.");
            case Deelantwoord.TeVeel _ -> throw Probleem.van(HttpStatus.CONTENT_TOO_LARGE, "Er kwam meer dan was aangekondigd",
                    "Dit deel is niet bewaard. Begin opnieuw met de goede grootte.");
        };
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> breekAf(Actor actor, @PathVariable String nr, @PathVariable String id) throws IOException {
        poort.mag(Functie.HANDELEN);
        uploads.breekAf(upload(actor, nr, id));
        return ResponseEntity.noContent().build();
    }

    private Upload upload(Actor actor, String nr, String id) {
        return uploads.zoek(actor, toegang.zaak(actor, nr), id).orElseThrow(() -> Probleem.van(HttpStatus.NOT_FOUND, "Deze upload is er niet",
                "Zij is klaar, verlopen, van een ander, of op een andere server begonnen. Begin opnieuw."));
    }
}
