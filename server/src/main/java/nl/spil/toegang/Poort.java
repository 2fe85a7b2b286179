package nl.spil.toegang;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import nl.spil.recht.Actor;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Zaakbeeld;
import nl.spil.zaak.AccessPolicy;
import nl.spil.zaak.AccessPolicy.Functie;
import nl.spil.zaak.Zaakstand;
import nl.spil.zaak.Zaken;
import nl.spil.zaak.Zicht;

/**
 * The door that every handler of web goes through first, and the one place where content of a zaak is handed out: asked,
 * allowed and noted in the access log.
 */
public final class Poort {

    /** By which door content went out: a page, a call, or the bytes of a stuk for a page that was noted already. */
    public enum Deur {
        PAGINA, API, STUK;

        /** As the access log has it. */
        String wat() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final AccessPolicy regels;
    private final Zaken zaken;
    private final Inzagen inzagen;

    Poort(AccessPolicy regels, Zaken zaken, Inzagen inzagen) {
        this.regels = regels;
        this.zaken = zaken;
        this.inzagen = inzagen;
    }

    /**
     * Who asks, when they may use this function.
     *
     * @throws GeenToegang when not
     */
    public Actor mag(Functie functie) {
        var actor = Aangemeld.nu().map(Aangemeld::actor).orElseThrow(() -> new GeenToegang("U bent niet ingelogd."));
        if (!regels.mag(actor, functie)) {
            throw new GeenToegang(switch (functie) {
                case LIJSTEN, ZAAK_LEZEN -> "Uw account mag geen zaken inzien.";
                case HANDELEN -> "Uw account mag geen handelingen verrichten of vastleggen.";
                case AANLEVEREN -> "Uw account mag niet aanleveren.";
                case QUARANTAINE -> "Uw account mag de quarantaine niet inzien.";
                case FEED -> "Uw account mag de feed niet lezen.";
                case BEHEER -> "Alleen een beheerder mag dit.";
                case TOEZICHT -> "Alleen een auditor mag dit.";
                case WET -> "Uw account mag de wet in Spil niet wijzigen. Een officier, advocaat-generaal of parketsecretaris mag dat.";
            });
        }
        return actor;
    }

    public boolean zou(Actor actor, Functie functie) {
        return regels.mag(actor, functie);
    }

    /**
     * The zaak as it stands, for someone who may see it; the look is noted.
     *
     * @throws OnbekendeZaak when no stream has this number
     * @throws GeenToegang   when this actor may not see it
     */
    public Zaakstand zaak(Actor actor, Parketnummer nr, Deur deur) {
        return toon(actor, nr, deur, zaken.stand(nr));
    }

    /** As {@link #zaak}, as it stood in law at {@code op}. */
    public Zaakstand zaakOp(Actor actor, Parketnummer nr, Deur deur, Instant op) {
        zaak(actor, nr, deur);
        return toon(actor, nr, deur, zaken.standOp(nr, op));
    }

    /** Whether this actor may see what this picture holds; for results over many zaken, of which no look is noted. */
    public boolean ziet(Actor actor, Zaakbeeld beeld) {
        return regels.ziet(actor, beeld);
    }

    /** Whether this actor may see this zaak as it is now; notes no look. */
    public boolean ziet(Actor actor, Parketnummer nr) {
        return zaken.stand(nr).filter(s -> regels.ziet(actor, s.beeld())).isPresent();
    }

    public Zicht zicht(Actor actor) {
        return regels.zicht(actor);
    }

    private Zaakstand toon(Actor actor, Parketnummer nr, Deur deur, Optional<Zaakstand> gevonden) {
        var stand = gevonden.orElseThrow(() -> new OnbekendeZaak(nr.weergave()));
        if (!regels.ziet(actor, stand.beeld())) {
            throw new GeenToegang("U mag zaak " + nr.weergave() + " niet inzien. Zij hoort bij een ander parket of is afgeschermd.");
        }
        inzagen.noteer(nr, actor, deur.wat());
        return stand;
    }
}
