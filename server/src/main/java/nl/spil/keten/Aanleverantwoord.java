package nl.spil.keten;

import java.util.List;
import nl.spil.zaak.Fout;

/**
 * What an accepted delivery did.
 *
 * @param onderzoek name of the onderzoek that ties the zaken together
 * @param zaken     those it opened, joined or withdrew, in order of verdachte
 * @param meldingen what a person should look at
 */
public record Aanleverantwoord(String berichtId, String onderzoek, List<Zaak> zaken, List<Fout> meldingen) {

    /** @param verdachte volgnummer of the verdachte in the onderzoek */
    public record Zaak(String parketnummer, int verdachte) {}

    public Aanleverantwoord {
        zaken = List.copyOf(zaken);
        meldingen = List.copyOf(meldingen);
    }
}
