package nl.spil.recht;

import java.util.Arrays;
import java.util.Optional;

/** How a term is counted: the closed list that packs choose from ({@code telling}). X is the day of the event. */
public enum Telling {
    /** X does not count, day n counts to its end. */
    DAGEN("dagen"),
    /** X counts as the first day. */
    DAGEN_INGAAND("dagen-ingaand"),
    /** Whole weeks of seven days; X does not count. */
    WEKEN("weken"),
    /** A month is thirty days (Sv 136 lid 1, Sr 88); X does not count. */
    MAANDEN("maanden"),
    /** Calendar months; begins the day after X. */
    KALENDERMAANDEN("kalendermaanden"),
    /** The shorter of {@link #MAANDEN} and {@link #KALENDERMAANDEN}, where it is not certain what a month is. */
    KORTSTE_MAANDEN("kortste-maanden"),
    /** Calendar years; begins the day after X and ends the day before the anniversary of that first day. */
    JAREN("jaren"),
    /** Elapsed hours, also across the change to summer time. */
    UREN("uren"),
    /** Hours of which those between midnight and nine in the morning do not count (Sv 56a). */
    UREN_DAG("uren-dag"),
    /** Deprivation of liberty: from the instant, a day is twenty-four elapsed hours (Sv 136 lid 1). */
    VRIJHEID("vrijheid"),
    /** As {@link #VRIJHEID} when the instant is known; of an event known by its day only, days. */
    ETMALEN("etmalen"),
    /** Free days between an event and a hearing: neither of the two counts (Sv 130). */
    VRIJE_DAGEN("vrije-dagen"),
    /** Free days counted back from a hearing: the last day on which something can still be done. */
    TERUG("terug"),
    /** The same calendar day. */
    ZELFDE_DAG("zelfde-dag"),
    /** Prescription (Sr 70-73, Sv 6:1:22): years, and rules of its own. */
    VERJARING("verjaring"),
    /** The law gives no length: as soon as possible, until the hearing begins, as the judge decides. */
    GEEN("geen");

    private final String naam;

    Telling(String naam) {
        this.naam = naam;
    }

    /** As packs write it. */
    public String naam() {
        return naam;
    }

    public static Optional<Telling> lees(String naam) {
        return Arrays.stream(values()).filter(t -> t.naam.equals(naam)).findFirst();
    }

    /** Whether the start must be an instant: a day alone is not enough. */
    public boolean vanOgenblik() {
        return this == UREN || this == UREN_DAG || this == VRIJHEID;
    }
}
