package nl.spil.zaak;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How far each reader has come. A server that runs a reader holds a lease and no transaction: an open one would hold up the
 * feed of everyone.
 */
final class Feedplaatsen {

    private final JdbcTemplate jdbc;

    Feedplaatsen(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Feed.Plaats plaats(String lezer) {
        return jdbc.query("select tx::text, positie from feed_plaats where lezer = ? and databank = 'hoofd'",
                (rij, _) -> new Feed.Plaats(Long.parseLong(rij.getString(1)), rij.getLong(2)), lezer)
                .stream().findFirst().orElse(Feed.Plaats.BEGIN);
    }

    /**
     * Takes or renews the lease for a minute; false while another server holds it. One that ends later than a minute from now was
     * given before the clock was set back, and would keep the feed still for as long: it counts as ended.
     */
    boolean neem(String lezer, String houder) {
        return jdbc.update("""
                insert into feed_plaats (lezer, houder, tot) values (?, ?, clock_timestamp() + interval '60 seconds')
                on conflict (lezer, databank) do update set houder = excluded.houder, tot = excluded.tot
                where feed_plaats.houder = excluded.houder or feed_plaats.tot < clock_timestamp()
                    or feed_plaats.tot > clock_timestamp() + interval '60 seconds'""", lezer, houder) == 1;
    }

    /** Gives the lease back, so that another server need not wait for its end. */
    void laatLos(String lezer, String houder) {
        jdbc.update("update feed_plaats set tot = '-infinity' where lezer = ? and houder = ?", lezer, houder);
    }

    /** The last entry this reader handled of each of these zaken. */
    Map<String, Integer> standen(String lezer, List<LogEntry> entries) {
        Map<String, Integer> standen = new HashMap<>();
        jdbc.query("select zaak_id, volgnummer from feed_stand where lezer = ? and zaak_id = any(?)",
                rij -> {
                    standen.put(rij.getString(1), rij.getInt(2));
                }, lezer, entries.stream().map(entry -> entry.zaak().waarde()).distinct().toArray(String[]::new));
        return standen;
    }

    /** Goes on to {@code plaats}. Stands only rise, so that a late writer after a lost lease does no harm. */
    void verder(String lezer, String houder, Feed.Plaats plaats, Map<String, Integer> standen) {
        jdbc.batchUpdate("""
                insert into feed_stand (lezer, zaak_id, volgnummer) values (?, ?, ?)
                on conflict (lezer, zaak_id) do update set volgnummer = greatest(feed_stand.volgnummer, excluded.volgnummer)""",
                standen.entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(stand -> new Object[] {lezer, stand.getKey(), stand.getValue()}).toList());
        jdbc.update("""
                update feed_plaats set tx = ?::xid8, positie = ?, fout = '', op = now() where lezer = ? and houder = ?""",
                Long.toString(plaats.tx()), plaats.positie(), lezer, houder);
    }

    void mislukt(String lezer, String fout) {
        jdbc.update("update feed_plaats set fout = ?, op = now() where lezer = ?", Naamwoorden.schoon(fout), lezer);
    }

    /** After a restore in another cluster: every reader goes through the log again; what it handled it skips. */
    void opnieuw() {
        jdbc.update("update feed_plaats set tx = '0', positie = 0, houder = '', tot = '-infinity'");
    }
}
