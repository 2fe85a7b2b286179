package nl.spil.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.spil.recht.Actor;
import nl.spil.recht.CanoniekeJson;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Wetspakketten;
import nl.spil.recht.Zaakbeeld;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Poort.Deur;
import nl.spil.zaak.AccessPolicy.Functie;
import nl.spil.zaak.Doel;
import nl.spil.zaak.LogEntry;
import nl.spil.zaak.Opdracht;
import nl.spil.zaak.Stap;
import nl.spil.zaak.Uitkomst;
import nl.spil.zaak.Zaaklijsten;
import nl.spil.zaak.Zaakstand;
import nl.spil.zaak.Zaken;
import nl.spil.zaak.Zoekvraag;
import org.jspecify.annotations.Nullable;
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

/** Zaken by way of the API: lists, one zaak, what happened in it, what can be done, and doing it. */
@RestController
@RequestMapping(path = "/api/v1/zaken")
class ZakenApi {

    private static final int ALLES = Integer.MAX_VALUE;

    private final Zaken zaken;
    private final Zaaklijsten lijsten;
    private final Wetspakketten pakketten;
    private final Poort poort;
    private final Clock klok;

    ZakenApi(Zaken zaken, Zaaklijsten lijsten, Wetspakketten pakketten, Poort poort, Clock klok) {
        this.zaken = zaken;
        this.lijsten = lijsten;
        this.pakketten = pakketten;
        this.poort = poort;
        this.klok = klok;
    }

    @GetMapping
    ZaakAntwoord.Zaken zoek(Actor actor, @RequestParam(defaultValue = "") String lijst, @RequestParam(defaultValue = "") String zoek,
            @RequestParam(defaultValue = "") String parket, @RequestParam(defaultValue = "50") int limiet,
            @RequestParam(required = false) @Nullable String na) {
        poort.mag(Functie.LIJSTEN);
        var pagina = lijsten.zoek(new Zoekvraag(lijst, Invoertekst.kort("zoek", zoek), "", parket, poort.zicht(actor), na, limiet));
        return new ZaakAntwoord.Zaken(pagina.rijen().stream().map(ZaakAntwoord.Rij::van).toList(), pagina.volgende());
    }

    @GetMapping("/{nr}")
    ResponseEntity<ZaakAntwoord.Zaak> zaak(Actor actor, @PathVariable String nr, @RequestParam(required = false) @Nullable String op) {
        var stand = op == null ? leesbaar(actor, nr) : leesbaarOp(actor, nr, tijdstip(op));
        return ResponseEntity.ok().eTag("\"" + stand.versie() + "\"").body(ZaakAntwoord.Zaak.van(stand, lijsten.personen(stand.nr())));
    }

    @GetMapping("/{nr}/gebeurtenissen")
    ZaakAntwoord.Gebeurtenissen gebeurtenissen(Actor actor, @PathVariable String nr,
            @RequestParam(defaultValue = "rechtens") String volgorde, @RequestParam(defaultValue = "50") int limiet,
            @RequestParam(required = false) @Nullable String na) {
        var stand = leesbaar(actor, nr);
        var entries = zaken.gebeurtenissen(stand.nr(), 0, ALLES);
        var regels = switch (volgorde) {
            case "rechtens" -> Tijdlijn.rechtens(pakketten, entries);
            case "registratie" -> Tijdlijn.inVolgordeVanRegistratie(pakketten, entries);
            default -> throw Probleem.ongeldig(List.of(new nl.spil.zaak.Fout("/volgorde", "keuze", "Kies rechtens of registratie.")));
        };
        var begin = Cursor.plaats(na);
        var aantal = Math.clamp(limiet, 1, 500);
        var deel = Tijdlijn.deel(regels, begin, aantal).stream()
                .map(r -> ZaakAntwoord.Entry.van(r.entry(), r.laat(), r.doorgehaald())).toList();
        return new ZaakAntwoord.Gebeurtenissen(deel, begin + aantal < regels.size() ? Cursor.op(begin + aantal) : null);
    }

    @GetMapping("/{nr}/termijnen")
    ZaakAntwoord.Termijnen termijnen(Actor actor, @PathVariable String nr) {
        return new ZaakAntwoord.Termijnen(ZaakAntwoord.Termijn.van(leesbaar(actor, nr).beeld()));
    }

    @GetMapping("/{nr}/eigenaar")
    ZaakAntwoord.Eigenaar eigenaar(Actor actor, @PathVariable String nr) {
        var stand = leesbaar(actor, nr);
        LogEntry laatste = null;
        for (var entry : zaken.gebeurtenissen(stand.nr(), 0, ALLES)) {
            if (laatste == null || entry.gebeurtenis() instanceof Gebeurtenis.EigenaarGewijzigd) {
                laatste = entry;
            }
        }
        return new ZaakAntwoord.Eigenaar(stand.beeld().zaak().eigenaar(), laatste == null ? null : laatste.vastgelegdOp(),
                laatste != null && laatste.gebeurtenis() instanceof Gebeurtenis.EigenaarGewijzigd g ? g.besluit() : null);
    }

    @GetMapping("/{nr}/handelingen")
    ZaakAntwoord.Mogelijk mogelijk(Actor actor, @PathVariable String nr, Locale locale) {
        var stand = leesbaar(actor, nr);
        var mogelijk = pakketten.mogelijk(stand.beeld(), actor, klok.instant());
        var taal = locale.getLanguage();
        return new ZaakAntwoord.Mogelijk(stand.versie(),
                mogelijk.toegestaan().stream().map(t -> ZaakAntwoord.Toegestaan.van(t.soort(), taal,
                        pakketten.schema(t.soort().id()).orElse(Map.of()), t.onbekend())).toList(),
                mogelijk.geweigerd().stream().map(g -> new ZaakAntwoord.Geweigerd(g.soort().id(), g.soort().titel().in(taal),
                        g.vastTeLeggen(), ZaakAntwoord.Reden.van(g.redenen()))).toList());
    }

    @PostMapping(path = "/{nr}/handelingen", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ZaakAntwoord.Vastgelegd> handel(Actor actor, @PathVariable String nr,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String sleutel,
            @RequestHeader(name = "If-Match", required = false) @Nullable String gezien, HttpServletRequest verzoek) throws IOException {
        poort.mag(Functie.HANDELEN);
        var adres = Invoertekst.zaak(nr);
        var versie = Invoertekst.versie(gezien);
        var eigenSleutel = "POST /api/v1/zaken/" + adres + "/handelingen " + Invoertekst.sleutel(sleutel);
        var inhoud = JsonLezer.object(verzoek.getInputStream());
        var handeling = HandelingVerzoek.lees(inhoud, klok.instant());
        var uitkomst = zaken.voerUit(new Opdracht(eigenSleutel, CanoniekeJson.hash(inhoud), actor,
                List.of(new Stap(new Doel.Bestaand(adres, versie), handeling)), List.of()));
        return switch (uitkomst) {
            case Uitkomst.Vastgelegd v -> ResponseEntity.status(HttpStatus.CREATED).body(vastgelegd(adres, v));
            case Uitkomst.Geweigerd(var redenen) -> throw Probleem.geweigerd(redenen);
            case Uitkomst.NietBevoegd(var redenen) -> throw Probleem.nietBevoegd(redenen);
            case Uitkomst.Ongeldig(var fouten) -> throw Probleem.ongeldig(fouten);
            case Uitkomst.Onbekend(var nummer) -> throw Probleem.onbekendeZaak(nummer);
            case Uitkomst.Verouderd(var gemist) -> throw Probleem.verouderd(gemist);
        };
    }

    private static ZaakAntwoord.Vastgelegd vastgelegd(Parketnummer nr, Uitkomst.Vastgelegd v) {
        var entry = v.entries().stream().filter(e -> e.zaak().equals(nr)).findFirst().orElseThrow();
        var stand = v.standen().stream().filter(s -> s.nr().equals(nr)).findFirst().orElseThrow();
        return new ZaakAntwoord.Vastgelegd(nr.waarde(), entry.volgnummer(), stand.versie(),
                entry.gebeurtenis() instanceof Gebeurtenis.HandelingVoorgesteld,
                stand.beeld().onregelmatigheden().stream().filter(o -> o.volgnummer() == entry.volgnummer()).toList());
    }

    private Zaakstand leesbaar(Actor actor, String nr) {
        poort.mag(Functie.ZAAK_LEZEN);
        return poort.zaak(actor, Invoertekst.zaak(nr), Deur.API);
    }

    private Zaakstand leesbaarOp(Actor actor, String nr, Instant op) {
        poort.mag(Functie.ZAAK_LEZEN);
        return poort.zaakOp(actor, Invoertekst.zaak(nr), Deur.API, op);
    }

    /** A bare day is the whole day: how the zaak stood when it ended. */
    private static Instant tijdstip(String op) {
        try {
            return op.length() == 10 ? LocalDate.parse(op).plusDays(1).atStartOfDay(Moment.NEDERLAND).toInstant().minusMillis(1)
                    : OffsetDateTime.parse(op).toInstant();
        } catch (DateTimeParseException e) {
            throw Probleem.ongeldig(List.of(new nl.spil.zaak.Fout("/op", "datum-onmogelijk",
                    "Geef een dag (2026-03-20) of een tijdstip met zone (2026-03-20T14:05+01:00).")));
        }
    }
}
