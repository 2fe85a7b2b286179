package nl.spil.dossier.inhoud;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * How large an image is, by what its head says; its points are not looked at. A file of some kilobytes can say that it is a
 * picture of gigabytes, and whoever unpacks that loses his memory.
 *
 * @param soort  Java knows this kind of image
 * @param punten width times height; 0 when its head cannot be read
 */
record Beeldmaat(boolean soort, long punten) {

    /** More is not unpacked: not read, and not sent to a browser. The largest sensors of telephones have as many. */
    static final long MEESTE = 200_000_000;

    static Beeldmaat van(Path bestand) {
        try (var in = ImageIO.createImageInputStream(bestand.toFile())) {
            var lezer = lezer(in);
            return lezer == null ? new Beeldmaat(false, 0) : new Beeldmaat(true, punten(lezer));
        } catch (IOException e) {
            return new Beeldmaat(true, 0);
        }
    }

    boolean teGroot() {
        return punten > MEESTE;
    }

    /** Whether all of it can be drawn; for an image that is not {@link #teGroot}. Drawn small, whatever it says that it is. */
    boolean heel(Path bestand) {
        try (var in = ImageIO.createImageInputStream(bestand.toFile())) {
            var lezer = lezer(in);
            if (lezer == null || punten == 0) {
                return false;
            }
            var hoe = lezer.getDefaultReadParam();
            var stap = (int) Math.ceil(Math.sqrt(punten / 4e6));
            hoe.setSourceSubsampling(Math.max(1, Math.min(stap, lezer.getWidth(0))), Math.max(1, Math.min(stap, lezer.getHeight(0))), 0, 0);
            lezer.read(0, hoe);
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static @Nullable ImageReader lezer(@Nullable ImageInputStream in) {
        var lezers = in == null ? java.util.Collections.<ImageReader>emptyIterator() : ImageIO.getImageReaders(in);
        if (!lezers.hasNext()) {
            return null;
        }
        var lezer = lezers.next();
        lezer.setInput(in);
        return lezer;
    }

    private static long punten(ImageReader lezer) {
        try {
            return (long) lezer.getWidth(0) * lezer.getHeight(0);
        } catch (IOException | RuntimeException e) {
            return 0; // a head that makes no sense
        } finally {
            lezer.dispose();
        }
    }
}
