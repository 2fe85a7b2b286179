package nl.spil.dossier.inhoud;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import nl.spil.dossier.gebruik.Tekststaat;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.xml.sax.SAXException;

/**
 * The process that reads contents: paths come in, pages of text go out. It ends when the server that started it does. What a
 * file makes it do (fill its memory, hang, fall over) ends with it.
 */
public final class Leesproces {

    /** Kinds of frames: ready to read, the media type, a page, the end. */
    static final byte HALLO = 'h';
    static final byte SOORT = 's';
    static final byte BLAD = 'b';
    static final byte KLAAR = 'k';

    private static final AutoDetectParser LEZER = new AutoDetectParser();

    private Leesproces() {}

    /** @param args most pages, most characters */
    public static void main(String[] args) throws IOException, InterruptedException {
        var uit = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        System.setOut(System.err); // a library that prints may not break the frames
        var vragen = new ArrayBlockingQueue<Path>(1);
        Thread.ofPlatform().daemon().name("vragen").start(() -> luister(vragen));
        uit.writeByte(HALLO);
        uit.flush();
        while (true) {
            var schrijver = new Bladschrijver(uit, Integer.parseInt(args[0]), Integer.parseInt(args[1]));
            einde(uit, lees(vragen.take(), uit, schrijver));
        }
    }

    private static void luister(ArrayBlockingQueue<Path> vragen) {
        try (var in = new DataInputStream(new BufferedInputStream(System.in))) {
            while (true) {
                vragen.put(Path.of(in.readUTF()));
            }
        } catch (EOFException e) {
            Runtime.getRuntime().halt(0); // the server is gone, or wants no more
        } catch (IOException | InterruptedException e) {
            Runtime.getRuntime().halt(1);
        }
    }

    private static Leesuitslag lees(Path bestand, DataOutputStream uit, Bladschrijver bladen) throws IOException {
        var mime = "";
        try (var in = TikaInputStream.get(bestand)) {
            mime = LEZER.getDetector().detect(in, new Metadata()).toString();
            uit.writeByte(SOORT);
            uit.writeUTF(mime);
            uit.flush();
            if (mime.startsWith("image/")) {
                return afbeelding(bestand, mime, bladen);
            }
            if (mime.startsWith("audio/") || mime.startsWith("video/")) {
                return new Leesuitslag(mime, 0, Tekststaat.OVERGESLAGEN, "soort");
            }
            LEZER.parse(in, bladen, new Metadata(), context());
            bladen.sluit();
            return gelezen(bestand, mime, bladen);
        } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError | LinkageError e) {
            return mislukt(mime, bladen, e);
        }
    }

    private static Leesuitslag gelezen(Path bestand, String mime, Bladschrijver bladen) {
        if (mime.equals("application/pdf") && !bladen.lege().isEmpty()) {
            return new Leesuitslag(mime, bladen.aantal(), ocr(bestand, bladen), Tekenherkenning.beschikbaar() ? "" : "geen-ocr");
        }
        return bladen.tekens() > 0 ? new Leesuitslag(mime, bladen.aantal(), Tekststaat.GELEZEN, "")
                : new Leesuitslag(mime, bladen.aantal(), kanTekst(mime) ? Tekststaat.GEEN_TEKST : Tekststaat.OVERGESLAGEN, kanTekst(mime) ? "" : "soort");
    }

    /** A page that cannot be drawn leaves what was read as it is. */
    private static Tekststaat ocr(Path bestand, Bladschrijver bladen) {
        try {
            if (Tekenherkenning.beschikbaar()) {
                Tekenherkenning.bladen(bestand, bladen);
            }
            return bladen.tekens() > 0 ? Tekststaat.GELEZEN : Tekststaat.GEEN_TEKST;
        } catch (IOException | RuntimeException e) {
            return bladen.tekens() > 0 ? Tekststaat.DEELS : Tekststaat.ONLEESBAAR;
        }
    }

    private static Leesuitslag afbeelding(Path bestand, String mime, Bladschrijver bladen) throws IOException {
        var maat = Beeldmaat.van(bestand);
        if (maat.teGroot()) {
            return new Leesuitslag(mime, 1, Tekststaat.ONLEESBAAR, "afmeting");
        }
        if (!Tekenherkenning.beschikbaar()) {
            return new Leesuitslag(mime, 1, Tekststaat.OVERGESLAGEN, "geen-ocr");
        }
        var tekst = Tekenherkenning.afbeelding(bestand);
        if (tekst.isEmpty()) {
            return !maat.soort() ? new Leesuitslag(mime, 1, Tekststaat.OVERGESLAGEN, "soort")
                    : maat.heel(bestand) ? new Leesuitslag(mime, 1, Tekststaat.GEEN_TEKST, "") : new Leesuitslag(mime, 1, Tekststaat.ONLEESBAAR, "beschadigd");
        }
        if (!tekst.get().isBlank()) {
            bladen.blad(1, tekst.get());
        }
        return new Leesuitslag(mime, 1, tekst.get().isBlank() ? Tekststaat.GEEN_TEKST : Tekststaat.GELEZEN, "");
    }

    /** Whether a content of this type has text at all, so that none in it says something. */
    private static boolean kanTekst(String mime) {
        return mime.startsWith("text/") || mime.startsWith("message/") || mime.startsWith("application/vnd.o") || mime.startsWith("application/vnd.ms")
                || mime.equals("application/pdf") || mime.equals("application/msword") || mime.equals("application/rtf");
    }

    private static Leesuitslag mislukt(String mime, Bladschrijver bladen, Throwable fout) throws IOException {
        bladen.sluit();
        if (bladen.vol()) {
            return new Leesuitslag(mime, bladen.aantal(), Tekststaat.DEELS, "grens");
        }
        for (Throwable f = fout; f != null; f = f.getCause()) {
            if (f instanceof EncryptedDocumentException || f.getClass().getSimpleName().contains("InvalidPassword")) {
                return new Leesuitslag(mime, bladen.aantal(), Tekststaat.ONLEESBAAR, "versleuteld");
            }
            // So say Tika and POI, each in an exception that others have too.
            if (f.getMessage() != null && f.getMessage().contains("Zip bomb")) {
                return new Leesuitslag(mime, bladen.aantal(), bladen.tekens() > 0 ? Tekststaat.DEELS : Tekststaat.ONLEESBAAR, "bom");
            }
        }
        return new Leesuitslag(mime, bladen.aantal(), bladen.tekens() > 0 ? Tekststaat.DEELS : Tekststaat.ONLEESBAAR, "beschadigd");
    }

    private static ParseContext context() {
        var context = new ParseContext();
        var pdf = new PDFParserConfig();
        pdf.setExtractInlineImages(false);
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setMaxMainMemoryBytes(64L << 20);
        context.set(PDFParserConfig.class, pdf);
        // As a stream: a whole tree of a large file in memory is what a bomb wants.
        var kantoor = new OfficeParserConfig();
        kantoor.setUseSAXDocxExtractor(true);
        kantoor.setUseSAXPptxExtractor(true);
        context.set(OfficeParserConfig.class, kantoor);
        context.set(org.apache.tika.extractor.EmbeddedDocumentExtractor.class, new Bijlagen(context));
        context.set(org.apache.tika.parser.Parser.class, LEZER);
        return context;
    }

    private static void einde(DataOutputStream uit, Leesuitslag uitslag) throws IOException {
        uit.writeByte(KLAAR);
        uit.writeUTF(uitslag.mime());
        uit.writeInt(uitslag.bladen());
        uit.writeUTF(uitslag.staat().naam());
        uit.writeUTF(uitslag.reden());
        uit.flush();
    }
}
