package nl.spil.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.spil.dossier.gebruik.Gemist;
import nl.spil.dossier.gebruik.Partijzicht;
import nl.spil.dossier.gebruik.Zichtbewijs;
import nl.spil.dossier.gebruik.Zichtregel;
import nl.spil.dossier.gebruik.Zichtstaat;
import nl.spil.recht.Actor;
import nl.spil.recht.Moment;
import nl.spil.toegang.Account;
import nl.spil.toegang.Accounts;
import nl.spil.toegang.Inzagen;
import nl.spil.toegang.Poort;
import nl.spil.zaak.AccessPolicy.Functie;
import nl.spil.zaak.Fout;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proof of what was visible of a dossier, to whom and when; and which decisions were taken without a stuk. */
@RestController
@RequestMapping("/api/v1/zaken/{nr}/stukken")
class ZichtApi {

    /** @param rol the role that the account had then, as far as its looks tell; empty for a party */
    record Bewijs(String zaak, String wie, String rol, Instant op, List<Zichtregel> stukken) {}

    record Gemiste(List<Gemist> beslissingen) {}

    private final Poort poort;
    private final Stuktoegang toegang;
    private final Zichtbewijs bewijs;
    private final Partijzicht partijen;
    private final Accounts accounts;
    private final Inzagen inzagen;
    private final Clock klok;

    ZichtApi(Poort poort, Stuktoegang toegang, Zichtbewijs bewijs, Partijzicht partijen, Accounts accounts, Inzagen inzagen, Clock klok) {
        this.poort = poort;
        this.toegang = toegang;
        this.bewijs = bewijs;
        this.partijen = partijen;
        this.accounts = accounts;
        this.inzagen = inzagen;
        this.klok = klok;
    }

    /**
     * @param op      a moment with its zone, or a day: then its end; now when it is left out
     * @param account of the prosecution; the one that asks when neither is given
     * @param partij  verdachte, raadsman or slachtoffer
     */
    @GetMapping("/zicht")
    Bewijs zicht(Actor actor, @PathVariable String nr, @RequestParam(required = false) @Nullable String op,
            @RequestParam(required = false) @Nullable String account, @RequestParam(required = false) @Nullable String partij) {
        poort.mag(Functie.ZAAK_LEZEN);
        var zaak = toegang.zaak(actor, nr);
        var moment = moment(op);
        if (partij != null) {
            if (!Partijzicht.PARTIJEN.contains(partij)) {
                throw Probleem.ongeldig(List.of(new Fout("/partij", "keuze", "Kies verdachte, raadsman of slachtoffer.")));
            }
            return antwoord(partijen.van(zaak, partij, moment), "");
        }
        var wie = account == null ? actor : accounts.account(account).map(Account::actor).orElseThrow(() -> Probleem.van(HttpStatus.NOT_FOUND,
                "Dit account is er niet", "Geen account heeft deze naam."));
        var toen = new Actor(wie.id(), wie.naam(), inzagen.rolOp(wie.id(), moment).orElse(wie.rol()), wie.onderdeel());
        return antwoord(bewijs.vanAccount(zaak, toen, moment), toen.rol());
    }

    /** Decisions taken while this stuk was missing, could not be read, or could not be seen by the one who decided. */
    @GetMapping("/{id}/gemist")
    Gemiste gemist(Actor actor, @PathVariable String nr, @PathVariable String id) {
        poort.mag(Functie.ZAAK_LEZEN);
        var stuk = toegang.stuk(actor, nr, id).stuk();
        return new Gemiste(bewijs.zonder(stuk.zaak(), stuk.id()));
    }

    private Instant moment(@Nullable String op) {
        if (op == null) {
            return klok.instant();
        }
        try {
            return op.length() == 10 ? java.time.LocalDate.parse(op).plusDays(1).atStartOfDay(Moment.NEDERLAND).toInstant().minusMillis(1)
                    : java.time.OffsetDateTime.parse(op).toInstant();
        } catch (java.time.DateTimeException e) {
            throw Probleem.ongeldig(List.of(new Fout("/op", "tijd", "Schrijf een dag als 2026-11-25, of een tijd als 2026-11-25T14:05:00+01:00.")));
        }
    }

    private static Bewijs antwoord(Zichtstaat staat, String rol) {
        return new Bewijs(staat.zaak().waarde(), staat.wie(), rol, staat.op(), staat.stukken());
    }
}
