package nl.spil.zaak;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import nl.spil.recht.Actor;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.LogRegel;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Toets;
import nl.spil.recht.Wetspakketten;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Destroys a zaak when the act dossier-vernietigen says so: first what the modules keep beside the log, then the payloads of the log
 * itself. What remains is the chain, the entries that say that something was destroyed, and the register. What a restore left to
 * do is done before the first request.
 */
final class Zaakvernietiging implements FeedReader, SmartLifecycle {

    static final String HANDELING = "dossier-vernietigen";
    private static final Logger LOG = LoggerFactory.getLogger(Zaakvernietiging.class);

    private final Vernietigingsregister register;
    private final Zaken zaken;
    private final Wetspakketten wet;
    private final Supplier<Vernietiging> vernietiging;
    private final List<Vernietigdeel> delen;
    private final Path gegevens;
    private final Clock klok;
    private volatile boolean draait;

    /** @param vernietiging asked for when something is to be destroyed */
    Zaakvernietiging(Vernietigingsregister register, Zaken zaken, Wetspakketten wet, Supplier<Vernietiging> vernietiging, List<Vernietigdeel> delen, Path gegevens,
            Clock klok) {
        this.register = register;
        this.zaken = zaken;
        this.wet = wet;
        this.vernietiging = vernietiging;
        this.delen = List.copyOf(delen);
        this.gegevens = gegevens;
        this.klok = klok;
    }

    @Override
    public String naam() {
        return "vernietiging";
    }

    @Override
    public void verwerk(List<LogEntry> entries) {
        for (var e : entries) {
            if (e.gebeurtenis() instanceof Gebeurtenis.HandelingVerricht v && v.handeling().soort().equals(HANDELING) && geldt(e)) {
                register.besluit(e.zaak(), HANDELING + ", regel " + e.volgnummer() + " van het logboek", e.vastgelegdOp());
            }
        }
        werkBij();
    }

    /** It was not struck meanwhile, and every rule of the law was met: this cannot be taken back. */
    private boolean geldt(LogEntry e) {
        if (e.gebeurtenis() instanceof Gebeurtenis.HandelingVerricht v && v.toetsen().stream().anyMatch(t -> t.uitslag() != Toets.Uitslag.VOLDAAN)) {
            LOG.warn("zaak {} is not destroyed: the act does not meet the rules", e.zaak());
            return false;
        }
        var regels = zaken.gebeurtenissen(e.zaak(), 0, Integer.MAX_VALUE).stream().map(LogEntry::regel).toList();
        return wet.rechtens(regels).stream().map(LogRegel::volgnummer).anyMatch(n -> n == e.volgnummer());
    }

    void werkBij() {
        for (var zaak : register.open()) {
            vernietig(zaak);
        }
    }

    private void vernietig(Parketnummer zaak) {
        delen.forEach(deel -> deel.vernietig(zaak));
        var volgnummers = zaken.gebeurtenissen(zaak, 0, Integer.MAX_VALUE).stream().filter(LogEntry::heeftInhoud)
                .filter(e -> !(e.gebeurtenis() instanceof Gebeurtenis.InhoudVernietigd)).map(LogEntry::volgnummer).toList();
        if (!volgnummers.isEmpty()) {
            vernietiging.get().vernietig(zaak, volgnummers, register.grond(zaak), Actor.SYSTEEM).ifPresent(niet -> {
                throw new IllegalStateException("De log van " + zaak + " is niet te vernietigen: " + niet);
            });
        }
        register.klaar(zaak, klok.instant(), gegevens);
        LOG.info("zaak {} is vernietigd", zaak);
    }

    @Override
    public void start() {
        werkBij();
        draait = true;
    }

    @Override
    public void stop() {
        draait = false;
    }

    @Override
    public boolean isRunning() {
        return draait;
    }

    /** Before the web server, which has one of the last phases. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
