package nl.spil.zaak;

import java.util.List;
import nl.spil.recht.Actor;
import nl.spil.recht.Handeling;
import nl.spil.recht.Toets;
import nl.spil.recht.Zaakbeeld;

/** Port: who may do and see what. Deny by default. Implemented by toegang; asked here for every act, by web for every call. */
public interface AccessPolicy {

    /** What a call or page does, apart from the zaak it is about. */
    enum Functie { LIJSTEN, ZAAK_LEZEN, HANDELEN, AANLEVEREN, QUARANTAINE, FEED, BEHEER, TOEZICHT, WET }

    /** May this actor use this function at all? */
    boolean mag(Actor actor, Functie functie);

    /** May this actor see what this zaak holds? */
    boolean ziet(Actor actor, Zaakbeeld beeld);

    /** Which zaken may stand in this actor's lists; the database filters with it. */
    Zicht zicht(Actor actor);

    /** What stands against this act by this actor in this zaak, besides the law; empty when nothing does. */
    List<Toets> bezwaren(Actor actor, Zaakbeeld beeld, Handeling handeling);
}
