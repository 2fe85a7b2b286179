package nl.spil.recht;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How one term of the law is counted; data, from a pack or from tabellen/termijnregels.csv. {@link Termijnrekening} counts.
 *
 * @param id         kebab-case
 * @param artikel    where the law says it, for people: {@code Sv 408 lid 1}
 * @param begint     the event the term begins with, in words
 * @param duur       its length; the longest where a judge decides ({@code bepaalbaar}). Null when the law gives none or
 *                   when it follows from the offence
 * @param atw        which articles of the Algemene termijnenwet apply: 1 (to a working day), 2 (at least two working days)
 * @param bepaalbaar a judge decides the length within {@code duur}
 * @param verjaring  what makes a prescription; null for every other term
 * @param noot       what is uncertain about it, shown as a step; or empty
 * @param zekerheid  A, B or C
 */
public record Termijnregel(String id, String artikel, String begint, @Nullable Duur duur, Telling telling, SortedSet<Integer> atw,
        boolean bepaalbaar, @Nullable Verjaringsregel verjaring, String noot, String zekerheid) {

    public Termijnregel {
        atw = Collections.unmodifiableSortedSet(new TreeSet<>(atw));
    }

    /** As a pack describes it. A term without a length of its own gets one with {@link #metDuur}. */
    public static Termijnregel van(Termijnsoort soort) {
        var telling = Telling.lees(soort.telling())
                .orElseThrow(() -> new IllegalArgumentException(soort.id() + ": telling bestaat niet: " + soort.telling()));
        return new Termijnregel(soort.id(), soort.artikel(), soort.begint(), Duur.lees(soort.duur()).orElse(null), telling,
                new TreeSet<>(soort.atw()), false, null, "", soort.zekerheid());
    }

    /** This rule with a length that an act gave: also one longer than the law allows, for what happened is counted as it was. */
    public Termijnregel metDuur(Duur gegeven) {
        return new Termijnregel(id, artikel, begint, gegeven, telling, atw, false, verjaring, noot, zekerheid);
    }

    /** A term that is no prescription and of which the law sets the length. */
    public static Termijnregel vast(String id, String artikel, String begint, Duur duur, Telling telling, SortedSet<Integer> atw,
            String zekerheid) {
        return new Termijnregel(id, artikel, begint, duur, telling, atw, false, null, "", zekerheid);
    }
}
