package nl.spil.dossier.gebruik;

/**
 * What a content is, by the content itself.
 *
 * @param mime           media type, or empty when nobody looked yet
 * @param toonwijze      how it can be shown
 * @param reden          why it cannot be shown: key of {@code stuk.weergave}, or empty
 * @param bladen         number of pages, or 0 when unknown or without pages
 * @param tekst          whether its text is known
 * @param tekstReden     key of {@code tekst.reden}, or empty
 * @param extensieKlopt  false when the name of the file says another type than the content
 * @param scan           what the virus scanner said
 * @param vondst         name of what the scanner found, or empty
 */
public record Inhoudskenmerk(String mime, Toonwijze toonwijze, String reden, int bladen, Tekststaat tekst, String tekstReden,
        boolean extensieKlopt, Scan scan, String vondst) {

    /** What the reading process says of an image with more points than anybody should unpack. */
    private static final String AFMETING = "afmeting";

    static Inhoudskenmerk van(String mime, int bladen, Tekststaat tekst, String tekstReden, boolean extensieKlopt, Scan scan, String vondst) {
        var dicht = scan == Scan.BESMET ? "besmet" : tekstReden.equals(AFMETING) ? "te-groot" : "";
        return !dicht.isEmpty() ? new Inhoudskenmerk(mime, Toonwijze.GEEN, dicht, bladen, tekst, tekstReden, extensieKlopt, scan, vondst)
                : new Inhoudskenmerk(mime, Toonwijze.van(mime), Toonwijze.reden(mime), bladen, tekst, tekstReden, extensieKlopt, scan, vondst);
    }
}
