package nl.spil.web;

import java.util.List;

/**
 * One stuk in the viewer.
 *
 * @param toonwijze  which part of the template shows it: pdf, beeld, geluid, film, tekst or geen
 * @param inhoud     where its bytes are
 * @param grootte    of its bytes
 * @param kopie      where a copy to keep is, or empty when none may be made
 * @param tekst      the text itself, for toonwijze tekst
 * @param waarom     why it cannot be shown, and {@code doe} what to do; empty when it can
 * @param wacht      nobody looked at the content yet: the viewer asks again
 * @param telt       looking at it counts as reading the stuk: it is open, and no earlier version
 * @param let        what one must know while reading, each with what to do
 * @param blad       page to begin at, from 1
 * @param naast      the file view with this stuk held open beside the next ones
 */
record Lezerblad(String id, int nummer, String titel, String toonwijze, String inhoud, long grootte, String kopie, String tekst, boolean afgekapt,
        String waarom, String doe, boolean wacht, boolean telt, List<Let> let, boolean gelezen, int blad, int bladen, String naast, List<Gegeven> over) {

    record Let(String wat, String doe) {}

    record Gegeven(String wat, String waarde) {}
}
