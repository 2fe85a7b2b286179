package nl.spil.dossier;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A volume with its lanes and its state. Calls are futures; a lane that is silent for too long, or a probe that fails, fences the
 * volume off: who waits hears it, new calls are refused at once, and only probes still go there until one succeeds.
 */
final class Volumelijn {

    private static final Logger LOG = LoggerFactory.getLogger(Volumelijn.class);
    private static final int LEZERS = 4;
    private static final int SCHRIJVERS = 4;
    private static final int RIJ = 512;
    private static final String ONBEKEND = "nog niet bereikt";

    /**
     * How long a call may last, in milliseconds.
     *
     * @param lezen     reading
     * @param schrijven writing and forcing
     * @param peilen    a probe
     */
    record Geduld(long lezen, long schrijven, long peilen) {
        static final Geduld MAP = new Geduld(900, 900, 900);
        /** An upload of 5 MiB takes its time, and a probe is five requests; work with the others goes on meanwhile. */
        static final Geduld S3 = new Geduld(900, 5_000, 4_000);
        static final Geduld EIGEN_SCHIJF = new Geduld(30_000, 30_000, 30_000);
    }

    private final String naam;
    private final String plaats;
    private final Volume volume;
    private final Geduld geduld;
    private final Wachtklok wacht;
    private final Clock klok;
    private final Runnable veranderd;
    private final AtomicLong leestijd = new AtomicLong(1_000_000);
    private final Peiling peiling;
    private final boolean schrijft;

    private volatile Baan leesbaan;
    private volatile Baan schrijfbaan;
    private volatile Baan onderhoudbaan;
    private volatile Volumestatus status = Volumestatus.AFGESCHERMD;
    private volatile Instant sinds;
    private volatile String reden = ONBEKEND;
    private volatile @Nullable Instant oefenTot;
    private volatile boolean grondig = true;
    private volatile boolean eerderBereikt;

    Volumelijn(String naam, String plaats, Volume volume, Geduld geduld, Volumemerken merken, boolean schrijft,
            Wachtklok wacht, Clock klok, Runnable veranderd) {
        this.naam = naam;
        this.plaats = plaats;
        this.volume = volume;
        this.geduld = geduld;
        this.wacht = wacht;
        this.klok = klok;
        this.schrijft = schrijft;
        this.veranderd = veranderd;
        this.sinds = klok.instant();
        this.leesbaan = new Baan(naam, LEZERS, RIJ, wacht);
        this.schrijfbaan = new Baan(naam, SCHRIJVERS, RIJ, wacht);
        this.onderhoudbaan = new Baan(naam, 1, RIJ, wacht);
        this.peiling = new Peiling(this, volume, merken, schrijft, wacht, geduld.peilen());
        wacht.erbij(this::kijk);
    }

    String naam() {
        return naam;
    }

    String plaats() {
        return plaats;
    }

    Volume volume() {
        return volume;
    }

    Volumestatus status() {
        return status;
    }

    Instant sinds() {
        return sinds;
    }

    String reden() {
        return reden;
    }

    Peiling peiling() {
        return peiling;
    }

    /** Moving average of reading a segment, in nanoseconds. */
    long leestijd() {
        return leestijd.get();
    }

    int openstaand() {
        return schrijfbaan.openstaand();
    }

    /** Whether the next repair must first compare what is there with what should be. */
    boolean grondig() {
        return grondig;
    }

    <T> CompletableFuture<T> lees(Callable<T> werk) {
        if (!status.leest()) {
            return CompletableFuture.failedFuture(new Afgeschermd("Volume " + naam + " is afgeschermd sinds " + sinds + "."));
        }
        return leesbaan.geef(() -> {
            var begin = System.nanoTime();
            var uit = werk.call();
            var duur = System.nanoTime() - begin;
            leestijd.accumulateAndGet(duur, (oud, nieuw) -> (oud * 7 + nieuw) / 8);
            return uit;
        }).whenComplete((_, fout) -> gehoord(fout, false));
    }

    <T> CompletableFuture<T> schrijf(Callable<T> werk) {
        if (!status.leest()) {
            return CompletableFuture.failedFuture(new Afgeschermd("Volume " + naam + " is afgeschermd sinds " + sinds + "."));
        }
        return schrijfbaan.geef(werk).whenComplete((_, fout) -> gehoord(fout, true));
    }

    /** Lists and removals, which may take longer; what hangs there, hangs elsewhere too and is noticed there. */
    <T> CompletableFuture<T> onderhoud(Callable<T> werk) {
        if (!status.leest()) {
            return CompletableFuture.failedFuture(new Afgeschermd("Volume " + naam + " is afgeschermd sinds " + sinds + "."));
        }
        return onderhoudbaan.geef(werk);
    }

    private void gehoord(@Nullable Throwable fout, boolean schrijven) {
        if (!(fout instanceof IOException) || fout instanceof Afgeschermd) {
            return;
        }
        switch (Storing.van(fout)) {
            case VOL -> {
                if (schrijven && status.werktBij()) {
                    peiling.eisRuimte();
                    zet(Volumestatus.VOL, "geen ruimte meer");
                }
            }
            case ALLEEN_LEZEN -> {
                if (schrijven && status.werktBij()) {
                    zet(Volumestatus.ALLEEN_LEZEN, "schrijven wordt geweigerd");
                }
            }
            case KOPIE_SLECHT -> peiling.nu();
            case VOLUME -> {
                LOG.debug("Volume {}: {}", naam, fout.toString()); // the probe says it once
                peiling.nu();
            }
        }
    }

    /** By the watch, twenty times a second. */
    private void kijk() {
        var tot = oefenTot;
        if (tot != null) {
            if (klok.instant().isBefore(tot)) {
                return;
            }
            stopOefening();
        }
        if (status.leest() && (leesbaan.zwijgt(geduld.lezen()) || schrijfbaan.zwijgt(geduld.schrijven()) || peiling.zwijgt())) {
            schermAf("antwoordt niet");
        } else if (!bekend() && peiling.zwijgt()) {
            schermAf("antwoordt niet");
        }
        peiling.kijk(status);
    }

    synchronized void schermAf(String waarom) {
        if (status == Volumestatus.AFGESCHERMD) {
            reden = waarom;
            return;
        }
        leesbaan.verlaat();
        schrijfbaan.verlaat();
        onderhoudbaan.verlaat();
        zet(Volumestatus.AFGESCHERMD, waarom);
    }

    /** A probe reached it and may write. */
    synchronized void bereikt(boolean isBij) {
        var eerste = !eerderBereikt;
        eerderBereikt = true;
        if (oefent()) {
            return; // a probe that was under way when the drill began
        }
        switch (status) {
            case AFGESCHERMD -> {
                grondig = true;
                heropen();
                // At start-up nothing was missed that is not in the register; comparing then goes on beside the work.
                zet(eerste && isBij ? Volumestatus.GEZOND : Volumestatus.HERSTELT, eerste ? "" : "is terug");
            }
            case VOL, ALLEEN_LEZEN -> zet(Volumestatus.HERSTELT, "schrijft weer");
            case GEZOND, HERSTELT -> { }
        }
    }

    /** A probe reached it, but may not write. */
    synchronized void bereikt(Volumestatus hoe) {
        eerderBereikt = true;
        if (oefent()) {
            return;
        }
        if (status == Volumestatus.AFGESCHERMD) {
            grondig = true;
            heropen();
        }
        if (status != hoe) {
            zet(hoe, hoe == Volumestatus.VOL ? "geen ruimte meer" : "schrijven wordt geweigerd");
        }
    }

    /** A new lane: threads of the old one may hang in a mount that is gone. */
    private void heropen() {
        leesbaan = new Baan(naam, LEZERS, RIJ, wacht);
        schrijfbaan = new Baan(naam, SCHRIJVERS, RIJ, wacht);
        onderhoudbaan = new Baan(naam, 1, RIJ, wacht);
    }

    /** What is on it has been compared with what should be. */
    void vergeleken() {
        grondig = false;
    }

    void vergelijk() {
        grondig = true;
    }

    /** What it missed has been written. */
    synchronized void bij() {
        if (status == Volumestatus.HERSTELT && !grondig) {
            zet(Volumestatus.GEZOND, "");
        }
    }

    /** Out until then, however well it does. */
    synchronized void oefen(Instant tot) {
        oefenTot = tot;
        schermAf("oefening");
    }

    synchronized void stopOefening() {
        oefenTot = null;
        peiling.nu();
    }

    /** False until the first probe has come back, or was found silent. */
    boolean bekend() {
        return eerderBereikt || !reden.equals(ONBEKEND);
    }

    boolean oefent() {
        return oefenTot != null;
    }

    private synchronized void zet(Volumestatus nieuw, String waarom) {
        if (!schrijft) {
            LOG.debug("Volume {} ({}): {}", naam, plaats, nieuw.naam());
        } else if (nieuw == Volumestatus.GEZOND || nieuw == Volumestatus.HERSTELT) {
            LOG.info("Volume {} ({}): {}", naam, plaats, nieuw.naam());
        } else {
            LOG.warn("Volume {} ({}): {}, {}. Andere volumes nemen het over.", naam, plaats, nieuw.naam(), waarom);
        }
        status = nieuw;
        sinds = klok.instant();
        reden = waarom;
        veranderd.run();
    }
}
