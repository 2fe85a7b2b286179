package nl.spil.keten;

import static nl.spil.keten.Zipbytes.kapot;
import static nl.spil.keten.Zipbytes.kort;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** The extra fields of a zip header that change what it says: large sizes, and a name in UTF-8 beside one that is not. */
final class Zipextra {

    private static final int ZIP64 = 0x0001;
    private static final int NAAM = 0x7075;
    static final long VERWEZEN = 0xFFFF_FFFFL;

    private final @Nullable ByteBuffer groot;
    private final @Nullable ByteBuffer naam;

    private Zipextra(@Nullable ByteBuffer groot, @Nullable ByteBuffer naam) {
        this.groot = groot;
        this.naam = naam;
    }

    static Zipextra lees(ByteBuffer velden) throws Afgekeurd {
        ByteBuffer groot = null;
        ByteBuffer naam = null;
        var plaats = 0;
        while (plaats + 4 <= velden.limit()) {
            var soort = kort(velden, plaats);
            var lengte = kort(velden, plaats + 2);
            plaats += 4;
            if (plaats + lengte > velden.limit()) {
                break; // some writers pad with zeroes; what is needed and missing is found below
            }
            var inhoud = velden.slice(plaats, lengte).order(ByteOrder.LITTLE_ENDIAN);
            if (soort == ZIP64 && groot != null || soort == NAAM && naam != null) {
                throw kapot("Een ingang van de zip zegt twee keer hoe groot hij is of hoe hij heet");
            }
            groot = soort == ZIP64 ? inhoud : groot;
            naam = soort == NAAM ? inhoud : naam;
            plaats += lengte;
        }
        return new Zipextra(groot, naam);
    }

    /** The next large value where {@code klein} points to one. In order: unpacked, packed, offset. */
    long waarde(long klein) throws Afgekeurd {
        if (klein != VERWEZEN) {
            return klein;
        }
        if (groot == null || groot.remaining() < 8) {
            throw kapot("Een ingang van de zip zegt niet hoe groot hij is");
        }
        var waarde = groot.getLong();
        if (waarde < 0) {
            throw kapot("Een ingang van de zip heeft een onmogelijke grootte");
        }
        return waarde;
    }

    /** The name in UTF-8, when it is there and meant for these bytes; as the common tools read it. */
    byte[] naam(byte[] kop) {
        if (naam == null || naam.limit() < 5 || naam.get(0) != 1) {
            return kop;
        }
        var crc = new CRC32();
        crc.update(kop);
        if (Zipbytes.lang(naam, 1) != crc.getValue()) {
            return kop;
        }
        var utf8 = new byte[naam.limit() - 5];
        naam.get(5, utf8);
        return utf8;
    }

    static String tekst(byte[] naam) {
        return new String(naam, 0, Math.min(naam.length, 1024), StandardCharsets.UTF_8);
    }
}
