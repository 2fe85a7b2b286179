package nl.spil.recht;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * When an act took legal effect: an instant known to the minute, or a day of which the hour is not known.
 *
 * @param op       the instant; of a day its beginning, 00.00 hours in the Netherlands
 * @param precisie how exactly it is known
 */
public record Moment(Instant op, Precisie precisie) {

    /** The clock and calendar of the law. */
    public static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    /** How exactly a moment is known. */
    public enum Precisie { MINUUT, DAG }

    public Moment {
        op = precisie == Precisie.MINUUT
                ? op.truncatedTo(ChronoUnit.MINUTES)
                : op.atZone(NEDERLAND).toLocalDate().atStartOfDay(NEDERLAND).toInstant();
    }

    public static Moment opMinuut(Instant op) {
        return new Moment(op, Precisie.MINUUT);
    }

    public static Moment opDag(LocalDate dag) {
        return new Moment(dag.atStartOfDay(NEDERLAND).toInstant(), Precisie.DAG);
    }

    /**
     * Reads {@code 2026-03-20} (a day) or {@code 2026-03-20T14:05+01:00} (a minute; seconds are cut off).
     *
     * @throws java.time.format.DateTimeParseException when it is neither
     */
    public static Moment parse(String tekst) {
        return tekst.length() == 10
                ? opDag(LocalDate.parse(tekst))
                : opMinuut(OffsetDateTime.parse(tekst).toInstant());
    }

    public LocalDate dag() {
        return op.atZone(NEDERLAND).toLocalDate();
    }

    /** As {@link #parse} reads it: a plain date, or a minute with the Dutch offset of that day. */
    @Override
    public String toString() {
        return precisie == Precisie.DAG
                ? dag().toString()
                : op.atZone(NEDERLAND).toOffsetDateTime().toString();
    }
}
