package nl.spil.dossier;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads every copy again: always at a set pace, each at least once a week as far as that pace allows, and at once when asked. What is bad is made
 * good from another copy; what is bad everywhere is named.
 */
final class Schrobber {

    private static final Logger LOG = LoggerFactory.getLogger(Schrobber.class);
    private static final Duration ELKE = Duration.ofDays(7);
    private static final Duration RUST = Duration.ofMinutes(1);
    private static final int PER_KEER = 100;

    /**
     * A round.
     *
     * @param gelezen  copies read so far
     * @param hersteld copies that were bad and are good again
     * @param kapot    digests of which no good copy is left
     */
    record Ronde(Instant begonnenOp, @Nullable Instant klaarOp, long gelezen, long hersteld, List<String> kapot) {}

    private final Opslagdelen delen;
    private final Map<String, Bijwerker> bijwerkers;
    private final Tempo tempo;
    private final Clock klok;
    private final Thread achtergrond;
    private volatile @Nullable Loop loop;
    private volatile @Nullable Ronde laatste;
    private volatile boolean gestopt;

    /** @param perSeconde bytes a second in the background; 0 for none */
    Schrobber(Opslagdelen delen, Map<String, Bijwerker> bijwerkers, long perSeconde, Clock klok) {
        this.delen = delen;
        this.bijwerkers = bijwerkers;
        this.tempo = new Tempo(perSeconde);
        this.klok = klok;
        this.achtergrond = Thread.ofPlatform().daemon().name("schrobben").unstarted(this::achtergrond);
        if (perSeconde > 0) {
            achtergrond.start();
        }
    }

    void stop() {
        gestopt = true;
        achtergrond.interrupt();
    }

    /** Begins a round over everything; false when one is going on. */
    synchronized boolean begin() {
        if (loop != null) {
            return false;
        }
        var nieuw = new Loop(klok.instant());
        loop = nieuw;
        Thread.ofPlatform().daemon().name("schrobronde").start(() -> ronde(nieuw));
        return true;
    }

    /** The round that goes on, or else the last one of this run of the server. */
    @Nullable Ronde stand() {
        var nu = loop;
        return nu == null ? laatste : nu.stand(null, List.of());
    }

    boolean bezig() {
        return loop != null;
    }

    /** Counts of one pass. */
    private record Loop(Instant begonnen, AtomicLong gelezen, AtomicLong hersteld) {
        Loop(Instant begonnen) {
            this(begonnen, new AtomicLong(), new AtomicLong());
        }

        Ronde stand(@Nullable Instant klaar, List<String> kapot) {
            return new Ronde(begonnen, klaar, gelezen.get(), hersteld.get(), kapot);
        }
    }

    private void ronde(Loop deze) {
        try {
            var draden = new ArrayList<Thread>();
            for (var lijn : delen.volumes().lijnen()) {
                draden.add(Thread.ofPlatform().daemon().name("schrobben-" + lijn.naam()).start(() -> pas(lijn, deze, deze.begonnen(), Tempo.VRIJ)));
            }
            pas(delen.volumes().wachtruimte(), deze, deze.begonnen(), Tempo.VRIJ);
            for (var draad : draden) {
                draad.join();
            }
            for (var blob : delen.register().kapotte()) {
                delen.oordeel().zonderGoedeKopie(blob.id());
            }
            var kapot = delen.register().kapotte().stream().map(Blob::sha256).toList();
            var uit = deze.stand(klok.instant(), kapot);
            delen.register().jdbc().update("insert into opslagronde (begonnen_op, klaar_op, gelezen, hersteld, kapot) values (?, ?, ?, ?, ?)",
                    java.sql.Timestamp.from(uit.begonnenOp()), java.sql.Timestamp.from(klok.instant()), uit.gelezen(), uit.hersteld(), kapot.size());
            LOG.info("Schrobronde klaar: {} kopieen gelezen, {} hersteld, {} documenten kapot", uit.gelezen(), uit.hersteld(), kapot.size());
            laatste = uit;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("De schrobronde brak af", e);
        } finally {
            loop = null;
        }
    }

    private void achtergrond() {
        while (!gestopt) {
            try {
                Thread.sleep(RUST.toMillis());
                for (var lijn : delen.volumes().lijnen()) {
                    pas(lijn, new Loop(klok.instant()), klok.instant().minus(ELKE), tempo);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Every copy on this volume that was not read since. */
    private void pas(Volumelijn lijn, Loop deze, Instant sinds, Tempo hoeSnel) {
        var verificatie = new Verificatie(hoeSnel);
        Set<String> gehad = new HashSet<>();
        try {
            for (var lijst = nieuwe(lijn, sinds, gehad); !lijst.isEmpty() && !gestopt && lijn.status().leest(); lijst = nieuwe(lijn, sinds, gehad)) {
                for (var blob : lijst) {
                    bekijk(blob, lijn, verificatie, deze);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            if (!gestopt) {
                LOG.warn("Het schrobben van volume {} brak af: {}", lijn.naam(), e.toString());
            }
        }
    }

    private List<Blob> nieuwe(Volumelijn lijn, Instant sinds, Set<String> gehad) {
        return delen.register().teSchrobben(lijn.naam(), sinds, PER_KEER + gehad.size() % PER_KEER).stream().filter(b -> gehad.add(b.id())).toList();
    }

    private void bekijk(Blob blob, Volumelijn lijn, Verificatie verificatie, Loop deze) throws IOException, InterruptedException {
        switch (verificatie.van(blob, delen.sleutels().van(blob), lijn)) {
            case GOED -> delen.plaatsen().geverifieerd(blob.id(), lijn.naam());
            case SLECHT -> {
                LOG.warn("Volume {}: kopie van {} is slecht; zij wordt hersteld", lijn.naam(), blob.sha256());
                delen.plaatsen().slecht(List.of(blob.id()), lijn.naam());
                var bijwerker = bijwerkers.get(lijn.naam());
                var nu = delen.register().zoekId(blob.id());
                if (bijwerker != null && nu.isPresent() && bijwerker.herstel(nu.get())) {
                    deze.hersteld().incrementAndGet();
                }
            }
            case ONBEKEND -> { }
        }
        deze.gelezen().incrementAndGet();
    }
}
