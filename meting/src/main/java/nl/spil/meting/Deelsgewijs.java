package nl.spil.meting;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** A file of which only the pieces that are needed are fetched, each once, as the viewer of a PDF does. */
final class Deelsgewijs implements RandomAccessRead {

    /** Gives the bytes from {@code van} up to and including {@code tot}. */
    interface Bron {
        byte[] haal(long van, long tot) throws IOException;
    }

    private final Bron bron;
    private final long lengte;
    private final int stap;
    private final Map<Long, byte[]> delen = new HashMap<>();
    private long plek;
    private boolean dicht;

    /** @param stap bytes of one piece */
    Deelsgewijs(Bron bron, long lengte, int stap) {
        this.bron = bron;
        this.lengte = lengte;
        this.stap = stap;
    }

    /** Pieces fetched. */
    int aantal() {
        return delen.size();
    }

    private byte[] deel(long nummer) throws IOException {
        var er = delen.get(nummer);
        if (er == null) {
            er = bron.haal(nummer * stap, Math.min(lengte, (nummer + 1) * stap) - 1);
            delen.put(nummer, er);
        }
        return er;
    }

    @Override
    public int read() throws IOException {
        if (plek >= lengte) {
            return -1;
        }
        var uit = deel(plek / stap)[(int) (plek % stap)] & 0xff;
        plek++;
        return uit;
    }

    @Override
    public int read(byte[] naar, int van, int aantal) throws IOException {
        if (plek >= lengte) {
            return -1;
        }
        var deel = deel(plek / stap);
        var hier = (int) (plek % stap);
        var n = Math.min(aantal, deel.length - hier);
        System.arraycopy(deel, hier, naar, van, n);
        plek += n;
        return n;
    }

    @Override
    public long getPosition() {
        return plek;
    }

    @Override
    public void seek(long naar) {
        plek = Math.min(naar, lengte);
    }

    @Override
    public long length() {
        return lengte;
    }

    @Override
    public boolean isClosed() {
        return dicht;
    }

    @Override
    public boolean isEOF() {
        return plek >= lengte;
    }

    @Override
    public RandomAccessReadView createView(long van, long aantal) {
        return new RandomAccessReadView(this, van, aantal);
    }

    @Override
    public void close() {
        dicht = true;
    }
}
