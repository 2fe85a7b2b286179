package nl.spil.dossier.gebruik;

import java.util.Locale;

/** What the virus scanner said; without a scanner nobody looked. */
public enum Scan {
    NIET_GESCAND, SCHOON, BESMET;

    /** As stored, and in the API. */
    public String naam() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when it is none */
    public static Scan van(String naam) {
        return valueOf(naam.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
