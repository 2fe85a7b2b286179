package nl.spil.recht;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A legal act as someone performs or records it in one zaak.
 *
 * @param soort    id of the act in the packs, kebab-case: {@code dagvaarden}
 * @param wijze    taken now, or recorded afterwards
 * @param geldigOp when it takes or took legal effect
 * @param betreft  what it is about
 * @param gegevens its inputs by field name; values are String, Long, Boolean, List or Map of these: what JSON has,
 *                 without floating point. Dates and times stand in it as ISO-8601 text, money in euro cents
 */
public record Handeling(String soort, Wijze wijze, Moment geldigOp, Betreft betreft, SortedMap<String, Object> gegevens) {

    public Handeling {
        gegevens = Collections.unmodifiableSortedMap(new TreeMap<>(gegevens));
    }
}
