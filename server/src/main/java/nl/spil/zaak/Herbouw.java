package nl.spil.zaak;

import java.util.List;
import javax.sql.DataSource;
import nl.spil.recht.Beeldcodec;
import nl.spil.recht.LogRegel;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Wetspakketten;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes snapshots and rows again from the log while people work: one zaak at a time, under its lock. What differs is mended
 * and counted.
 */
public final class Herbouw {

    /** @param verschillen zaken of which the picture or a row of zaak was not what the log says */
    public record Uitslag(long zaken, long verschillen) {}

    private static final int STUK = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactie;
    private final Opslag opslag;
    private final Rechter recht;
    private final List<Projection> projecties;

    /** @param projecties rows of other modules, written again with those of zaak */
    public Herbouw(DataSource bron, Wetspakketten wet, List<Projection> projecties) {
        this(bron, Rechter.van(wet), projecties);
    }

    Herbouw(DataSource bron, Rechter recht, List<Projection> projecties) {
        this.jdbc = new JdbcTemplate(bron);
        this.transactie = new TransactionTemplate(new JdbcTransactionManager(bron));
        this.opslag = Opslag.op(jdbc);
        this.recht = recht;
        this.projecties = List.copyOf(projecties);
    }

    /** Every zaak that has an entry. */
    public Uitslag bouwAlles() {
        long zaken = 0;
        long verschillen = 0;
        var na = "";
        List<String> stuk;
        do {
            stuk = jdbc.queryForList("""
                    select distinct zaak_id from log_entry where zaak_id > ? order by zaak_id limit ?""", String.class, na, STUK);
            for (var nr : stuk) {
                verschillen += bouw(new Parketnummer(nr)).verschillen();
                zaken++;
                na = nr;
            }
        } while (stuk.size() == STUK);
        return new Uitslag(zaken, verschillen);
    }

    /** One zaak; 0 zaken when it has no entry. */
    public Uitslag bouw(Parketnummer nr) {
        return transactie.execute(_ -> herbouw(nr));
    }

    private Uitslag herbouw(Parketnummer nr) {
        jdbc.query("select versie from snapshot where zaak_id = ? for update", (rij, _) -> rij.getInt(1), nr.waarde());
        var entries = opslag.log().entries(nr, 0, Integer.MAX_VALUE);
        if (entries.isEmpty()) {
            return new Uitslag(0, 0);
        }
        var was = vorm(nr);
        var regels = entries.stream().map(LogEntry::regel).toList();
        var kop = kop(nr, entries, regels);
        opslag.snapshots().schrijf(kop, Beeldcodec.schrijf(kop.beeld()));
        opslag.rijen().herschrijf(kop.stand(), entries, recht::rechtens);
        projecties.forEach(projectie -> projectie.project(List.of(kop.stand()), List.of()));
        return new Uitslag(1, vorm(nr).equals(was) ? 0 : 1);
    }

    private Stroomkop kop(Parketnummer nr, List<LogEntry> entries, List<LogRegel> regels) {
        var beeld = recht.vouw(nr, regels);
        var kop = Stroomkop.leeg(nr, beeld);
        for (var entry : entries) {
            kop = kop.na(entry, beeld, Beeldcodec.hash(beeld));
        }
        return kop;
    }

    /** All rows of one zaak as one text, but for those of other modules. */
    private List<String> vorm(Parketnummer nr) {
        var id = nr.waarde();
        return jdbc.queryForList("""
                select t from (
                    select s::text as t from (select zaak_id, versie, hash, vastgelegd_op, beeld, beeld_hash from snapshot) s where zaak_id = ?
                    union all select z::text from zaak_rij z where zaak_id = ?
                    union all select r::text from termijn_rij r where zaak_id = ?
                    union all select o::text from onregelmatigheid o where zaak_id = ?
                    union all select v::text from voorstel v where zaak_id = ?
                    union all select p::text from persoon p where zaak_id = ?
                    union all select w::text from persoon_woord w where zaak_id = ?
                    union all select n::text from zaaknummer n where zaak_id = ?
                    union all select k::text from persoonsleutel k where zaak_id = ?) alles
                order by t""", String.class, id, id, id, id, id, id, id, id, id);
    }
}
