package nl.spil.recht;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an act is about, besides its zaak.
 *
 * @param feiten      numbers of feiten in the zaak; empty: the act is not about feiten, or about all that qualify
 * @param vorderingen numbers of vorderingen
 * @param voorwerpen  numbers of seized objects
 * @param stukken     ids of stukken
 */
public record Betreft(SortedSet<Integer> feiten, SortedSet<Integer> vorderingen, SortedSet<Integer> voorwerpen,
        SortedSet<String> stukken) {

    public static final Betreft ZAAK = feiten(java.util.List.of());

    public Betreft {
        feiten = Collections.unmodifiableSortedSet(new TreeSet<>(feiten));
        vorderingen = Collections.unmodifiableSortedSet(new TreeSet<>(vorderingen));
        voorwerpen = Collections.unmodifiableSortedSet(new TreeSet<>(voorwerpen));
        stukken = Collections.unmodifiableSortedSet(new TreeSet<>(stukken));
    }

    public static Betreft feiten(Collection<Integer> feiten) {
        return new Betreft(new TreeSet<>(feiten), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }
}
