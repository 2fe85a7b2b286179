package nl.spil.dossier.gebruik;

import javax.sql.DataSource;

/** Search for tests of the package beside this one. */
public final class Proefzoeker {

    private Proefzoeker() {}

    public static Dossierzoeker op(DataSource bron) {
        return new Dossierzoeker(bron);
    }
}
