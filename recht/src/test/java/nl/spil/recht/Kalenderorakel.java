package nl.spil.recht;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * A second way of counting, slow and as plain as the text of the law: one day or one minute at a time, with its own
 * calendar of holidays and its own summer time. It shares no code with what it checks.
 */
final class Kalenderorakel {

    private Kalenderorakel() {}

    /** Walks n days on, then on to a working day; with at least two working days in a term of three days or more. */
    static LocalDate binnenDagen(LocalDate x, int n, boolean artikel1, boolean artikel2, Set<LocalDate> gelijkgesteld) {
        var dag = x;
        var geteld = 0;
        var werkdagen = 0;
        while (geteld < n || artikel2 && n >= 3 && werkdagen < 2) {
            dag = dag.plusDays(1);
            geteld++;
            werkdagen += vrij(dag, gelijkgesteld) ? 0 : 1;
        }
        while (artikel1 && vrij(dag, gelijkgesteld)) {
            dag = dag.plusDays(1);
        }
        return dag;
    }

    /** Walks back from a hearing over so many free days, the hearing itself not counted; the day before those. */
    static LocalDate terug(LocalDate zitting, int n, Set<LocalDate> gelijkgesteld) {
        var dag = zitting;
        var geteld = 0;
        var werkdagen = 0;
        while (geteld < n || n >= 3 && werkdagen < 2) {
            dag = dag.minusDays(1);
            geteld++;
            werkdagen += vrij(dag, gelijkgesteld) ? 0 : 1;
        }
        return dag.minusDays(1);
    }

    /** Day after day until as many anniversaries of the first day have come; the day before the last of them ends it. */
    static LocalDate jaren(LocalDate x, int n) {
        var eerste = x.plusDays(1);
        var dag = eerste;
        var verjaardagen = 0;
        while (true) {
            dag = dag.plusDays(1);
            var zelfde = dag.getMonthValue() == eerste.getMonthValue() && dag.getDayOfMonth() == eerste.getDayOfMonth();
            var vervangt = eerste.getMonthValue() == 2 && eerste.getDayOfMonth() == 29 && dag.getMonthValue() == 3
                    && dag.getDayOfMonth() == 1 && !dag.isLeapYear();
            if (zelfde || vervangt) {
                verjaardagen++;
                if (verjaardagen == n) {
                    return dag.minusDays(1);
                }
            }
        }
    }

    /** Minute after minute, of which those before nine in the morning do not count. */
    static Instant overdag(Instant van, long minuten) {
        var nu = van;
        var geteld = 0L;
        while (geteld < minuten) {
            if (klok(nu).getHour() >= 9) {
                geteld++;
            }
            nu = nu.plusSeconds(60);
        }
        return nu;
    }

    /** The Dutch clock: summer time from the last Sunday of March until that of October, both at 01.00 UTC (since 1996). */
    static LocalDateTime klok(Instant op) {
        var utc = op.atOffset(ZoneOffset.UTC).toLocalDateTime();
        var zomer = !utc.isBefore(laatsteZondag(utc.getYear(), 3).atTime(1, 0)) && utc.isBefore(laatsteZondag(utc.getYear(), 10).atTime(1, 0));
        return utc.plusHours(zomer ? 2 : 1);
    }

    static boolean vrij(LocalDate dag, Set<LocalDate> gelijkgesteld) {
        return dag.getDayOfWeek().getValue() >= 6 || gelijkgesteld.contains(dag) || feestdag(dag);
    }

    private static boolean feestdag(LocalDate dag) {
        var md = dag.getMonthValue() * 100 + dag.getDayOfMonth();
        if (md == 101 || md == 505 || md == 1225 || md == 1226) {
            return true;
        }
        if (md == 427 && dag.getDayOfWeek().getValue() != 7 || md == 426 && dag.getDayOfWeek().getValue() == 6) {
            return true;
        }
        var pasen = gauss(dag.getYear());
        return dag.equals(pasen.minusDays(2)) || dag.equals(pasen.plusDays(1)) || dag.equals(pasen.plusDays(39))
                || dag.equals(pasen.plusDays(50));
    }

    /** Easter by the rule of Gauss for 1900-2099 (M = 24, N = 5), not by the computus of the code under test. */
    static LocalDate gauss(int jaar) {
        int a = jaar % 19;
        int d = (19 * a + 24) % 30;
        int e = (2 * (jaar % 4) + 4 * (jaar % 7) + 6 * d + 5) % 7;
        if (d == 29 && e == 6) {
            return LocalDate.of(jaar, 4, 19);
        }
        if (d == 28 && e == 6 && a > 10) {
            return LocalDate.of(jaar, 4, 18);
        }
        return LocalDate.of(jaar, 3, 22).plusDays(d + e);
    }

    private static LocalDate laatsteZondag(int jaar, int maand) {
        var dag = LocalDate.of(jaar, maand, 31);
        while (dag.getDayOfWeek().getValue() != 7) {
            dag = dag.minusDays(1);
        }
        return dag;
    }
}
