package nl.spil.keten;

import static nl.spil.keten.Zipbytes.kapot;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads a zip by its directory, after checking that it can be read in one way only. A reader of our own, because the ones at
 * hand forgive what a hostile archive lives on: bytes before and between, headers that differ, entries that overlap.
 */
final class Ziplezer {

    private final Grenzen grenzen;

    Ziplezer(Grenzen grenzen) {
        this.grenzen = grenzen;
    }

    void lees(Path bestand, Uitpakmap opslag) throws IOException, Afgekeurd {
        try (var kanaal = FileChannel.open(bestand)) {
            var zip = new Zipbytes(kanaal);
            var einde = Zipeinde.zoek(zip);
            var ingangen = Zipindex.lees(zip, einde, 2 * grenzen.bestanden() + 1);
            var vakken = Zipvakken.lees(zip, ingangen, einde.begin());
            for (var ingang : ingangen) {
                if (ingang.link()) {
                    opslag.neemLinkOp(ingang.naam());
                } else if (!ingang.map()) {
                    try (var inhoud = new Inhoud(zip, ingang, vakken.getOrDefault(ingang, 0L))) {
                        opslag.neemOp(ingang.naam(), inhoud::lees, ingang.ingepakt());
                    }
                }
            }
        }
    }

    /** The bytes of one entry, unpacked; at its end the check sum and the size are compared. */
    private static final class Inhoud implements AutoCloseable {

        private final Zipbytes zip;
        private final Zipingang ingang;
        private final Inflater inflater = new Inflater(true);
        private final CRC32 crc = new CRC32();
        private final byte[] stuk = new byte[1 << 14];
        private long plaats;
        private long over;
        private long gelezen;

        Inhoud(Zipbytes zip, Zipingang ingang, long plaats) {
            this.zip = zip;
            this.ingang = ingang;
            this.plaats = plaats;
            this.over = ingang.ingepakt();
        }

        int lees(byte[] buffer) throws IOException, Afgekeurd {
            var n = ingang.methode() == 0 ? kopieer(buffer) : pakUit(buffer);
            if (n < 0) {
                if (crc.getValue() != ingang.crc() || gelezen != ingang.uitgepakt()) {
                    throw beschadigd();
                }
                return -1;
            }
            crc.update(buffer, 0, n);
            gelezen += n;
            return n;
        }

        private int kopieer(byte[] buffer) throws IOException, Afgekeurd {
            return over == 0 ? -1 : haal(buffer);
        }

        private int pakUit(byte[] buffer) throws IOException, Afgekeurd {
            try {
                while (!inflater.finished()) {
                    var n = inflater.inflate(buffer);
                    if (n > 0) {
                        return n;
                    }
                    if (inflater.needsInput() && over > 0) {
                        inflater.setInput(stuk, 0, haal(stuk));
                    } else if (!inflater.finished()) {
                        throw beschadigd();
                    }
                }
                if (over > 0 || inflater.getRemaining() > 0) {
                    throw beschadigd();
                }
                return -1;
            } catch (DataFormatException e) {
                throw beschadigd();
            }
        }

        private int haal(byte[] buffer) throws IOException, Afgekeurd {
            var n = zip.lees(plaats, buffer, over);
            plaats += n;
            over -= n;
            return n;
        }

        private Afgekeurd beschadigd() {
            return kapot("De zip is beschadigd bij '" + Zichtbaar.van(ingang.naam()) + "'");
        }

        @Override
        public void close() {
            inflater.end();
        }
    }
}
