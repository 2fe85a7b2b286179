package nl.spil.keten;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;

/**
 * The body of a call, written to disk as it comes: the only way to keep it whole when it turns out to be wrong.
 *
 * @param sha256 of its bytes
 */
record Lichaam(Path bestand, long grootte, String sha256) {

    /** A sender must bring at least this much in each of these spaces of time; who is slower keeps a place from another. */
    private static final Duration VENSTER = Duration.ofSeconds(30);
    private static final long MINSTENS = 32 << 10;
    /** Headers and boundaries of an archive, beside what is in it. */
    private static final long OVERHEAD = 256L << 20;

    /** The sender stopped, or is too slow. */
    static final class Onderbroken extends Exception {
        private static final long serialVersionUID = 1;

        Onderbroken(String tekst) {
            super(tekst, null, false, false);
        }
    }

    /** @throws IOException when our own disk fails */
    static Lichaam ontvang(InputStream in, Path bestand, Grenzen grenzen) throws IOException, Onderbroken, Afgekeurd {
        var sha = Sha256.nieuw();
        var buffer = new byte[1 << 16];
        long grootte = 0;
        long inVenster = 0;
        var venster = System.nanoTime();
        try (var uit = Files.newOutputStream(bestand)) {
            for (int n = lees(in, buffer); n >= 0; n = lees(in, buffer)) {
                grootte += n;
                inVenster += n;
                if (grootte > grenzen.levering() + OVERHEAD) {
                    throw new Afgekeurd(Foutcode.TE_GROOT, "De levering is groter dan " + Grenzen.grootte(grenzen.levering())
                            + ". Verdeel haar over een levering en aanvullingen.");
                }
                if (System.nanoTime() - venster > VENSTER.toNanos()) {
                    if (inVenster < MINSTENS) {
                        throw new Onderbroken("De levering komt te langzaam binnen. Probeer het met een betere verbinding opnieuw.");
                    }
                    inVenster = 0;
                    venster = System.nanoTime();
                }
                sha.update(buffer, 0, n);
                uit.write(buffer, 0, n);
            }
        }
        return new Lichaam(bestand, grootte, HexFormat.of().formatHex(sha.digest()));
    }

    private static int lees(InputStream in, byte[] buffer) throws Onderbroken {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new Onderbroken("De levering is niet helemaal aangekomen. Lever haar opnieuw.");
        }
    }
}
