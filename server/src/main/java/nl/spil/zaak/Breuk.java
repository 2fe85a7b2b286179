package nl.spil.zaak;

/**
 * A break found by the check.
 *
 * @param soort      log, staart, zegel, beeld, stuk or toegang
 * @param zaak       number as the database has it, or empty
 * @param volgnummer entry, or 0
 * @param pad        table and column, or file; or empty
 * @param tekst      what does not fit, in Dutch
 */
public record Breuk(String soort, String zaak, int volgnummer, String pad, String tekst) {}
