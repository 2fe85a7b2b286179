package nl.spil.keten;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Bodies of multipart/form-data. */
final class Delen {

    private final ByteArrayOutputStream uit = new ByteArrayOutputStream();
    private final String grens;

    Delen(String grens) {
        this.grens = grens;
    }

    static byte[] vanVoorbeeld(Voorbeeld voorbeeld, String grens) throws IOException {
        var delen = new Delen(grens).met("name=\"bericht\"", voorbeeld.bericht());
        try (var stukken = Files.list(voorbeeld.map().resolve("stukken"))) {
            for (var stuk : stukken.sorted().toList()) {
                delen.met("name=\"stuk\"; filename=\"" + stuk.getFileName() + "\"", Files.readAllBytes(stuk));
            }
        }
        return delen.bytes();
    }

    Delen met(String gegevens, byte[] inhoud) {
        uit.writeBytes(("--" + grens + "\r\nContent-Disposition: form-data; " + gegevens + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        uit.writeBytes(inhoud);
        uit.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }

    byte[] bytes() {
        uit.writeBytes(("--" + grens + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return uit.toByteArray();
    }
}
