package nl.spil.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import nl.spil.zaak.Fout;
import org.jspecify.annotations.Nullable;

/** Opaque cursors over a list that is read whole: the place where the next page begins. */
final class Cursor {

    private Cursor() {}

    static String op(int plaats) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("p" + plaats).getBytes(StandardCharsets.US_ASCII));
    }

    /** @throws Probleem 422 when it is no cursor of ours */
    static int plaats(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        try {
            var tekst = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            if (tekst.startsWith("p")) {
                return Math.max(0, Integer.parseInt(tekst.substring(1)));
            }
        } catch (IllegalArgumentException e) {
            // falls through to the same answer: a cursor that we never gave
        }
        throw vreemd();
    }

    /** What a cursor gets that was never given out here. */
    static Probleem vreemd() {
        return Probleem.ongeldig(List.of(new Fout("/na", "cursor", "Deze cursor is hier niet uitgegeven. Begin opnieuw zonder na.")));
    }
}
