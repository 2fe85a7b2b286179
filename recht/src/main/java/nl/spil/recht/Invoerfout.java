package nl.spil.recht;

/**
 * An input that has not the form which the pack asks.
 *
 * @param pad   JSON pointer to the place in the act, as {@code /gegevens/forum}
 * @param code  kebab-case and stable: verplicht, onbekend-veld, soort, keuze, onbekend-feit, handeling-onbekend ...
 * @param tekst what to do, in Dutch
 */
public record Invoerfout(String pad, String code, String tekst) {}
