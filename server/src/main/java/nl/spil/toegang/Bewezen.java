package nl.spil.toegang;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers which passwords were proven lately: HTTP Basic sends one with every call, and the slow hash would take more time
 * than the call. Keeps no password, only a keyed digest under a key that lives as long as the process; at most 1,000.
 */
final class Bewezen {

    private static final int MAXIMUM = 1_000;
    private final SecretKeySpec sleutel;
    private final Map<String, String> bewezen = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> oudste) {
            return size() > MAXIMUM;
        }
    };

    Bewezen() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        sleutel = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** The hash is part of the digest: a changed password is a new proof. */
    synchronized boolean is(String account, String wachtwoord, String hash) {
        return digest(account, wachtwoord, hash).equals(bewezen.get(account));
    }

    synchronized void onthoud(String account, String wachtwoord, String hash) {
        bewezen.put(account, digest(account, wachtwoord, hash));
    }

    private String digest(String account, String wachtwoord, String hash) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(sleutel);
            return HexFormat.of().formatHex(mac.doFinal((account + "\0" + wachtwoord + "\0" + hash).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
