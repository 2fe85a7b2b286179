package nl.spil.recht;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts from which a prescription is counted. What is not there did not happen.
 *
 * @param pleegdatum     day on which the offence was committed or began; null only for the prescription of execution
 * @param soort          length of Sr 70 for the offence; null when the rule has a length of its own
 * @param stuitingen     days of acts of prosecution, in order
 * @param verdachteGeboren birth date of the suspect, for Sr 77d
 * @param slachtofferGeboren birth date of the victim, for Sr 71 onder 3
 * @param gebruikOp      day on which the forged object was used, for Sr 71 onder 2
 * @param bevrijdOp      day on which the victim was freed or died, for Sr 71 onder 4
 */
public record Verjaringsfeiten(@Nullable LocalDate pleegdatum, @Nullable Verjaringssoort soort, List<LocalDate> stuitingen,
        @Nullable LocalDate verdachteGeboren, @Nullable LocalDate slachtofferGeboren, @Nullable LocalDate gebruikOp,
        @Nullable LocalDate bevrijdOp) {

    static final Verjaringsfeiten GEEN = new Verjaringsfeiten(null, null, List.of(), null, null, null, null);

    public Verjaringsfeiten {
        stuitingen = List.copyOf(stuitingen);
    }

    public static Verjaringsfeiten van(LocalDate pleegdatum, Verjaringssoort soort, List<LocalDate> stuitingen) {
        return new Verjaringsfeiten(pleegdatum, soort, stuitingen, null, null, null, null);
    }
}
