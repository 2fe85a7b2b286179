package nl.spil.meting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.spil.recht.Moment;
import org.springframework.util.FileSystemUtils;

/** {@code handeling}: one act over HTTP while 50 users work at once, each in zaken of his own. */
final class Handelen implements Proef {

    @Override
    public String naam() {
        return "handeling";
    }

    /** The milliseconds of each act, and of each page that does nothing, in the same run. */
    record Tijden(double[] handeling, double[] niets) {}

    @Override
    public List<Meting> meet(Omvang omvang) throws Exception {
        var map = Proefcluster.nieuweMap();
        try (var server = Server.start(map.resolve("gegevens"), "", "--leeg")) {
            var gebruikers = omvang.kies(50, 2);
            var tijden = werk(server, gebruikers, omvang.kies(6, 2));
            var uitleg = gebruikers + " gebruikers tegelijk, elk telkens een zaak lezen en erin beoordelen, zonder denktijd; gemeten is de handeling, over"
                    + " HTTP. Vloer: GET /inloggen van dezelfde server door evenveel gebruikers tegelijk.";
            return List.of(Meting.percentiel("handeling-p50", "ms", 50, tijden.handeling(), tijden.niets(), uitleg),
                    Meting.percentiel("handeling-p99", "ms", 99, tijden.handeling(), tijden.niets(), uitleg));
        } finally {
            FileSystemUtils.deleteRecursively(map);
        }
    }

    static Tijden werk(Server server, int gebruikers, int keren) throws Exception {
        LocalDate dag = Clock.systemUTC().instant().atZone(Moment.NEDERLAND).toLocalDate().minusDays(100);
        var maker = new Leveringmaker(dag, 1, 1);
        var zaken = new String[gebruikers * keren];
        for (var i = 0; i < zaken.length; i++) {
            zaken[i] = server.lever(maker.zip(i + 1)).eis().inhoud().path("zaken").path(0).path("parketnummer").asString();
        }
        var handeling = new double[zaken.length];
        Draden.samen(gebruikers, d -> {
            for (var i = d * keren; i < (d + 1) * keren; i++) {
                var versie = server.haal("/api/v1/zaken/" + zaken[i], "officier").eis().versie();
                var begin = System.nanoTime();
                server.handel(zaken[i], "officier", Grotelevering.beoordelen(dag), versie).eis();
                handeling[i] = (System.nanoTime() - begin) / 1e6;
            }
        });
        var niets = new double[zaken.length];
        Draden.samen(gebruikers, d -> {
            for (var i = d * keren; i < (d + 1) * keren; i++) {
                var begin = System.nanoTime();
                server.pagina("/inloggen");
                niets[i] = (System.nanoTime() - begin) / 1e6;
            }
        });
        return new Tijden(handeling, niets);
    }
}
