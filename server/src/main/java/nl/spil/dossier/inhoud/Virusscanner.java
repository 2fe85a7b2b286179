package nl.spil.dossier.inhoud;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.spil.dossier.gebruik.Scan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks clamd of ClamAV, over a socket, with its command INSTREAM. Without an address nothing is scanned. A scanner that is away or
 * silent scans nothing either, and that is what is stored: no document waits for it.
 */
public final class Virusscanner {

    /** @param vondst the name that the scanner gave, or empty */
    public record Uitslag(Scan scan, String vondst) {}

    private static final Logger LOG = LoggerFactory.getLogger(Virusscanner.class);
    private static final Uitslag NIET = new Uitslag(Scan.NIET_GESCAND, "");
    private static final Pattern GEVONDEN = Pattern.compile("stream: (.+) FOUND");
    private static final int PER_KEER = 1 << 16;
    private static final long STIL_S = 120;

    private final String adres;

    /** @param adres {@code host:port}, the path of a socket, or empty: no scanner */
    public Virusscanner(String adres) {
        this.adres = adres;
    }

    /** Whether there is one to ask. */
    public boolean ingesteld() {
        return !adres.isEmpty();
    }

    /** @throws IOException when the content itself cannot be read */
    public Uitslag scan(InputStream inhoud) throws IOException {
        if (adres.isEmpty()) {
            return NIET;
        }
        var buffer = new byte[PER_KEER];
        try (var kanaal = open(); var wacht = new Zwijgwacht(kanaal)) {
            schrijf(kanaal, "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int n = inhoud.read(buffer); n > 0; n = inhoud.read(buffer)) {
                if (!probeer(kanaal, ByteBuffer.allocate(4 + n).putInt(n).put(buffer, 0, n).flip(), wacht)) {
                    break; // it has had enough: its answer says why
                }
            }
            probeer(kanaal, ByteBuffer.allocate(4).putInt(0).flip(), wacht);
            return uitslag(antwoord(kanaal));
        } catch (Verbroken e) {
            LOG.warn("the virus scanner at {} does not answer: {}. Documents are taken in unscanned.", adres, e.getMessage());
            return NIET;
        }
    }

    private static final class Verbroken extends IOException {
        Verbroken(IOException e) {
            super(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
    }

    private static boolean probeer(SocketChannel kanaal, ByteBuffer bytes, Zwijgwacht wacht) {
        try {
            while (bytes.hasRemaining()) {
                kanaal.write(bytes);
                wacht.leeft();
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void schrijf(SocketChannel kanaal, byte[] bytes) throws Verbroken {
        try {
            var over = ByteBuffer.wrap(bytes);
            while (over.hasRemaining()) {
                kanaal.write(over);
            }
        } catch (IOException e) {
            throw new Verbroken(e);
        }
    }

    private static String antwoord(SocketChannel kanaal) throws Verbroken {
        try {
            var bytes = ByteBuffer.allocate(4096);
            while (bytes.hasRemaining() && kanaal.read(bytes) >= 0) {
                if (bytes.position() > 0 && bytes.get(bytes.position() - 1) == 0) {
                    break;
                }
            }
            return new String(bytes.array(), 0, Math.max(0, bytes.position()), StandardCharsets.UTF_8).replace("\0", "").strip();
        } catch (IOException e) {
            throw new Verbroken(e);
        }
    }

    private Uitslag uitslag(String antwoord) {
        var gevonden = GEVONDEN.matcher(antwoord);
        if (gevonden.matches()) {
            return new Uitslag(Scan.BESMET, gevonden.group(1));
        }
        if (antwoord.equals("stream: OK")) {
            return new Uitslag(Scan.SCHOON, "");
        }
        LOG.warn("the virus scanner at {} did not scan a document: {}", adres, antwoord);
        return NIET;
    }

    private SocketChannel open() throws Verbroken {
        try {
            if (adres.startsWith("/")) {
                var kanaal = SocketChannel.open(StandardProtocolFamily.UNIX);
                kanaal.connect(UnixDomainSocketAddress.of(adres));
                return kanaal;
            }
            var dubbel = adres.lastIndexOf(':');
            SocketAddress bij = new InetSocketAddress(adres.substring(0, dubbel), Integer.parseInt(adres.substring(dubbel + 1)));
            return SocketChannel.open(bij);
        } catch (IOException e) {
            throw new Verbroken(e);
        }
    }

    /** Closes the line when nothing passes for too long; who reads or writes on it then hears that. */
    private static final class Zwijgwacht implements AutoCloseable {
        private final Thread draad;
        private volatile long laatst = System.nanoTime();

        Zwijgwacht(SocketChannel kanaal) {
            draad = Thread.ofVirtual().name("scanwacht").start(() -> {
                try {
                    while (System.nanoTime() - laatst < TimeUnit.SECONDS.toNanos(STIL_S)) {
                        Thread.sleep(1_000);
                    }
                    kanaal.close();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (IOException e) {
                    LOG.debug("closing the line to the scanner", e);
                }
            });
        }

        void leeft() {
            laatst = System.nanoTime();
        }

        @Override
        public void close() {
            draad.interrupt();
        }
    }
}
