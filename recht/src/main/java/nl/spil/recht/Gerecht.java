package nl.spil.recht;

import java.util.List;

/**
 * A court.
 *
 * @param code       its code in ECLI numbers: {@code RBAMS}
 * @param parketcode first two digits of its office's numbers, empty when it has none
 */
public record Gerecht(String code, String naam, String soort, List<String> zittingsplaatsen, String hogereInstantie,
        String parketcode, String zekerheid) {

    public Gerecht {
        zittingsplaatsen = List.copyOf(zittingsplaatsen);
    }
}
