package nl.spil.zaak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The Ed25519 key that signs seals: two files in a folder, {@code zegel.sleutel} (mode 0600) and {@code zegel.publiek}. */
public final class Zegelsleutel {

    private final PrivateKey geheim;
    private final String publiek;

    private Zegelsleutel(PrivateKey geheim, String publiek) {
        this.geheim = geheim;
        this.publiek = publiek;
    }

    /** Reads the key, or makes it when the folder has none. */
    public static Zegelsleutel open(Path map) {
        var geheim = map.resolve("zegel.sleutel");
        try {
            Files.createDirectories(map);
            if (!Files.exists(geheim)) {
                maak(map);
            }
            var sleutel = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(lees(geheim)));
            return new Zegelsleutel(sleutel, Files.readString(map.resolve("zegel.publiek"), StandardCharsets.US_ASCII).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("De zegelsleutel in " + map + " is niet te lezen of te maken. Controleer de rechten.", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("De zegelsleutel " + geheim + " is kapot. Zet hem terug uit de back-up.", e);
        }
    }

    /** The public key, base64 of X.509. */
    public String publiek() {
        return publiek;
    }

    /** @param digest hexadecimal; its characters are signed */
    public byte[] teken(String digest) {
        try {
            var handtekening = Signature.getInstance("Ed25519");
            handtekening.initSign(geheim);
            handtekening.update(digest.getBytes(StandardCharsets.US_ASCII));
            return handtekening.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }

    /** False for any key or signature that is not right, unreadable ones too. */
    public static boolean klopt(String publiek, String digest, byte[] handtekening) {
        try {
            PublicKey sleutel = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publiek)));
            var proef = Signature.getInstance("Ed25519");
            proef.initVerify(sleutel);
            proef.update(digest.getBytes(StandardCharsets.UTF_8));
            return proef.verify(handtekening);
        } catch (GeneralSecurityException | IllegalArgumentException kapot) {
            return false;
        }
    }

    private static void maak(Path map) throws IOException, GeneralSecurityException {
        var paar = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var publiek = Base64.getEncoder().encodeToString(paar.getPublic().getEncoded());
        Files.writeString(map.resolve("zegel.publiek"), publiek + "\n", StandardCharsets.US_ASCII);
        var half = Files.createTempFile(map, "zegel", ".half", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, Base64.getEncoder().encodeToString(paar.getPrivate().getEncoded()) + "\n", StandardCharsets.US_ASCII);
        Files.move(half, map.resolve("zegel.sleutel"));
    }

    private static byte[] lees(Path bestand) throws IOException {
        return Base64.getDecoder().decode(Files.readString(bestand, StandardCharsets.US_ASCII).strip());
    }
}
