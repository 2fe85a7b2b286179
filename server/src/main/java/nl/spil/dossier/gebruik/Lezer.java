package nl.spil.dossier.gebruik;

import nl.spil.recht.Actor;
import nl.spil.zaak.Zicht;

/** Who looks into a dossier, with the zaken and classifications that this account may see. */
public record Lezer(Actor actor, Zicht zicht) {

    boolean magClassificatie(String classificatie) {
        return classificatie.isEmpty() || zicht.classificaties().contains("*") || zicht.classificaties().contains(classificatie);
    }
}
