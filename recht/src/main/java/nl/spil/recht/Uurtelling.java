package nl.spil.recht;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

/** Counting from instant to instant. Elapsed time, so the clock may stand an hour off after a change to summer time. */
final class Uurtelling {

    /** Until this hour the night does not count (Sv 56a). */
    private static final LocalTime OCHTEND = LocalTime.of(9, 0);

    private Uurtelling() {}

    /**
     * The same clock time so many years and months on (the last day of the month when that day is missing: the shorter
     * reading), and from there elapsed days of twenty-four hours and minutes.
     */
    static Instant verstreken(Instant van, Duur duur) {
        var kalender = van.atZone(Moment.NEDERLAND).plusYears(duur.jaren()).toInstant();
        return kalender.plus(Duration.ofMinutes((30L * duur.maanden() + duur.dagen()) * 1440L + duur.minuten()));
    }

    /** Elapsed time of which the hours between midnight and nine do not count. */
    static Instant overdag(Instant van, Duur duur) {
        var rest = Duration.ofMinutes(duur.inMinuten());
        var nu = van.atZone(Moment.NEDERLAND);
        while (true) {
            var ochtend = nu.toLocalDate().atTime(OCHTEND).atZone(Moment.NEDERLAND);
            var begin = nu.isBefore(ochtend) ? ochtend : nu;
            var middernacht = nu.toLocalDate().plusDays(1).atStartOfDay(Moment.NEDERLAND);
            var vandaag = Duration.between(begin, middernacht);
            if (rest.compareTo(vandaag) <= 0) {
                return begin.plus(rest).toInstant();
            }
            rest = rest.minus(vandaag);
            nu = middernacht;
        }
    }
}
