package nl.spil.zaak;

import static nl.spil.zaak.Proefzaken.NU;
import static nl.spil.zaak.Proefzaken.handeling;
import static nl.spil.zaak.Proefzaken.opdracht;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.spil.database.ProefDatabase.Versie;
import nl.spil.recht.Parketnummer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sixteen writers with pauses and rollbacks, and readers that come after them. */
class FeedProperties {

    private static final int SCHRIJVERS = 16;

    @Property(tries = 4)
    void every_reader_sees_every_entry_once_and_in_order_within_its_zaak(@ForAll Versie versie, @ForAll @IntRange(min = 1, max = 3) int aantal,
            @ForAll long zaad) throws Exception {
        try (var proef = new Proefzaken(versie); var draden = Executors.newFixedThreadPool(SCHRIJVERS + 3)) {
            var nrs = new ArrayList<Parketnummer>();
            for (int i = 0; i < aantal; i++) {
                nrs.add(proef.nieuw());
            }
            var klaar = new AtomicBoolean();
            var lezers = List.of(new Opschrijver("een"), new Opschrijver("twee"));
            var lopen = new ArrayList<Future<?>>();
            lezers.forEach(lezer -> lopen.add(draden.submit(() -> lees(proef, lezer, klaar))));
            var rest = draden.submit(() -> leesRest(proef, klaar));
            schrijf(proef, nrs, zaad, draden);
            klaar.set(true);
            for (var loop : lopen) {
                loop.get();
            }

            var log = proef.jdbc.query("select " + EventLog.KOLOMMEN + " from log_entry order by zaak_id, volgnummer",
                    (rij, _) -> EventLog.entry(rij));
            assertThat(log.size()).isGreaterThan(SCHRIJVERS * 4);
            for (var lezer : lezers) {
                assertThat(lezer.gezien).as("reader %s, seed %d", lezer.naam, zaad).containsExactlyInAnyOrderElementsOf(log);
                assertInVolgorde(lezer.gezien);
            }
            var zonderDubbele = rest.get().stream().distinct().toList();
            assertThat(zonderDubbele).as("REST, seed %d", zaad).containsExactlyInAnyOrderElementsOf(log);
            assertInVolgorde(zonderDubbele);
            assertHervouwen(proef, nrs);
        }
    }

    /** Without the second half of the pair, or without the guard, this sees nothing of what is late: proof that the test can fail. */
    @Example
    void an_entry_that_commits_late_is_not_passed_by() throws Exception {
        try (var proef = new Proefzaken(Versie.INGEBED_18); var draad = Executors.newSingleThreadExecutor()) {
            var een = proef.nieuw();
            var twee = proef.nieuw();
            var lezer = new Opschrijver("een");
            var loop = new Feedloop(proef.bron, lezer, "hier");
            while (loop.beurt() > 0) { }
            lezer.gezien.clear();
            var buiten = new TransactionTemplate(new JdbcTransactionManager(proef.bron));
            buiten.executeWithoutResult(_ -> {
                proef.doe(een, -1, "traag", NU, Map.of());
                try {
                    draad.submit(() -> proef.doe(twee, -1, "vlug", NU, Map.of())).get();
                } catch (InterruptedException | ExecutionException e) {
                    throw new IllegalStateException(e);
                }
                assertThat(new Feed(proef.bron).lees(null, 100).rijen()).as("the quick one waits for the slow one").hasSize(2);
            });
            while (loop.beurt() > 0) { }
            assertThat(lezer.gezien).extracting(LogEntry::zaak).containsExactly(een, twee);
        }
    }

    @Example
    void a_reader_that_fails_is_offered_the_same_again_and_another_server_waits_for_the_lease() {
        try (var proef = new Proefzaken(Versie.INGEBED_18)) {
            var nr = proef.nieuw();
            var lezer = new Opschrijver("een");
            lezer.kapot = true;
            var loop = new Feedloop(proef.bron, lezer, "hier");
            org.assertj.core.api.Assertions.assertThatThrownBy(loop::beurt).hasMessage("kapot");
            assertThat(new Feedloop(proef.bron, lezer, "daar").beurt()).as("lease is held").isZero();
            lezer.kapot = false;
            assertThat(loop.beurt()).isEqualTo(1);
            assertThat(lezer.gezien).extracting(LogEntry::zaak).containsExactly(nr);
            new Feedplaatsen(proef.jdbc).opnieuw();
            assertThat(new Feedloop(proef.bron, lezer, "daar").beurt()).as("after a restore it goes through the log again").isEqualTo(1);
            assertThat(lezer.gezien).as("but handles nothing twice").hasSize(1);
        }
    }

    private static void schrijf(Proefzaken proef, List<Parketnummer> nrs, long zaad, java.util.concurrent.ExecutorService draden)
            throws Exception {
        var werk = new ArrayList<Future<?>>();
        for (int s = 0; s < SCHRIJVERS; s++) {
            var toeval = new Random(zaad * 31 + s);
            Callable<@Nullable Void> schrijver = () -> {
                for (int i = 0; i < 8; i++) {
                    stap(proef, nrs, toeval);
                }
                return null;
            };
            werk.add(draden.submit(schrijver));
        }
        for (var w : werk) {
            w.get();
        }
    }

    private static void stap(Proefzaken proef, List<Parketnummer> nrs, Random toeval) {
        var stappen = new ArrayList<Stap>();
        nrs.stream().filter(_ -> toeval.nextInt(3) > 0).forEach(nr -> stappen.add(new Stap(new Doel.Bestaand(nr, -1),
                handeling("stap" + toeval.nextInt(5), NU.minusSeconds(60L * toeval.nextInt(50)), Map.of("n", toeval.nextLong(1000))))));
        var pauze = toeval.nextInt(4);
        var mislukt = toeval.nextInt(4) == 0;
        Bijschrijving mee = (_, _) -> {
            slaap(proef, pauze);
            if (mislukt) {
                throw new IllegalStateException("teruggedraaid");
            }
        };
        try {
            if (toeval.nextInt(3) == 0) {
                // Writes before its append, so that its transaction is older than its entry.
                new TransactionTemplate(new JdbcTransactionManager(proef.bron)).executeWithoutResult(_ -> {
                    proef.jdbc.queryForObject("select pg_current_xact_id()::text", String.class);
                    slaap(proef, toeval.nextInt(6));
                    stappen.stream().limit(1).forEach(stap -> proef.zaken.voerUit(opdracht("", stap), mee));
                });
            } else {
                proef.zaken.voerUit(opdracht("", stappen.toArray(Stap[]::new)), mee);
            }
        } catch (IllegalStateException teruggedraaid) {
            assertThat(teruggedraaid).hasMessage("teruggedraaid");
        }
    }

    private static void slaap(Proefzaken proef, int milliseconden) {
        proef.jdbc.queryForObject("select pg_sleep(?)::text", String.class, milliseconden / 1000.0);
    }

    private static void lees(Proefzaken proef, Opschrijver lezer, AtomicBoolean klaar) {
        var loop = new Feedloop(proef.bron, lezer, "hier");
        var af = false;
        while (!af) {
            af = klaar.get();
            while (loop.beurt() > 0) {
                af = false;
            }
        }
    }

    private static List<LogEntry> leesRest(Proefzaken proef, AtomicBoolean klaar) {
        var feed = new Feed(proef.bron);
        var gezien = new ArrayList<LogEntry>();
        String na = null;
        var af = false;
        while (!af) {
            af = klaar.get();
            var pagina = feed.lees(na, 7);
            while (!pagina.rijen().isEmpty()) {
                gezien.addAll(pagina.rijen());
                na = pagina.volgende();
                pagina = feed.lees(na, 7);
                af = false;
            }
        }
        return gezien;
    }

    private static void assertInVolgorde(List<LogEntry> gezien) {
        Map<Parketnummer, Integer> stand = new HashMap<>();
        gezien.forEach(entry -> assertThat(entry.volgnummer()).isEqualTo(stand.merge(entry.zaak(), 1, Integer::sum)));
    }

    private static void assertHervouwen(Proefzaken proef, List<Parketnummer> nrs) {
        nrs.forEach(nr -> assertThat(proef.recht.vouw(nr, proef.opslag.log().regels(nr)))
                .isEqualTo(proef.zaken.stand(nr).orElseThrow().beeld()));
    }

    private static final class Opschrijver implements FeedReader {
        private final String naam;
        private final List<LogEntry> gezien = new ArrayList<>();
        private boolean kapot;

        Opschrijver(String naam) {
            this.naam = naam;
        }

        @Override
        public String naam() {
            return naam;
        }

        @Override
        public void verwerk(List<LogEntry> entries) {
            if (kapot) {
                throw new IllegalStateException("kapot");
            }
            gezien.addAll(entries);
        }
    }
}
