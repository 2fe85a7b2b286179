package nl.spil.dossier.ontvangst;

import nl.spil.recht.Parketnummer;

/**
 * A file that comes in by parts.
 *
 * @param grootte  of the whole, in bytes
 * @param gekregen so many bytes are here; the next part begins there
 */
public record Upload(String id, Parketnummer zaak, String bestand, long grootte, long gekregen, Kenmerken kenmerken) {}
