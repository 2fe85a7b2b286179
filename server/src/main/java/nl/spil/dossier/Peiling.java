package nl.spil.dossier;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries the volume every two seconds, twice a second while it is out. A probe has a thread of its own; when it hangs, no other
 * is started for half a minute, and no more than a few are ever left behind.
 */
final class Peiling {

    private static final Logger LOG = LoggerFactory.getLogger(Peiling.class);
    private static final long GEZOND_MS = 2_000;
    private static final long ANDERS_MS = 400;
    private static final long OPGEVEN_MS = 30_000;
    private static final int MEEST_HANGEND = 8;
    private static final long RUIMTE = 4 << 20;

    private final Volumelijn lijn;
    private final Volume volume;
    private final Volumemerken merken;
    private final boolean schrijft;
    private final Wachtklok wacht;
    private final long geduldMs;

    private volatile long volgende;
    private volatile long begonnen = -1;
    private volatile int hangend;
    private volatile int ronde;
    private volatile boolean eistRuimte;
    private volatile boolean nieuwMerk;
    private volatile boolean richtIn;
    private volatile long vrij = -1;
    private volatile long duurNanos;
    private volatile String gemeld = "";
    private volatile Optional<String> bekendMerk = Optional.empty();

    /** @param schrijft false for a command that only reads: it leaves no trace on the volume */
    Peiling(Volumelijn lijn, Volume volume, Volumemerken merken, boolean schrijft, Wachtklok wacht, long geduldMs) {
        this.lijn = lijn;
        this.volume = volume;
        this.merken = merken;
        this.schrijft = schrijft;
        this.wacht = wacht;
        this.geduldMs = geduldMs;
    }

    /** Free space at the last probe in bytes, or -1. */
    long vrij() {
        return vrij;
    }

    /** How long the last probe took. */
    long duurNanos() {
        return duurNanos;
    }

    void nu() {
        volgende = 0;
    }

    /** It was full: a few bytes that fit are no proof of room. */
    void eisRuimte() {
        eistRuimte = true;
    }

    /** The folder may be empty: this is a new disk for the same volume. */
    void aanvaardNieuw() {
        nieuwMerk = true;
        nu();
    }

    boolean zwijgt() {
        return begonnen >= 0 && wacht.ms() - begonnen > (richtIn ? OPGEVEN_MS : geduldMs);
    }

    void kijk(Volumestatus status) {
        var ms = wacht.ms();
        if (begonnen >= 0 && (ms - begonnen < OPGEVEN_MS || hangend >= MEEST_HANGEND)) {
            return;
        }
        if (begonnen >= 0) {
            hangend++;
        } else if (ms < volgende) {
            return;
        }
        begonnen = ms;
        volgende = ms + (status == Volumestatus.GEZOND ? GEZOND_MS : ANDERS_MS);
        var deze = ++ronde;
        Thread.ofPlatform().daemon().name("peiling-" + lijn.naam()).start(() -> peil(deze));
    }

    private void peil(int deze) {
        var begin = System.nanoTime();
        try {
            var uit = probeer();
            if (deze == ronde) {
                duurNanos = System.nanoTime() - begin;
                uit.run();
            }
        } catch (RuntimeException e) {
            LOG.warn("De peiling van volume {} brak af", lijn.naam(), e); // the database, not the volume
        } finally {
            if (deze == ronde) {
                begonnen = -1;
            } else {
                hangend--;
            }
        }
    }

    /** What follows from it. */
    private Runnable probeer() {
        try {
            var bezwaar = controleerMerk();
            if (!bezwaar.isEmpty()) {
                return () -> buiten(bezwaar);
            }
            vrij = volume.vrij();
            if (eistRuimte && vrij >= 0 && vrij < RUIMTE) {
                return () -> lijn.bereikt(Volumestatus.VOL);
            }
            if (schrijft) {
                volume.proef();
            }
            eistRuimte = false;
            gemeld = "";
            var isBij = lijn.bekend() || merken.isBij(lijn.naam());
            return () -> lijn.bereikt(isBij);
        } catch (IOException e) {
            return switch (Storing.van(e)) {
                case VOL -> () -> lijn.bereikt(Volumestatus.VOL);
                case ALLEEN_LEZEN -> () -> lijn.bereikt(Volumestatus.ALLEEN_LEZEN);
                case KOPIE_SLECHT, VOLUME -> () -> buiten("geeft fouten: " + e);
            };
        }
    }

    private void buiten(String waarom) {
        if (!waarom.equals(gemeld)) {
            LOG.warn("Volume {} ({}) doet niet mee: {}", lijn.naam(), lijn.plaats(), waarom);
            gemeld = waarom;
        }
        lijn.schermAf(waarom);
    }

    /** Empty when this is our volume; a volume that was never used gets its mark. */
    private String controleerMerk() throws IOException {
        var hier = volume.merk();
        if (bekendMerk.isEmpty()) {
            bekendMerk = merken.merk(lijn.naam()); // asked once: a database that is slow is no fault of the volume
        }
        var bekend = bekendMerk;
        if (bekend.isPresent() && hier.equals(bekend)) {
            if (nieuwMerk) {
                richtIn(bekend.get()); // a folder of it may be gone
            }
            return "";
        }
        if (hier.isPresent()) {
            return merken == Volumemerken.EIGEN ? "" : "hoort niet bij volume " + lijn.naam() + " van deze installatie";
        }
        if (!schrijft && merken == Volumemerken.EIGEN) {
            return ""; // nothing was ever put there
        }
        if (!schrijft || bekend.isPresent() && !nieuwMerk) {
            return "is leeg of niet gekoppeld; koppel het, of geef een nieuwe schijf vrij met 'spil opslag herstel " + lijn.naam() + "'";
        }
        var merk = bekend.orElseGet(() -> UUID.randomUUID().toString());
        richtIn(merk);
        if (bekend.isEmpty()) {
            merken.leg(lijn.naam(), merk);
        }
        return "";
    }

    /** Once; takes longer than a call may on a slow drive, and nobody uses it yet. */
    private void richtIn(String merk) throws IOException {
        richtIn = true;
        try {
            volume.zetMerk(merk);
            nieuwMerk = false;
        } finally {
            richtIn = false;
        }
    }
}
