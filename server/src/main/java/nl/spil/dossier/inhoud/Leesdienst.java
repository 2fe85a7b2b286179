package nl.spil.dossier.inhoud;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Reads what waits, beside the work of people: a few threads, each with a process of its own that starts when there is something. */
final class Leesdienst implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Leesdienst.class);
    private static final long RUST_MS = 1_000;
    /** Without work for so long, the process goes too: it holds memory for nothing. */
    private static final int LEEG = 30;

    private final Inhoudlezer lezer;
    private final Path werkmap;
    private final Leesgrenzen grenzen;
    private final int aantal;
    private final List<Thread> draden = new ArrayList<>();
    private final List<Leeskanaal> kanalen = new ArrayList<>();
    private volatile CountDownLatch einde = new CountDownLatch(0);

    Leesdienst(Inhoudlezer lezer, Path werkmap, Leesgrenzen grenzen, int aantal) {
        this.lezer = lezer;
        this.werkmap = werkmap;
        this.grenzen = grenzen;
        this.aantal = aantal;
    }

    @Override
    public synchronized void start() {
        einde = new CountDownLatch(1);
        ruimOp();
        for (int i = 0; i < aantal; i++) {
            var kanaal = new Leeskanaal(werkmap, grenzen);
            kanalen.add(kanaal);
            draden.add(Thread.ofPlatform().daemon().name("lezen-" + i).start(() -> werk(kanaal)));
        }
    }

    /** What a server that was killed left: documents in the open. */
    private void ruimOp() {
        if (!Files.isDirectory(werkmap)) {
            return;
        }
        try (var resten = Files.list(werkmap)) {
            for (var rest : resten.toList()) {
                org.springframework.util.FileSystemUtils.deleteRecursively(rest);
            }
        } catch (IOException e) {
            LOG.warn("{} could not be cleared: {}", werkmap, e.toString());
        }
    }

    private void werk(Leeskanaal kanaal) {
        var leeg = 0;
        while (isRunning()) {
            try {
                if (lezer.beurt(kanaal)) {
                    leeg = 0;
                    continue;
                }
                if (++leeg == LEEG) {
                    kanaal.close();
                }
                wacht(RUST_MS);
            } catch (DataAccessException e) {
                LOG.debug("the database is away; reading waits", e);
                wacht(10 * RUST_MS);
            }
        }
        kanaal.close();
    }

    private void wacht(long ms) {
        try {
            einde.await(ms, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A document that is being read is read again after the next start. */
    @Override
    public synchronized void stop() {
        einde.countDown();
        kanalen.forEach(Leeskanaal::close);
        try {
            for (var draad : draden) {
                draad.join(java.time.Duration.ofSeconds(2));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        draden.clear();
        kanalen.clear();
    }

    @Override
    public boolean isRunning() {
        return einde.getCount() > 0;
    }
}
