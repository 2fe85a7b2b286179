package nl.spil.recht;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts from which a term is counted. What is not there did not happen.
 *
 * @param start         the event; null for a prescription of the right to prosecute
 * @param duurBepaald   length set by a judge, in place of that of the rule
 * @param gelijkgesteld days made equal to holidays (ATW 3 lid 3) besides those in {@link Feestdagen}
 * @param verjaring     the facts a prescription needs; null for every other term
 */
public record TermijnInvoer(@Nullable Moment start, @Nullable Duur duurBepaald, Set<LocalDate> gelijkgesteld,
        @Nullable Verjaringsfeiten verjaring) {

    public TermijnInvoer {
        gelijkgesteld = Set.copyOf(gelijkgesteld);
    }

    public static TermijnInvoer vanaf(Moment start) {
        return new TermijnInvoer(start, null, Set.of(), null);
    }

    public static TermijnInvoer vanaf(Moment start, Duur duurBepaald) {
        return new TermijnInvoer(start, duurBepaald, Set.of(), null);
    }

    public static TermijnInvoer van(Verjaringsfeiten feiten) {
        return new TermijnInvoer(null, null, Set.of(), feiten);
    }
}
