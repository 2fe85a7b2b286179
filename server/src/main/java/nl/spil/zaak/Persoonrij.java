package nl.spil.zaak;

import java.util.SortedMap;
import nl.spil.recht.Parketnummer;

/**
 * A person in a zaak, with what was delivered about them.
 *
 * @param rol      {@code verdachte} or {@code slachtoffer}
 * @param nr       number within the role, from 1
 * @param gegevens as in the act that brought them in: what JSON has, without floating point
 */
public record Persoonrij(Parketnummer zaak, String rol, int nr, String naam, SortedMap<String, Object> gegevens) {}
