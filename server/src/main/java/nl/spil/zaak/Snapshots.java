package nl.spil.zaak;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code snapshot}: per zaak the picture and the head of its stream. The row is the lock of the zaak. */
final class Snapshots {

    private static final String KOLOMMEN = """
            zaak_id, versie, hash, vastgelegd_op, laatste_op, laatste_precisie, beeld, beeld_hash""";

    private final JdbcTemplate jdbc;
    private final Beeldgeheugen beelden = new Beeldgeheugen();

    Snapshots(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks these zaken, in order of their id whoever asks, so that no two commands wait for each other. */
    SortedMap<Parketnummer, Stroomkop> vergrendel(Collection<Parketnummer> nrs) {
        var koppen = new TreeMap<Parketnummer, Stroomkop>();
        if (nrs.size() == 1) {
            jdbc.query("select " + KOLOMMEN + " from snapshot where zaak_id = ? for update", this::kop, nrs.iterator().next().waarde())
                    .forEach(kop -> koppen.put(kop.nr(), kop));
        } else if (!nrs.isEmpty()) {
            jdbc.query("select " + KOLOMMEN + " from snapshot where zaak_id = any(?) order by zaak_id for update", this::kop,
                    (Object) nrs.stream().map(Parketnummer::waarde).toArray(String[]::new))
                    .forEach(kop -> koppen.put(kop.nr(), kop));
        }
        return koppen;
    }

    Optional<Stroomkop> lees(Parketnummer nr) {
        return jdbc.query("select " + KOLOMMEN + " from snapshot where zaak_id = ?", this::kop, nr.waarde()).stream().findFirst();
    }

    void schrijf(Stroomkop kop, String beeld) {
        jdbc.update("""
                insert into snapshot (zaak_id, versie, hash, vastgelegd_op, laatste_op, laatste_precisie, beeld, beeld_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (zaak_id) do update set versie = excluded.versie, hash = excluded.hash,
                    vastgelegd_op = excluded.vastgelegd_op, laatste_op = excluded.laatste_op,
                    laatste_precisie = excluded.laatste_precisie, beeld = excluded.beeld, beeld_hash = excluded.beeld_hash""",
                kop.nr().waarde(), kop.versie(), Hashketen.bytes(kop.hash()), EventLog.tijd(kop.vastgelegdOp()),
                kop.laatste() == null ? null : EventLog.tijd(kop.laatste().op()), precisie(kop.laatste()), beeld, kop.beeldHash());
        beelden.onthoud(beeld, kop.beeld());
    }

    private Stroomkop kop(ResultSet rij, int nr) throws SQLException {
        var zaak = new Parketnummer(rij.getString("zaak_id"));
        var hash = rij.getString("beeld_hash");
        return new Stroomkop(zaak, rij.getInt("versie"), Hashketen.hex(rij.getBytes("hash")), EventLog.op(rij, "vastgelegd_op"),
                rij.getObject("laatste_op") == null ? null : EventLog.moment(rij, "laatste_op", "laatste_precisie"),
                beelden.lees(rij.getString("beeld")), hash);
    }

    private static @Nullable String precisie(@Nullable Moment moment) {
        return moment == null ? null : moment.precisie().name().toLowerCase(Locale.ROOT);
    }
}
