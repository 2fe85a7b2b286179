package nl.spil.keten;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The digest by which a repeated delivery is known: the message as a JSON value, in which the order of members does not count,
 * and name and digest of every file. Stored, so its form never changes.
 */
final class Inhoudkenmerk {

    private final MessageDigest sha = Sha256.nieuw();

    private Inhoudkenmerk() {}

    static String van(JsonNode bericht, Levering levering) {
        var kenmerk = new Inhoudkenmerk();
        kenmerk.waarde(bericht);
        kenmerk.bestanden(levering);
        return kenmerk.hex();
    }

    /** Of a delivery whose message cannot be read. */
    static String van(String berichtSha256, @Nullable Levering levering) {
        var kenmerk = new Inhoudkenmerk();
        kenmerk.tekst('b', berichtSha256);
        if (levering != null) {
            kenmerk.bestanden(levering);
        }
        return kenmerk.hex();
    }

    private String hex() {
        return HexFormat.of().formatHex(sha.digest());
    }

    private void bestanden(Levering levering) {
        levering.ingangen().stream().sorted(Comparator.comparing((Levering.Ingang i) -> Bestandsregels.nfc(i.naam()))
                .thenComparing(Levering.Ingang::sha256)).forEach(ingang -> {
                    tekst('f', Bestandsregels.nfc(ingang.naam()));
                    tekst('h', ingang.sha256());
                });
    }

    private void waarde(JsonNode knoop) {
        if (knoop.isObject()) {
            List<String> namen = new ArrayList<>(knoop.propertyNames());
            namen.sort(null);
            tekst('o', Integer.toString(namen.size()));
            for (var naam : namen) {
                tekst('n', naam);
                waarde(knoop.path(naam));
            }
        } else if (knoop.isArray()) {
            tekst('a', Integer.toString(knoop.size()));
            knoop.forEach(this::waarde);
        } else if (knoop.isString()) {
            tekst('s', knoop.stringValue());
        } else {
            tekst('v', knoop.toString());
        }
    }

    /** Kind and length first, so that no two values run together; UTF-16, so that half a character counts too. */
    private void tekst(char soort, String tekst) {
        sha.update((soort + Integer.toString(tekst.length()) + ":").getBytes(StandardCharsets.US_ASCII));
        sha.update(tekst.getBytes(StandardCharsets.UTF_16BE));
    }
}
