package nl.spil.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRange;

/**
 * The part of a content that a browser asks for.
 *
 * @param van    first byte, from 0
 * @param aantal number of bytes
 * @param deel   false when it is the whole
 */
record Bereik(long van, long aantal, boolean deel) {

    /** One range; more than one, or none that can be read, is answered with the whole. Empty: it lies past the end. */
    static Optional<Bereik> lees(@Nullable String kop, long grootte) {
        var heel = new Bereik(0, grootte, false);
        if (kop == null) {
            return Optional.of(heel);
        }
        try {
            var delen = HttpRange.parseRanges(kop);
            if (delen.size() != 1) {
                return Optional.of(heel);
            }
            var van = delen.getFirst().getRangeStart(grootte);
            return van >= grootte ? Optional.empty() : Optional.of(new Bereik(van, delen.getFirst().getRangeEnd(grootte) - van + 1, true));
        } catch (IllegalArgumentException e) {
            return Optional.of(heel);
        }
    }

    /** Content-Range of the answer. */
    String kop(long grootte) {
        return "bytes " + van + "-" + (van + aantal - 1) + "/" + grootte;
    }
}
