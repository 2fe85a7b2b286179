package nl.spil.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Digests of files and folders: SHA-256, hexadecimal in lower case. */
final class Inhoud {
    private Inhoud() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Over names and digests, so that a file that was renamed counts as another one. */
    static String van(SortedMap<String, String> delen) {
        MessageDigest digest = sha256();
        delen.forEach((naam, sha) -> digest.update((naam + " " + sha + "\n").getBytes(StandardCharsets.UTF_8)));
        return hex(digest);
    }

    /** Every file below a folder with the digest of its bytes; empty when there is no such folder. */
    static SortedMap<String, String> bestanden(Path map) {
        SortedMap<String, String> uit = new TreeMap<>();
        if (!Files.isDirectory(map)) {
            return uit;
        }
        try (Stream<Path> paden = Files.walk(map)) {
            for (Path p : paden.filter(Files::isRegularFile).filter(p -> !p.toString().endsWith(".half")).toList()) {
                uit.put(map.relativize(p).toString(), van(p));
            }
            return uit;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String van(Path bestand) throws IOException {
        MessageDigest digest = sha256();
        byte[] deel = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(bestand)) {
            for (int n = in.read(deel); n >= 0; n = in.read(deel)) {
                digest.update(deel, 0, n);
            }
        }
        return hex(digest);
    }
}
