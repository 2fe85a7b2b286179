package nl.spil.zaak;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.spil.recht.Overgang;
import nl.spil.recht.Wetspakketten;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The law of this instance: an immutable set of packs, replaced whole when a version is put in force. Every instance looks in
 * the store itself, so that it takes a new version without a restart and without knowing the others.
 */
public final class Geldendewet implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Geldendewet.class);

    private final Pakketten pakketten;
    private final Overgang.@Nullable Keuze overgang;
    private final Duration rust;
    private @Nullable ScheduledExecutorService rooster;
    private List<Pakketten.Versie> versies;
    private volatile Wetspakketten nu;

    /**
     * @param overgang the assumption about the transition under which real acts are judged; empty: none, and then a rehearsal
     *                 judges nothing
     * @throws IllegalStateException when a pack is wrong, or no pack has the assumption
     */
    Geldendewet(Pakketten pakketten, String overgang, Duration rust) {
        this.pakketten = pakketten;
        this.overgang = overgang.isBlank() ? null : Overgang.Keuze.lees(overgang.strip());
        this.rust = rust;
        this.versies = pakketten.versies();
        this.nu = onder(pakketten.laad());
    }

    /** Answers each question by the packs of that moment. */
    Wetspakketten wet() {
        return Wetspakketten.wisselend(() -> nu);
    }

    /** Looks in the store and takes what is new. A version that cannot be loaded changes nothing: what judges goes on judging. */
    public synchronized void ververs() {
        var gevonden = pakketten.versies();
        if (gevonden.equals(versies)) {
            return;
        }
        try {
            nu = onder(pakketten.laad());
            LOG.info("the packs were loaded again: {}", nu.pakketten().stream().map(p -> p.aanduiding() + " from " + p.vanaf()).toList());
        } catch (IllegalStateException e) {
            LOG.error("a version that was put in force cannot be loaded; the packs stay as they are", e);
        }
        versies = gevonden;
    }

    private Wetspakketten onder(Wetspakketten geladen) {
        return overgang == null ? geladen : geladen.onder(overgang).orElseThrow(() -> new IllegalStateException("Geen wetspakket kent de hypothese '"
                + overgang + "' van spil.wet.overgang. Laat de instelling leeg, of noem een hypothese van /wet/open."));
    }

    @Override
    public void start() {
        var vast = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("wet-wacht").daemon().factory());
        vast.scheduleWithFixedDelay(() -> {
            try {
                ververs();
            } catch (RuntimeException e) {
                LOG.warn("the store of packs could not be read and is tried again: {}", e.toString());
            }
        }, rust.toMillis(), rust.toMillis(), TimeUnit.MILLISECONDS);
        rooster = vast;
    }

    @Override
    public void stop() {
        if (rooster != null) {
            rooster.shutdownNow();
            rooster = null;
        }
    }

    @Override
    public boolean isRunning() {
        return rooster != null;
    }
}
