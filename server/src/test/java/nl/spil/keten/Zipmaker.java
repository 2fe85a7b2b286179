package nl.spil.keten;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zips of samples, with changes. */
final class Zipmaker {

    private final Map<String, byte[]> ingangen = new LinkedHashMap<>();

    static Zipmaker vanVoorbeeld(Voorbeeld voorbeeld) throws IOException {
        var zip = new Zipmaker();
        zip.met("aanlevering.json", voorbeeld.bericht());
        try (var stukken = Files.list(voorbeeld.map().resolve("stukken"))) {
            for (var stuk : stukken.sorted().toList()) {
                zip.met("stukken/" + stuk.getFileName(), Files.readAllBytes(stuk));
            }
        }
        return zip;
    }

    Zipmaker met(String naam, byte[] inhoud) {
        ingangen.put(naam, inhoud);
        return this;
    }

    Zipmaker zonder(String naam) {
        ingangen.remove(naam);
        return this;
    }

    Zipmaker bericht(String tekst) {
        return met("aanlevering.json", tekst.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() throws IOException {
        var uit = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(uit, StandardCharsets.UTF_8)) {
            for (var ingang : ingangen.entrySet()) {
                zip.putNextEntry(new ZipEntry(ingang.getKey()));
                zip.write(ingang.getValue());
                zip.closeEntry();
            }
        }
        return uit.toByteArray();
    }
}
