package nl.spil.recht;

import java.util.List;

/**
 * A list in which zaken stand, as the pack orders them; every zaak stands in exactly one.
 *
 * @param eerst the acts that a zaak in this list usually waits for, the likeliest first
 */
public record Lijstsoort(String id, Tekst titel, Tekst zin, List<String> eerst) {}
