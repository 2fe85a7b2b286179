package nl.spil.zaak;

import java.nio.file.Path;

/** Port: what another module seals along, each time the log is sealed: its access log. */
@FunctionalInterface
public interface Zegeldeel {

    /**
     * Seals what was added since the last time.
     *
     * @param sleutel signs
     * @param zegels  folder with the seals outside the database
     */
    void zegel(Zegelsleutel sleutel, Path zegels);
}
