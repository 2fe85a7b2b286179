package nl.spil.zaak;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.spil.recht.Beeldcodec;
import nl.spil.recht.Zaakbeeld;

/** Pictures lately read, by their own text: a picture is immutable, so that the same text never needs a second reading. */
final class Beeldgeheugen {

    private static final int MEEST = 512;

    private final Map<String, Zaakbeeld> gelezen = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Zaakbeeld> oudste) {
            return size() > MEEST;
        }
    });

    Zaakbeeld lees(String tekst) {
        var bekend = gelezen.get(tekst);
        if (bekend == null) {
            bekend = Beeldcodec.lees(tekst);
            gelezen.put(tekst, bekend);
        }
        return bekend;
    }

    /** So that the next act on the same zaak need not read what was just written. */
    void onthoud(String tekst, Zaakbeeld beeld) {
        gelezen.put(tekst, beeld);
    }
}
