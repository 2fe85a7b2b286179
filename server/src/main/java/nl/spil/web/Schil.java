package nl.spil.web;

/**
 * What surrounds every page.
 *
 * @param naam         who is logged in; empty before the log-in
 * @param functie      role and office, as shown
 * @param thema        licht, donker, contrast, or empty: as the system has it
 * @param sneltoetsen  whether single keys do something (WCAG 2.1.4)
 * @param handelen     whether acts may be done, somewhere
 * @param wet          the pack in force, as shown
 */
record Schil(String naam, String voorletters, String functie, String taal, String thema, boolean sneltoetsen, boolean lijsten, boolean handelen,
        boolean quarantaine, boolean beheer, String wet, String versie, Werking werking) {

    /** In one line whether everything works. */
    record Werking(boolean alles, String tekst) {}
}
