package nl.spil.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The identity bar: on every page of a zaak who, what state, what presses, who else is here.
 *
 * @param nr    canonical, for addresses
 * @param meta  birth date and age, or what is known instead
 * @param knop  one main action, or null when suspects or feiten ask different things
 */
record Zaakbalk(String nr, String weergave, String naam, @Nullable Tijd geboren, String meta, List<Badge> badges,
        List<Aanwezig> aanwezig, @Nullable Druk druk, @Nullable Knop knop) {

    /** Someone else who is in this zaak now. */
    record Aanwezig(String voorletters, String zin) {}

    /** The nearest term. {@code klasse}: dringend today or past, nabij within seven days, else rustig. */
    record Druk(String klasse, String rest, String wat, Tijd wanneer) {}

    /** A link that is a main action. */
    record Knop(String adres, String icoon, String tekst) {}
}
