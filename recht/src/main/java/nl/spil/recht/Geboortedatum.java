package nl.spil.recht;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A birth date as far as it is known: a year, a month or a day. Nothing is made up: what follows from it holds for the
 * first and the last day it can be.
 *
 * @param tekst {@code 1995}, {@code 1995-03} or {@code 1995-03-23}
 */
public record Geboortedatum(String tekst, LocalDate vroegst, LocalDate laatst) implements Comparable<Geboortedatum> {

    private static final Pattern VORM = Pattern.compile("[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?");

    /** Empty when the text is none of the three, or no such day exists. Zeroes ({@code 1995-00-00}) mean unknown. */
    public static Optional<Geboortedatum> lees(String tekst) {
        var kaal = tekst.strip();
        while (kaal.endsWith("-00")) {
            kaal = kaal.substring(0, kaal.length() - 3);
        }
        if (!VORM.matcher(kaal).matches() || kaal.startsWith("0000")) {
            return Optional.empty();
        }
        try {
            return Optional.of(switch (kaal.length()) {
                case 4 -> new Geboortedatum(kaal, Year.parse(kaal).atDay(1), Year.parse(kaal).atMonth(12).atEndOfMonth());
                case 7 -> new Geboortedatum(kaal, YearMonth.parse(kaal).atDay(1), YearMonth.parse(kaal).atEndOfMonth());
                default -> new Geboortedatum(kaal, LocalDate.parse(kaal), LocalDate.parse(kaal));
            });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether the day itself is known. */
    public boolean volledig() {
        return vroegst.equals(laatst);
    }

    /** Whether this person is not yet {@code leeftijd} on that day; null when that is not known. */
    public @Nullable Boolean jongerDan(int leeftijd, LocalDate op) {
        if (op.isBefore(verjaardag(vroegst, leeftijd))) {
            return Boolean.TRUE;
        }
        return op.isBefore(verjaardag(laatst, leeftijd)) ? null : Boolean.FALSE;
    }

    /** The day on which someone becomes so many years old; who was born on 29 February, in other years on 1 March. */
    public static LocalDate verjaardag(LocalDate geboren, int leeftijd) {
        return Dagtelling.kalender(geboren.minusDays(1), leeftijd, 0).plusDays(1);
    }

    /** As people read it: {@code 1995}, {@code maart 1995}, {@code 23 maart 1995}. */
    public String weergave() {
        return switch (tekst.length()) {
            case 4 -> tekst;
            case 7 -> Datumtaal.maand(vroegst);
            default -> Datumtaal.datum(vroegst);
        };
    }

    @Override
    public int compareTo(Geboortedatum ander) {
        var vroeger = vroegst.compareTo(ander.vroegst);
        return vroeger != 0 ? vroeger : laatst.compareTo(ander.laatst);
    }

    @Override
    public String toString() {
        return tekst;
    }
}
