package nl.spil.zaak;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import nl.spil.recht.Wetspakketten;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks everything the log vouches for: every chain, payload and place, the tails against the seals, the seals themselves,
 * each picture and its row against a fold of its stream, and the packs. Reads only, in one snapshot, beside a running server.
 */
public final class Controle {

    /** Of {@code spil controleer}; {@code ok} when there is no break. */
    public record Uitslag(boolean ok, long zaken, long entries, long stukken, long zegels, List<Breuk> breuken) {}

    private static final int RIJEN = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactie;
    private final Rechter recht;
    private final @Nullable Path zegelmap;
    private final List<Controledeel> delen;

    /**
     * @param zegels folder with the seals outside the database, or null when there is none at hand
     * @param delen  what other modules check along
     */
    public Controle(DataSource bron, Wetspakketten wet, @Nullable Path zegels, List<Controledeel> delen) {
        this(bron, Rechter.van(wet), zegels, delen);
    }

    Controle(DataSource bron, Rechter recht, @Nullable Path zegels, List<Controledeel> delen) {
        this.jdbc = new JdbcTemplate(bron);
        this.jdbc.setFetchSize(RIJEN);
        this.transactie = new TransactionTemplate(new JdbcTransactionManager(bron));
        this.transactie.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.transactie.setReadOnly(true);
        this.recht = recht;
        this.zegelmap = zegels;
        this.delen = List.copyOf(delen);
    }

    /** @param volledig also reads every document from end to end */
    public Uitslag controleer(boolean volledig) {
        var loop = new Loop();
        transactie.executeWithoutResult(_ -> loop.log());
        long stukken = 0;
        for (var deel : delen) {
            var uitslag = deel.controleer(volledig);
            stukken += uitslag.stukken();
            loop.breuken.addAll(uitslag.breuken());
        }
        return new Uitslag(loop.breuken.isEmpty(), loop.zaken, loop.entries, stukken, loop.zegels, List.copyOf(loop.breuken));
    }

    /** One check, within one snapshot of the database. */
    private final class Loop {
        private final List<Breuk> breuken = new ArrayList<>();
        private final Beeldcontrole beelden = new Beeldcontrole(jdbc, recht, breuken::add);
        private final Set<String> pakketten = new HashSet<>();
        private final List<Ruweregel> stroom = new ArrayList<>();
        private Map<String, Zegel.Stand> gezegeld = new HashMap<>();
        private long zaken;
        private long entries;
        private long zegels;

        private void log() {
            var zegel = new Zegelcontrole(jdbc, zegelmap == null ? null : new Zegelbestanden(zegelmap), breuken::add).controleer();
            zegels = zegel.zegels();
            gezegeld = new HashMap<>(zegel.koppen());
            jdbc.query(Ruweregel.VRAAG, rij -> {
                var regel = Ruweregel.lees(rij);
                if (!stroom.isEmpty() && !stroom.getLast().zaak().equals(regel.zaak())) {
                    stroom();
                }
                stroom.add(regel);
            });
            if (!stroom.isEmpty()) {
                stroom();
            }
            gezegeld.values().forEach(kop -> meldStaart(kop, "Van deze zaak is de hele log weg; gezegeld was regel " + kop.versie() + "."));
            beelden.zonderStroom();
            new Pakketcontrole(jdbc, breuken::add).controleer(pakketten);
        }

        private void stroom() {
            zaken++;
            entries += stroom.size();
            var heel = new Ketencontrole(stroom, breuken::add).controleer();
            staart();
            beelden.controleer(stroom, heel);
            stroom.forEach(regel -> pakketten.add(regel.pakket()));
            stroom.clear();
        }

        private void staart() {
            var kop = gezegeld.remove(stroom.getFirst().zaak());
            if (kop == null) {
                return;
            }
            if (stroom.getLast().volgnummer() < kop.versie()) {
                meldStaart(kop, "De log eindigt bij regel " + stroom.getLast().volgnummer() + "; gezegeld was regel " + kop.versie() + ".");
            } else if (stroom.stream().noneMatch(regel -> regel.volgnummer() == kop.versie() && regel.hash().equals(kop.hash()))) {
                meldStaart(kop, "Regel " + kop.versie() + " is niet de regel die gezegeld is.");
            }
        }

        private void meldStaart(Zegel.Stand kop, String tekst) {
            breuken.add(new Breuk("staart", kop.zaak(), kop.versie(), "log_entry", tekst));
        }
    }
}
