package nl.spil.keten;

import java.util.List;
import nl.spil.zaak.Fout;

/** What became of a delivery: a value, never an exception. */
public sealed interface Aanleveruitkomst {

    /** Registered, whole. */
    record Aanvaard(Aanleverantwoord antwoord) implements Aanleveruitkomst {}

    /** The same content was accepted before: the first answer again. */
    record Dubbel(Aanleverantwoord antwoord) implements Aanleveruitkomst {}

    /**
     * Nothing is registered.
     *
     * @param status      400, 409, 415 or 422
     * @param quarantaine id under which it is kept, whole
     */
    record Geweigerd(int status, List<Fout> fouten, String quarantaine) implements Aanleveruitkomst {}

    /** Too large, or packed too tightly; not kept. */
    record TeGroot(List<Fout> fouten) implements Aanleveruitkomst {}

    /** Too many at once, or no room on the disk: nothing is kept, come back later. */
    record NietNu(String tekst) implements Aanleveruitkomst {}

    /** The body came in too slowly, or not to its end; nothing is kept. */
    record NietOntvangen(String tekst) implements Aanleveruitkomst {}
}
