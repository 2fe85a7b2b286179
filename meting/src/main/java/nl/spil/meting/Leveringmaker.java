package nl.spil.meting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.spil.recht.Moment;
import tools.jackson.databind.json.JsonMapper;

/**
 * Deliveries as the police sends them, of any size, all invented; every document is of the first suspect.
 *
 * @param dag when it was made
 */
record Leveringmaker(LocalDate dag, int verdachten, int stukken) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param nummer the same number gives the same delivery */
    byte[] zip(int nummer) {
        var bestanden = new LinkedHashMap<String, byte[]>();
        for (var i = 1; i <= stukken; i++) {
            bestanden.put(String.format(Locale.ROOT, "stukken/%05d-pv.pdf", i), pdf("Levering " + nummer + ", stuk " + i));
        }
        return zip(nummer, bestanden);
    }

    /** With these files instead, by the name of their entry. */
    static byte[] zip(LocalDate dag, int nummer, Map<String, byte[]> bestanden) {
        return new Leveringmaker(dag, 1, bestanden.size()).zip(nummer, bestanden);
    }

    private byte[] zip(int nummer, Map<String, byte[]> bestanden) {
        var lijst = new ArrayList<Map<String, Object>>();
        bestanden.forEach((naam, inhoud) -> lijst.add(Map.of("bestand", naam, "soort", "pv-bevindingen", "titel", "Proces-verbaal van bevindingen "
                + (lijst.size() + 1), "datum", dag.toString(), "sha256", sha256(inhoud), "verdachten", List.of(1))));
        var uit = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(uit, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("aanlevering.json"));
            zip.write(JSON.writeValueAsBytes(bericht(nummer, lijst)));
            for (var bestand : bestanden.entrySet()) {
                zip.putNextEntry(new ZipEntry(bestand.getKey()));
                zip.write(bestand.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return uit.toByteArray();
    }

    private Map<String, Object> bericht(int nummer, List<Map<String, Object>> lijst) {
        var pv = "PL1300-" + dag.getYear() + String.format(Locale.ROOT, "%06d", nummer);
        var mensen = new ArrayList<Map<String, Object>>();
        var betrokkenen = new ArrayList<Map<String, Object>>();
        for (var i = 1; i <= verdachten; i++) {
            mensen.add(Map.of("volgnummer", i, "soort", "natuurlijk", "naam", Map.of("voornamen", "Proef", "geslachtsnaam", "Meting-" + nummer + "-" + i),
                    "geboortedatum", LocalDate.of(1980, 1, 1).plusDays(i).toString(), "geslacht", "man", "taal", "nl"));
            betrokkenen.add(Map.of("verdachte", i, "deelneming", verdachten == 1 ? "pleger" : "medepleger"));
        }
        var uit = new LinkedHashMap<String, Object>();
        uit.put("schema", "urn:spil:aanlevering:1");
        uit.put("berichtId", UUID.nameUUIDFromBytes(("meting " + nummer + " " + verdachten).getBytes(StandardCharsets.UTF_8)).toString());
        uit.put("soort", "nieuw");
        uit.put("aangemaaktOp", tijd(dag, 12));
        uit.put("afzender", Map.of("organisatie", "politie", "eenheid", "PL1300"));
        uit.put("parket", "13");
        uit.put("procesVerbaal", Map.of("nummer", pv, "datum", dag.toString()));
        uit.put("zaakstroom", "eenvoudig");
        uit.put("zsm", false);
        uit.put("verdachten", mensen);
        uit.put("feiten", List.of(Map.of("volgnummer", 1, "strafbaarFeit", "diefstal", "pleegdatum", Map.of("van", tijd(dag.minusDays(20), 14)),
                "pleegplaats", Map.of("gemeente", "Diemen"), "omschrijving", "verdachte heeft een fiets weggenomen", "betrokkenen", betrokkenen)));
        uit.put("stukken", lijst);
        return uit;
    }

    private static String tijd(LocalDate dag, int uur) {
        return dag.atTime(uur, 0).atZone(Moment.NEDERLAND).format(java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /** The least that is a PDF; readers of content are not what is measured. */
    private static byte[] pdf(String tekst) {
        return ("%PDF-1.4\n% " + tekst + "\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
                + "trailer<</Root 1 0 R>>\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static String sha256(byte[] inhoud) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(inhoud));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
