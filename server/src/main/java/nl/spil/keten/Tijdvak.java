package nl.spil.keten;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import nl.spil.recht.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A date or time of a message. A bare date is the whole day in Europe/Amsterdam, a date known in part the whole month or year.
 *
 * @param begin      its first instant
 * @param einde      the last instant of a time, or the first instant after a day
 * @param eersteDag  in the Netherlands
 * @param laatsteDag in the Netherlands
 * @param kaal       whether it has no clock time
 */
record Tijdvak(Instant begin, Instant einde, LocalDate eersteDag, LocalDate laatsteDag, boolean kaal) {

    private static final int EERSTE_JAAR = 1900;

    /** Null when it is not on the calendar or clock, or before 1900. */
    static @Nullable Tijdvak lees(String tekst) {
        try {
            return switch (tekst.length()) {
                case 4 -> dagen(LocalDate.of(Integer.parseInt(tekst), 1, 1), LocalDate.of(Integer.parseInt(tekst), 12, 31));
                case 7 -> dagen(YearMonth.parse(tekst).atDay(1), YearMonth.parse(tekst).atEndOfMonth());
                case 10 -> dagen(LocalDate.parse(tekst), LocalDate.parse(tekst));
                default -> tijdstip(OffsetDateTime.parse(tekst));
            };
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Tijdvak dagen(LocalDate van, LocalDate tot) {
        return van.getYear() < EERSTE_JAAR ? null
                : new Tijdvak(van.atStartOfDay(Moment.NEDERLAND).toInstant(), tot.plusDays(1).atStartOfDay(Moment.NEDERLAND).toInstant(),
                        van, tot, true);
    }

    private static @Nullable Tijdvak tijdstip(OffsetDateTime tijd) {
        var dag = tijd.atZoneSameInstant(Moment.NEDERLAND).toLocalDate();
        return tijd.getYear() < EERSTE_JAAR ? null : new Tijdvak(tijd.toInstant(), tijd.toInstant(), dag, dag, false);
    }

    boolean begintNa(Instant moment) {
        return begin.isAfter(moment);
    }

    /** Whether this ends before the other begins. */
    boolean eindigtVoor(Tijdvak ander) {
        return kaal ? !einde.isAfter(ander.begin) : einde.isBefore(ander.begin);
    }

    /** As an act wants it: a day, or a time to the minute. */
    Moment moment() {
        return kaal ? Moment.opDag(eersteDag) : Moment.opMinuut(begin);
    }
}
