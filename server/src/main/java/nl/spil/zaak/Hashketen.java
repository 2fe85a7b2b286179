package nl.spil.zaak;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The chain of a stream. Hashes are SHA-256, hexadecimal in lower case. The head is written as netstrings
 * ({@code 12:13-000123-26,}): fields in a fixed order, UTF-8, each with its length in bytes, so that no two heads share a form
 * and any language can rebuild it.
 */
final class Hashketen {

    /** What the first entry of a stream has as its previous hash. */
    static final String BEGIN = "0".repeat(64);

    private static final HexFormat HEX = HexFormat.of();

    private Hashketen() {}

    /** Over salt and payload: the salt keeps a digest from betraying a payload that was destroyed. */
    static String payloadDigest(byte[] salt, String payload) {
        var sha = sha256();
        sha.update(salt);
        return HEX.formatHex(sha.digest(payload.getBytes(StandardCharsets.UTF_8)));
    }

    /** Hash of an entry: head, payload digest, hash of the entry before. */
    static String hash(Kop kop, String payloadDigest, String vorige) {
        return hash(canoniek(kop), payloadDigest, vorige);
    }

    static String hash(String kop, String payloadDigest, String vorige) {
        var sha = sha256();
        sha.update(kop.getBytes(StandardCharsets.UTF_8));
        sha.update(HEX.parseHex(payloadDigest));
        return HEX.formatHex(sha.digest(HEX.parseHex(vorige)));
    }

    /** The head in the form that is hashed; golden tests keep it for ever. */
    static String canoniek(Kop kop) {
        return canoniek(kop.zaak().waarde(), kop.volgnummer(), kop.geldigOp().op(), kop.precisie(), kop.vastgelegdOp(), kop.actor().id(),
                kop.actor().naam(), kop.actor().rol(), kop.actor().onderdeel(), kop.herkomst(), kop.wijze().wire(), kop.pakket(),
                kop.motor());
    }

    /** From the columns as they stand, whatever they hold. Times are whole microseconds since 1970, UTC. */
    static String canoniek(String zaak, int volgnummer, Instant geldigOp, String precisie, Instant vastgelegdOp, String... overig) {
        var velden = new ArrayList<>(List.of("spil-entry-1", zaak, Integer.toString(volgnummer), micros(geldigOp), precisie,
                micros(vastgelegdOp)));
        velden.addAll(List.of(overig));
        return netstrings(velden.toArray(String[]::new));
    }

    /** What ties the place in the feed to the entry. */
    static String plek(String hash, long tx, long positie) {
        return digest(netstrings("spil-plek-1", hash, Long.toString(tx), Long.toString(positie)));
    }

    static String digest(String tekst) {
        return HEX.formatHex(sha256().digest(tekst.getBytes(StandardCharsets.UTF_8)));
    }

    static String netstrings(String... velden) {
        var vorm = new StringBuilder();
        for (var veld : velden) {
            vorm.append(lengte(veld)).append(':').append(veld).append(',');
        }
        return vorm.toString();
    }

    static byte[] bytes(String hex) {
        return HEX.parseHex(hex);
    }

    static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }

    /** A salt of 16 bytes from random words. */
    static byte[] salt(long hoog, long laag) {
        return ByteBuffer.allocate(16).putLong(hoog).putLong(laag).array();
    }

    private static String micros(Instant op) {
        return Long.toString(Math.addExact(Math.multiplyExact(op.getEpochSecond(), 1_000_000L), op.getNano() / 1_000));
    }

    private static int lengte(String veld) {
        return veld.getBytes(StandardCharsets.UTF_8).length;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
