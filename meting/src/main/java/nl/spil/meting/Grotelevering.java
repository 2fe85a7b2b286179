package nl.spil.meting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import nl.spil.recht.Moment;
import org.springframework.util.FileSystemUtils;

/** {@code levering}: one delivery with 50 suspects and 5,000 stukken; then a zaak of it opened and an act in it. */
final class Grotelevering implements Proef {

    @Override
    public String naam() {
        return "levering";
    }

    @Override
    public List<Meting> meet(Omvang omvang) throws Exception {
        var verdachten = omvang.kies(50, 3);
        var stukken = omvang.kies(5000, 20);
        var map = Proefcluster.nieuweMap();
        try (var server = Server.start(map.resolve("gegevens"), "", "--leeg")) {
            var dag = Clock.systemUTC().instant().atZone(Moment.NEDERLAND).toLocalDate().minusDays(100);
            server.lever(new Leveringmaker(dag, 1, 2).zip(1)).eis();
            var zip = new Leveringmaker(dag, verdachten, stukken).zip(2);
            var begin = System.nanoTime();
            var antwoord = server.lever(zip).eis();
            var seconden = (System.nanoTime() - begin) / 1e9;
            var zaak = antwoord.inhoud().path("zaken").path(0).path("parketnummer").asString();
            if (antwoord.inhoud().path("zaken").size() != verdachten) {
                throw new IllegalStateException("not all suspects became a zaak: " + antwoord.inhoud().path("zaken").size());
            }
            var wat = verdachten + " verdachten, " + stukken + " stukken";
            return List.of(Meting.minder("levering-aannemen", "s", new double[] {seconden}, new double[] {vloer(map, zip)}, "Een levering met " + wat
                            + ", over HTTP, tot het antwoord 201. Vloer: dezelfde zip uitpakken en elk bestand met fsync wegschrijven; geen databank."),
                    open(server, "levering-pagina", "/zaken/" + zaak, omvang), open(server, "levering-api", "/api/v1/zaken/" + zaak, omvang),
                    handeling(server, zaak, dag));
        } finally {
            FileSystemUtils.deleteRecursively(map);
        }
    }

    private static Meting open(Server server, String naam, String pad, Omvang omvang) throws InterruptedException {
        var waarden = tijden(server, pad, omvang.kies(15, 2));
        return Meting.minder(naam, "ms", waarden, tijden(server, "/inloggen", omvang.kies(15, 2)),
                "De zaak met alle stukken openen (GET " + pad.replaceAll("[0-9-]+$", "{nr}") + "). Vloer: GET /inloggen van dezelfde server.");
    }

    private static double[] tijden(Server server, String pad, int aantal) throws InterruptedException {
        var uit = new double[aantal];
        server.pagina(pad);
        for (var i = 0; i < aantal; i++) {
            var begin = System.nanoTime();
            if (server.pagina(pad) != 200) {
                throw new IllegalStateException(pad + " does not open");
            }
            uit[i] = (System.nanoTime() - begin) / 1e6;
        }
        return uit;
    }

    private static Meting handeling(Server server, String zaak, LocalDate dag) throws IOException, InterruptedException {
        var versie = server.haal("/api/v1/zaken/" + zaak, "officier").eis().versie();
        var begin = System.nanoTime();
        server.handel(zaak, "officier", beoordelen(dag), versie).eis();
        return Meting.minder("levering-handeling", "ms", new double[] {(System.nanoTime() - begin) / 1e6}, new double[0],
                "Een handeling (beoordelen) in de zaak met alle stukken, over HTTP; een keer, de eerste van haar soort. Geen vloer.");
    }

    static Map<String, Object> beoordelen(LocalDate dag) {
        return Map.of("handeling", "beoordelen", "wijze", "verrichten", "geldigOp",
                Moment.opMinuut(dag.plusDays(1).atTime(9, 0).atZone(Moment.NEDERLAND).toInstant()).toString(),
                "gegevens", Map.of("uitkomst", "dagvaarden", "haalbaar", "ja", "opportuun", "ja"));
    }

    /** Seconds for the files alone. */
    private static double vloer(Path map, byte[] zip) throws IOException {
        var doel = Files.createDirectories(map.resolve("vloer"));
        var begin = System.nanoTime();
        var nummer = 0;
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            while (in.getNextEntry() != null) {
                var bestand = doel.resolve(Integer.toString(nummer++));
                Files.write(bestand, in.readAllBytes());
                try (var kanaal = FileChannel.open(bestand, StandardOpenOption.WRITE)) {
                    kanaal.force(true);
                }
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
