package nl.spil.zaak;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * All entries of the log in the order of their place: transaction, then {@code positie}. Only entries older than every
 * transaction still running are given, so that none ever appears before a place already passed. A transaction that wrote
 * before its append can have entry n+1 of a zaak stand before n; then n is given first, and again at its own place: a
 * consumer knows entries by zaak and volgnummer.
 */
public final class Feed {

    /** A place in the feed; {@code tx} is a transaction id of this database cluster. */
    record Plaats(long tx, long positie) {
        static final Plaats BEGIN = new Plaats(0, 0);

        static Plaats van(LogEntry entry) {
            return new Plaats(entry.tx(), entry.positie());
        }

        private boolean na(Plaats ander) {
            return tx > ander.tx || tx == ander.tx && positie > ander.positie;
        }
    }

    private final JdbcTemplate jdbc;
    private final EventLog log;

    public Feed(DataSource bron) {
        this.jdbc = new JdbcTemplate(bron);
        this.log = new EventLog(jdbc);
    }

    /**
     * @param na     cursor of an earlier page; null, or one that cannot be read: from the beginning
     * @param limiet most places to go on, 1 to 1000
     * @return a page whose {@code volgende} asks for what comes later, also when there is nothing yet; null on an empty log
     */
    public Pagina<LogEntry> lees(@Nullable String na, int limiet) {
        var vanaf = plaats(na);
        var stuk = stuk(vanaf, Math.clamp(limiet, 1, 1000));
        var volgende = stuk.isEmpty() ? vanaf : Plaats.van(stuk.getLast());
        return new Pagina<>(inVolgorde(stuk), volgende.equals(Plaats.BEGIN) ? null : Cursor.van(volgende.tx(), volgende.positie()));
    }

    /** Entries after a place, in order of place. */
    List<LogEntry> stuk(Plaats na, int limiet) {
        return jdbc.query("select " + EventLog.KOLOMMEN + """
                from log_entry
                where (tx, positie) > (?::xid8, ?) and tx < pg_snapshot_xmin(pg_current_snapshot())
                order by log_entry.tx, positie limit ?""",
                (rij, _) -> EventLog.entry(rij), Long.toString(na.tx()), na.positie(), limiet);
    }

    private List<LogEntry> inVolgorde(List<LogEntry> stuk) {
        var gegeven = new ArrayList<LogEntry>();
        Set<String> gezien = new HashSet<>();
        for (var entry : stuk) {
            metVoorgangers(entry, Plaats.van(entry), gezien, gegeven);
        }
        return gegeven;
    }

    /** @param hier how far the reader is: what stands after it was not given yet, what stands before it was */
    private void metVoorgangers(LogEntry entry, Plaats hier, Set<String> gezien, List<LogEntry> gegeven) {
        if (!gezien.add(entry.zaak() + "#" + entry.volgnummer())) {
            return;
        }
        if (entry.volgnummer() > 1 && !gezien.contains(entry.zaak() + "#" + (entry.volgnummer() - 1))) {
            log.entry(entry.zaak(), entry.volgnummer() - 1).filter(voor -> Plaats.van(voor).na(hier))
                    .ifPresent(voor -> metVoorgangers(voor, hier, gezien, gegeven));
        }
        gegeven.add(entry);
    }

    private static Plaats plaats(@Nullable String cursor) {
        var delen = Cursor.delen(cursor, 2);
        if (delen.isEmpty() || !delen.stream().allMatch(deel -> deel.matches("[0-9]{1,18}"))) {
            return Plaats.BEGIN;
        }
        return new Plaats(Long.parseLong(delen.get(0)), Long.parseLong(delen.get(1)));
    }
}
