package nl.spil.recht;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Times as scenarios write them: a day, or a minute on the Dutch clock, with or without its offset. */
final class Scenariotijd {

    private Scenariotijd() {}

    static Optional<Moment> lees(String tekst) {
        try {
            if (tekst.length() == 10) {
                return Optional.of(Moment.opDag(LocalDate.parse(tekst)));
            }
            return Optional.of(Moment.opMinuut(tekst.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})") ? OffsetDateTime.parse(tekst).toInstant()
                    : LocalDateTime.parse(tekst).atZone(Moment.NEDERLAND).toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether an instant is the day or the minute that the text names. */
    static boolean is(java.time.Instant op, String tekst) {
        return lees(tekst).map(m -> tekst.length() == 10 ? LocalDate.ofInstant(op, Moment.NEDERLAND).equals(m.dag())
                : Moment.opMinuut(op).op().equals(m.op())).orElse(false);
    }
}
