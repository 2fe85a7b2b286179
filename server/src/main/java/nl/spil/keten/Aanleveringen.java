package nl.spil.keten;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.spil.recht.Actor;
import nl.spil.zaak.Fout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door for deliveries. A delivery is received whole, unpacked, judged, and then registered whole in one transaction, or
 * kept whole in quarantine. Nothing of it is held in memory but its message.
 */
public final class Aanleveringen {

    private static final Logger LOG = LoggerFactory.getLogger(Aanleveringen.class);

    private final Werkplaats werkplaats;
    private final Beoordeling beoordeling;
    private final Quarantaine quarantaine;
    private final Drukte drukte;
    private final Grenzen grenzen;
    private final Clock klok;

    Aanleveringen(Werkplaats werkplaats, Beoordeling beoordeling, Quarantaine quarantaine, Drukte drukte, Grenzen grenzen, Clock klok) {
        this.werkplaats = werkplaats;
        this.beoordeling = beoordeling;
        this.quarantaine = quarantaine;
        this.drukte = drukte;
        this.grenzen = grenzen;
        this.klok = klok;
    }

    /** The form of a message, as senders are given it: JSON Schema 2020-12. */
    public static Map<String, Object> schema() {
        return Berichtvorm.schema();
    }

    /**
     * Takes a delivery in.
     *
     * @param lichaam   the body, read to its end unless it is too large
     * @param mediatype as the sender named it: application/zip or multipart/form-data with its boundary
     */
    public Aanleveruitkomst neemAan(InputStream lichaam, @Nullable String mediatype, Actor actor) {
        return ontvang(lichaam, (plaats, ontvangen) -> verwerk(plaats, ontvangen, mediatype == null ? "" : mediatype, actor));
    }

    /** A folder on this machine; quarantined as a zip of it. */
    public Aanleveruitkomst neemAan(Path map, Actor actor) throws IOException {
        try (var plaats = werkplaats.nieuw()) {
            var zip = plaats.map().resolve("map.zip");
            Inpakker.pakIn(map, zip);
            try (var in = Files.newInputStream(zip)) {
                return neemAan(in, Mediatype.ZIP, actor);
            }
        }
    }

    /** A delivery in quarantine once more as it is: what it belongs to may have come in since. Empty when it is not there. */
    public Optional<Aanleveruitkomst> opnieuw(String id, Actor actor) {
        return metQuarantaine(id, actor, afzender -> {
            try (var in = Files.newInputStream(quarantaine.bestand(id))) {
                return neemAan(in, quarantaine.toon(id).map(Quarantaine.Levering::mediatype).orElse(""), afzender);
            }
        });
    }

    /**
     * A delivery in quarantine after mending: the whole of it as zip or multipart, or the message alone as application/json, to
     * go with the files that are there. Empty when it is not there.
     */
    public Optional<Aanleveruitkomst> opnieuw(String id, InputStream lichaam, String mediatype, Actor actor) {
        if (!Mediatype.is(mediatype, "application/json")) {
            return metQuarantaine(id, actor, afzender -> neemAan(lichaam, mediatype, afzender));
        }
        return metQuarantaine(id, actor, afzender -> ontvang(lichaam, (plaats, bericht) -> {
            var zip = plaats.map().resolve("hersteld.zip");
            var oud = quarantaine.toon(id).map(Quarantaine.Levering::mediatype).orElse("");
            var gelezen = new Uitpakker(grenzen).pakUit(Mediatype.inzending(oud, quarantaine.bestand(id)), plaats.uitpakmap());
            Inpakker.pakIn(bericht.bestand(), gelezen instanceof Gelezen.Goed(var levering) ? levering.ingangen() : List.of(), zip);
            try (var in = Files.newInputStream(zip)) {
                return neemAan(in, Mediatype.ZIP, afzender);
            }
        }));
    }

    private Optional<Aanleveruitkomst> metQuarantaine(String id, Actor actor, Werk werk) {
        var afzender = quarantaine.toon(id).flatMap(_ -> quarantaine.account(id));
        if (afzender.isEmpty()) {
            return Optional.empty();
        }
        try {
            var uitkomst = werk.doe(afzender.get());
            if (uitkomst instanceof Aanleveruitkomst.Aanvaard || uitkomst instanceof Aanleveruitkomst.Dubbel) {
                quarantaine.afgehandeld(id, actor);
            }
            return Optional.of(uitkomst);
        } catch (IOException e) {
            return Optional.of(geenOpslag(e));
        }
    }

    private Aanleveruitkomst ontvang(InputStream lichaam, Verder verder) {
        try (var plek = drukte.ontvangst().orElse(null)) {
            if (plek == null) {
                return druk();
            }
            try (var plaats = werkplaats.nieuw()) {
                return verder.met(plaats, Lichaam.ontvang(lichaam, plaats.lichaam(), grenzen));
            }
        } catch (Lichaam.Onderbroken e) {
            return new Aanleveruitkomst.NietOntvangen(String.valueOf(e.getMessage()));
        } catch (Afgekeurd e) {
            return new Aanleveruitkomst.TeGroot(List.of(e.bevinding().fout()));
        } catch (IOException e) {
            return geenOpslag(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return druk();
        }
    }

    private Aanleveruitkomst verwerk(Werkplaats.Plaats plaats, Lichaam lichaam, String mediatype, Actor actor)
            throws IOException, InterruptedException {
        var gelezen = new Uitpakker(grenzen).pakUit(Mediatype.inzending(mediatype, lichaam.bestand()), plaats.uitpakmap());
        return switch (gelezen) {
            case Gelezen.Onleesbaar(var bevinding) -> geweigerd(new Beoordeling.Oordeel.Slecht(lichaam.sha256(), "", "", List.of(bevinding.fout()),
                    bevinding.code().status()), lichaam, mediatype, actor);
            case Gelezen.Goed(var levering) -> {
                try (var plek = drukte.lezen(Files.size(levering.bericht())).orElse(null)) {
                    yield plek == null ? druk() : switch (beoordeling.beoordeel(levering, actor, klok.instant())) {
                        case Beoordeling.Oordeel.Goed(var antwoord) -> new Aanleveruitkomst.Aanvaard(antwoord);
                        case Beoordeling.Oordeel.Bekend(var antwoord) -> new Aanleveruitkomst.Dubbel(antwoord);
                        case Beoordeling.Oordeel.Slecht slecht -> geweigerd(slecht, lichaam, mediatype, actor);
                    };
                }
            }
        };
    }

    private Aanleveruitkomst geweigerd(Beoordeling.Oordeel.Slecht oordeel, Lichaam lichaam, String mediatype, Actor actor) throws IOException {
        if (oordeel.status() == Foutcode.TE_GROOT.status()) {
            return new Aanleveruitkomst.TeGroot(oordeel.fouten());
        }
        var afzender = oordeel.afzender().isEmpty() ? actor.naam() : oordeel.afzender();
        var id = quarantaine.neemOp(new Quarantaine.Inhoud(oordeel.kenmerk(), actor, afzender, oordeel.berichtId(), mediatype, lichaam,
                oordeel.status(), oordeel.fouten()));
        return new Aanleveruitkomst.Geweigerd(oordeel.status(), oordeel.fouten(), id);
    }

    private static Aanleveruitkomst druk() {
        return new Aanleveruitkomst.NietNu("Er komen nu te veel leveringen tegelijk binnen. Lever over een minuut opnieuw.");
    }

    private static Aanleveruitkomst geenOpslag(IOException e) {
        LOG.error("een levering kon niet worden bewaard", e);
        return new Aanleveruitkomst.NietNu("Spil kan nu geen bestanden bewaren (schijf vol of onbereikbaar). Er is niets vastgelegd."
                + " Lever later opnieuw; de beheerder is gewaarschuwd.");
    }

    /** For readers of this package's answers in lists: the errors of one place together. */
    static List<Fout> fouten(List<Bevinding> bevindingen) {
        return bevindingen.stream().map(Bevinding::fout).toList();
    }

    @FunctionalInterface
    private interface Werk {
        Aanleveruitkomst doe(Actor afzender) throws IOException;
    }

    @FunctionalInterface
    private interface Verder {
        Aanleveruitkomst met(Werkplaats.Plaats plaats, Lichaam lichaam) throws IOException, InterruptedException;
    }
}
