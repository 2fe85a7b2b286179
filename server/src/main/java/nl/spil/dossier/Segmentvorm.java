package nl.spil.dossier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * How a blob lies on a volume: a head of 40 bytes (magic, version, size of a segment, id, length), then segments of 1 MiB, each
 * sealed with AES-256-GCM. What is sealed along is the head, the place of the segment and whether it is the last: so a segment
 * elsewhere, in another blob or with the rest cut off does not open. Each blob has a key of its own and a segment is written
 * once, so its place serves as nonce.
 *
 * @param id      32 hexadecimal digits
 * @param grootte of the content, in bytes
 */
record Segmentvorm(String id, long grootte) {

    static final int SEGMENT = 1 << 20;
    static final int ZEGEL = 16;
    static final int KOP = 40;
    private static final byte[] MERK = "SPILBLOB".getBytes(StandardCharsets.US_ASCII);
    private static final byte VERSIE = 1;
    private static final byte SEGMENT_LOG2 = 20;

    /** An empty blob has one empty segment. */
    long segmenten() {
        return Math.max(1, (grootte + SEGMENT - 1) / SEGMENT);
    }

    /** Size of the file on a volume. */
    long opVolume() {
        return KOP + grootte + ZEGEL * segmenten();
    }

    /** Where a sealed segment begins. */
    long plaats(long segment) {
        return KOP + segment * (SEGMENT + ZEGEL);
    }

    /** Bytes of content in a segment. */
    int inhoud(long segment) {
        return (int) Math.min(SEGMENT, grootte - segment * SEGMENT);
    }

    byte[] kop() {
        return ByteBuffer.allocate(KOP).put(MERK).put(VERSIE).put(SEGMENT_LOG2).put(new byte[6]).put(HexFormat.of().parseHex(id))
                .putLong(grootte).array();
    }

    byte[] verzegel(SecretKey sleutel, long segment, byte[] bytes, int aantal) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, sleutel, segment).doFinal(bytes, 0, aantal);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** @throws Beschadigd when this is not what was sealed for this place */
    byte[] open(SecretKey sleutel, long segment, byte[] verzegeld) throws Beschadigd {
        if (verzegeld.length != inhoud(segment) + ZEGEL) {
            throw new Beschadigd("Segment " + segment + " van " + id + " heeft niet zijn lengte.");
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, sleutel, segment).doFinal(verzegeld);
        } catch (AEADBadTagException e) {
            throw new Beschadigd("Segment " + segment + " van " + id + " is veranderd.");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    private Cipher cipher(int richting, SecretKey sleutel, long segment) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(richting, sleutel, new GCMParameterSpec(ZEGEL * 8, ByteBuffer.allocate(12).putInt(0).putLong(segment).array()));
        cipher.updateAAD(kop());
        cipher.updateAAD(ByteBuffer.allocate(9).putLong(segment).put((byte) (segment == segmenten() - 1 ? 1 : 0)).array());
        return cipher;
    }
}
