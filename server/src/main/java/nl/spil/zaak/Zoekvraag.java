package nl.spil.zaak;

import org.jspecify.annotations.Nullable;

/**
 * A question for a page of zaken. Texts that do not apply are empty.
 *
 * @param lijst     id of a list of the pack
 * @param zoek      a number in any notation, or (part of) a name
 * @param onderdeel office of parketten.csv
 * @param parket    two digits
 * @param zicht     what the asker may see
 * @param na        cursor of an earlier page
 * @param limiet    rows on a page, 1 to 200
 */
public record Zoekvraag(String lijst, String zoek, String onderdeel, String parket, Zicht zicht, @Nullable String na, int limiet) {

    public Zoekvraag {
        limiet = Math.clamp(limiet, 1, 200);
    }
}
