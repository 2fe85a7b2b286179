package nl.spil.recht;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An act of a stream in its legal place: as corrected, with the pack that judges it. */
final class Daad {

    /** Legal order: the moment, the rank in the pack, a digest of the act itself. Never the order of registration. */
    static final Comparator<Daad> RECHTENS = Comparator.<Daad, Instant>comparing(d -> d.op).thenComparingInt(d -> d.rang)
            .thenComparing(Daad::digest).thenComparingInt(d -> d.volgnummer);

    private static final LocalTime EIND = LocalTime.of(23, 59);

    final int volgnummer;
    final Handeling handeling;
    final Actor actor;
    final Pakket pakket;
    final Wetshandeling wet;
    final Instant op;
    final int rang;
    /** Set when the entry only says which system owns the zaak. */
    final @Nullable String eigenaar;
    private @Nullable String digest;

    Daad(int volgnummer, Handeling handeling, Actor actor, Pakket pakket, Wetshandeling wet, @Nullable String eigenaar) {
        this.volgnummer = volgnummer;
        this.handeling = handeling;
        this.actor = actor;
        this.pakket = pakket;
        this.wet = wet;
        this.op = plaats(handeling.geldigOp(), wet.soort().dagplaats());
        this.rang = wet.soort().rang();
        this.eigenaar = eigenaar;
    }

    /** Of an act known by its day: 00.00 or 23.59 hours in the Netherlands. */
    static Instant plaats(Moment geldigOp, Handelingsoort.Dagplaats dagplaats) {
        return geldigOp.precisie() == Moment.Precisie.DAG && dagplaats == Handelingsoort.Dagplaats.EIND
                ? geldigOp.dag().atTime(EIND).atZone(Moment.NEDERLAND).toInstant()
                : geldigOp.op();
    }

    String digest() {
        var uit = digest;
        if (uit == null) {
            uit = CanoniekeJson.hashVanTekst(Recordvorm.schrijf(new TreeMap<>(Map.of("handeling", handeling, "actor", actor.id(), "rol", actor.rol(),
                    "onderdeel", actor.onderdeel(), "pakket", pakket.hash()))));
            digest = uit;
        }
        return uit;
    }
}
