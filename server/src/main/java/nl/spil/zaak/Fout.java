package nl.spil.zaak;

/**
 * One error in what was offered.
 *
 * @param pad   JSON pointer to the place, as {@code /gegevens/forum}
 * @param code  kebab-case, stable
 * @param tekst Dutch sentence for people
 */
public record Fout(String pad, String code, String tekst) {}
