package nl.spil.zaak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings one reader further through the feed, a batch at a time. */
final class Feedloop {

    private static final int STUK = 200;

    private final FeedReader lezer;
    private final String houder;
    private final Feed feed;
    private final EventLog log;
    private final Feedplaatsen plaatsen;
    private final TransactionTemplate transactie;
    private int limiet = STUK;

    /** @param houder name of this server among those on the same database */
    Feedloop(DataSource bron, FeedReader lezer, String houder) {
        var jdbc = new JdbcTemplate(bron);
        this.lezer = lezer;
        this.houder = houder;
        this.feed = new Feed(bron);
        this.log = new EventLog(jdbc);
        this.plaatsen = new Feedplaatsen(jdbc);
        this.transactie = new TransactionTemplate(new JdbcTransactionManager(bron));
    }

    /**
     * One batch.
     *
     * @return places gone on; 0 when there is nothing, or another server has the lease
     * @throws RuntimeException what the reader threw; the place is as it was
     */
    int beurt() {
        if (feed.stuk(plaatsen.plaats(lezer.naam()), 1).isEmpty() || !plaatsen.neem(lezer.naam(), houder)) {
            return 0;
        }
        var stuk = feed.stuk(plaatsen.plaats(lezer.naam()), limiet);
        if (stuk.isEmpty()) {
            return 0;
        }
        Map<String, Integer> standen = plaatsen.standen(lezer.naam(), stuk);
        var was = new HashMap<>(standen);
        var teDoen = nieuw(stuk, standen);
        try {
            if (!teDoen.isEmpty()) {
                lezer.verwerk(teDoen);
            }
        } catch (RuntimeException fout) {
            limiet = 1;
            plaatsen.mislukt(lezer.naam(), String.valueOf(fout.getMessage()));
            throw fout;
        }
        limiet = STUK;
        standen.entrySet().removeAll(was.entrySet());
        transactie.executeWithoutResult(_ -> plaatsen.verder(lezer.naam(), houder, Feed.Plaats.van(stuk.getLast()), standen));
        return stuk.size();
    }

    void laatLos() {
        plaatsen.laatLos(lezer.naam(), houder);
    }

    /** What was not handled yet, in order within each zaak: a gap is filled from the stream itself. */
    private List<LogEntry> nieuw(List<LogEntry> stuk, Map<String, Integer> standen) {
        var nieuw = new ArrayList<LogEntry>();
        for (var entry : stuk) {
            int stand = standen.getOrDefault(entry.zaak().waarde(), 0);
            if (entry.volgnummer() > stand) {
                if (entry.volgnummer() > stand + 1) {
                    nieuw.addAll(log.entries(entry.zaak(), stand, entry.volgnummer() - stand - 1));
                }
                nieuw.add(entry);
                standen.put(entry.zaak().waarde(), entry.volgnummer());
            }
        }
        return nieuw;
    }
}
