package nl.spil.meting;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** {@code feed}: how long after its registration a reader that asks every 5 ms sees an entry, while 8 threads record. */
final class Feedmeting implements Proef {
    private static final int RUST = 5;

    @Override
    public String naam() {
        return "feed";
    }

    @Override
    public List<Meting> meet(Omvang omvang) throws Exception {
        try (var cluster = Proefcluster.open()) {
            var vertraging = new ArrayList<Double>();
            var zaken = omvang.kies(100, 2);
            new Wegmeting(cluster, 0).spil(8, zaken, (_, deur) -> {
                var klaar = new AtomicBoolean();
                var lezer = Thread.ofPlatform().start(() -> lees(deur, klaar, vertraging));
                var weg = new Wegloper(deur, Clock.systemUTC().instant().atZone(nl.spil.recht.Moment.NEDERLAND).toLocalDate().minusDays(249));
                Draden.samen(7, d -> {
                    for (var i = 0; i < Math.max(1, zaken / 8); i++) {
                        weg.loop(500_000 + d * 1000 + i);
                    }
                });
                klaar.set(true);
                lezer.join();
            });
            var waarden = vertraging.stream().mapToDouble(Double::doubleValue).toArray();
            var uitleg = waarden.length + " regels, gelezen terwijl 7 draden de hoofdweg lopen; de lezer vraagt elke " + RUST + " ms. Gerekend vanaf"
                    + " vastgelegd_op van de database: de duur van de transactie telt mee. Geen vloer.";
            return List.of(Meting.percentiel("feed-p50", "ms", 50, waarden, new double[0], uitleg),
                    Meting.percentiel("feed-p99", "ms", 99, waarden, new double[0], uitleg));
        }
    }

    private static void lees(Deur deur, AtomicBoolean klaar, List<Double> vertraging) {
        @Nullable String plaats = inhalen(deur);
        var klok = Clock.systemUTC();
        while (!klaar.get()) {
            var pagina = deur.feed().lees(plaats, 1000);
            var nu = klok.instant();
            pagina.rijen().forEach(e -> vertraging.add(Duration.between(e.vastgelegdOp(), nu).toNanos() / 1e6));
            plaats = pagina.volgende() == null ? plaats : pagina.volgende();
            try {
                Thread.sleep(RUST);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Past what was recorded before. */
    private static @Nullable String inhalen(Deur deur) {
        @Nullable String plaats = null;
        while (true) {
            var pagina = deur.feed().lees(plaats, 1000);
            if (pagina.rijen().isEmpty()) {
                return plaats;
            }
            plaats = pagina.volgende();
        }
    }
}
