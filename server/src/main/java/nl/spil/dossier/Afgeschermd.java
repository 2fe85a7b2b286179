package nl.spil.dossier;

import java.io.IOException;

/** A volume that does not take part now, or stopped answering during the call. */
final class Afgeschermd extends IOException {

    Afgeschermd(String wat) {
        super(wat);
    }
}
