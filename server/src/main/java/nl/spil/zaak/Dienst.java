package nl.spil.zaak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** What runs beside requests: a thread per reader of the feed, the hourly seal, the term watch, forgetting old keys. */
final class Dienst implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Dienst.class);
    private static final Duration RUST = Duration.ofMillis(200);
    private static final Duration LANGSTE_RUST = Duration.ofSeconds(60);

    private final DataSource bron;
    private final List<FeedReader> lezers;
    private final String houder;
    private final Zegels zegels;
    private final Termijnwacht wacht;
    private final Opdrachten opdrachten;
    private final List<Thread> draden = new ArrayList<>();
    private @Nullable ScheduledExecutorService rooster;
    private CountDownLatch einde = new CountDownLatch(0);

    Dienst(DataSource bron, List<FeedReader> lezers, String houder, Zegels zegels, Termijnwacht wacht, Opdrachten opdrachten) {
        this.bron = bron;
        this.lezers = List.copyOf(lezers);
        this.houder = houder;
        this.zegels = zegels;
        this.wacht = wacht;
        this.opdrachten = opdrachten;
    }

    @Override
    public void start() {
        einde = new CountDownLatch(1);
        lezers.forEach(lezer -> draden.add(Thread.ofPlatform().name("feed-" + lezer.naam()).daemon().start(() -> lees(lezer))));
        var vast = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("zaak-rooster").daemon().factory());
        vast.scheduleWithFixedDelay(() -> doe("zegel", zegels::zegel), 1, 60, TimeUnit.MINUTES);
        vast.scheduleWithFixedDelay(() -> doe("termijnwacht", wacht::ronde), 1, 5, TimeUnit.MINUTES);
        vast.scheduleWithFixedDelay(() -> doe("oude sleutels", opdrachten::ruimOp), 10, 60, TimeUnit.MINUTES);
        rooster = vast;
    }

    /** Readers end after their batch: an interrupt in the middle would close the file they write. */
    @Override
    public void stop() {
        einde.countDown();
        if (rooster != null) {
            rooster.shutdown();
        }
        try {
            for (var draad : draden) {
                draad.join(Duration.ofSeconds(4));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        draden.clear();
    }

    @Override
    public boolean isRunning() {
        return einde.getCount() > 0;
    }

    private void lees(FeedReader lezer) {
        var loop = new Feedloop(bron, lezer, houder);
        var rust = RUST;
        while (isRunning()) {
            try {
                if (loop.beurt() == 0) {
                    wacht(RUST);
                }
                rust = RUST;
            } catch (RuntimeException e) {
                LOG.warn("reader {} of the feed stands still and is tried again in {}: {}", lezer.naam(), rust, e.toString());
                wacht(rust);
                rust = rust.multipliedBy(2).compareTo(LANGSTE_RUST) > 0 ? LANGSTE_RUST : rust.multipliedBy(2);
            }
        }
        try {
            loop.laatLos();
        } catch (RuntimeException e) {
            LOG.debug("the lease ends by itself", e);
        }
    }

    /** Until the service ends, at most so long. */
    private void wacht(Duration rust) {
        try {
            einde.await(rust.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void doe(String naam, Runnable werk) {
        try {
            werk.run();
        } catch (RuntimeException e) {
            LOG.warn("{} failed and is tried again at its next time: {}", naam, e.toString());
        }
    }
}
