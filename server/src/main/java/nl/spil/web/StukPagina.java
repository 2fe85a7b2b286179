package nl.spil.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import nl.spil.dossier.Stukken;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Poort.Deur;
import nl.spil.zaak.AccessPolicy.Functie;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The bytes of a stuk, for a browser: shown when it can do no harm, else offered for saving. */
@Controller
class StukPagina {

    /** Kinds that a browser shows without running anything of them. */
    private static final Map<String, MediaType> TOONBAAR = Map.of("pdf", MediaType.APPLICATION_PDF, "jpg", MediaType.IMAGE_JPEG, "jpeg", MediaType.IMAGE_JPEG,
            "png", MediaType.IMAGE_PNG, "txt", MediaType.parseMediaType("text/plain;charset=UTF-8"));

    private final Poort poort;
    private final Stukken stukken;
    private final Weergaven weergaven;

    StukPagina(Poort poort, Stukken stukken, Weergaven weergaven) {
        this.poort = poort;
        this.stukken = stukken;
        this.weergaven = weergaven;
    }

    @GetMapping("/zaken/{nr}/stukken/{id}")
    ResponseEntity<InputStreamResource> toon(@PathVariable String nr, @PathVariable String id, Locale locale) throws IOException {
        var actor = poort.mag(Functie.ZAAK_LEZEN);
        var stand = poort.zaak(actor, ZaakPagina.nummer(nr), Deur.PAGINA);
        var stuk = stukken.stuk(stand.nr(), id).orElseThrow(() -> new NietGevonden(weergaven.voor(locale).t("stuk.weg")));
        if (stuk.geheimhouder()) {
            throw new NietGevonden(weergaven.voor(locale).t("stuk.geheimhouder"));
        }
        var punt = stuk.bestand().lastIndexOf('.');
        var soort = TOONBAAR.get(punt < 0 ? "" : stuk.bestand().substring(punt + 1).toLowerCase(Locale.ROOT));
        InputStream inhoud = stukken.open(stuk, 0, stuk.grootte());
        return ResponseEntity.ok().contentType(soort == null ? MediaType.APPLICATION_OCTET_STREAM : soort).contentLength(stuk.grootte())
                .header(HttpHeaders.CONTENT_DISPOSITION, (soort == null ? ContentDisposition.attachment() : ContentDisposition.inline())
                        .filename(stuk.bestand(), java.nio.charset.StandardCharsets.UTF_8).build().toString())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .body(new InputStreamResource(inhoud));
    }
}
