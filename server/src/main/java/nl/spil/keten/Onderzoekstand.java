package nl.spil.keten;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * An onderzoek: a new delivery with all its supplements.
 *
 * @param id           name of it
 * @param organisatie  who delivered it first
 * @param verdachten   by volgnummer, as last delivered
 * @param feiten       by volgnummer, as last delivered
 * @param slachtoffers volgnummers
 * @param voorwerpen   numbers of what was seized
 * @param zaken        in order of number
 */
record Onderzoekstand(String id, String organisatie, Map<Integer, JsonNode> verdachten, Map<Integer, JsonNode> feiten,
        Set<Integer> slachtoffers, Set<String> voorwerpen, List<Zaakvan> zaken) {

    /** The zaak of one verdachte. */
    record Zaakvan(String parketnummer, int verdachte, boolean ingetrokken) {}
}
