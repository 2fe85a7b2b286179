package nl.spil.dossier;

import java.io.IOException;

/** A copy is not what was written: changed, cut off or put elsewhere. It is never served. */
final class Beschadigd extends IOException {

    Beschadigd(String wat) {
        super(wat);
    }
}
