package nl.spil.recht;

import java.util.List;

/**
 * A kind of decision that a judgment can hold.
 *
 * @param niveau       what it is about: zaak, feit, vordering, voorwerp, vrijheid or rechtsmiddel
 * @param gegevens     its inputs, a JSON object of field to type as the table writes it
 * @param combineertMet usual company, no duty
 * @param sluitUit     not together for the same feit and variant, vordering, object or order
 */
public record Beslissingsoort(String id, String niveau, String naam, String gegevens, String artikel, List<String> combineertMet,
        List<String> sluitUit, String zekerheid) {

    public Beslissingsoort {
        combineertMet = List.copyOf(combineertMet);
        sluitUit = List.copyOf(sluitUit);
    }
}
