package nl.spil.meting;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import nl.spil.recht.Moment;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/**
 * {@code eerste-blad}: a PDF of 500 pages opened until everything that its first page needs is there: the page of the viewer, and
 * of the PDF the pieces that a reader asks for that fetches as ours does. Drawing is the browser's, and not in it.
 */
final class Eersteblad implements Proef {

    /** As the viewer does it: a small file whole, of a larger one pieces. */
    private static final int IN_EENS = 1 << 20;
    private static final int DEEL = 1 << 18;
    private static final int BEELDEN = 8;
    private static final int WOORDEN = 180;

    @Override
    public String naam() {
        return "eerste-blad";
    }

    @Override
    public List<Meting> meet(Omvang omvang) throws Exception {
        var bladen = omvang.kies(500, 5);
        var map = Proefcluster.nieuweMap();
        try (var server = Server.start(map.resolve("gegevens"), "", "--leeg")) {
            var dag = Clock.systemUTC().instant().atZone(Moment.NEDERLAND).toLocalDate().minusDays(100);
            var pdfs = new LinkedHashMap<String, byte[]>();
            var tekst = tekst(bladen);
            var scan = scan(bladen);
            pdfs.put("stukken/tekst.pdf", tekst);
            pdfs.put("stukken/scan.pdf", scan);
            var zaak = server.lever(Leveringmaker.zip(dag, 7, pdfs)).eis().inhoud().path("zaken").path(0).path("parketnummer").asString();
            var stukken = gelezen(server, zaak);
            return List.of(meet("eerste-blad-tekst", server, zaak, stukken.path(0).path("id").asString(), plat(map, tekst), bladen, omvang),
                    meet("eerste-blad-scan", server, zaak, stukken.path(1).path("id").asString(), plat(map, scan), bladen, omvang));
        } finally {
            FileSystemUtils.deleteRecursively(map);
        }
    }

    /** Once the server has looked at them: that is other work. */
    private static JsonNode gelezen(Server server, String zaak) throws IOException, InterruptedException {
        for (var i = 0; i < 3_000; i++) {
            var stukken = server.haal("/api/v1/zaken/" + zaak + "/stukken", "officier").eis().inhoud().path("stukken");
            if (stukken.valueStream().allMatch(s -> s.path("tekst").asString().equals("gelezen"))) {
                return stukken;
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("the server does not read them");
    }

    private static Path plat(Path map, byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(map, "plat", ".pdf"), bytes);
    }

    private static Meting meet(String naam, Server server, String zaak, String stuk, Path plat, int bladen, Omvang omvang) throws Exception {
        var rondes = omvang.kies(30, 2);
        var lengte = Files.size(plat);
        var waarden = new double[rondes];
        var vloeren = new double[rondes];
        var delen = 0;
        for (var i = -omvang.kies(10, 1); i < rondes; i++) { // the first ones warm up
            var begin = System.nanoTime();
            open(server, "/zaken/" + zaak + "/dossier/" + stuk);
            delen = eersteBlad((van, tot) -> server.deel("/zaken/" + zaak + "/stukken/" + stuk, van, tot), lengte);
            var duur = System.nanoTime() - begin;
            begin = System.nanoTime();
            open(server, "/inloggen");
            try (var bestand = new RandomAccessFile(plat.toFile(), "r")) {
                eersteBlad((van, tot) -> {
                    var uit = new byte[(int) (tot - van + 1)];
                    bestand.seek(van);
                    bestand.readFully(uit);
                    return uit;
                }, lengte);
            }
            if (i >= 0) {
                waarden[i] = duur / 1e6;
                vloeren[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        return Meting.percentiel(naam, "ms", 95, waarden, vloeren, "Een PDF van " + bladen + " bladzijden en " + Math.round(lengte / 1e5) / 10.0 + " MB openen: de bladzijde van de"
                + " lezer en de " + delen + " delen die de eerste bladzijde nodig heeft, na elkaar; tekenen niet. Vloer: GET /inloggen en dezelfde delen uit het gewone bestand.");
    }

    private static void open(Server server, String pad) throws InterruptedException {
        if (server.pagina(pad) != 200) {
            throw new IllegalStateException(pad + " does not open");
        }
    }

    /** Reads what drawing the first page takes; the number of pieces that were fetched. */
    private static int eersteBlad(Deelsgewijs.Bron bron, long lengte) throws IOException {
        try (var bytes = new Deelsgewijs(bron, lengte, lengte <= IN_EENS ? IN_EENS : DEEL)) {
            // Strictly: else the parser looks at each of the thousand objects whether it is where the file says, which no viewer does.
            try (var document = new PDFParser(bytes).parse(false)) {
                var blad = document.getPage(0);
                try (var in = blad.getContents()) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
                for (var x : blad.getResources().getXObjectNames()) {
                    try (var in = blad.getResources().getXObject(x).getCOSObject().createRawInputStream()) {
                        in.transferTo(OutputStream.nullOutputStream());
                    }
                }
            }
            return bytes.aantal();
        }
    }

    private static byte[] tekst(int bladen) throws IOException {
        var toeval = new Random(5);
        try (var doc = new PDDocument()) {
            for (var p = 1; p <= bladen; p++) {
                try (var inhoud = new PDPageContentStream(doc, nieuw(doc))) {
                    for (var regel = 0; regel < WOORDEN / 6; regel++) {
                        var woorden = new StringBuilder("Bladzijde " + p + ":");
                        for (var w = 0; w < 6; w++) {
                            woorden.append(' ').append(Integer.toString(toeval.nextInt(1 << 24), 36));
                        }
                        schrijf(inhoud, woorden.toString(), 760 - 20 * regel);
                    }
                }
            }
            return bytes(doc);
        }
    }

    /** Each page an image of its own of some 300 kB, with a line of text as a scanner that reads puts there. */
    private static byte[] scan(int bladen) throws IOException {
        var beelden = new byte[BEELDEN][];
        for (var i = 0; i < BEELDEN; i++) {
            beelden[i] = beeld(new Random(i));
        }
        try (var doc = new PDDocument()) {
            for (var p = 1; p <= bladen; p++) {
                var beeld = JPEGFactory.createFromByteArray(doc, beelden[p % BEELDEN]);
                try (var inhoud = new PDPageContentStream(doc, nieuw(doc))) {
                    schrijf(inhoud, "Bladzijde " + p + " van de scan", 20);
                    inhoud.drawImage(beeld, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
                }
            }
            return bytes(doc);
        }
    }

    private static byte[] beeld(Random toeval) throws IOException {
        var beeld = new BufferedImage(1_240, 1_754, BufferedImage.TYPE_BYTE_GRAY);
        for (var y = 0; y < beeld.getHeight(); y++) {
            for (var x = 0; x < beeld.getWidth(); x++) {
                var grijs = 215 + toeval.nextInt(14) - (y / 9 % 4 == 0 && toeval.nextInt(3) == 0 ? 150 : 0);
                beeld.setRGB(x, y, grijs << 16 | grijs << 8 | grijs);
            }
        }
        var uit = new ByteArrayOutputStream();
        ImageIO.write(beeld, "jpeg", uit);
        return uit.toByteArray();
    }

    private static PDPage nieuw(PDDocument doc) {
        var blad = new PDPage(PDRectangle.A4);
        doc.addPage(blad);
        return blad;
    }

    private static void schrijf(PDPageContentStream inhoud, String tekst, int hoogte) throws IOException {
        inhoud.beginText();
        inhoud.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
        inhoud.newLineAtOffset(60, hoogte);
        inhoud.showText(tekst);
        inhoud.endText();
    }

    private static byte[] bytes(PDDocument doc) throws IOException {
        var uit = new ByteArrayOutputStream();
        doc.save(uit);
        return uit.toByteArray();
    }
}
