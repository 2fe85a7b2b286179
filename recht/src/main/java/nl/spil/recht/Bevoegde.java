package nl.spil.recht;

import java.util.List;

/**
 * Who may take a decision by law, and who may enter it in Spil. Entering is not deciding.
 *
 * @param orgaan     short name that packs use in {@code bevoegd}
 * @param registreert roles of Spil, or {@code ketenpartner:NAAM}
 * @param beperking  what the law or the mandate leaves out, in words
 */
public record Bevoegde(String id, String naam, String orgaan, String soort, List<String> registreert, String beperking,
        String zekerheid) {

    public Bevoegde {
        registreert = List.copyOf(registreert);
    }
}
