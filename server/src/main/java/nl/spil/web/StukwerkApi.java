package nl.spil.web;

import java.io.IOException;
import java.util.List;
import nl.spil.dossier.gebruik.Aanwijzingen;
import nl.spil.dossier.gebruik.Dossiers;
import nl.spil.dossier.gebruik.Dossierzoeker;
import nl.spil.dossier.gebruik.Leesstanden;
import nl.spil.dossier.gebruik.Nietgelezen;
import nl.spil.dossier.gebruik.Stukwijzigingen;
import nl.spil.dossier.gebruik.Versie;
import nl.spil.dossier.gebruik.Volgorde;
import nl.spil.recht.Actor;
import nl.spil.toegang.Account;
import nl.spil.toegang.Accounts;
import nl.spil.toegang.Poort;
import nl.spil.zaak.AccessPolicy.Functie;
import nl.spil.zaak.Fout;
import nl.spil.zaak.Uitkomst;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Working with the stukken of a zaak: marks of reading, order, names and versions, withdrawing, who is named for it. */
@RestController
@RequestMapping("/api/v1/zaken/{nr}/stukken")
class StukwerkApi {

    record Gelezen(boolean gelezen, @Nullable Integer blad) {}

    record Schikking(List<String> stukken, @Nullable String na) {}

    record Naamvraag(@Nullable String titel, @Nullable String soort, @Nullable String reden) {}

    record Redenvraag(@Nullable String reden) {}

    record Gewijzigd(int volgnummer, int versie) {}

    record Versies(List<Versie> versies) {}

    record NietGelezen(List<Nietgelezen> stukken) {}

    record Aangewezen(List<Aanwijzingen.Aanwijzing> aanwijzingen) {}

    private final Poort poort;
    private final Stuktoegang toegang;
    private final Dossiers dossiers;
    private final Leesstanden leesstanden;
    private final Volgorde volgorde;
    private final Stukwijzigingen wijzigingen;
    private final Dossierzoeker zoeker;
    private final Aanwijzingen aanwijzingen;
    private final Accounts accounts;
    private final Stukontvangst ontvangst;

    StukwerkApi(Poort poort, Stuktoegang toegang, Dossiers dossiers, Leesstanden leesstanden, Volgorde volgorde, Stukwijzigingen wijzigingen,
            Dossierzoeker zoeker, Aanwijzingen aanwijzingen, Accounts accounts, Stukontvangst ontvangst) {
        this.poort = poort;
        this.toegang = toegang;
        this.dossiers = dossiers;
        this.leesstanden = leesstanden;
        this.volgorde = volgorde;
        this.wijzigingen = wijzigingen;
        this.zoeker = zoeker;
        this.aanwijzingen = aanwijzingen;
        this.accounts = accounts;
        this.ontvangst = ontvangst;
    }

    /** Marks a stuk as read or unread for the account that asks. */
    @PutMapping("/{id}/gelezen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void gelezen(Actor actor, @PathVariable String nr, @PathVariable String id, @RequestBody Gelezen vraag) {
        poort.mag(Functie.ZAAK_LEZEN);
        var stuk = toegang.stuk(actor, nr, id).stuk();
        leesstanden.zet(stuk.zaak(), stuk.id(), actor.id(), vraag.gelezen(), vraag.blad() == null ? 1 : vraag.blad());
    }

    /** Puts stukken together in this order, after {@code na} or at the front. */
    @PutMapping("/volgorde")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void volgorde(Actor actor, @PathVariable String nr, @RequestBody Schikking vraag) {
        poort.mag(Functie.HANDELEN);
        if (vraag.stukken() == null || !volgorde.zet(toegang.zaak(actor, nr), vraag.stukken(), vraag.na())) {
            throw Probleem.ongeldig(List.of(new Fout("/na", "stuk-onbekend", "Noem een ander stuk uit dit dossier, of laat 'na' weg voor vooraan.")));
        }
    }

    /** Another title or kind. */
    @PatchMapping("/{id}")
    Gewijzigd benoem(Actor actor, @PathVariable String nr, @PathVariable String id, @RequestBody Naamvraag vraag) {
        poort.mag(Functie.HANDELEN);
        var d = toegang.stuk(actor, nr, id);
        var titel = vraag.titel() == null ? d.stuk().titel() : vraag.titel();
        var soort = vraag.soort() == null ? d.stuk().soort() : vraag.soort();
        return gewijzigd(wijzigingen.benoem(actor, d, titel, soort, tekst(vraag.reden())), d.versie());
    }

    @GetMapping("/{id}/versies")
    Versies versies(Actor actor, @PathVariable String nr, @PathVariable String id) {
        poort.mag(Functie.ZAAK_LEZEN);
        return new Versies(dossiers.versies(toegang.stuk(actor, nr, id).stuk().zaak(), id));
    }

    /** A new content for a stuk; what was stays readable. */
    @PostMapping(path = "/{id}/versies", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Gewijzigd versie(Actor actor, @PathVariable String nr, @PathVariable String id, @RequestParam MultipartFile bestand, @RequestParam(defaultValue = "") String reden)
            throws IOException {
        poort.mag(Functie.HANDELEN);
        var d = toegang.vervangbaar(actor, nr, id);
        return gewijzigd(wijzigingen.nieuweVersie(actor, d, ontvangst.neem(bestand), reden), d.versie() + 1);
    }

    /** Out of the dossier: the act stuk-intrekken. */
    @PostMapping("/{id}/intrekking")
    @ResponseStatus(HttpStatus.CREATED)
    Gewijzigd trekIn(Actor actor, @PathVariable String nr, @PathVariable String id, @RequestBody Redenvraag vraag) {
        poort.mag(Functie.HANDELEN);
        var d = toegang.stuk(actor, nr, id);
        return gewijzigd(wijzigingen.trekIn(actor, d, tekst(vraag.reden())), d.versie());
    }

    /** The stukken that search does not find by their text, and why. */
    @GetMapping("/nietgelezen")
    NietGelezen nietGelezen(Actor actor, @PathVariable String nr) {
        poort.mag(Functie.ZAAK_LEZEN);
        return new NietGelezen(zoeker.nietGelezen(toegang.alle(actor, nr)));
    }

    /** Who is, or was, named for a stuk that only named people may open. */
    @GetMapping("/{id}/aanwijzingen")
    Aangewezen aanwijzingen(Actor actor, @PathVariable String nr, @PathVariable String id) {
        poort.mag(Functie.ZAAK_LEZEN);
        return new Aangewezen(aanwijzingen.bij(toegang.stuk(actor, nr, id)));
    }

    @PutMapping("/{id}/aanwijzingen/{account}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void wijsAan(Actor actor, @PathVariable String nr, @PathVariable String id, @PathVariable String account, @RequestBody Redenvraag vraag) {
        poort.mag(Functie.HANDELEN);
        eisAanwijzer(actor);
        var stuk = toegang.stuk(actor, nr, id);
        var beeld = poort.zaak(actor, stuk.stuk().zaak(), Poort.Deur.API).beeld();
        var fouten = aanwijzingen.wijsAan(stuk, beeld, accounts.account(account).map(Account::actor), tekst(vraag.reden()), actor);
        if (!fouten.isEmpty()) {
            throw Probleem.ongeldig(fouten);
        }
    }

    @DeleteMapping("/{id}/aanwijzingen/{account}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void aanwijzingWeg(Actor actor, @PathVariable String nr, @PathVariable String id, @PathVariable String account) {
        poort.mag(Functie.HANDELEN);
        eisAanwijzer(actor);
        if (!aanwijzingen.trekIn(toegang.stuk(actor, nr, id), account, actor)) {
            throw Probleem.van(HttpStatus.NOT_FOUND, "Deze aanwijzing is er niet", "Dit account is niet aangewezen voor dit stuk. Vraag de aanwijzingen op.");
        }
    }

    private void eisAanwijzer(Actor actor) {
        if (!aanwijzingen.magAanwijzen(actor)) {
            throw Probleem.geenToegang();
        }
    }

    private static Gewijzigd gewijzigd(Uitkomst uitkomst, int versie) {
        return new Gewijzigd(Stukontvangst.vastgelegd(uitkomst).entries().getLast().volgnummer(), versie);
    }

    private static String tekst(@Nullable String tekst) {
        return tekst == null ? "" : tekst;
    }
}
