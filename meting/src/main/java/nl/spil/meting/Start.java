package nl.spil.meting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.spil.database.IngebedPostgres;
import org.springframework.util.FileSystemUtils;

/** {@code start}: from {@code ./spil start} on built sources to the first page, with demo data. Goal: 6 s. */
final class Start implements Proef {

    @Override
    public String naam() {
        return "start";
    }

    @Override
    public List<Meting> meet(Omvang omvang) throws Exception {
        var map = Proefcluster.nieuweMap();
        try {
            var gegevens = map.resolve("gegevens");
            // The first start makes the database and the demo data; it is not what is measured.
            try (var server = omvang == Omvang.GEWOON ? Server.start(gegevens, "") : Server.start(gegevens, "", "--leeg")) {
                server.pagina("/zaken");
            }
            var rondes = omvang.kies(5, 1);
            var waarden = new double[rondes];
            var vloeren = new double[rondes];
            for (var i = 0; i < rondes; i++) {
                vloeren[i] = vloer(gegevens);
                var begin = System.nanoTime();
                try (var server = Server.start(gegevens, "")) {
                    waarden[i] = (System.nanoTime() - begin) / 1e9;
                    server.pagina("/zaken");
                }
            }
            return List.of(Meting.minder(naam(), "s", waarden, vloeren, "Van opdracht tot de eerste pagina, met gegevens van een vorige keer (doel: 6 s). "
                    + (cache(map, gegevens) ? "De AOT-cache is gebruikt." : "De AOT-cache is NIET gebruikt.")
                    + " Vloer: PostgreSQL starten op dezelfde gegevens en daarna 'spil --version'."));
        } finally {
            FileSystemUtils.deleteRecursively(map);
        }
    }

    /** What no start can do without: the database up, and a JVM with the classes of Spil. */
    private static double vloer(Path gegevens) throws IOException, InterruptedException {
        var begin = System.nanoTime();
        try (var postgres = IngebedPostgres.open(gegevens, _ -> { })) {
            var versie = new java.util.ArrayList<>(Server.opdracht(""));
            versie.add("--version");
            new ProcessBuilder(versie).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
            return postgres.leeft() ? (System.nanoTime() - begin) / 1e9 : 0;
        }
    }

    /** Looks where the JVM of a start of its own got its classes; writing that down takes time, so it is not a measured one. */
    private static boolean cache(Path map, Path gegevens) throws IOException, InterruptedException {
        var klassen = map.resolve("klassen.txt");
        Server.start(gegevens, "-Xlog:class+load:file=" + klassen).close();
        try (var regels = Files.lines(klassen)) {
            return regels.anyMatch(r -> r.contains("nl.spil.Spil source: shared objects file"));
        }
    }
}
