package nl.spil.dossier;

import java.util.List;

/** Port: who holds bytes that were kept before they had holders, by what another module knows of them. */
@FunctionalInterface
public interface Houders {

    /** Canonical parketnummers of the zaken in which this content plays a part; empty when none does. */
    List<String> zaken(String sha256);
}
