package nl.spil.zaak;

import java.util.Set;

/**
 * The zaken an actor may see in lists.
 *
 * @param landelijk       every office; otherwise only {@code onderdelen}
 * @param onderdelen      offices of parketten.csv
 * @param classificaties  classifications that may be shown; empty shows none but the unclassified ("")
 */
public record Zicht(boolean landelijk, Set<String> onderdelen, Set<String> classificaties) {

    /** Everything, for work that no person looks at. */
    public static final Zicht ALLES = new Zicht(true, Set.of(), Set.of("*"));

    public Zicht {
        onderdelen = Set.copyOf(onderdelen);
        classificaties = Set.copyOf(classificaties);
    }
}
