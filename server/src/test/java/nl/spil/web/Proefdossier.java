package nl.spil.web;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import nl.spil.dossier.Stuk;
import nl.spil.dossier.Stukken;
import nl.spil.recht.Parketnummer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A dossier with real files: PDFs of one to hundreds of pages, scans, images, sound, text, and some that are broken. */
final class Proefdossier {

    private static final List<String> SOORTEN = List.of("pv-relaas", "pv-aangifte", "pv-verhoor-verdachte", "pv-verhoor-getuige", "pv-bevindingen", "foto");
    private static final Instant TOEN = Instant.parse("2026-11-02T09:00:00Z");

    private final Proefserver server;
    private final Parketnummer zaak;
    private final List<Stuk> stukken = new ArrayList<>();

    Proefdossier(Proefserver server, String zaak) {
        this.server = server;
        this.zaak = new Parketnummer(zaak);
    }

    /** Keeps the bytes and remembers the row. */
    Proefdossier met(String id, String soort, String titel, String bestand, byte[] inhoud) {
        try {
            var tijdelijk = Files.createTempFile("proefstuk", ".tmp");
            Files.write(tijdelijk, inhoud);
            var sha256 = sha256(inhoud);
            server.bean(Stukken.class).bewaar(tijdelijk, sha256);
            Files.deleteIfExists(tijdelijk);
            stukken.add(new Stuk(zaak, id, soort, titel, LocalDate.of(2026, 10, 30).minusDays(stukken.size() % 40), bestand, sha256, inhoud.length, "", false, "", "",
                    TOEN.plusSeconds(stukken.size())));
            return this;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** As many small reports of one page, all with one content. */
    Proefdossier metVele(int aantal) {
        var inhoud = pdf("Proces-verbaal van bevindingen", 1);
        for (int i = 0; i < aantal; i++) {
            met("veel-" + i, SOORTEN.get(i % SOORTEN.size()), "Bevindingen " + (i + 1), "bevindingen-" + (i + 1) + ".pdf", inhoud);
        }
        return this;
    }

    /** In the dossier, and read by the process that reads contents. */
    void leg() {
        server.bean(Stukken.class).schrijf(stukken);
        var jdbc = JdbcClient.create(server.bean(javax.sql.DataSource.class));
        // These stukken have no entry in the log, so the reader of contents is told of them here.
        jdbc.sql("insert into inhoudkenmerk (sha256) select distinct sha256 from stuk where zaak_id = :zaak on conflict do nothing").param("zaak", zaak.waarde()).update();
        var einde = System.nanoTime() + java.time.Duration.ofSeconds(90).toNanos();
        while (jdbc.sql("""
                select exists (select from stuk s left join inhoudkenmerk k on k.sha256 = s.sha256
                where s.zaak_id = :zaak and (k.sha256 is null or k.tekst = 'wacht'))""").param("zaak", zaak.waarde()).query(Boolean.class).single()) {
            if (System.nanoTime() > einde) {
                throw new IllegalStateException("contents are not read");
            }
            java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
        }
    }

    /** A report of so many pages; on page p stands that p is its number, and a passage that a note can be about. */
    static byte[] pdf(String titel, int bladen) {
        try (var doc = new PDDocument(); var uit = new ByteArrayOutputStream()) {
            var font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
            for (int p = 1; p <= bladen; p++) {
                var blad = new PDPage(PDRectangle.A4);
                doc.addPage(blad);
                try (var inhoud = new PDPageContentStream(doc, blad)) {
                    inhoud.beginText();
                    inhoud.setLeading(18);
                    inhoud.newLineAtOffset(72, 760);
                    inhoud.setFont(font, 18);
                    inhoud.showText(titel);
                    inhoud.newLine();
                    inhoud.setFont(font, 12);
                    for (var regel : List.of("Bladzijde " + p + " van " + bladen + ".", "", "V: Wat hoorde u die avond?",
                            "A: Ik zat voor de televisie. Rond twintig voor tien hoorde ik een vrouw gillen", "en daarna een harde klap. Het kwam van de woning boven mij.",
                            "V: Wat deed u toen?", "A: Ik ben naar de deur gegaan. Er zat bloed op zijn eigen hand, dat zag ik goed.", "Kenmerk zeldzaam" + p + ".")) {
                        inhoud.showText(regel);
                        inhoud.newLine();
                    }
                    inhoud.endText();
                }
            }
            doc.save(uit);
            return uit.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A page that is only a picture, as a scanner makes it. */
    static byte[] scan() {
        try (var doc = new PDDocument(); var uit = new ByteArrayOutputStream()) {
            var blad = new PDPage(PDRectangle.A4);
            doc.addPage(blad);
            try (var inhoud = new PDPageContentStream(doc, blad)) {
                inhoud.drawImage(LosslessFactory.createFromImage(doc, beeld(600, 800)), 50, 50, 450, 600);
            }
            doc.save(uit);
            return uit.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static byte[] png() {
        try (var uit = new ByteArrayOutputStream()) {
            ImageIO.write(beeld(900, 600), "png", uit);
            return uit.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static BufferedImage beeld(int breedte, int hoogte) {
        var beeld = new BufferedImage(breedte, hoogte, BufferedImage.TYPE_INT_RGB);
        var g = beeld.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, breedte, hoogte);
        g.setColor(new Color(60, 90, 120));
        g.fillRect(breedte / 6, hoogte / 4, breedte / 2, hoogte / 3);
        g.setColor(new Color(150, 40, 40));
        g.fillOval(breedte / 2, hoogte / 2, breedte / 4, hoogte / 4);
        g.dispose();
        return beeld;
    }

    /** So many seconds of silence: RIFF, 8,000 samples of 8 bits a second. */
    static byte[] wav(int seconden) {
        int n = 8_000 * seconden;
        var b = java.nio.ByteBuffer.allocate(44 + n).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        b.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + n).put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1).putShort((short) 1)
                .putInt(8_000).putInt(8_000).putShort((short) 1).putShort((short) 8).put("data".getBytes(StandardCharsets.US_ASCII)).putInt(n);
        while (b.hasRemaining()) {
            b.put((byte) 128);
        }
        return b.array();
    }

    private static String sha256(byte[] inhoud) {
        try {
            return HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(inhoud));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
