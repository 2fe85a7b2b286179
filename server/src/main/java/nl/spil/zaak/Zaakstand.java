package nl.spil.zaak;

import nl.spil.recht.Parketnummer;
import nl.spil.recht.Zaakbeeld;

/**
 * A zaak as it stands.
 *
 * @param versie    volgnummer of its last entry
 * @param beeldHash SHA-256, hexadecimal, of the picture alone: not of numbers issued, order or times of registration
 */
public record Zaakstand(Parketnummer nr, int versie, Zaakbeeld beeld, String beeldHash) {}
