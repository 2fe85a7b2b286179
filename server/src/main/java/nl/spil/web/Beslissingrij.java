package nl.spil.web;

import java.util.List;

/**
 * One decision in the form of a judgment.
 *
 * @param prefix names of its inputs begin with it
 * @param soort  id of beslissingen.csv, or empty while none is chosen
 */
record Beslissingrij(int nr, String prefix, String soort, String naam, List<Formulier.Veld> velden) {

    /** Kinds of decision under what they are about, to choose from. */
    record Groep(String titel, List<Formulier.Optie> opties) {}
}
