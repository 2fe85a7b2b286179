package nl.spil.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Main keys in a file that only its owner may read ({@code opslag.sleutel}, one {@code id base64} a line, the last one wraps). */
final class Sleutelbestand implements Sleuteldienst {

    private static final SecureRandom TOEVAL = new SecureRandom();
    private static final int NONCE = 12;

    private final Path map;
    private final Path bestand;
    private volatile Map<String, SecretKey> sleutels;

    private Sleutelbestand(Path map, Map<String, SecretKey> sleutels) {
        this.map = map;
        this.bestand = map.resolve("opslag.sleutel");
        this.sleutels = sleutels;
    }

    /**
     * @param mag whether a key may be made when there is no file; not when there are documents, because they would be lost behind
     *            a key that cannot open them
     */
    static Sleutelbestand open(Path map, boolean mag) {
        var dienst = new Sleutelbestand(map, Map.of());
        var bestand = dienst.bestand;
        if (Files.exists(bestand)) {
            dienst.sleutels = dienst.lees();
        } else if (mag) {
            dienst.wissel();
        } else {
            throw new IllegalStateException("De sleutels van de documenten (" + bestand + ") zijn er niet, en er zijn wel documenten."
                    + " Zet het bestand terug uit de back-up; zonder is geen document te lezen.");
        }
        return dienst;
    }

    @Override
    public Omhulsel verpak(byte[] sleutel, String waarvoor) {
        var id = huidig();
        var nonce = toeval(NONCE);
        try {
            var dicht = cipher(Cipher.ENCRYPT_MODE, sleutel(id), nonce, id, waarvoor).doFinal(sleutel);
            return new Omhulsel(id, ByteBuffer.allocate(NONCE + dicht.length).put(nonce).put(dicht).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    @Override
    public byte[] pakUit(Omhulsel omhulsel, String waarvoor) {
        var bytes = omhulsel.bytes();
        var nonce = java.util.Arrays.copyOf(bytes, NONCE);
        try {
            return cipher(Cipher.DECRYPT_MODE, sleutel(omhulsel.hoofdsleutel()), nonce, omhulsel.hoofdsleutel(), waarvoor)
                    .doFinal(bytes, NONCE, bytes.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Het omhulsel van een documentsleutel (" + waarvoor + ") past niet bij hoofdsleutel "
                    + omhulsel.hoofdsleutel() + ". Zet " + bestand + " terug uit de back-up.", e);
        }
    }

    @Override
    public String huidig() {
        var laatste = "";
        for (var id : sleutels.keySet()) {
            laatste = id;
        }
        return laatste;
    }

    @Override
    public synchronized String wissel() {
        var nieuw = new LinkedHashMap<>(Files.exists(bestand) ? lees() : Map.of());
        var id = HexFormat.of().formatHex(toeval(4));
        nieuw.put(id, new SecretKeySpec(toeval(32), "AES"));
        schrijf(nieuw);
        sleutels = nieuw;
        return id;
    }

    private SecretKey sleutel(String id) {
        @Nullable SecretKey sleutel = sleutels.get(id);
        if (sleutel == null) {
            sleutels = lees(); // another process may have made a new one
            sleutel = sleutels.get(id);
        }
        if (sleutel == null) {
            throw new IllegalStateException("Hoofdsleutel " + id + " staat niet in " + bestand + ". Zet dat bestand terug uit de back-up.");
        }
        return sleutel;
    }

    private static Cipher cipher(int richting, SecretKey sleutel, byte[] nonce, String id, String waarvoor) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(richting, sleutel, new GCMParameterSpec(128, nonce));
        cipher.updateAAD((id + "\n" + waarvoor).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private Map<String, SecretKey> lees() {
        var uit = new LinkedHashMap<String, SecretKey>();
        try {
            for (var regel : Files.readAllLines(bestand, StandardCharsets.US_ASCII)) {
                var delen = regel.split(" ", -1);
                if (delen.length == 2) {
                    uit.put(delen[0], new SecretKeySpec(Base64.getDecoder().decode(delen[1]), "AES"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("De sleutels van de documenten in " + bestand + " zijn niet te lezen. Controleer de rechten.", e);
        }
        if (uit.isEmpty()) {
            throw new IllegalStateException(bestand + " bevat geen sleutel. Zet het bestand terug uit de back-up.");
        }
        return uit;
    }

    private void schrijf(Map<String, SecretKey> alle) {
        var tekst = new StringBuilder();
        alle.forEach((id, sleutel) -> tekst.append(id).append(' ').append(Base64.getEncoder().encodeToString(sleutel.getEncoded())).append('\n'));
        try {
            Files.createDirectories(map);
            var half = Files.createTempFile(map, "opslag", ".half", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(half, tekst, StandardCharsets.US_ASCII);
            forceer(half);
            Files.move(half, bestand, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceer(map);
        } catch (IOException e) {
            throw new UncheckedIOException("De sleutels van de documenten in " + bestand + " zijn niet te schrijven. Controleer schijf en rechten.", e);
        }
    }

    private static void forceer(Path pad) throws IOException {
        try (var kanaal = FileChannel.open(pad, StandardOpenOption.READ)) {
            kanaal.force(true);
        }
    }

    private static byte[] toeval(int aantal) {
        var uit = new byte[aantal];
        TOEVAL.nextBytes(uit);
        return uit;
    }
}
