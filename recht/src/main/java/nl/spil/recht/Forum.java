package nl.spil.recht;

import java.util.List;

/**
 * A judge or chamber before whom a zaak can come.
 *
 * @param instantie               rechtbank, gerechtshof or hoge-raad
 * @param maxVrijheidsstrafDagen  longest prison sentence it can give, in days (365 a year, 30 a month); 0 when the law
 *                                draws no bound of its own
 * @param hoger                   ids of the forums where a remedy goes
 */
public record Forum(String id, String naam, String instantie, String samenstelling, String bevoegdVoor, int maxVrijheidsstrafDagen,
        List<String> hoger, String artikel, String zekerheid) {

    public Forum {
        hoger = List.copyOf(hoger);
    }
}
