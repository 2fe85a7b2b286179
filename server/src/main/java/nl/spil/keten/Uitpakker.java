package nl.spil.keten;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Unpacks what was handed over into files of our own naming. Counts while reading and believes no header; holds one buffer in
 * memory, however large the delivery.
 */
final class Uitpakker {

    private final Grenzen grenzen;

    Uitpakker(Grenzen grenzen) {
        this.grenzen = grenzen;
    }

    /**
     * @param werkmap an empty folder; what is in it afterwards belongs to the answer
     * @throws IOException when our own disk fails, never for what the sender did
     */
    Gelezen pakUit(Inzending inzending, Path werkmap) throws IOException {
        var opslag = new Uitpakmap(werkmap, grenzen);
        try {
            switch (inzending) {
                case Inzending.Zip zip -> new Ziplezer(grenzen).lees(zip.bestand(), opslag);
                case Inzending.Delen delen -> new Delenlezer(grenzen).lees(delen, opslag);
                case Inzending.Map map -> Maplezer.lees(map.map(), opslag);
                case Inzending.Anders anders -> throw new Afgekeurd(Foutcode.VERKEERD_TYPE, "Het type '"
                        + Zichtbaar.van(anders.type()) + "' kan Spil niet lezen. Lever een zip (application/zip) of losse delen"
                        + " (multipart/form-data).");
            }
            return new Gelezen.Goed(opslag.levering());
        } catch (Afgekeurd afgekeurd) {
            return new Gelezen.Onleesbaar(afgekeurd.bevinding());
        }
    }
}
