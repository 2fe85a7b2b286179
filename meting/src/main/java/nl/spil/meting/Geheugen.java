package nl.spil.meting;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.util.FileSystemUtils;

/** {@code geheugen}: what the server holds in memory at rest and while 20 users work, PostgreSQL not counted. */
final class Geheugen implements Proef {

    @Override
    public String naam() {
        return "geheugen";
    }

    @Override
    public List<Meting> meet(Omvang omvang) throws Exception {
        var map = Proefcluster.nieuweMap();
        try (var server = Server.start(map.resolve("gegevens"), "", "--leeg")) {
            Thread.sleep(omvang.kies(5000, 100));
            var rust = server.geheugen();
            var hoogst = new double[] {rust};
            var klaar = new AtomicBoolean();
            var kijker = Thread.ofPlatform().start(() -> kijk(server, hoogst, klaar));
            Handelen.werk(server, omvang.kies(20, 2), omvang.kies(5, 1));
            klaar.set(true);
            kijker.join();
            return List.of(Meting.minder("geheugen-rust", "MiB", new double[] {rust}, new double[0],
                            "VmRSS van de JVM van de server, vijf seconden na de start, zonder zaken. Geen vloer."),
                    Meting.minder("geheugen-druk", "MiB", new double[] {hoogst[0]}, new double[0],
                            "Het hoogste VmRSS terwijl 20 gebruikers leveren, lezen en handelen; zonder -Xmx, dus naar de maat van de machine. Geen vloer."));
        } finally {
            FileSystemUtils.deleteRecursively(map);
        }
    }

    private static void kijk(Server server, double[] hoogst, AtomicBoolean klaar) {
        while (!klaar.get()) {
            hoogst[0] = Math.max(hoogst[0], server.geheugen());
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
