package nl.spil.recht;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a pack says of itself.
 *
 * @param naam      sv, sv-2029
 * @param vanaf     acts from this day (Netherlands) ...
 * @param tot       ... until this one; null: no end
 * @param bronstand day of the text it was read in, or empty
 * @param volgt     the pack from which it takes what it does not say itself, or empty
 * @param proef     a rehearsal: it never judges a real act unless an assumption about the transition is set
 * @param sha256    of its files, hexadecimal
 */
public record Pakketkop(String naam, int versie, Tekst titel, LocalDate vanaf, @Nullable LocalDate tot, String bronstand, String volgt,
        boolean proef, String sha256) {

    /** As people name a version. */
    public String aanduiding() {
        return naam + " " + versie;
    }
}
