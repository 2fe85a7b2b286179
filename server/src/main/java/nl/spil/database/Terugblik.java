package nl.spil.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What lets a back-up go back to any moment of at least the last seven days: copies of the cluster in the data directory, the
 * first at the first start, then each night and after much writing, and the write-ahead log since the oldest of them. When the
 * disk runs short of room the oldest go, because a full disk stops the work of today.
 */
public final class Terugblik implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Terugblik.class);
    /** Bytes of log after which going back would take long: some minutes of replay. */
    private static final long VEEL_LOG = 2L << 30;
    /** Bytes that stay free for the work of today. */
    private static final long WERKRUIMTE = 2L << 30;
    private static final int KIJK_MINUTEN = 5;

    private final Databasebron bron;
    private final Path plaats;
    private final Clock klok;
    private final long veelLog;
    private final long werkruimte;
    private final ScheduledExecutorService rooster;

    Terugblik(Databasebron bron, Path gegevens, Clock klok, long veelLog, long werkruimte) {
        this.bron = bron;
        this.plaats = gegevens.resolve("postgres");
        this.klok = klok;
        this.veelLog = veelLog;
        this.werkruimte = werkruimte;
        this.rooster = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("terugblik").daemon().factory());
    }

    /**
     * Makes the first copy when there is none yet, and from then on looks every five minutes, beside the work, until closed.
     *
     * @throws DatabaseFout when the first copy fails
     */
    public static Terugblik begin(Databasebron bron, Path gegevens, Clock klok) {
        Terugblik deze = new Terugblik(bron, gegevens, klok, VEEL_LOG, WERKRUIMTE);
        if (deze.kopieen().isEmpty()) {
            deze.kopieer();
        }
        deze.rooster.scheduleWithFixedDelay(deze::kijk, KIJK_MINUTEN, KIJK_MINUTEN, TimeUnit.MINUTES);
        return deze;
    }

    /** Ends without waiting for a copy under way; what is half is begun anew by the next. */
    @Override
    public void close() {
        rooster.shutdownNow();
    }

    private void kijk() {
        try {
            beurt();
        } catch (IOException | RuntimeException e) {
            if (!rooster.isShutdown()) {
                LOG.warn("the copy to go back to is not renewed and is tried again in {} minutes: {}", KIJK_MINUTEN, e.toString());
            }
        }
    }

    /** A new copy when one is due, and away with what no moment needs any more. */
    void beurt() throws IOException {
        List<Basiskopie> alle = kopieen();
        if (alle.isEmpty() || Kopieplan.nachtVoorbij(alle.getLast().klaarOp(), klok.instant()) || logSinds(alle.getLast()) > veelLog) {
            if (maakRuimte()) {
                kopieer();
            } else {
                LOG.warn("no room for a new copy to go back to: make room on the disk of {}", plaats);
            }
        }
        ruimOp(Kopieplan.overbodig(kopieen(), klok.instant()));
    }

    private List<Basiskopie> kopieen() {
        return Basiskopie.alle(plaats.resolve("basis"));
    }

    private void kopieer() {
        Basiskopie.maak(bron.als(Rol.SUPERUSER), plaats, plaats.resolve("basis"));
    }

    /** Whether a copy fits; drops the oldest for it, but never the last. */
    private boolean maakRuimte() throws IOException {
        long nodig = Omvang.van(plaats.resolve("data")) + werkruimte;
        for (List<Basiskopie> alle = kopieen(); vrij() < nodig && alle.size() > 1; alle = kopieen()) {
            LOG.warn("the disk runs short: going back reaches no further than {} from now on", alle.get(1).klaarOp());
            if (!ruimOp(List.of(alle.getFirst()))) {
                return false;
            }
        }
        return vrij() >= nodig;
    }

    private long vrij() throws IOException {
        return Files.getFileStore(plaats).getUsableSpace();
    }

    private long logSinds(Basiskopie basis) throws IOException {
        long som = 0;
        for (Path b : log()) {
            som += b.getFileName().toString().compareTo(basis.eersteWal()) < 0 ? 0 : Files.size(b);
        }
        return som;
    }

    /** False when a back-up is being made: it takes them along, so they go the next time. */
    private boolean ruimOp(List<Basiskopie> weg) throws IOException {
        try (Kopieslot slot = Kopieslot.probeer(plaats)) {
            if (slot == null) {
                return false;
            }
            weg.forEach(b -> Bestanden.verwijder(b.map()));
            List<Basiskopie> blijft = kopieen();
            for (Path b : blijft.isEmpty() ? List.<Path>of() : log()) {
                if (b.getFileName().toString().compareTo(blijft.getFirst().eersteWal()) < 0) {
                    Files.delete(b);
                }
            }
            return true;
        }
    }

    /** Names of the log are hexadecimal and of one length, so their order is that of time. */
    private List<Path> log() throws IOException {
        Path wal = plaats.resolve("wal");
        if (!Files.isDirectory(wal)) {
            return List.of();
        }
        try (Stream<Path> bestanden = Files.list(wal)) {
            return new ArrayList<>(bestanden.filter(b -> b.getFileName().toString().matches("[0-9A-F]{24}")).toList());
        }
    }
}
