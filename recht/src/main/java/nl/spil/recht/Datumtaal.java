package nl.spil.recht;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates in Dutch words, whatever language the machine speaks. */
final class Datumtaal {

    private static final Locale NEDERLANDS = Locale.of("nl", "NL");
    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", NEDERLANDS);
    private static final DateTimeFormatter MINUUT = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu HH.mm 'uur'", NEDERLANDS);

    private static final DateTimeFormatter DATUM = DateTimeFormatter.ofPattern("d MMMM uuuu", NEDERLANDS);
    private static final DateTimeFormatter MAAND = DateTimeFormatter.ofPattern("MMMM uuuu", NEDERLANDS);

    private Datumtaal() {}

    /** {@code 3 april 2026}. */
    static String datum(LocalDate dag) {
        return DATUM.format(dag);
    }

    /** {@code april 2026}. */
    static String maand(LocalDate dag) {
        return MAAND.format(dag);
    }

    /** {@code vrijdag 3 april 2026}. */
    static String dag(LocalDate dag) {
        return DAG.format(dag);
    }

    /** {@code vrijdag 3 april 2026 14.05 uur}, on the Dutch clock. */
    static String minuut(Instant op) {
        return MINUUT.format(op.atZone(Moment.NEDERLAND));
    }
}
