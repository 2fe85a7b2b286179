package nl.spil.dossier;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends after a number of bytes. */
final class Deelstroom extends FilterInputStream {

    private long over;

    Deelstroom(InputStream in, long aantal) {
        super(in);
        this.over = aantal;
    }

    @Override
    public int read() throws IOException {
        var een = new byte[1];
        return read(een, 0, 1) < 0 ? -1 : een[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int van, int aantal) throws IOException {
        if (over <= 0 && aantal > 0) {
            return -1;
        }
        var n = super.read(buffer, van, (int) Math.min(aantal, over));
        over -= Math.max(n, 0);
        return n;
    }

    @Override
    public long skip(long aantal) throws IOException {
        var n = super.skip(Math.min(aantal, over));
        over -= n;
        return n;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(super.available(), over);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
