package nl.spil.zaak;

import java.time.Instant;

/**
 * A seal: the heads of all streams that changed since the seal before, signed. All seals together hold the head of every
 * stream, so that a tail cut off shows, with its zaak.
 *
 * @param nummer   from 1, without gaps
 * @param positie  highest place in the feed that it covers
 * @param koppen   number of heads in it
 * @param vorige   digest of the seal before; 64 zeros for the first
 * @param digest   over number, time, place, heads and the seal before
 * @param sleutel  public key, base64
 */
public record Zegel(int nummer, Instant gemaaktOp, long positie, int koppen, String vorige, String digest, String sleutel,
        byte[] handtekening) {

    /** The head of a stream when it was sealed. */
    record Stand(String zaak, int versie, String hash) {
        String canoniek() {
            return Hashketen.netstrings(zaak, Integer.toString(versie), hash);
        }
    }

    /** @param koppen digest of the canonical heads, in order of zaak */
    static String digest(int nummer, Instant gemaaktOp, long positie, String koppen, String vorige) {
        return Hashketen.digest(Hashketen.netstrings("spil-zegel-1", Integer.toString(nummer), gemaaktOp.toString(),
                Long.toString(positie), koppen, vorige));
    }
}
