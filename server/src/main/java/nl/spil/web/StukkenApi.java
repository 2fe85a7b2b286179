package nl.spil.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import nl.spil.dossier.Stuk;
import nl.spil.dossier.gebruik.Dossiers;
import nl.spil.dossier.gebruik.Dossierstuk;
import nl.spil.dossier.gebruik.Lezer;
import nl.spil.dossier.ontvangst.Kenmerken;
import nl.spil.recht.Actor;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Poort.Deur;
import nl.spil.zaak.AccessPolicy.Functie;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The documents of a zaak by way of the API: the list, their bytes (also a part of them), and adding one. */
@RestController
@RequestMapping("/api/v1/zaken/{nr}/stukken")
class StukkenApi {

    /**
     * @param inhoud        address of the bytes
     * @param nummer        in the dossier; it never changes
     * @param mime          by the content; empty when nobody looked yet
     * @param toonwijze     how it can be shown
     * @param gelezen       by the account that asks
     * @param geenToegang   why this account may not open it; empty when it may
     */
    record Rij(String id, String titel, String soort, LocalDate datum, String sha256, long grootte, String inhoud, int nummer, String rubriek, int versie,
            String bestand, String mime, String toonwijze, boolean extensieKlopt, int bladen, String tekst, String scan, boolean gelezen, int notities,
            Dossierstuk.@Nullable Ingetrokken ingetrokken, boolean onthouden, String geenToegang) {}

    record Lijst(List<Rij> stukken, @Nullable String volgende) {}

    /** @param kopieen on how many volumes it is durable now; fewer than asked for: it waits on this machine and will be spread */
    record Toegevoegd(String id, String sha256, int kopieen, int volgnummer) {}

    private static final int MEESTE = 500;

    private final Dossiers dossiers;
    private final Stukontvangst ontvangst;
    private final Poort poort;

    StukkenApi(Dossiers dossiers, Stukontvangst ontvangst, Poort poort) {
        this.dossiers = dossiers;
        this.ontvangst = ontvangst;
        this.poort = poort;
    }

    @GetMapping
    Lijst lijst(Actor actor, @PathVariable String nr, @RequestParam(required = false) @Nullable String na,
            @RequestParam(defaultValue = "50") int limiet) {
        poort.mag(Functie.ZAAK_LEZEN);
        var stand = poort.zaak(actor, Invoertekst.zaak(nr), Deur.API);
        var alle = dossiers.lijst(stand.nr(), lezer(actor));
        var van = na == null ? 0 : (int) alle.stream().takeWhile(s -> !s.stuk().id().equals(na)).count() + 1;
        var tot = (int) Math.min(alle.size(), (long) van + Math.clamp(limiet, 1, MEESTE));
        return van >= alle.size() ? new Lijst(List.of(), null)
                : new Lijst(alle.subList(van, tot).stream().map(StukkenApi::rij).toList(), tot < alle.size() ? alle.get(tot - 1).stuk().id() : null);
    }

    private Lezer lezer(Actor actor) {
        return new Lezer(actor, poort.zicht(actor));
    }

    /** The bytes, or the part that {@code Range} asks; {@code Repr-Digest} (RFC 9530) is of the whole. */
    @GetMapping("/{id}/inhoud")
    ResponseEntity<InputStreamResource> inhoud(Actor actor, @PathVariable String nr, @PathVariable String id,
            @RequestParam(defaultValue = "0") int versie, @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String bereik) throws IOException {
        poort.mag(Functie.ZAAK_LEZEN);
        var stand = poort.zaak(actor, Invoertekst.zaak(nr), Deur.API);
        var dossierstuk = dossiers.versie(stand.nr(), id, versie, lezer(actor)).filter(d -> d.toegankelijk().mag()).orElseThrow(() -> Probleem.van(
                HttpStatus.NOT_FOUND, "Dit stuk of deze versie is er niet",
                "In deze zaak is geen stuk met dit kenmerk en deze versie dat u mag inzien. Vraag de lijst van stukken of de versies van het stuk op."));
        var stuk = dossierstuk.stuk();
        var antwoord = ResponseEntity.status(HttpStatus.OK);
        var van = 0L;
        var aantal = stuk.grootte();
        var deel = deel(bereik, stuk);
        if (deel != null) {
            van = deel.getRangeStart(stuk.grootte());
            aantal = deel.getRangeEnd(stuk.grootte()) - van + 1;
            antwoord = ResponseEntity.status(HttpStatus.PARTIAL_CONTENT)
                    .header(HttpHeaders.CONTENT_RANGE, "bytes " + van + "-" + (van + aantal - 1) + "/" + stuk.grootte());
        }
        InputStream bytes = dossiers.open(dossierstuk, van, aantal);
        return antwoord.header(HttpHeaders.ACCEPT_RANGES, "bytes").header("Repr-Digest", digest(stuk))
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(stuk.bestand(), StandardCharsets.UTF_8).build().toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM).contentLength(aantal).body(new InputStreamResource(bytes));
    }

    /** Adds a document: a part {@code bestand}, and what it is. With an {@code Idempotency-Key} a second sending adds nothing. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Toegevoegd> voegToe(Actor actor, @PathVariable String nr, @RequestParam MultipartFile bestand,
            @RequestParam(defaultValue = "overig") String soort, @RequestParam(defaultValue = "") String titel,
            @RequestParam(required = false) @Nullable LocalDate datum, @RequestParam(defaultValue = "false") boolean geheimhouder,
            @RequestParam(defaultValue = "") String bijzonder,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String sleutel) throws IOException {
        poort.mag(Functie.HANDELEN);
        var stand = poort.zaak(actor, Invoertekst.zaak(nr), Deur.API);
        var eigenSleutel = sleutel == null ? "" : "POST /api/v1/zaken/" + stand.nr() + "/stukken " + Invoertekst.sleutel(sleutel);
        var entry = ontvangst.voegToe(actor, stand.nr(), bestand, new Kenmerken(soort, titel, datum, geheimhouder, bijzonder), eigenSleutel);
        return ResponseEntity.status(HttpStatus.CREATED).body(entry);
    }

    static Rij rij(Dossierstuk d) {
        var s = d.stuk();
        var i = d.inhoud();
        return new Rij(s.id(), s.titel(), s.soort(), s.datum(), s.sha256(), s.grootte(), "/api/v1/zaken/" + s.zaak() + "/stukken/" + s.id() + "/inhoud", d.nummer(),
                d.rubriek(), d.versie(), s.bestand(), i.mime(), i.toonwijze().naam(), i.extensieKlopt(), i.bladen(), i.tekst().naam(), i.scan().naam(), d.gelezen(),
                d.notities(), d.ingetrokken(), d.onthouden(), d.toegankelijk().reden());
    }

    /** One range; more than one, or none that can be read, is answered with the whole. */
    private static @Nullable HttpRange deel(@Nullable String bereik, Stuk stuk) {
        if (bereik == null) {
            return null;
        }
        try {
            var delen = HttpRange.parseRanges(bereik);
            if (delen.size() != 1) {
                return null;
            }
            if (delen.getFirst().getRangeStart(stuk.grootte()) >= stuk.grootte()) {
                throw Probleem.van(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "Dit deel is er niet",
                        "Het stuk heeft " + stuk.grootte() + " bytes.");
            }
            return delen.getFirst();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String digest(Stuk stuk) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(stuk.sha256())) + ":";
    }
}
