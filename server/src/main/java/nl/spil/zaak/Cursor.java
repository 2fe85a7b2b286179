package nl.spil.zaak;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opaque cursors of lists: what they hold is nobody's business, and may change. */
final class Cursor {

    private Cursor() {}

    static String van(Object... delen) {
        var tekst = String.join("|", List.of(delen).stream().map(Object::toString).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(tekst.getBytes(StandardCharsets.UTF_8));
    }

    /** Its parts, or empty when it is no cursor of so many parts. */
    static List<String> delen(@Nullable String cursor, int aantal) {
        if (cursor == null) {
            return List.of();
        }
        try {
            var delen = List.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", -1));
            return delen.size() == aantal ? delen : List.of();
        } catch (IllegalArgumentException geenCursor) {
            return List.of();
        }
    }
}
