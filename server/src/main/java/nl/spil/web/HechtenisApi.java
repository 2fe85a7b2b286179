package nl.spil.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.spil.recht.Actor;
import nl.spil.recht.Hechtenis;
import nl.spil.recht.Hechtenisdatum;
import nl.spil.recht.Moment;
import nl.spil.toegang.Hechtenisinzage;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Poort.Deur;
import nl.spil.zaak.AccessPolicy.Functie;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The custody of the suspect of a zaak, over all zaken of that person. */
@RestController
class HechtenisApi {

    /**
     * Moments are to the minute, with the offset that holds in the Netherlands.
     *
     * @param vast           whether anything holds the person now
     * @param vrijUiterlijk  latest lawful moment of release over all zaken; null when unknown or not held
     * @param titels         what holds, in the zaken that the caller may see
     * @param elders         zaken that the caller may not see but that hold the person: only until when
     * @param geschorst      suspended titles
     * @param aftrekDagen    days to be deducted, each once, over the zaken that the caller may see
     * @param data           every date with its derivation
     * @param geteldeZaken   the zaken that were counted
     * @param verborgenZaken whether the person has zaken that the caller may not see
     * @param gekoppeld      false when the suspect has no SKN: then only this zaak was counted
     * @param meerZaken      whether the person has more zaken than were counted; those that hold were counted first
     */
    record Antwoord(boolean vast, @Nullable OffsetDateTime vrijUiterlijk, List<Titel> titels, List<Elders> elders, List<Schorsing> geschorst,
            int aftrekDagen, List<Datum> data, List<String> geteldeZaken, boolean verborgenZaken, boolean gekoppeld, boolean meerZaken) {}

    record Titel(String parketnummer, String soort, OffsetDateTime sinds, @Nullable OffsetDateTime uiterlijk, @Nullable OffsetDateTime ruimst,
            String artikel, List<String> berekening) {

        static Titel van(Hechtenis.Titel t) {
            return new Titel(t.zaak(), t.soort(), moment(t.sinds()), of(t.uiterlijk()), of(t.ruimst()), t.artikel(), t.stappen());
        }
    }

    record Elders(@Nullable OffsetDateTime uiterlijk) {}

    record Schorsing(String parketnummer, OffsetDateTime sinds) {}

    /** {@code soort}: vrijlating, zitting, proforma-regel, proforma or aftrek. {@code ruimst}: on the other reading of the law. */
    record Datum(String soort, @Nullable String parketnummer, @Nullable OffsetDateTime op, @Nullable OffsetDateTime ruimst, String artikel,
            List<String> berekening) {

        static Datum van(Hechtenisdatum d) {
            return new Datum(d.soort(), d.zaak().isEmpty() ? null : d.zaak(), of(d.op()), of(d.ruimst()), d.artikel(), d.stappen());
        }
    }

    private final Poort poort;
    private final Hechtenisinzage inzage;
    private final Clock klok;

    HechtenisApi(Poort poort, Hechtenisinzage inzage, Clock klok) {
        this.poort = poort;
        this.inzage = inzage;
        this.klok = klok;
    }

    @Operation(summary = "Hechtenis van de verdachte, over al zijn zaken",
            description = "Elke titel en elke datum met artikel en berekening. Van een zaak die u niet mag inzien, staat er alleen tot wanneer zij de verdachte vasthoudt.")
    @GetMapping("/api/v1/zaken/{nr}/hechtenis")
    Antwoord hechtenis(Actor actor, @PathVariable String nr) {
        poort.mag(Functie.ZAAK_LEZEN);
        var stand = poort.zaak(actor, ZaakPagina.nummer(nr), Deur.API);
        var p = inzage.open(actor, stand, Deur.API, klok.instant());
        var h = p.gezien();
        return new Antwoord(p.vast(), of(p.vrij()), h.titels().stream().map(Titel::van).toList(),
                p.elders().stream().map(e -> new Elders(of(e.uiterlijk()))).toList(),
                h.schorsingen().stream().map(s -> new Schorsing(s.zaak(), moment(s.sinds()))).toList(), h.aftrek(),
                p.data().stream().map(Datum::van).toList(), p.zaken().stream().map(n -> n.waarde()).toList(), p.verborgen() > 0, p.gekoppeld(), p.meer());
    }

    private static OffsetDateTime moment(Instant op) {
        return op.atZone(Moment.NEDERLAND).toOffsetDateTime().truncatedTo(ChronoUnit.MINUTES);
    }

    private static @Nullable OffsetDateTime of(@Nullable Instant op) {
        return op == null ? null : moment(op);
    }
}
