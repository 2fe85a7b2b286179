package nl.spil.meting;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.spil.recht.Moment;

/**
 * Rounds of the main road on fresh copies of one database: first Spil, then Spil with the recorder on (not timed), then that
 * recording by plain JDBC; on as many connections and by as many threads, two for each connection.
 */
final class Wegmeting {
    private static final int DAGEN_GELEDEN = 250;

    /** Per second, and milliseconds of this JVM's processors per act; {@code mislukt} counts uses of a connection in the replay that ended in an error. */
    record Ronde(double spil, double vloer, long mislukt, double spilProcessor, double vloerProcessor) {}

    private final Proefcluster cluster;
    private final LocalDate dag = Clock.systemUTC().instant().atZone(Moment.NEDERLAND).toLocalDate().minusDays(DAGEN_GELEDEN);
    private final String sjabloon;

    /** Fills the database from which the rounds start, so that the classes are warm and the tables not empty. */
    Wegmeting(Proefcluster cluster, int vooraf) throws Exception {
        this.cluster = cluster;
        this.sjabloon = cluster.leeg();
        try (var bron = cluster.app(sjabloon, 4); var deur = new Deur(bron, cluster.map(sjabloon))) {
            var loper = new Wegloper(deur, dag);
            loper.loop(900_000);
            Draden.samen(4, d -> {
                for (var i = 0; i < vooraf / 4; i++) {
                    loper.loop(900_001 + d * 1000 + i);
                }
            });
        }
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
        void naar(javax.sql.DataSource bron, Deur deur) throws Exception;
    }

    Ronde ronde(int verbindingen, int zaken) throws Exception {
        var spil = spil(verbindingen, zaken, (_, _) -> { });
        var opname = neemOp(verbindingen, zaken);
        var database = cluster.kopie(sjabloon);
        try (var bron = cluster.app(database, verbindingen)) {
            var spelers = opname.stream().map(_ -> new Afspeler(bron)).toList();
            var vloer = Draden.samen(opname.size(), d -> spelers.get(d).speel(opname.get(d)));
            var handelingen = (double) aantal * zaken;
            return new Ronde(handelingen / spil.klok(), handelingen / vloer.klok(), spelers.stream().mapToLong(Afspeler::mislukt).sum(),
                    spil.processor() * 1000 / handelingen, vloer.processor() * 1000 / handelingen);
        }
    }

    /** Acts of a case on the road; known after the first. */
    int handelingen() {
        return aantal;
    }

    private int aantal;

    private List<List<Opname.Gebruik>> neemOp(int verbindingen, int zaken) throws Exception {
        var database = cluster.kopie(sjabloon);
        try (var bron = cluster.app(database, verbindingen)) {
            var opname = new Opname(bron);
            try (var deur = new Deur(opname, map(database))) {
                var loper = new Wegloper(deur, dag);
                Draden.samen(lopers(verbindingen), d -> {
                    opname.begin();
                    deel(loper, d, lopers(verbindingen), zaken);
                });
                return opname.draden();
            }
        }
    }

    private Draden.Duur loop(Deur deur, int verbindingen, int zaken) throws Exception {
        var loper = new Wegloper(deur, dag);
        aantal = loper.handelingen();
        return Draden.samen(lopers(verbindingen), d -> deel(loper, d, lopers(verbindingen), zaken));
    }

    /** More people work than there are connections: one waits for a disk or types while another uses the database. */
    private static int lopers(int verbindingen) {
        return 2 * verbindingen;
    }

    private static void deel(Wegloper loper, int draad, int draden, int zaken) {
        for (var i = draad; i < zaken; i += draden) {
            loper.loop(i + 1);
        }
    }

    private Path map(String database) throws IOException, SQLException {
        return cluster.map(database);
    }
}
