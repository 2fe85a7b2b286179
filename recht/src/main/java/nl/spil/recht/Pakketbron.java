package nl.spil.recht;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A wetspakket as bytes: what is stored for ever under its SHA-256.
 *
 * @param naam     where it came from, for messages: a folder name, or the hash of a stored pack
 * @param bestanden file name to content, UTF-8 YAML
 */
public record Pakketbron(String naam, SortedMap<String, byte[]> bestanden) {

    public Pakketbron {
        bestanden = Collections.unmodifiableSortedMap(new TreeMap<>(bestanden));
    }

    /** From texts, for tests and tools. */
    public static Pakketbron vanTeksten(String naam, Map<String, String> teksten) {
        var bestanden = new TreeMap<String, byte[]>();
        teksten.forEach((bestand, tekst) -> bestanden.put(bestand, tekst.getBytes(StandardCharsets.UTF_8)));
        return new Pakketbron(naam, bestanden);
    }

    /** SHA-256 over the sorted names and bytes of the files, each preceded by its length; hexadecimal. */
    public String sha256() {
        var digest = CanoniekeJson.sha256();
        bestanden.forEach((bestand, inhoud) -> {
            deel(digest, bestand.getBytes(StandardCharsets.UTF_8));
            deel(digest, inhoud);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void deel(MessageDigest digest, byte[] bytes) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
