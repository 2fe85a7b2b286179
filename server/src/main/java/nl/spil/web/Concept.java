package nl.spil.web;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * What someone is typing in one act.
 *
 * @param velden  field name of the form to what was typed, as typed
 * @param gezien  version of the zaak when the form was opened: what the conflict check goes by
 * @param sleutel idempotency key of the act that will come of it
 */
record Concept(String handeling, SortedMap<String, List<String>> velden, int gezien, String sleutel, Instant begonnenOp, Instant bijgewerktOp) {

    String een(String naam) {
        var w = velden.get(naam);
        return w == null || w.isEmpty() ? "" : w.getFirst();
    }

    List<String> alle(String naam) {
        return velden.getOrDefault(naam, List.of());
    }
}
