package nl.spil.dossier.inhoud;

import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;
import nl.spil.recht.Gebeurtenis;
import nl.spil.zaak.FeedReader;
import nl.spil.zaak.LogEntry;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts contents that joined a dossier in the queue of those to be looked at, and again those that were set apart when that was decided. */
final class Inhoudmelder implements FeedReader {

    private final JdbcTemplate jdbc;

    Inhoudmelder(DataSource bron) {
        this.jdbc = new JdbcTemplate(bron);
    }

    @Override
    public String naam() {
        return "inhoud";
    }

    @Override
    public void verwerk(List<LogEntry> entries) {
        var nieuw = new TreeSet<String>();
        for (var e : entries) {
            switch (e.gebeurtenis()) {
                case Gebeurtenis.StukGevoegd s -> nieuw.add(s.sha256());
                case Gebeurtenis.StukGewijzigd s -> nieuw.add(s.sha256());
                case Gebeurtenis.HandelingVerricht _, Gebeurtenis.HandelingHersteld _, Gebeurtenis.HandelingDoorgehaald _ -> herzie(e);
                case Gebeurtenis.HandelingVoorgesteld _, Gebeurtenis.VoorstelAfgewezen _, Gebeurtenis.EigenaarGewijzigd _,
                        Gebeurtenis.OnregelmatigheidOpgelost _, Gebeurtenis.InhoudVernietigd _ -> { }
            }
        }
        // Only what a zaak still has: of a zaak that was destroyed meanwhile nothing may come back.
        jdbc.update("""
                insert into inhoudkenmerk (sha256) select distinct sha256 from stukinhoud where sha256 = any (?) and vernietigd_op is null on conflict do nothing""",
                (Object) nieuw.toArray(String[]::new));
        // It was set apart where it joined first, or gone; here it may be read.
        jdbc.update("""
                update inhoudkenmerk k set tekst = 'wacht', tekst_reden = '', pogingen = 0, bezig_tot = null
                where sha256 = any (?) and (tekst_reden = 'weg' or tekst_reden = 'apart'
                    and exists (select from stukinhoud s where s.sha256 = k.sha256 and s.vernietigd_op is null and (k.mime = '' and s.genoemden or not s.apart)))""",
                (Object) nieuw.toArray(String[]::new));
    }

    /** A stuk that was set apart, or no longer is: its text goes, or is read. */
    private void herzie(LogEntry e) {
        if (e.gebeurtenis() instanceof Gebeurtenis.HandelingVerricht v && !v.handeling().soort().equals("classificatie-wijzigen")) {
            return;
        }
        jdbc.update("""
                update inhoudkenmerk k set tekst = 'wacht', tekst_reden = '', pogingen = 0, bezig_tot = null where tekst_reden = 'apart'
                and exists (select from stukinhoud s where s.zaak_id = ? and s.sha256 = k.sha256 and s.vernietigd_op is null
                    and (k.mime = '' and s.genoemden or not s.apart))""", e.zaak().waarde());
        jdbc.update("""
                with weg as (update inhoudkenmerk k set tekst = 'overgeslagen', tekst_reden = 'apart' where tekst_reden <> 'apart'
                    and exists (select from stukinhoud s where s.zaak_id = ? and s.sha256 = k.sha256)
                    and not exists (select from stukinhoud s where s.sha256 = k.sha256 and s.vernietigd_op is null and not s.apart) returning k.sha256)
                delete from bladtekst b using weg where b.sha256 = weg.sha256""", e.zaak().waarde());
    }
}
