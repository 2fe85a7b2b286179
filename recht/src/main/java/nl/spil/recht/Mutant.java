package nl.spil.recht;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A pack with one small fault.
 *
 * @param operator    name of the kind of fault: getal-plus, getal-min, eenheid, voorwaarde-ontkend, voorwaarde-weg, rol-weg, gevolg-weg, start-weg
 * @param waar        id of the act or term
 * @param wat         which place of it, and what was done there
 * @param handelingen acts that can behave otherwise by it
 * @param pakket      makes the pack; null when the change gives no rule that can be compiled
 */
record Mutant(String operator, String waar, String wat, Set<String> handelingen, Supplier<@Nullable Pakket> pakket) {

    /** One line that names it, the same in every run. */
    String sleutel() {
        return operator + " " + waar + ": " + wat;
    }

    /** Key of the row of the pack that the fault is in. */
    String lid() {
        var woord = wat.substring(0, wat.indexOf(' '));
        return switch (woord) {
            case "voorwaarde" -> "voorwaarden";
            case "gevolg" -> "gevolgen";
            case "start", "stuit", "eindigt", "verlengt" -> "termijnen";
            case "bewerking", "registreert", "bijVerloop" -> woord;
            default -> "duur";
        };
    }
}
