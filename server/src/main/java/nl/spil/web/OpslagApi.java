package nl.spil.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.spil.dossier.Opslagbeheer;
import nl.spil.dossier.Opslagstand;
import nl.spil.toegang.Poort;
import nl.spil.zaak.AccessPolicy.Functie;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The storage of documents by way of the API: its state, reading everything again, bringing a volume up to date, drills. */
@RestController
@RequestMapping("/api/v1/opslag")
class OpslagApi {

    /**
     * @param kapot        digests of documents of which every copy is bad
     * @param kapotInZaken the zaken that hold them
     */
    record Antwoord(List<Opslagstand.Volume> volumes, int minimaal, long hersteld, List<String> kapot, Map<String, List<String>> kapotInZaken,
            Map<String, Long> nogNietDubbelOpgeslagen, long teVerhuizen, Opslagstand.@Nullable Schrobronde schrobben, List<Opslagstand.Oefening> oefeningen,
            Instant op) {}

    /** @param minuten how long, 1 to 480 */
    record Oefenvraag(int minuten) {}

    /** @param omhulsels keys of documents that were wrapped anew */
    record Gewisseld(long omhulsels) {}

    private final Opslagbeheer beheer;
    private final Poort poort;
    private final java.time.Clock klok;

    OpslagApi(Opslagbeheer beheer, Poort poort, java.time.Clock klok) {
        this.beheer = beheer;
        this.poort = poort;
        this.klok = klok;
    }

    @GetMapping
    Antwoord stand() {
        poort.mag(Functie.BEHEER);
        return antwoord();
    }

    /** Begins a round; its progress is in {@code schrobben}. */
    @PostMapping("/schrob")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Antwoord schrob() {
        poort.mag(Functie.BEHEER);
        return gedaan(beheer.schrob());
    }

    /** A new main key; no document is written again. */
    @PostMapping("/sleutel")
    Gewisseld sleutel() {
        poort.mag(Functie.BEHEER);
        return new Gewisseld(beheer.wisselSleutel());
    }

    @PostMapping("/volumes/{naam}/herstel")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Antwoord herstel(@PathVariable String naam) {
        poort.mag(Functie.BEHEER);
        return gedaan(beheer.herstel(naam));
    }

    @PostMapping("/volumes/{naam}/oefening")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Antwoord oefening(@PathVariable String naam, @RequestBody Oefenvraag vraag) {
        var actor = poort.mag(Functie.BEHEER);
        return gedaan(beheer.oefening(naam, vraag.minuten(), actor.id()));
    }

    private Antwoord gedaan(Optional<String> bezwaar) {
        if (bezwaar.isPresent()) {
            throw Probleem.van(HttpStatus.CONFLICT, "Dit kan nu niet", bezwaar.get());
        }
        return antwoord();
    }

    private Antwoord antwoord() {
        var s = beheer.stand();
        var zaken = new java.util.TreeMap<String, List<String>>();
        s.kapot().forEach(k -> zaken.put(k.sha256(), k.zaken()));
        return new Antwoord(s.volumes(), s.minimaal(), s.hersteld(), s.kapot().stream().map(Opslagstand.Kapot::sha256).toList(), zaken, s.nietDubbel(),
                s.teVerhuizen(), s.schrobben(), s.oefeningen(), klok.instant());
    }
}
