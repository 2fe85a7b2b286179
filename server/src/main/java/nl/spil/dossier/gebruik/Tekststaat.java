package nl.spil.dossier.gebruik;

import java.util.Locale;

/** How far the text of a content is known, and so whether search finds it. */
public enum Tekststaat {
    /** Not read yet. */
    WACHT,
    GELEZEN,
    /** Read through, and there is no text in it. */
    GEEN_TEKST,
    /** Read up to a limit; what came before it is found. */
    DEELS,
    /** Could not be read: damaged, locked, or it took more time or memory than it may. */
    ONLEESBAAR,
    /** Not read on purpose: sound, film, or set apart. */
    OVERGESLAGEN;

    /** As stored, and in the API. */
    public String naam() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when it is none */
    public static Tekststaat van(String naam) {
        return valueOf(naam.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
