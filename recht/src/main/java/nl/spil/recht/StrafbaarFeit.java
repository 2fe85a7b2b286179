package nl.spil.recht;

/**
 * An offence as the code tables know it. The custody and prescription here are the ordinary ones; age, aggravation and
 * repetition are rules of their own.
 *
 * @param id                 kebab-case, as deliveries and packs name it
 * @param maxGevangenisDagen longest prison sentence in days, a year counted as 365 and a month as 30 days; 0 when none,
 *                           {@link #LEVENSLANG} for life. Only for comparing with a bound
 * @param maxHechtenisDagen  as above, for detention
 * @param vhToegelaten       whether pre-trial custody is possible by Sv 67 lid 1; not the case of no fixed abode (lid 2)
 * @param verjaringJaren     years of Sr 70, or 0 when the offence never lapses
 * @param klachtdelict       whether prosecution always needs a complaint. Where only family is exempt it is not
 * @param klachtdelictNoot   the words of the table, for people
 * @param zekerheid          A, B or C
 */
public record StrafbaarFeit(String id, String kwalificatie, String wet, String artikel, String lid, boolean misdrijf,
        String maxGevangenisstraf, int maxGevangenisDagen, int maxHechtenisDagen, int boetecategorie, boolean vhToegelaten,
        int verjaringJaren, boolean pogingStrafbaar, boolean klachtdelict, String klachtdelictNoot, String zekerheid) {

    /** Stands for life in {@link #maxGevangenisDagen}: more than any term of years. */
    public static final int LEVENSLANG = 100 * 365;
}
