package nl.spil.dossier.gebruik;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Wetspakketten;
import nl.spil.zaak.LogEntry;
import nl.spil.zaak.Projection;
import nl.spil.zaak.Zaakstand;
import nl.spil.zaak.Zaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what the log says of stukken into their rows, in the transaction of the act; touches a zaak only when an entry can matter. */
final class Stukprojectie implements Projection {

    private final JdbcTemplate jdbc;
    private final Supplier<Zaken> zaken;
    private final Wetspakketten wet;

    /** @param zaken asked for when it is used: the door knows its projections, not the other way round */
    Stukprojectie(DataSource bron, Supplier<Zaken> zaken, Wetspakketten wet) {
        this.jdbc = new JdbcTemplate(bron);
        this.zaken = zaken;
        this.wet = wet;
    }

    @Override
    public void project(List<Zaakstand> standen, List<LogEntry> entries) {
        for (var stand : standen) {
            var raken = entries.stream().filter(e -> e.zaak().equals(stand.nr()) && Stukverloop.raakt(e)).toList();
            if (entries.isEmpty() || !raken.isEmpty() && (!raken.stream().allMatch(Stukverloop::alleenBijOnthouden) || heeftOnthouden(stand.nr()))) {
                herschrijf(stand.nr());
            }
        }
    }

    private boolean heeftOnthouden(Parketnummer nr) {
        return Boolean.TRUE.equals(jdbc.queryForObject("select exists (select from stuk where zaak_id = ? and onthouden)", Boolean.class, nr.waarde()));
    }

    private record Rij(int versie, String soort, String titel, String bestand, String sha256, @Nullable Instant ingetrokkenOp, String reden,
            @Nullable Instant vernietigdOp, @Nullable String afscherming, boolean onthouden, boolean geenAfschrift, long grootte) {}

    private void herschrijf(Parketnummer nr) {
        var rijen = rijen(nr);
        if (rijen.isEmpty()) {
            return;
        }
        var entries = zaken.get().gebeurtenissen(nr, 0, Integer.MAX_VALUE);
        var verloop = Stukverloop.van(entries, wet.rechtens(entries.stream().map(LogEntry::regel).toList()));
        var anders = new ArrayList<Object[]>();
        verloop.forEach((id, stand) -> {
            var is = rijen.get(id);
            if (is == null) {
                return;
            }
            if (stand.registraties().size() > 1) {
                versies(nr, stand, is);
            }
            var nu = stand.laatste();
            var ingetrokken = stand.ingetrokken();
            var wordt = new Rij(nu.versie(), nu.soort(), nu.titel(), nu.bestand().isEmpty() ? is.bestand() : nu.bestand(), nu.sha256(),
                    ingetrokken == null ? null : ingetrokken.op(), ingetrokken == null ? "" : ingetrokken.reden(), stand.vernietigdOp(), stand.afscherming(),
                    !stand.onthouden().isEmpty(), stand.geenAfschrift(), nu.grootte());
            if (!wordt.equals(is)) {
                anders.add(new @Nullable Object[] {wordt.versie(), wordt.soort(), wordt.titel(), wordt.bestand(), wordt.sha256(), tijd(wordt.ingetrokkenOp()),
                        wordt.reden(), tijd(wordt.vernietigdOp()), wordt.afscherming(), wordt.onthouden(), wordt.geenAfschrift(), wordt.grootte(), nr.waarde(), id});
            }
        });
        jdbc.batchUpdate("""
                update stuk set versie = ?, soort = ?, titel = ?, bestand = ?, sha256 = ?, ingetrokken_op = ?, ingetrokken_reden = ?, vernietigd_op = ?,
                    afscherming = ?, onthouden = ?, geen_afschrift = ?, grootte = ? where zaak_id = ? and id = ?""", anders);
    }

    private HashMap<String, Rij> rijen(Parketnummer nr) {
        var uit = new HashMap<String, Rij>();
        jdbc.query("""
                select id, versie, soort, titel, bestand, sha256, ingetrokken_op, ingetrokken_reden, vernietigd_op, afscherming, onthouden, geen_afschrift,
                    grootte from stuk where zaak_id = ?""", rij -> {
            uit.put(rij.getString(1), new Rij(rij.getInt(2), rij.getString(3), rij.getString(4), rij.getString(5), rij.getString(6), moment(rij.getTimestamp(7)),
                    rij.getString(8), moment(rij.getTimestamp(9)), rij.getString(10), rij.getBoolean(11), rij.getBoolean(12), rij.getLong(13)));
        }, nr.waarde());
        return uit;
    }

    /** The name of the file as it joined is not in the log: it is taken from the row when that is first changed. */
    private void versies(Parketnummer nr, Stukstand stand, Rij is) {
        for (var r : stand.registraties()) {
            jdbc.update("""
                    insert into stukversie (zaak_id, stuk, nummer, versie, soort, titel, bestand, sha256, grootte, van, door, reden, volgnummer)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (zaak_id, stuk, nummer) do nothing""",
                    nr.waarde(), stand.id(), r.nummer(), r.versie(), r.soort(), r.titel(), r.bestand().isEmpty() ? is.bestand() : r.bestand(), r.sha256(),
                    r.grootte(), Timestamp.from(r.op()), r.door(), r.reden(), r.volgnummer());
        }
    }

    private static @Nullable Timestamp tijd(@Nullable Instant op) {
        return op == null ? null : Timestamp.from(op);
    }

    private static @Nullable Instant moment(@Nullable Timestamp op) {
        return Objects.isNull(op) ? null : op.toInstant();
    }
}
