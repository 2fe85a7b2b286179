package nl.spil.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.spil.dossier.gebruik.Dossiers;
import nl.spil.dossier.gebruik.Dossierstuk;
import nl.spil.dossier.gebruik.Lezer;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Poort.Deur;
import nl.spil.zaak.AccessPolicy.Functie;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The bytes of a stuk, whole or in part, for the viewer; and as a file to keep where a copy may be had. Nothing in them runs:
 * the type is the sniffed one, and an answer that is opened by itself lies in a sandbox of its own.
 */
@Controller
class StukPagina {

    private static final String AFGESLOTEN = "default-src 'none'; sandbox";

    private final Poort poort;
    private final Dossiers dossiers;
    private final Weergaven weergaven;

    StukPagina(Poort poort, Dossiers dossiers, Weergaven weergaven) {
        this.poort = poort;
        this.dossiers = dossiers;
        this.weergaven = weergaven;
    }

    /**
     * @param opslaan a copy to keep, under its own name
     * @param doel    Sec-Fetch-Dest: what the browser will do with it; {@code document} means that it left the viewer
     */
    @GetMapping("/zaken/{nr}/stukken/{id}")
    ResponseEntity<InputStreamResource> toon(@PathVariable String nr, @PathVariable String id, @RequestParam(defaultValue = "0") int versie,
            @RequestParam(required = false) @Nullable String opslaan, @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String bereik,
            @RequestHeader(name = "Sec-Fetch-Dest", defaultValue = "") String doel, Locale locale) throws IOException {
        var actor = poort.mag(Functie.ZAAK_LEZEN);
        var stand = poort.zaak(actor, ZaakPagina.nummer(nr), Deur.STUK);
        var w = weergaven.voor(locale);
        var stuk = dossiers.versie(stand.nr(), id, versie, new Lezer(actor, poort.zicht(actor))).orElseThrow(() -> new NietGevonden(w.t("stuk.weg")));
        if (!stuk.toegankelijk().mag()) {
            throw new NietGevonden(w.t("stuk.geen-toegang." + stuk.toegankelijk().reden()));
        }
        var kopie = opslaan != null || doel.equals("document");
        if (kopie && !stuk.toegankelijk().kopie()) {
            throw new NietGevonden(w.t("stuk.geen-kopie"));
        }
        return antwoord(stuk, kopie, bereik);
    }

    private ResponseEntity<InputStreamResource> antwoord(Dossierstuk stuk, boolean kopie, @Nullable String kop) throws IOException {
        var inhoud = stuk.stuk();
        var gevraagd = Bereik.lees(kop, inhoud.grootte());
        if (gevraagd.isEmpty()) {
            return ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE).header(HttpHeaders.CONTENT_RANGE, "bytes */" + inhoud.grootte()).build();
        }
        var bereik = gevraagd.get();
        var antwoord = ResponseEntity.status(bereik.deel() ? HttpStatus.PARTIAL_CONTENT : HttpStatus.OK);
        if (bereik.deel()) {
            antwoord.header(HttpHeaders.CONTENT_RANGE, bereik.kop(inhoud.grootte()));
        }
        var soort = soort(stuk);
        // What leaves the viewer is a file, never a page: the browser's own viewer of PDFs runs what is in them.
        var inline = soort != null && !kopie;
        return antwoord.contentType(soort == null ? MediaType.APPLICATION_OCTET_STREAM : soort).contentLength(bereik.aantal())
                .header(HttpHeaders.ACCEPT_RANGES, "bytes").header("Content-Security-Policy", AFGESLOTEN).header("Cross-Origin-Resource-Policy", "same-origin")
                .header(HttpHeaders.CONTENT_DISPOSITION, (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                        .filename(inhoud.bestand(), StandardCharsets.UTF_8).build().toString())
                .body(new InputStreamResource(dossiers.open(stuk, bereik.van(), bereik.aantal())));
    }

    /** The type that the content itself says, when a browser can show that without running anything; else null. */
    private static @Nullable MediaType soort(Dossierstuk stuk) {
        return switch (stuk.inhoud().toonwijze()) {
            case PDF, BEELD, GELUID, FILM -> MediaType.parseMediaType(stuk.inhoud().mime());
            case TEKST -> MediaType.parseMediaType("text/plain;charset=UTF-8");
            case UITTREKSEL, GEEN -> null;
        };
    }
}
