package nl.spil.keten;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A place in a message as the rules see it. What is absent, of another type, or refused by the schema is not there, so that
 * the rules can run over the good part of a bad message.
 *
 * @param pad     JSON pointer
 * @param knoop   null when there is nothing that a rule may look at
 * @param geweerd pointers of the values that the schema refused
 */
record Plek(String pad, @Nullable JsonNode knoop, Set<String> geweerd) {

    static Plek bericht(JsonNode bericht, Set<String> geweerd) {
        return new Plek("", geweerd.contains("") ? null : bericht, geweerd);
    }

    Plek bij(String naam) {
        return kind("/" + ontsnapt(naam), knoop == null ? null : knoop.get(naam));
    }

    /** The members of a list; those refused are among them, and are not there. */
    List<Plek> leden() {
        if (knoop == null || !knoop.isArray()) {
            return List.of();
        }
        var leden = new ArrayList<Plek>(knoop.size());
        for (int i = 0; i < knoop.size(); i++) {
            leden.add(kind("/" + i, knoop.get(i)));
        }
        return leden;
    }

    private Plek kind(String stap, @Nullable JsonNode waarde) {
        var hier = pad + stap;
        return new Plek(hier, waarde == null || geweerd.contains(hier) ? null : waarde, geweerd);
    }

    boolean er() {
        return knoop != null;
    }

    /** Whether something stands here that the schema refused, here or higher up. */
    boolean isGeweerd() {
        if (geweerd.isEmpty() || knoop != null) {
            return false;
        }
        for (int i = pad.length(); i >= 0; i = pad.lastIndexOf('/', i - 1)) {
            if (geweerd.contains(pad.substring(0, i))) {
                return true;
            }
            if (i == 0) {
                break;
            }
        }
        return false;
    }

    @Nullable String tekst() {
        return knoop != null && knoop.isString() ? knoop.stringValue() : null;
    }

    @Nullable Integer getal() {
        return knoop != null && knoop.isInt() ? (Integer) knoop.intValue() : null;
    }

    boolean ja() {
        return knoop != null && knoop.isBoolean() && knoop.booleanValue();
    }

    static String ontsnapt(String naam) {
        return naam.indexOf('~') < 0 && naam.indexOf('/') < 0 ? naam : naam.replace("~", "~0").replace("/", "~1");
    }
}
