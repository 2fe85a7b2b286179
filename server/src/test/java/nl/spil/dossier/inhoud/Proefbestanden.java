package nl.spil.dossier.inhoud;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files as they come in: good ones, and those made to do harm. */
public final class Proefbestanden {

    private Proefbestanden() {}

    /** A page per text. */
    public static byte[] pdf(String... bladen) {
        return maak(null, bladen);
    }

    public static byte[] geslotenPdf(String wachtwoord, String... bladen) {
        return maak(wachtwoord, bladen);
    }

    private static byte[] maak(String wachtwoord, String... bladen) {
        try (var document = new PDDocument()) {
            var letter = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (var tekst : bladen) {
                var blad = new PDPage();
                document.addPage(blad);
                try (var inhoud = new PDPageContentStream(document, blad)) {
                    inhoud.beginText();
                    inhoud.setFont(letter, 18);
                    inhoud.newLineAtOffset(60, 700);
                    inhoud.showText(tekst);
                    inhoud.endText();
                }
            }
            if (wachtwoord != null) {
                document.protect(new StandardProtectionPolicy("eigenaar", wachtwoord, new AccessPermission()));
            }
            var uit = new ByteArrayOutputStream();
            document.save(uit);
            return uit.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first page of a PDF, as a scanner gives it. */
    public static byte[] png(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var uit = new ByteArrayOutputStream();
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 150, ImageType.GRAY), "png", uit);
            return uit.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF that is a picture of another, and holds no letter. */
    static byte[] scan(byte[] pdf) {
        try (var van = Loader.loadPDF(pdf); var document = new PDDocument()) {
            var beeld = LosslessFactory.createFromImage(document, new PDFRenderer(van).renderImageWithDPI(0, 150, ImageType.GRAY));
            var blad = new PDPage();
            document.addPage(blad);
            try (var inhoud = new PDPageContentStream(document, blad)) {
                inhoud.drawImage(beeld, 0, 0, blad.getMediaBox().getWidth(), blad.getMediaBox().getHeight());
            }
            var uit = new ByteArrayOutputStream();
            document.save(uit);
            return uit.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] docx(String tekst) {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(tekst);
            var uit = new ByteArrayOutputStream();
            document.write(uit);
            return uit.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A few hundred kilobytes that become half a gigabyte. */
    public static byte[] zipbom() {
        var uit = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(uit); var goed = new ZipInputStream(new ByteArrayInputStream(docx("x")))) {
            for (var deel = goed.getNextEntry(); deel != null; deel = goed.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(deel.getName()));
                if (!deel.getName().equals("word/document.xml")) {
                    goed.transferTo(zip);
                    continue;
                }
                zip.write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>".getBytes(StandardCharsets.UTF_8));
                var regel = ("<w:p><w:r><w:t>" + "a".repeat(64) + "</w:t></w:r></w:p>").repeat(1_000).getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < 5_000; i++) {
                    zip.write(regel);
                }
                zip.write("</w:body></w:document>".getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return uit.toByteArray();
    }

    /** Entities that call each other until a billion signs are there. */
    public static byte[] lachbom() {
        var uit = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE lol [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            uit.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return uit.append("]><lol>&a9;</lol>").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Brackets within brackets, far deeper than any reader's stack. */
    public static byte[] diepePdf() {
        var goed = new String(pdf("een"), StandardCharsets.ISO_8859_1);
        return goed.replaceFirst("/Type */Page\\b", "/Type /Page /Diep " + "[".repeat(200_000) + "]".repeat(200_000)).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A PDF for one, a program or a web page for another. */
    public static byte[] dubbel(byte[] pdf, String ervoor) {
        var kop = ervoor.getBytes(StandardCharsets.ISO_8859_1);
        var uit = Arrays.copyOf(kop, kop.length + pdf.length);
        System.arraycopy(pdf, 0, uit, kop.length, pdf.length);
        return uit;
    }

    public static byte[] veelBladen(int aantal) {
        var bladen = new String[aantal];
        for (int i = 0; i < aantal; i++) {
            bladen[i] = "Bladzijde " + (i + 1) + " van het proces-verbaal";
        }
        return pdf(bladen);
    }

    /** Zips in zips, so that a few kilobytes become a terabyte for who unpacks all of it. */
    public static byte[] zipInZip() {
        var inhoud = new byte[10 << 20];
        for (int diep = 0; diep < 6; diep++) {
            var uit = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(uit)) {
                for (int i = 0; i < 10; i++) {
                    zip.putNextEntry(new ZipEntry(diep == 0 ? i + ".txt" : i + ".zip"));
                    zip.write(inhoud);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            inhoud = uit.toByteArray();
        }
        return inhoud;
    }

    /** A text document that can hold programs. */
    public static byte[] docm(String tekst) {
        var uit = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(uit); var goed = new ZipInputStream(new ByteArrayInputStream(docx(tekst)))) {
            for (var deel = goed.getNextEntry(); deel != null; deel = goed.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(deel.getName()));
                zip.write(new String(goed.readAllBytes(), StandardCharsets.UTF_8)
                        .replace("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                                "application/vnd.ms-word.document.macroEnabled.main+xml")
                        .replace("</Types>", "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>").getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("word/vbaProject.bin"));
            zip.write("Sub AutoOpen() Shell \"calc\" End Sub".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return uit.toByteArray();
    }

    /** An image of so many points a side, all black: a hundred of its bytes become a gigabyte on a screen. */
    public static byte[] grotePng(int zijde) {
        try {
            var rijen = new ByteArrayOutputStream();
            try (var pak = new DeflaterOutputStream(rijen, new Deflater(9))) {
                var rij = new byte[1 + (zijde + 7) / 8];
                for (int i = 0; i < zijde; i++) {
                    pak.write(rij);
                }
            }
            var uit = new ByteArrayOutputStream();
            uit.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
            uit.write(deel("IHDR", ByteBuffer.allocate(13).putInt(zijde).putInt(zijde).put(new byte[] {1, 0, 0, 0, 0}).array()));
            uit.write(deel("IDAT", rijen.toByteArray()));
            uit.write(deel("IEND", new byte[0]));
            return uit.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] deel(String soort, byte[] inhoud) {
        var kern = ByteBuffer.allocate(4 + inhoud.length).put(soort.getBytes(StandardCharsets.US_ASCII)).put(inhoud).array();
        var som = new CRC32();
        som.update(kern);
        return ByteBuffer.allocate(8 + kern.length).putInt(inhoud.length).put(kern).putInt((int) som.getValue()).array();
    }

    /** A TIFF that says that it is as large, and holds next to nothing. */
    public static byte[] groteTiff(int zijde) {
        var velden = new int[][] {{256, 4, zijde}, {257, 4, zijde}, {258, 3, 8}, {259, 3, 1}, {262, 3, 1}, {273, 4, 200}, {277, 3, 1}, {278, 4, zijde}, {279, 4, 16}};
        var b = ByteBuffer.allocate(216).order(ByteOrder.LITTLE_ENDIAN).put(new byte[] {'I', 'I', 42, 0}).putInt(8).putShort((short) velden.length);
        for (var v : velden) {
            b.putShort((short) v[0]).putShort((short) v[1]).putInt(1).putInt(v[2]);
        }
        return b.putInt(0).array();
    }
}
