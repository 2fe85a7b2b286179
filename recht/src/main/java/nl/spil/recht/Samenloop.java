package nl.spil.recht;

import java.util.Collection;

/** The highest penalty for several feiten that are judged together (Sr 55-58). Pure arithmetic; every maximum in the same unit. */
final class Samenloop {

    private Samenloop() {}

    /**
     * Prison (Sr 55; 56; 57 lid 2): the sum, at most a third above the highest; one deed or one continued deed brings the highest alone.
     *
     * @param eendaads  all of them are one deed or one continued deed
     * @param meermalen one of them was committed more than once, how often is not known
     */
    static long vrijheidsstraf(Collection<Long> maxima, boolean eendaads, boolean meermalen) {
        var hoogste = maxima.stream().mapToLong(m -> m).max().orElse(0);
        if (eendaads) {
            return hoogste;
        }
        var derdeMeer = hoogste + hoogste / 3;
        return meermalen ? derdeMeer : Math.min(maxima.stream().mapToLong(m -> m).sum(), derdeMeer);
    }

    /** Fines (Sr 55; 57; 62): the sum, with no bound of a third; one deed brings the highest alone. */
    static long geldboete(Collection<Long> maxima, boolean eendaads) {
        return eendaads ? maxima.stream().mapToLong(m -> m).max().orElse(0) : maxima.stream().mapToLong(m -> m).sum();
    }

    /** A maximum raised because of an earlier sentence for a like misdrijf (Sr 43a). */
    static long herhaling(long maximum) {
        return maximum + maximum / 3;
    }
}
