package nl.spil.recht;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One input of an act: the line from which come the form, the check, the help and the schema.
 *
 * @param naam         key in {@code gegevens}, lowerCamel
 * @param van          kind of the elements of a {@code lijst}; of other kinds null
 * @param titel        as asked of a person
 * @param hulp         a sentence more, or empty
 * @param verplicht    whether it is always required
 * @param verplichtAls words for when it is required, or empty
 * @param alsVerplicht CEL for the same, or empty
 * @param uit          code table of the choices, as the pack names it, or empty
 * @param keuzes       the choices, of the table or of the pack; empty when free
 */
public record Invoerveld(String naam, Invoersoort soort, @Nullable Invoersoort van, Tekst titel, Tekst hulp, boolean verplicht,
        String verplichtAls, String alsVerplicht, String uit, List<Tabelkeuze> keuzes, String artikel, String zekerheid) {}
