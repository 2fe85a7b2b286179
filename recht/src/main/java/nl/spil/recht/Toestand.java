package nl.spil.recht;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state that the exploration came to: a real picture at a real time, and the act or the waiting that brought it there.
 *
 * @param kern   what decides about the course of the case, in short
 * @param geheel all that any rule can tell apart, in short: begins with {@code kern}
 */
record Toestand(Zaakbeeld beeld, Instant nu, @Nullable Toestand vorige, String stap, String kern, String geheel) {

    /** The acts that lead here, from the registration on. */
    String weg() {
        List<String> uit = new ArrayList<>();
        for (var t = this; t != null; t = t.vorige()) {
            uit.addFirst(t.stap());
        }
        return String.join(", ", uit);
    }
}
