package nl.spil.database;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.spil.database.Databasestand.Storing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Asks the database every second, on a connection of its own, whether it answers, what time it has, and whether its disk has
 * room. So a request never has to find out by waiting, and writing stops before PostgreSQL has to stop for want of room.
 */
public final class Databasewacht implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Databasewacht.class);
    private static final Duration RUST = Duration.ofSeconds(1);
    private static final Duration STILTE = Duration.ofSeconds(3);
    /** SQLSTATE of too many connections: it lives, and is too busy for us to ask. */
    private static final String TE_DRUK = "53300";

    private final DataSource bron;
    private final @Nullable Path cluster;
    private final long ruimte;
    private final Clock klok;
    private final Runnable geefOp;
    private volatile Databasestand stand;
    private CountDownLatch einde = new CountDownLatch(0);
    private @Nullable Connection verbinding;
    private boolean klokGemeld;
    private volatile @Nullable Klokterug teruggezet;
    private Instant vorigeTijd;
    private long vorigeNanos = System.nanoTime();

    /**
     * @param bron connections whose silence ends in a {@link SocketTimeoutException} after some seconds
     * @param cluster folder on the disk of the database, or null when that is not of this machine
     * @param ruimte bytes that must be free there; 0 for no such limit
     * @param geefOp ends every connection of the server: whoever waits on one has waited long enough
     */
    Databasewacht(DataSource bron, @Nullable Path cluster, long ruimte, Clock klok, Runnable geefOp) {
        this.bron = bron;
        this.cluster = cluster;
        this.ruimte = ruimte;
        this.klok = klok;
        this.geefOp = geefOp;
        this.vorigeTijd = klok.instant();
        this.stand = new Databasestand(Storing.GEEN, vorigeTijd, Duration.ZERO);
    }

    /** As last seen; asks nobody. */
    public Databasestand stand() {
        return stand;
    }

    /** That the clock of this server was set back while it ran, until it has caught up; null when there is nothing to say. */
    public @Nullable Klokterug teruggezet() {
        return teruggezet;
    }

    @Override
    public void start() {
        einde = new CountDownLatch(1);
        Thread.ofPlatform().daemon().name("database-wacht").start(this::loop);
    }

    @Override
    public void stop() {
        einde.countDown();
    }

    @Override
    public boolean isRunning() {
        return einde.getCount() > 0;
    }

    private void loop() {
        while (isRunning()) {
            peil();
            try {
                einde.await(RUST.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        sluit();
    }

    /** One look. */
    void peil() {
        kijkOpKlok();
        Storing nu = antwoord();
        if (nu == Storing.GEEN && schijfVol()) {
            nu = Storing.SCHIJF;
        }
        Databasestand was = stand;
        stand = was.met(nu, klok.instant());
        if (nu != was.storing()) {
            LOG.warn("database: {} (was {})", nu, was.storing());
        } else if (nu == Storing.ZWIJGT) {
            // Silent on a new connection too: it is not the line, and not one slow moment.
            geefOp.run();
        }
    }

    /** A clock that cannot be set says how much later it is than the last time; one that was set back says less, one put forward more. */
    private void kijkOpKlok() {
        Instant nu = klok.instant();
        long nanos = System.nanoTime();
        Duration terug = Duration.between(nu, vorigeTijd.plusNanos(nanos - vorigeNanos));
        vorigeTijd = nu;
        vorigeNanos = nanos;
        Klokterug eerder = teruggezet;
        if (terug.compareTo(Klokcontrole.WAARSCHUWING) >= 0) {
            teruggezet = eerder == null ? new Klokterug(nu, terug) : eerder.nogEens(nu, terug);
            LOG.warn("the clock of this server was set back {} s; times of registration do not run back within a zaak", terug.toSeconds());
            return;
        }
        if (terug.negated().compareTo(Klokcontrole.WAARSCHUWING) >= 0) {
            LOG.warn("the clock of this server was put forward {} s", terug.negated().toSeconds());
        }
        if (eerder != null && eerder.isIngehaald(nu)) {
            teruggezet = null;
            LOG.info("the clock of this server is past the moment from which it was set back");
        }
    }

    /** A connection that broke says that the database was gone; only a new one says whether it still is. */
    private Storing antwoord() {
        boolean nieuw = verbinding == null;
        Storing oordeel = vraag();
        return oordeel == Storing.WEG && !nieuw ? vraag() : oordeel;
    }

    private Storing vraag() {
        long begin = System.nanoTime();
        try {
            Connection c = verbinding;
            if (c == null) {
                c = bron.getConnection();
                verbinding = c;
            }
            meld(Klokcontrole.verschil(c, klok));
            return Storing.GEEN;
        } catch (SQLException e) {
            sluit();
            if (TE_DRUK.equals(e.getSQLState())) {
                return stand.storing();
            }
            // A database that is gone says so at once; however a driver words it, a long wait was silence.
            return zweeg(e) || System.nanoTime() - begin > STILTE.toNanos() ? Storing.ZWIJGT : Storing.WEG;
        }
    }

    private static boolean zweeg(SQLException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }

    private void meld(Duration verschil) {
        stand = stand.met(verschil);
        boolean scheef = verschil.abs().compareTo(Klokcontrole.WAARSCHUWING) >= 0;
        if (scheef && !klokGemeld) {
            LOG.warn("the clocks of the database and of this server differ by {} s: set both (with NTP); at {} s the next start is refused",
                    verschil.toSeconds(), Klokcontrole.WEIGERING.toSeconds());
        }
        klokGemeld = scheef;
    }

    /** Once too little, a quarter more is asked, so that it does not go to and fro with every file. */
    private boolean schijfVol() {
        if (cluster == null || ruimte == 0) {
            return false;
        }
        try {
            long grens = stand.storing() == Storing.SCHIJF ? ruimte + ruimte / 4 : ruimte;
            return Files.getFileStore(cluster).getUsableSpace() < grens;
        } catch (IOException e) {
            LOG.debug("room on the disk of the database is not known", e);
            return false;
        }
    }

    private void sluit() {
        try (Connection c = verbinding) {
            verbinding = null;
            LOG.trace("closed {}", c);
        } catch (SQLException e) {
            LOG.debug("a broken connection does not close", e);
        }
    }
}
