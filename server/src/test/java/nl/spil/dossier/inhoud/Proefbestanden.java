package nl.spil.dossier.inhoud;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    static byte[] geslotenPdf(String wachtwoord, String... bladen) {
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

    static byte[] docx(String tekst) {
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
    static byte[] zipbom() {
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
    static byte[] lachbom() {
        var uit = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE lol [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            uit.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return uit.append("]><lol>&a9;</lol>").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Brackets within brackets, far deeper than any reader's stack. */
    static byte[] diepePdf() {
        var goed = new String(pdf("een"), StandardCharsets.ISO_8859_1);
        return goed.replaceFirst("/Type */Page\\b", "/Type /Page /Diep " + "[".repeat(200_000) + "]".repeat(200_000)).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A PDF for one, a program or a web page for another. */
    static byte[] dubbel(byte[] pdf, String ervoor) {
        var kop = ervoor.getBytes(StandardCharsets.ISO_8859_1);
        var uit = Arrays.copyOf(kop, kop.length + pdf.length);
        System.arraycopy(pdf, 0, uit, kop.length, pdf.length);
        return uit;
    }

    static byte[] veelBladen(int aantal) {
        var bladen = new String[aantal];
        for (int i = 0; i < aantal; i++) {
            bladen[i] = "Bladzijde " + (i + 1) + " van het proces-verbaal";
        }
        return pdf(bladen);
    }
}
