package nl.spil.web;

import java.util.Set;

/**
 * How someone wants Spil to look and behave.
 *
 * @param thema       licht, donker, contrast, or empty: as the system has it
 * @param taal        nl, en, or empty: as the browser asks
 * @param sneltoetsen whether single keys do something
 */
record Voorkeur(String thema, String taal, boolean sneltoetsen) {

    static final Set<String> THEMAS = Set.of("", "licht", "donker", "contrast");
    static final Set<String> TALEN = Set.of("nl", "en");
    /** After the sets, which its constructor reads. */
    static final Voorkeur STANDAARD = new Voorkeur("", "nl", true);

    Voorkeur {
        thema = THEMAS.contains(thema) ? thema : "";
        taal = TALEN.contains(taal) ? taal : "nl";
    }
}
