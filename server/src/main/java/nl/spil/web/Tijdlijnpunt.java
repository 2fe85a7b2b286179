package nl.spil.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One point of the time line.
 *
 * @param nr         volgnummer of the entry; 0: still to come
 * @param soort      class: beslissing, laat, hersteld, doorgehaald, komt, or empty
 * @param uur        hour of the day, or null when only the day is known
 * @param titel      what happened
 * @param doorgehaald whether it was struck: the whole title is then in {@code del}
 * @param kern       what was decided, a line each
 * @param wie        who decided and who recorded it, in one line
 * @param uitleg     what is to be said about its two times, its correction or its striking
 */
record Tijdlijnpunt(int nr, String soort, @Nullable Tijd uur, String titel, boolean doorgehaald, List<Artikel> artikelen, List<Badge> badges,
        List<String> kern, String wie, List<Uitleg> uitleg) {

    /** A piece of the explanation; {@code wijze}: tekst, del or ins. */
    record Uitleg(String wijze, String tekst) {}

    /** The points of one day. {@code nu}: the line of this moment comes before it. */
    record Dag(Tijd dag, boolean nu, List<Tijdlijnpunt> punten) {}
}
