package nl.spil.keten;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** No text may hold a control character other than tab or line end, or half a surrogate pair. */
final class Tekenregels {

    private Tekenregels() {}

    static void keur(JsonNode bericht, Set<String> geweerd, Bevindingen uit) {
        loop(bericht, new StringBuilder(), geweerd, uit);
    }

    private static void loop(JsonNode knoop, StringBuilder pad, Set<String> geweerd, Bevindingen uit) {
        if (!geweerd.isEmpty() && geweerd.contains(pad.toString())) {
            return;
        }
        var lengte = pad.length();
        if (knoop.isObject()) {
            for (var lid : knoop.properties()) {
                pad.append('/').append(Plek.ontsnapt(lid.getKey()));
                loop(lid.getValue(), pad, geweerd, uit);
                pad.setLength(lengte);
            }
        } else if (knoop.isArray()) {
            for (int i = 0; i < knoop.size(); i++) {
                if (knoop.get(i).isNumber()) {
                    continue;
                }
                pad.append('/').append(i);
                loop(knoop.get(i), pad, geweerd, uit);
                pad.setLength(lengte);
            }
        } else if (knoop.isString() && verboden(knoop.stringValue())) {
            uit.meld(pad.toString(), Foutcode.TEKEN_VERBODEN, "Deze tekst bevat een stuurteken of een half teken. Haal het weg;"
                    + " alleen tab en regeleinde mogen.");
        }
    }

    static boolean verboden(String tekst) {
        for (int i = 0; i < tekst.length(); i++) {
            var c = tekst.charAt(i);
            if (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r') {
                return true;
            }
            if (Character.isHighSurrogate(c) && i + 1 < tekst.length() && Character.isLowSurrogate(tekst.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }
}
