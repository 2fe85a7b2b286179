package nl.spil.dossier.gebruik;

import java.util.List;
import java.util.Set;
import nl.spil.recht.Actor;
import nl.spil.recht.Handeling;
import nl.spil.recht.Toets;
import nl.spil.recht.Zaakbeeld;
import nl.spil.zaak.AccessPolicy;
import nl.spil.zaak.Zicht;

/** Everyone sees every zaak but one that is confidential, and only officieren see that; a beheerder reads none. */
final class Proefregels implements AccessPolicy {
    @Override
    public boolean mag(Actor actor, Functie functie) {
        return !actor.rol().equals("beheerder");
    }

    @Override
    public boolean ziet(Actor actor, Zaakbeeld beeld) {
        return beeld.zaak().classificatie().isEmpty() || actor.rol().equals("officier");
    }

    @Override
    public Zicht zicht(Actor actor) {
        return new Zicht(true, Set.of(), actor.rol().equals("officier") ? Set.of("vertrouwelijk") : Set.of());
    }

    @Override
    public List<Toets> bezwaren(Actor actor, Zaakbeeld beeld, Handeling handeling) {
        return List.of();
    }
}
