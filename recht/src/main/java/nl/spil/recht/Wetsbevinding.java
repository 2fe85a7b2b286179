package nl.spil.recht;

/**
 * Something in packs that loads, but deserves a look.
 *
 * @param soort kebab-case: handeling-leeg, handeling-zonder-scenario, termijn-begint-nooit, termijn-eindigt-nooit, zonder-engels
 * @param waar  id of the act or term
 * @param tekst what is the matter, in Dutch
 */
public record Wetsbevinding(String soort, String waar, String tekst) {}
