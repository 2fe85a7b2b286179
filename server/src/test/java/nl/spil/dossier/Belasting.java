package nl.spil.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Readers and writers on the storage at the same time: what failed, how long anyone waited, and everything acknowledged. */
final class Belasting implements AutoCloseable {

    private static final int LEZERS = 6;
    private static final int SCHRIJVERS = 2;
    private static final long RUST_MS = 15;

    /** A document that was acknowledged; its bytes come from the seed. */
    record Bewaard(String sha256, long zaad, int grootte) {}

    private final Proefopslag proef;
    private final List<Thread> draden = new ArrayList<>();
    private final List<Bewaard> bewaard = new CopyOnWriteArrayList<>();
    private final Queue<Throwable> fouten = new ConcurrentLinkedQueue<>();
    private final Queue<Long> leestijden = new ConcurrentLinkedQueue<>();
    private final AtomicLong langsteNanos = new AtomicLong();
    private final AtomicLong uitgehongerdNanos = new AtomicLong();
    private final AtomicLong zaden = new AtomicLong();
    private volatile boolean klaar;

    Belasting(Proefopslag proef) throws Exception {
        this.proef = proef;
        for (int i = 0; i < 5; i++) {
            bewaar();
        }
        langsteNanos.set(0);
        for (int i = 0; i < LEZERS; i++) {
            draden.add(Thread.ofVirtual().start(() -> herhaal(this::lees)));
        }
        for (int i = 0; i < SCHRIJVERS; i++) {
            draden.add(Thread.ofVirtual().start(() -> herhaal(this::bewaar)));
        }
        draden.add(Thread.ofPlatform().daemon().start(() -> herhaal(this::meetProcessor)));
    }

    private interface Werk {
        void doe() throws Exception;
    }

    private void herhaal(Werk werk) {
        while (!klaar) {
            try {
                werk.doe();
            } catch (Throwable e) {
                fouten.add(e);
            }
        }
    }

    private void lees() throws Exception {
        var een = bewaard.get(new Random().nextInt(bewaard.size()));
        var van = new Random().nextInt(een.grootte());
        var begin = System.nanoTime();
        byte[] gekregen;
        try (var in = proef.opslag().open(een.sha256(), van, 10_000)) {
            gekregen = in.readAllBytes();
        }
        var duur = System.nanoTime() - begin;
        leestijden.add(duur);
        langsteNanos.accumulateAndGet(duur, Math::max);
        var bytes = Proefopslag.toeval(een.zaad(), een.grootte());
        assertThat(gekregen).isEqualTo(Arrays.copyOfRange(bytes, van, Math.min(een.grootte(), van + 10_000)));
        Thread.sleep(RUST_MS);
    }

    private void bewaar() throws Exception {
        var zaad = zaden.incrementAndGet();
        var grootte = zaad % 10 == 0 ? 2_500_000 : 20_000 + (int) (zaad * 7919 % 100_000);
        var bytes = Proefopslag.toeval(zaad, grootte);
        var begin = System.nanoTime();
        var sha256 = proef.bewaar(bytes);
        langsteNanos.accumulateAndGet(System.nanoTime() - begin, Math::max);
        bewaard.add(new Bewaard(sha256, zaad, grootte));
        Thread.sleep(RUST_MS);
    }

    /** How long this machine gave us no processor at the worst moment: the storage cannot help that. */
    private void meetProcessor() throws InterruptedException {
        var begin = System.nanoTime();
        Thread.sleep(5);
        uitgehongerdNanos.accumulateAndGet(System.nanoTime() - begin - 5_000_000, Math::max);
    }

    List<Bewaard> stop() throws InterruptedException {
        klaar = true;
        for (var draad : draden) {
            draad.join(Duration.ofSeconds(30));
        }
        return bewaard;
    }

    /** Nobody failed, and nobody waited longer than a second and a half, apart from waiting for the processor. */
    void niemandMerkteIets() {
        System.out.println("[belasting] " + bewaard.size() + " bewaard, " + leestijden.size() + " gelezen, langste " + langsteNanos.get() / 1_000_000
                + " ms, lezen p99 " + p99() / 1_000_000 + " ms, processor weg " + uitgehongerdNanos.get() / 1_000_000 + " ms, " + fouten.size() + " fouten");
        assertThat(fouten).isEmpty();
        assertThat(leestijden).hasSizeGreaterThan(50);
        assertThat(Duration.ofNanos(langsteNanos.get() - uitgehongerdNanos.get())).isLessThan(Duration.ofMillis(1_500));
    }

    private long p99() {
        var gesorteerd = leestijden.stream().sorted().toList();
        return gesorteerd.isEmpty() ? 0 : gesorteerd.get((int) ((gesorteerd.size() - 1) * 0.99));
    }

    /** Everything acknowledged is on every volume, read from there, and is what was given. */
    void allesIsErEnVeilig() throws Exception {
        Proefopslag.wachtTot("everything on every volume", Duration.ofSeconds(60), proef::allesBij);
        var stand = proef.schrob();
        assertThat(stand.kapot()).isEmpty();
        Proefopslag.wachtTot("everything safe after the scrub", Duration.ofSeconds(60), proef::allesBij);
        for (var een : bewaard) {
            assertThat(proef.overal(een.sha256())).isTrue();
            assertThat(proef.lees(een.sha256())).isEqualTo(Proefopslag.toeval(een.zaad(), een.grootte()));
        }
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }
}
