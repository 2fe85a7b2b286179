package nl.spil.recht;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The highest fine of a category in a period (Sr 23 lid 4 and 9). The amount on the day of the offence holds.
 *
 * @param bedrag euro cents
 * @param begin  first day, null when not known
 * @param eind   last day, null while it holds
 */
public record Boetecategorie(int categorie, long bedrag, @Nullable LocalDate begin, @Nullable LocalDate eind, String artikel,
        String zekerheid) {

    public boolean geldtOp(LocalDate dag) {
        return (begin == null || !dag.isBefore(begin)) && (eind == null || !dag.isAfter(eind));
    }
}
