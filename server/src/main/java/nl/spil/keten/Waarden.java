package nl.spil.keten;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** JSON of a message as the inputs of an act: String, Long, Boolean, List and Map. */
final class Waarden {

    private Waarden() {}

    static Object van(JsonNode knoop) {
        if (knoop.isObject()) {
            return object(knoop);
        }
        if (knoop.isArray()) {
            List<Object> lijst = new ArrayList<>(knoop.size());
            knoop.forEach(lid -> lijst.add(van(lid)));
            return lijst;
        }
        if (knoop.isBoolean()) {
            return knoop.booleanValue();
        }
        return knoop.isIntegralNumber() ? (Object) knoop.longValue() : knoop.asString();
    }

    /** Members that are null are left out: a message that passed the schema has none. */
    static TreeMap<String, Object> object(JsonNode knoop) {
        var uit = new TreeMap<String, Object>();
        knoop.properties().forEach(lid -> {
            if (!lid.getValue().isNull()) {
                uit.put(lid.getKey(), van(lid.getValue()));
            }
        });
        return uit;
    }
}
