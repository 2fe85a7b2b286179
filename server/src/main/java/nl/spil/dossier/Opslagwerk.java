package nl.spil.dossier;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The storage of documents with everything that works on it in the background; one per server. */
public final class Opslagwerk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Opslagwerk.class);
    private static final long EERSTE_PEILING_MS = 2_000;
    private static final long EIGEN_SCHIJF_MS = 20_000;
    private static final Duration UUR = Duration.ofHours(1);
    private static final long DIENST_MS = 500;

    private final Opslaginstelling instelling;
    private final Clock klok;
    private final Wachtklok wacht;
    private final Map<String, Bijwerker> bijwerkers = new HashMap<>();
    private final Opslagdelen delen;
    private final Volumeopslag opslag;
    private final Schrobber schrobber;
    private final Oefeningen oefeningen;
    private final Inhuizer inhuizer;
    private final Thread dienst;
    private volatile boolean gestopt;
    private volatile long nogTeVerhuizen;

    private Opslagwerk(Opslaginstelling instelling, DataSource bron, List<Houders> houders, Clock klok) {
        this.instelling = instelling;
        this.klok = klok;
        var register = new Blobregister(bron);
        var plaatsen = new Plaatsregister(register);
        var merken = new Volumeregister(register);
        if (!instelling.volumes().isEmpty() || merken.alle().isEmpty()) {
            merken.zet(instelling.volumes().isEmpty() ? Opslaginstelling.drieMappen() : instelling.volumes());
        }
        var sleutels = new Blobsleutels(Sleutelbestand.open(instelling.gegevens().resolve("sleutels"), register.leeg()));
        if (merken.alle().size() < instelling.minimaal()) {
            throw new IllegalArgumentException("Er zijn te weinig volumes: " + merken.alle().keySet() + ". Geef er meer met --volume NAAM=PAD.");
        }
        this.wacht = new Wachtklok();
        var volumes = new Volumebouw(instelling.gegevens(), merken, true, wacht, klok, this::meld).maak(merken.alle(), instelling.knoop(), instelling.minimaal());
        plaatsen.alleen(volumes.namen());
        volumes.namen().forEach(plaatsen::erbij);
        this.delen = new Opslagdelen(volumes, register, plaatsen, sleutels, new Segmentlezer(volumes, register, (id, volume) -> {
            plaatsen.slecht(List.of(id), volume);
            meld();
        }),
                new Vergelijking(plaatsen, instelling.respijt()), new Kapotoordeel(volumes, register, plaatsen, sleutels));
        var oudeMap = instelling.gegevens().resolve("documenten");
        this.opslag = new Volumeopslag(delen, Mapopslag.lezend(oudeMap), this::meld);
        this.inhuizer = new Inhuizer(oudeMap, delen, opslag, houders);
        volumes.lijnen().forEach(lijn -> bijwerkers.put(lijn.naam(), new Bijwerker(lijn, delen)));
        this.schrobber = new Schrobber(delen, bijwerkers, instelling.schrobtempo(), klok);
        this.oefeningen = new Oefeningen(delen, opslag.tellers(), klok);
        this.dienst = Thread.ofPlatform().daemon().name("opslag-dienst").unstarted(() -> dienst(houders));
    }

    /** Starts it. Waits two seconds at most for the first sight of the volumes; one that hangs holds up no start. */
    public static Opslagwerk begin(Opslaginstelling instelling, DataSource bron, List<Houders> houders, Clock klok) {
        var werk = new Opslagwerk(instelling, bron, houders, klok);
        werk.wachtOp(EERSTE_PEILING_MS, () -> werk.delen.volumes().lijnen().stream().allMatch(Volumelijn::bekend));
        // The own disk: without it nothing can be received at all.
        werk.wachtOp(EIGEN_SCHIJF_MS, () -> werk.delen.volumes().wachtruimte().status().leest());
        werk.bijwerkers.values().forEach(Bijwerker::begin);
        werk.oefeningen.breekOudeAf();
        werk.dienst.start();
        return werk;
    }

    public Inhoudopslag opslag() {
        return opslag;
    }

    public Opslagbeheer beheer() {
        return new Opslagbeheer(delen, schrobber, oefeningen, () -> nogTeVerhuizen, instelling.knoop(), klok);
    }

    Opslagdelen delen() {
        return delen;
    }

    private void meld() {
        bijwerkers.values().forEach(Bijwerker::meld);
    }

    private void wachtOp(long ms, BooleanSupplier waar) {
        var tot = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ms);
        while (System.nanoTime() < tot && !waar.getAsBoolean()) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** What is to be done now and then, and touches the own disk and the database only. */
    private void dienst(List<Houders> houders) {
        @Nullable Instant opgeruimd = null;
        while (!gestopt) {
            try {
                leegWachtruimte();
                oefeningen.rondAf();
                if (nogTeVerhuizen >= 0) {
                    nogTeVerhuizen = verhuis();
                }
                if (opgeruimd == null || opgeruimd.plus(UUR).isBefore(klok.instant())) {
                    opgeruimd = klok.instant();
                    ruimOp(houders);
                }
                Thread.sleep(DIENST_MS);
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                if (gestopt || !rust(e)) {
                    return;
                }
            }
        }
    }

    private static boolean rust(Exception e) {
        LOG.warn("Onderhoud van de opslag breekt af en begint opnieuw: {}", e.toString());
        try {
            Thread.sleep(5_000);
            return true;
        } catch (InterruptedException onderbroken) {
            return false;
        }
    }

    /** -1 when nothing is left there; then it is not looked at again in this run. */
    private long verhuis() throws IOException, InterruptedException {
        var over = inhuizer.verhuis();
        return over == 0 ? -1 : over;
    }

    /** What enough volumes have, need not lie here any longer; the row goes first, so that nobody looks here in vain. */
    private void leegWachtruimte() {
        var wachtruimte = delen.volumes().wachtruimte();
        for (var id : delen.plaatsen().verspreid(wachtruimte.naam(), delen.volumes().minimaal())) {
            delen.plaatsen().weg(id, wachtruimte.naam());
            Volumeopslag.wis(wachtruimte, id);
        }
    }

    private void ruimOp(List<Houders> houders) throws IOException {
        var voor = klok.instant().minus(instelling.respijt());
        for (var sha256 : delen.register().alleenInname(voor)) {
            var zaken = houders.stream().flatMap(h -> h.zaken(sha256).stream()).distinct().toList();
            if (zaken.isEmpty()) {
                delen.register().laatLos(Blob.INNAME, List.of(sha256), voor).forEach(opslag::wis);
            } else {
                delen.register().transactie().executeWithoutResult(_ -> zaken.forEach(zaak -> opslag.houdVast(zaak, List.of(sha256))));
            }
        }
        if (delen.volumes().wachtruimte().status().leest()) {
            delen.vergelijking().vergelijk(delen.volumes().wachtruimte());
        }
        delen.volumes().lijnen().stream().filter(l -> l.status() == Volumestatus.GEZOND).forEach(Volumelijn::vergelijk);
        meld();
    }

    /** Waits for no volume. */
    @Override
    public void close() {
        gestopt = true;
        dienst.interrupt();
        schrobber.stop();
        bijwerkers.values().forEach(Bijwerker::stop);
        wacht.close();
    }
}
