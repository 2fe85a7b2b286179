package nl.spil.recht;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;

/** The Algemene termijnenwet over a counted term: it lengthens, never shortens. Each step says itself in {@code stappen}. */
final class Verlenging {

    private static final int MINSTENS_DAGEN = 3;
    private static final int WERKDAGEN = 2;

    private Verlenging() {}

    /** @param laatste last day of a term whose first day is {@code eerste} */
    static LocalDate vooruit(LocalDate eerste, LocalDate laatste, SortedSet<Integer> atw, Feestdagen feestdagen, List<String> stappen) {
        var dag = laatste;
        if (atw.contains(2)) {
            dag = tweeWerkdagen(eerste, laatste, 1, feestdagen, stappen);
        }
        if (atw.contains(1) && !feestdagen.werkdag(dag)) {
            var eind = dag;
            while (!feestdagen.werkdag(eind)) {
                eind = eind.plusDays(1);
            }
            stappen.add("De laatste dag is " + feestdagen.waarom(dag) + ": de termijn loopt door tot en met "
                    + Datumtaal.dag(eind) + " (Algemene termijnenwet, artikel 1).");
            dag = eind;
        }
        return dag;
    }

    /** Counted back, so that {@code laatste} is the earlier end; only article 2 can apply (art. 1 lid 2). */
    static LocalDate achteruit(LocalDate eerste, LocalDate laatste, SortedSet<Integer> atw, Feestdagen feestdagen, List<String> stappen) {
        return atw.contains(2) ? tweeWerkdagen(eerste, laatste, -1, feestdagen, stappen) : laatste;
    }

    private static LocalDate tweeWerkdagen(LocalDate eerste, LocalDate laatste, int richting, Feestdagen feestdagen,
            List<String> stappen) {
        if (richting * (laatste.toEpochDay() - eerste.toEpochDay()) + 1 < MINSTENS_DAGEN) {
            return laatste;
        }
        var eind = laatste;
        var werkdagen = 0;
        var dag = eerste;
        while (werkdagen < WERKDAGEN) {
            werkdagen += feestdagen.werkdag(dag) ? 1 : 0;
            eind = werkdagen == WERKDAGEN && richting * (dag.toEpochDay() - laatste.toEpochDay()) > 0 ? dag : eind;
            dag = dag.plusDays(richting);
        }
        if (!eind.equals(laatste)) {
            stappen.add("Daarin vallen geen twee werkdagen: de termijn loopt " + (richting > 0 ? "door tot en met " : "terug tot en met ")
                    + Datumtaal.dag(eind) + " (Algemene termijnenwet, artikel 2).");
        }
        return eind;
    }
}
