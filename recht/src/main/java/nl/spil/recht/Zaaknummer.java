package nl.spil.recht;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A number as people write it: {@code 08/952634-19 (P)}, {@code 08.206498.20}, {@code 1308227121}, {@code 19/04987},
 * {@code Wahv 200.245.956}. Read from any text, in time that grows with its length; what cannot be understood is
 * {@link Soort#OVERIG}, never an error.
 *
 * @param soort      whose number it is
 * @param waarde     in one notation: {@code 13-952634-19} for parket and hof, as written (spaces tidied) for the others
 * @param tekst      as it stood
 * @param toevoeging what was said with it, in one spelling where it is known: TUL, ontneming, OWV, gev. ttz, P, zaak A, VI
 */
public record Zaaknummer(Soort soort, String waarde, String tekst, List<String> toevoeging) {

    /** Whose number it is. */
    public enum Soort {
        /** Of a parket: 2-6-2 digits. */
        PARKET,
        /** The same form with the code of a ressortsparket: an appeal. */
        HOF,
        HOGE_RAAD,
        /** Of an appeal about a traffic penalty (Wahv). */
        WAHV,
        /** Of a matter in chambers: RK, AVNR, and K for a complaint about not prosecuting. */
        RAADKAMER,
        OVERIG;

        /** As in answers: {@code hoge-raad}. */
        public String naam() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Zaaknummer {
        toevoeging = List.copyOf(toevoeging);
    }

    /**
     * All numbers in a text or in the title of a published judgment, in their order. A text without any that is understood
     * gives itself as one {@link Soort#OVERIG}; an empty text gives nothing.
     */
    public static List<Zaaknummer> lees(String tekst) {
        return new Titellezer(Titelkop.van(tekst)).lees();
    }

    /** The first number of a parket or hof in the text: what a number field or a search means. */
    public static Optional<Parketnummer> eerste(String tekst) {
        return lees(tekst).stream().flatMap(n -> n.parketnummer().stream()).findFirst();
    }

    /** Present for {@link Soort#PARKET} and {@link Soort#HOF}, which have the same form. */
    public Optional<Parketnummer> parketnummer() {
        return switch (soort) {
            case PARKET, HOF -> Optional.of(new Parketnummer(waarde));
            case HOGE_RAAD, WAHV, RAADKAMER, OVERIG -> Optional.empty();
        };
    }
}
