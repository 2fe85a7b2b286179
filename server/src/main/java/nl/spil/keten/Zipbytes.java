package nl.spil.keten;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** Little-endian reading at a place in a zip; what lies outside it is the sender's fault. */
final class Zipbytes {

    private final FileChannel kanaal;
    private final long grootte;

    Zipbytes(FileChannel kanaal) throws IOException {
        this.kanaal = kanaal;
        this.grootte = kanaal.size();
    }

    long grootte() {
        return grootte;
    }

    ByteBuffer lees(long plaats, int aantal) throws IOException, Afgekeurd {
        if (plaats < 0 || aantal < 0 || plaats > grootte - aantal) {
            throw kapot("De zip is afgebroken of beschadigd");
        }
        var buffer = ByteBuffer.allocate(aantal).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (kanaal.read(buffer, plaats + buffer.position()) < 0) {
                throw kapot("De zip is afgebroken");
            }
        }
        return buffer.flip();
    }

    /** Up to {@code buffer.length} bytes at {@code plaats}; at least one. */
    int lees(long plaats, byte[] buffer, long hoogstens) throws IOException, Afgekeurd {
        var n = kanaal.read(ByteBuffer.wrap(buffer, 0, (int) Math.min(buffer.length, hoogstens)), plaats);
        if (n <= 0) {
            throw kapot("De zip is afgebroken");
        }
        return n;
    }

    static Afgekeurd kapot(String wat) {
        return new Afgekeurd(Foutcode.GEEN_ZIP, wat + ". Maak de zip opnieuw en lever hem opnieuw.");
    }

    static int kort(ByteBuffer buffer, int plaats) {
        return buffer.getShort(plaats) & 0xFFFF;
    }

    static long lang(ByteBuffer buffer, int plaats) {
        return buffer.getInt(plaats) & 0xFFFF_FFFFL;
    }
}
