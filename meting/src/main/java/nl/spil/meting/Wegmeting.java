package nl.spil.meting;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.spil.recht.Moment;

/**
 * Rounds of the main road on fresh copies of one database: first Spil, then Spil with the recorder on (not timed), then that
 * recording by plain JDBC; on as many connections and by as many threads, two for each connection. Each of the three first does
 * some cases that are not timed, on the connections that it will use.
 */
final class Wegmeting {
    private static final int DAGEN_GELEDEN = 250;

    /** Numbers of the cases that are walked before, apart from those that are timed. */
    private static final int VOORAF = 900_000;
    private static final int OPWARMEN = 800_000;
    private static final int BLOK = 400;

    /** A server that runs for weeks no longer compiles: warm is when the compiler takes less than this part of a block of cases. */
    private static final double WARM = 0.05;

    /**
     * Per second, and milliseconds of this JVM's processors per act; {@code mislukt} counts uses of a connection in the replay that ended
     * in an error.
     *
     * @param vertaald milliseconds that the compiler of the JVM was at work per act of Spil's part
     */
    record Ronde(double spil, double vloer, long mislukt, double spilProcessor, double vloerProcessor, double vertaald) {}

    private final Proefcluster cluster;
    private final LocalDate dag = Clock.systemUTC().instant().atZone(Moment.NEDERLAND).toLocalDate().minusDays(DAGEN_GELEDEN);
    private final String sjabloon;
    private final int opwarmen;
    private int gelopen;
    private int aantal;

    /**
     * Fills the database from which the rounds start, so that the code is compiled and the tables not empty.
     *
     * @param meest no more cases than this; fewer when the code is warm before. With 0 the rounds are not warmed either
     */
    Wegmeting(Proefcluster cluster, int meest) throws Exception {
        this.cluster = cluster;
        this.opwarmen = meest == 0 ? 0 : 64;
        this.sjabloon = cluster.leeg();
        try (var bron = cluster.app(sjabloon, 4); var deur = new Deur(bron, cluster.map(sjabloon))) {
            var loper = new Wegloper(deur, dag);
            loper.loop(VOORAF);
            gelopen = 1;
            while (gelopen + BLOK <= meest) {
                var begin = VOORAF + gelopen;
                var duur = Draden.samen(4, d -> deel(loper, d, 4, begin, BLOK));
                gelopen += BLOK;
                if (duur.vertaald() < WARM * duur.processor()) {
                    break;
                }
            }
        }
    }

    /** Cases that were walked before the first round. */
    int gelopen() {
        return gelopen;
    }

    /** One round without a floor; what it leaves in the database can be looked at through {@code kijk}. */
    Draden.Duur spil(int verbindingen, int zaken, Kijk kijk) throws Exception {
        var database = cluster.kopie(sjabloon);
        try (var bron = cluster.app(database, verbindingen); var deur = new Deur(bron, map(database))) {
            var seconden = loop(deur, verbindingen, zaken);
            kijk.naar(bron, deur);
            return seconden;
        }
    }

    /** Looks at the database after a round. */
    interface Kijk {
        void naar(DataSource bron, Deur deur) throws Exception;
    }

    Ronde ronde(int verbindingen, int zaken) throws Exception {
        var spil = spil(verbindingen, zaken, (_, _) -> { });
        var opname = neemOp(verbindingen, zaken);
        var database = cluster.kopie(sjabloon);
        try (var bron = cluster.app(database, verbindingen)) {
            speel(bron, opname.opwarmen());
            var spelers = opname.werk().stream().map(_ -> new Afspeler(bron)).toList();
            var vloer = Draden.samen(spelers.size(), d -> spelers.get(d).speel(opname.werk().get(d)));
            var handelingen = (double) aantal * zaken;
            return new Ronde(handelingen / spil.klok(), handelingen / vloer.klok(), spelers.stream().mapToLong(Afspeler::mislukt).sum(),
                    spil.processor() * 1000 / handelingen, vloer.processor() * 1000 / handelingen, spil.vertaald() * 1000 / handelingen);
        }
    }

    /** Acts of a case on the road; known after the first. */
    int handelingen() {
        return aantal;
    }

    /** Per thread, what is played before the clock runs and after. */
    private record Opnames(List<List<Opname.Gebruik>> opwarmen, List<List<Opname.Gebruik>> werk) {}

    private static void speel(DataSource bron, List<List<Opname.Gebruik>> draden) throws Exception {
        if (!draden.isEmpty()) {
            Draden.samen(draden.size(), d -> new Afspeler(bron).speel(draden.get(d)));
        }
    }

    private Opnames neemOp(int verbindingen, int zaken) throws Exception {
        var database = cluster.kopie(sjabloon);
        try (var bron = cluster.app(database, verbindingen)) {
            var opname = new Opname(bron);
            try (var deur = new Deur(opname, map(database))) {
                var loper = new Wegloper(deur, dag);
                samen(loper, verbindingen, OPWARMEN, opwarmen, opname::begin);
                var vooraf = opname.draden();
                samen(loper, verbindingen, 1, zaken, opname::begin);
                var alle = opname.draden();
                return new Opnames(vooraf, alle.subList(vooraf.size(), alle.size()));
            }
        }
    }

    private Draden.Duur loop(Deur deur, int verbindingen, int zaken) throws Exception {
        var loper = new Wegloper(deur, dag);
        aantal = loper.handelingen();
        samen(loper, verbindingen, OPWARMEN, opwarmen, () -> { });
        loper.bereid(IntStream.range(1, zaken + 1));
        return samen(loper, verbindingen, 1, zaken, () -> { });
    }

    private static Draden.Duur samen(Wegloper loper, int verbindingen, int eerste, int zaken, Runnable begin) throws Exception {
        var draden = lopers(verbindingen);
        return Draden.samen(draden, d -> {
            begin.run();
            deel(loper, d, draden, eerste, zaken);
        });
    }

    /** More people work than there are connections: one waits for a disk or types while another uses the database. */
    private static int lopers(int verbindingen) {
        return 2 * verbindingen;
    }

    private static void deel(Wegloper loper, int draad, int draden, int eerste, int zaken) {
        for (var i = draad; i < zaken; i += draden) {
            loper.loop(eerste + i);
        }
    }

    private Path map(String database) throws IOException, SQLException {
        return cluster.map(database);
    }
}
