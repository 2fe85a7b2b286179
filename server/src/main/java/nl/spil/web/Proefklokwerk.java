package nl.spil.web;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Proefklok;
import nl.spil.zaak.Proefkloklezer;
import nl.spil.zaak.Proefklokstand;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Rehearsals over all open zaken, one after the other and away from the request: with many zaken they take longer than a page
 * may. What came of one is kept ten minutes.
 */
@Component
class Proefklokwerk {
    /** Zaken kept per office, to show; the CSV has all. */
    static final int MEEST = 50;
    private static final Logger LOG = LoggerFactory.getLogger(Proefklokwerk.class);
    private static final Duration BEWAARD = Duration.ofMinutes(10);
    private static final int BEWAARD_MEEST = 8;
    private static final int WACHTEND = 4;

    private final Proefkloklezer lezer;
    private final Clock klok;
    private final ExecutorService werker = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("proefklok").daemon().factory());
    private final Map<String, Loop> lopen = new HashMap<>();

    Proefklokwerk(Proefkloklezer lezer, Clock klok) {
        this.lezer = lezer;
        this.klok = klok;
    }

    /** A zaak that changes. Who may see it is asked of the zaak as it is when it is shown. */
    record Zaak(Parketnummer nr, List<Proefklok.Regel> regels) {}

    /** One rehearsal, under way or done. {@code stand} is set last. */
    static final class Loop {
        final Instant begonnen;
        private final Map<String, List<Zaak>> perParket = new HashMap<>();
        private volatile long totaal;
        private volatile long gezien;
        private volatile boolean mislukt;
        private volatile @Nullable Proefklokstand stand;

        Loop(Instant begonnen) {
            this.begonnen = begonnen;
        }

        /** Of all zaken, open or not; 0 while that is not counted yet. */
        long totaal() {
            return totaal;
        }

        long gezien() {
            return gezien;
        }

        boolean mislukt() {
            return mislukt;
        }

        boolean klaar() {
            return mislukt || stand != null;
        }

        /** Null while it is under way. */
        @Nullable Proefklokstand stand() {
            return stand;
        }

        /** The first zaken of an office that change; only once there is a {@link #stand}. */
        List<Zaak> van(String parket) {
            return stand == null ? List.of() : perParket.getOrDefault(parket, List.of());
        }

        private boolean neem(Proefkloklezer.Uitkomst u) {
            var lijst = perParket.computeIfAbsent(Proefkloklezer.parket(u.beeld()), _ -> new ArrayList<>());
            if (lijst.size() < MEEST) {
                lijst.add(new Zaak(u.nr(), u.regels()));
            }
            return true;
        }
    }

    /** The one with this key, begun now when there is none or it is too old; null when too many wait already. */
    synchronized @Nullable Loop loop(String sleutel, Supplier<Proefklok> proef) {
        var nu = klok.instant();
        lopen.values().removeIf(l -> l.begonnen.isBefore(nu.minus(BEWAARD)) && l.klaar());
        var er = lopen.get(sleutel);
        if (er != null) {
            return er;
        }
        if (lopen.values().stream().filter(l -> !l.klaar()).count() >= WACHTEND) {
            return null;
        }
        if (lopen.size() >= BEWAARD_MEEST) {
            lopen.entrySet().stream().filter(e -> e.getValue().klaar()).min(Comparator.comparing(e -> e.getValue().begonnen)).ifPresent(e -> lopen.remove(e.getKey()));
        }
        var loop = new Loop(nu);
        lopen.put(sleutel, loop);
        werker.execute(() -> draai(loop, proef));
        return loop;
    }

    synchronized boolean kent(String sleutel) {
        return lopen.containsKey(sleutel);
    }

    /** The next question with this key begins anew, when this one is done. */
    synchronized void vergeet(String sleutel) {
        lopen.computeIfPresent(sleutel, (_, l) -> l.klaar() ? null : l);
    }

    private void draai(Loop loop, Supplier<Proefklok> proef) {
        try {
            loop.totaal = lezer.zaken();
            loop.stand = lezer.lees(proef.get(), loop::neem, gezien -> loop.gezien = gezien);
        } catch (RuntimeException e) {
            LOG.warn("a rehearsal stopped half-way", e);
            loop.mislukt = true;
        }
    }

    @PreDestroy
    void stop() {
        werker.shutdownNow();
    }
}
