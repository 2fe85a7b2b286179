package nl.spil.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** A range of a blob, segment by segment; the next one is read while this one is used. Every byte was verified. */
final class Blobstroom extends InputStream {

    /** Gives the content of a segment. */
    interface Bron {
        byte[] segment(Blob blob, SecretKey sleutel, long nummer) throws IOException;
    }

    private final Bron bron;
    private final Blob blob;
    private final SecretKey sleutel;
    private final long einde;
    private long plek;
    private byte[] segment = new byte[0];
    private long nummer = -1;
    private @Nullable FutureTask<byte[]> vooruit;

    Blobstroom(Bron bron, Blob blob, SecretKey sleutel, long van, long aantal) {
        this.bron = bron;
        this.blob = blob;
        this.sleutel = sleutel;
        var grootte = blob.vorm().grootte();
        this.plek = Math.min(van, grootte);
        this.einde = plek + Math.min(aantal, grootte - plek);
    }

    @Override
    public int read() throws IOException {
        var een = new byte[1];
        return read(een, 0, 1) < 0 ? -1 : een[0] & 0xFF;
    }

    @Override
    public int read(byte[] naar, int van, int aantal) throws IOException {
        Objects.checkFromIndexSize(van, aantal, naar.length);
        if (aantal == 0) {
            return 0;
        }
        if (plek >= einde) {
            return -1;
        }
        haal(plek / Segmentvorm.SEGMENT);
        var binnen = (int) (plek % Segmentvorm.SEGMENT);
        var n = (int) Math.min(Math.min(aantal, segment.length - binnen), einde - plek);
        System.arraycopy(segment, binnen, naar, van, n);
        plek += n;
        return n;
    }

    @Override
    public long skip(long aantal) {
        var n = Math.clamp(aantal, 0, einde - plek);
        plek += n;
        return n;
    }

    @Override
    public int available() {
        return nummer == plek / Segmentvorm.SEGMENT ? (int) Math.min(segment.length - plek % Segmentvorm.SEGMENT, einde - plek) : 0;
    }

    private void haal(long gevraagd) throws IOException {
        if (gevraagd == nummer) {
            return;
        }
        var klaarstaand = vooruit;
        vooruit = null;
        segment = klaarstaand != null && gevraagd == nummer + 1 ? wacht(klaarstaand) : bron.segment(blob, sleutel, gevraagd);
        nummer = gevraagd;
        if ((gevraagd + 1) * Segmentvorm.SEGMENT < einde) {
            var taak = new FutureTask<>(() -> bron.segment(blob, sleutel, gevraagd + 1));
            vooruit = taak;
            Thread.ofVirtual().name("vooruitlezen").start(taak);
        }
    }

    private static byte[] wacht(FutureTask<byte[]> taak) throws IOException {
        try {
            return taak.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException("Het lezen brak af.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("onderbroken");
        }
    }

    @Override
    public void close() {
        var taak = vooruit;
        if (taak != null) {
            taak.cancel(false);
        }
        vooruit = null;
    }
}
