package nl.spil.database;

import java.io.IOException;
import java.nio.file.Path;

/** Port: who keeps the documents writes them into a folder, for a back-up or an export. */
@FunctionalInterface
public interface Documentbron {

    /** For tests of the database alone. */
    Documentbron GEEN = _ -> { };

    /** @throws IOException when a document cannot be read or the folder not be written */
    void naar(Path map) throws IOException;
}
