package nl.spil.web;

import java.time.Instant;
import java.util.List;
import nl.spil.dossier.gebruik.Notitie;
import nl.spil.dossier.gebruik.Notities;
import nl.spil.dossier.gebruik.Notitievraag;
import nl.spil.dossier.gebruik.Plek;
import nl.spil.dossier.gebruik.Rechthoek;
import nl.spil.recht.Actor;
import nl.spil.toegang.Poort;
import nl.spil.zaak.AccessPolicy.Functie;
import nl.spil.zaak.Fout;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notes on passages of stukken. */
@RestController
@RequestMapping("/api/v1/zaken/{nr}")
class NotitiesApi {

    record Vlak(int x, int y, int breedte, int hoogte) {}

    /** @param vlak in ten-thousandths of the page */
    record Vraag(@Nullable String soort, @Nullable String tekst, @Nullable Integer blad, @Nullable Vlak vlak, @Nullable String citaat,
            @Nullable List<Integer> feiten, @Nullable Boolean gedeeld) {}

    record Lijst(List<Rij> notities) {}

    record Rij(String id, String stuk, int versie, String soort, String tekst, int blad, @Nullable Rechthoek vlak, String citaat, List<Integer> feiten,
            boolean gedeeld, String door, String doorNaam, Instant op, @Nullable Instant gewijzigdOp) {

        static Rij van(Notitie n) {
            return new Rij(n.id(), n.stuk(), n.versie(), n.soort(), n.tekst(), n.plek().blad(), n.plek().vlak(), n.plek().citaat(), n.feiten(), n.gedeeld(),
                    n.door(), n.doorNaam(), n.op(), n.gewijzigdOp());
        }
    }

    private final Poort poort;
    private final Stuktoegang toegang;
    private final Notities notities;

    NotitiesApi(Poort poort, Stuktoegang toegang, Notities notities) {
        this.poort = poort;
        this.toegang = toegang;
        this.notities = notities;
    }

    @GetMapping("/notities")
    Lijst alle(Actor actor, @PathVariable String nr) {
        poort.mag(Functie.ZAAK_LEZEN);
        return new Lijst(notities.inZaak(toegang.zaak(actor, nr), toegang.lezer(actor)).stream().map(Rij::van).toList());
    }

    @GetMapping("/stukken/{stuk}/notities")
    Lijst bij(Actor actor, @PathVariable String nr, @PathVariable String stuk) {
        poort.mag(Functie.ZAAK_LEZEN);
        return new Lijst(notities.bij(toegang.zaak(actor, nr), stuk, toegang.lezer(actor)).stream().map(Rij::van).toList());
    }

    @PostMapping("/stukken/{stuk}/notities")
    @ResponseStatus(HttpStatus.CREATED)
    Rij leg(Actor actor, @PathVariable String nr, @PathVariable String stuk, @RequestBody Vraag vraag) {
        poort.mag(Functie.HANDELEN);
        return Rij.van(notities.leg(toegang.open(actor, nr, stuk), goed(vraag), actor));
    }

    @PutMapping("/notities/{id}")
    Rij wijzig(Actor actor, @PathVariable String nr, @PathVariable String id, @RequestBody Vraag vraag) {
        poort.mag(Functie.HANDELEN);
        return notities.wijzig(toegang.zaak(actor, nr), id, goed(vraag), actor).map(Rij::van).orElseThrow(NotitiesApi::onbekend);
    }

    @DeleteMapping("/notities/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void wis(Actor actor, @PathVariable String nr, @PathVariable String id) {
        poort.mag(Functie.HANDELEN);
        if (!notities.wis(toegang.zaak(actor, nr), id, actor)) {
            throw onbekend();
        }
    }

    private static Notitievraag goed(Vraag v) {
        var plek = new Plek(v.blad() == null ? 0 : v.blad(), vlak(v.vlak()), v.citaat() == null ? "" : v.citaat());
        var vraag = new Notitievraag(v.soort() == null ? "" : v.soort(), v.tekst() == null ? "" : v.tekst(), plek,
                v.feiten() == null ? List.of() : v.feiten(), Boolean.TRUE.equals(v.gedeeld()));
        var fouten = vraag.fouten();
        if (!fouten.isEmpty()) {
            throw Probleem.ongeldig(fouten);
        }
        return vraag;
    }

    private static @Nullable Rechthoek vlak(@Nullable Vlak v) {
        try {
            return v == null ? null : new Rechthoek(v.x(), v.y(), v.breedte(), v.hoogte());
        } catch (IllegalArgumentException e) {
            throw Probleem.ongeldig(List.of(new Fout("/vlak", "bereik", "Een vlak ligt binnen de bladzijde, in tienduizendsten.")));
        }
    }

    private static Probleem onbekend() {
        return Probleem.van(HttpStatus.NOT_FOUND, "Deze notitie is er niet", "U kunt alleen uw eigen notities wijzigen of weghalen.");
    }
}
