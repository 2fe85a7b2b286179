package nl.spil.dossier.inhoud;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Text from images by Tesseract, when it is installed: {@code apt-get install tesseract-ocr-nld}. Runs in the reading process. */
final class Tekenherkenning {

    private static final int DPI = 200;
    private static final int MEESTE_BLADEN = 300;
    /** Pixels of a page of about A2 at {@link #DPI}: a page that says it is larger is drawn smaller. */
    private static final double MEESTE_PUNTEN = 16e6;
    private static final long SECONDEN = 50;
    /** A program of its own with memory of its own: what it may have, in bytes. */
    private static final long GEHEUGEN = 3L << 30;

    private Tekenherkenning() {}

    static boolean beschikbaar() {
        var pad = System.getenv("PATH");
        return pad != null && Arrays.stream(pad.split(":")).anyMatch(map -> Files.isExecutable(Path.of(map, "tesseract")));
    }

    /** The pages of a PDF on which the parser found nothing. */
    static void bladen(Path pdf, Bladschrijver bladen) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            var tekenaar = new PDFRenderer(document);
            for (var blad : bladen.lege().stream().limit(MEESTE_BLADEN).toList()) {
                if (blad > document.getNumberOfPages()) {
                    return;
                }
                var vak = document.getPage(blad - 1).getCropBox();
                var punten = vak.getWidth() / 72d * DPI * (vak.getHeight() / 72d * DPI);
                var dpi = (float) (punten > MEESTE_PUNTEN ? DPI * Math.sqrt(MEESTE_PUNTEN / punten) : DPI);
                var beeld = tekenaar.renderImageWithDPI(blad - 1, dpi, ImageType.GRAY);
                bladen.blad(blad, herken(List.of("tesseract", "stdin", "stdout"), png(beeld)).orElse(""));
            }
        }
    }

    /** Of an image; empty when it was not read: the program ended, or took too long. */
    static Optional<String> afbeelding(Path bestand) throws IOException {
        return herken(List.of("tesseract", bestand.toString(), "stdout"), new byte[0]);
    }

    private static byte[] png(BufferedImage beeld) throws IOException {
        var uit = new ByteArrayOutputStream();
        ImageIO.write(beeld, "png", uit);
        return uit.toByteArray();
    }

    private static Optional<String> herken(List<String> opdracht, byte[] invoer) throws IOException {
        var uitvoer = Files.createTempFile("ocr", ".txt");
        try {
            var grens = Files.isExecutable(Path.of("/usr/bin/prlimit")) ? Stream.of("/usr/bin/prlimit", "--as=" + GEHEUGEN) : Stream.<String>of();
            var bouw = new ProcessBuilder(Stream.of(grens, opdracht.stream(), Stream.of("-l", taal())).flatMap(s -> s).toList());
            bouw.redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(uitvoer.toFile());
            bouw.environment().put("OMP_THREAD_LIMIT", "1");
            var proces = bouw.start();
            try (var in = proces.getOutputStream()) {
                in.write(invoer);
            } catch (IOException e) {
                proces.destroyForcibly(); // it did not want all of it
            }
            if (!proces.waitFor(SECONDEN, TimeUnit.SECONDS)) {
                proces.destroyForcibly();
                return Optional.empty();
            }
            return proces.exitValue() == 0 ? Optional.of(Files.readString(uitvoer, StandardCharsets.UTF_8).strip()) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("onderbroken");
        } finally {
            Files.deleteIfExists(uitvoer);
        }
    }

    /** Dutch when its data are there. */
    private static String taal() {
        return Files.exists(Path.of("/usr/share/tesseract-ocr/5/tessdata/nld.traineddata")) || Files.exists(Path.of("/usr/share/tesseract-ocr/4.00/tessdata/nld.traineddata"))
                ? "nld" : "eng";
    }
}
