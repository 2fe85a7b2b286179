package nl.spil.dossier.gebruik;

import java.util.List;
import nl.spil.recht.Parketnummer;

/**
 * A place where the words were found.
 *
 * @param nummer   number of the stuk in its dossier
 * @param blad     page from 1; 0: in the title
 * @param fragment the words around it, in pieces
 */
public record Treffer(Parketnummer zaak, String stuk, int nummer, String titel, String soort, int blad, List<Deel> fragment) {

    /** A piece of text; {@code raak}: one of the words that were asked. */
    public record Deel(String tekst, boolean raak) {}
}
