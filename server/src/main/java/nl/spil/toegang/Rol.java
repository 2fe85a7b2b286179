package nl.spil.toegang;

import java.util.Set;
import nl.spil.zaak.AccessPolicy.Functie;

/**
 * What one role may, as toegang/rollen.csv says.
 *
 * @param id             as in {@code registreert} of the packs: officier, {@code ketenpartner:politie}
 * @param titel          as shown, Dutch
 * @param titelEn        as shown, English
 * @param functies       calls and pages it may use at all
 * @param zicht          which zaken it may see: of its own office, of the whole country, or none
 * @param classificaties classifications it may see besides the unclassified
 * @param toelichting    one sentence for people, Dutch
 */
public record Rol(String id, String titel, String titelEn, Set<Functie> functies, Bereik zicht, Set<String> classificaties,
        String toelichting) {

    /** How far a role sees. */
    public enum Bereik { GEEN, ONDERDEEL, LANDELIJK }
}
