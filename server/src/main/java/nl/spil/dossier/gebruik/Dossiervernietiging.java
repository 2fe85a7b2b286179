package nl.spil.dossier.gebruik;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;
import nl.spil.dossier.Inhoudopslag;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Parketnummer;
import nl.spil.zaak.FeedReader;
import nl.spil.zaak.LogEntry;
import nl.spil.zaak.Vernietigdeel;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Destroys documents: all of a zaak that is destroyed, or one that proved to hold privileged communication (art. 126aa lid 2 Sv). The
 * keys go, the files go, the text goes; what another zaak holds too stays there.
 */
final class Dossiervernietiging implements Vernietigdeel, FeedReader {

    private final JdbcTemplate jdbc;
    private final Inhoudopslag opslag;

    Dossiervernietiging(DataSource bron, Inhoudopslag opslag) {
        this.jdbc = new JdbcTemplate(bron);
        this.opslag = opslag;
    }

    @Override
    public void vernietig(Parketnummer zaak) {
        var inhouden = new TreeSet<>(jdbc.queryForList("""
                select sha256 from stukinhoud where zaak_id = ? union select sha256 from blobsleutel where zaak_id = ?""",
                String.class, zaak.waarde(), zaak.waarde()));
        for (var tabel : List.of("leesstand", "notitie", "stukaanwijzing", "stukversie", "stuk")) {
            jdbc.update("delete from " + tabel + " where zaak_id = ?", zaak.waarde());
        }
        vergeet(inhouden);
        opslag.vernietig(zaak);
    }

    @Override
    public String naam() {
        return "stukvernietiging";
    }

    @Override
    public void verwerk(List<LogEntry> entries) {
        for (var e : entries) {
            if (e.gebeurtenis() instanceof Gebeurtenis.HandelingVerricht v && v.handeling().soort().equals("geheimhouderstuk-vernietigen")) {
                Stukverloop.stukken(v.handeling(), "stuk").forEach(stuk -> vernietig(e.zaak(), stuk));
            }
        }
    }

    /** Only what its row says is destroyed: an act that was struck at once destroys nothing. */
    private void vernietig(Parketnummer zaak, String stuk) {
        var inhouden = jdbc.queryForList("""
                select distinct sha256 from stukinhoud where zaak_id = ? and stuk = ? and vernietigd_op is not null""",
                String.class, zaak.waarde(), stuk);
        var alleenHier = new ArrayList<>(inhouden);
        alleenHier.removeAll(jdbc.queryForList("""
                select sha256 from stukinhoud where zaak_id = ? and stuk <> ? and vernietigd_op is null""", String.class, zaak.waarde(), stuk));
        if (inhouden.isEmpty()) {
            return;
        }
        jdbc.update("delete from notitie where zaak_id = ? and stuk = ?", zaak.waarde(), stuk);
        vergeet(alleenHier);
        opslag.vernietig(zaak, alleenHier);
    }

    /** The text and the marks of contents that no stuk has any more, or only one that was destroyed. */
    private void vergeet(Collection<String> inhouden) {
        var digests = (Object) inhouden.toArray(String[]::new);
        jdbc.update("""
                delete from inhoudkenmerk k where sha256 = any (?)
                and not exists (select from stukinhoud s where s.sha256 = k.sha256 and s.vernietigd_op is null)""", digests);
        // Set apart in all that still have it: of that no text is kept.
        jdbc.update("""
                with weg as (update inhoudkenmerk k set tekst = 'overgeslagen', tekst_reden = 'apart' where sha256 = any (?) and tekst_reden <> 'apart'
                    and not exists (select from stukinhoud s where s.sha256 = k.sha256 and s.vernietigd_op is null and not s.apart) returning k.sha256)
                delete from bladtekst b using weg where b.sha256 = weg.sha256""", digests);
        jdbc.update("delete from blobstoring b where sha256 = any (?) and not exists (select from stukinhoud s where s.sha256 = b.sha256)", digests);
    }
}
