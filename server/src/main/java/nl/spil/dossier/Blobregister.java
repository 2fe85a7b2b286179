package nl.spil.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Which blobs there are and who holds them. */
final class Blobregister {

    private static final String BLOB = """
            select b.sha256, b.id, b.grootte, b.kapot_sinds is not null as kapot, k.zaak_id, k.hoofdsleutel, k.omhulsel,
                (select string_agg(p.volume || '=' || p.staat, ' ') from blobplaats p where p.id = b.id) as plaatsen
            from blob b join lateral (select zaak_id, hoofdsleutel, omhulsel from blobsleutel k
                where k.sha256 = b.sha256 order by zaak_id limit 1) k on true
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactie;

    Blobregister(DataSource bron) {
        this.jdbc = new JdbcTemplate(bron);
        this.transactie = new TransactionTemplate(new JdbcTransactionManager(bron));
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    TransactionTemplate transactie() {
        return transactie;
    }

    boolean leeg() {
        return Boolean.FALSE.equals(jdbc.queryForObject("select exists (select from blobsleutel)", Boolean.class));
    }

    Optional<Blob> zoek(String sha256) {
        return jdbc.query(BLOB + "where b.sha256 = ?", (rij, _) -> blob(rij), sha256).stream().findFirst();
    }

    Optional<Blob> zoekId(String id) {
        return jdbc.query(BLOB + "where b.id = ?", (rij, _) -> blob(rij), id).stream().findFirst();
    }

    /** All of them, in order of digest, from the one after {@code na}. */
    List<Blob> alle(String na, int aantal) {
        return jdbc.query(BLOB + "where b.sha256 > ? order by b.sha256 limit ?", (rij, _) -> blob(rij), na, aantal);
    }

    /** What must still come onto this volume, the least safe first. */
    List<Blob> achterstand(String volume, Collection<String> behalve, int aantal) {
        return jdbc.query(BLOB + """
                join blobplaats a on a.id = b.id and a.volume = ? and a.staat <> 'goed'
                where b.kapot_sinds is null and not b.id = any (?)
                order by (select count(*) from blobplaats p where p.id = b.id and p.staat = 'goed'), b.vastgelegd_op limit ?""",
                (rij, _) -> blob(rij), volume, behalve.toArray(String[]::new), aantal);
    }

    /** Copies on this volume that were read longest ago. */
    List<Blob> teSchrobben(String volume, Instant voor, int aantal) {
        return jdbc.query(BLOB + """
                join blobplaats a on a.id = b.id and a.volume = ? and a.staat = 'goed'
                    and (a.geverifieerd_op is null or a.geverifieerd_op < ?)
                order by a.geverifieerd_op nulls first limit ?""",
                (rij, _) -> blob(rij), volume, Timestamp.from(voor), aantal);
    }

    /** Those of which no good copy is left. */
    List<Blob> kapotte() {
        return jdbc.query(BLOB + "where b.kapot_sinds is not null order by b.kapot_sinds limit 10000", (rij, _) -> blob(rij));
    }

    void kapot(String id, boolean is) {
        jdbc.update(is ? """
                insert into blobstoring (sha256, oorzaak) select sha256, 'kapot' from blob b where id = ?
                and not exists (select from blobstoring s where s.sha256 = b.sha256 and s.oorzaak = 'kapot' and s.tot is null)""" : """
                update blobstoring set tot = clock_timestamp() where tot is null and sha256 = (select sha256 from blob where id = ?)""", id);
        jdbc.update("update blob set kapot_sinds = case when ? then coalesce(kapot_sinds, now()) end where id = ?", is, id);
    }

    /** Held by nobody but an intake from before this moment. */
    List<String> alleenInname(Instant voor) {
        return jdbc.queryForList("""
                select k.sha256 from blobsleutel k where k.zaak_id = 'inname' and k.sinds < ?
                and not exists (select from blobsleutel a where a.sha256 = k.sha256 and a.zaak_id <> 'inname') limit 1000""",
                String.class, Timestamp.from(voor));
    }

    /**
     * Writes a new blob with its places, held by the intake.
     *
     * @return false when these bytes are there already; then nothing is written
     */
    boolean leg(String sha256, Segmentvorm vorm, Sleuteldienst.Omhulsel omhulsel, SequencedMap<String, String> plaatsen) {
        return Boolean.TRUE.equals(transactie.execute(_ -> {
            if (jdbc.update("insert into blob (sha256, id, grootte) values (?, ?, ?) on conflict do nothing", sha256, vorm.id(), vorm.grootte()) == 0) {
                return false;
            }
            houdVast(Blob.INNAME, sha256, omhulsel);
            jdbc.batchUpdate("insert into blobplaats (id, volume, staat) values (?, ?, ?)", plaatsen.entrySet(), 50, (rij, plaats) -> {
                rij.setString(1, vorm.id());
                rij.setString(2, plaats.getKey());
                rij.setString(3, plaats.getValue());
            });
            return true;
        }));
    }

    /** Again for a while, so that it is not cleared before a zaak holds it; false when it is gone meanwhile. */
    boolean verleng(String sha256, Sleuteldienst.Omhulsel omhulsel) {
        return Boolean.TRUE.equals(transactie.execute(_ -> {
            if (jdbc.queryForList("select 1 from blob where sha256 = ? for key share", sha256).isEmpty()) {
                return false;
            }
            jdbc.update("""
                    insert into blobsleutel (zaak_id, sha256, hoofdsleutel, omhulsel) values (?, ?, ?, ?)
                    on conflict (zaak_id, sha256) do update set sinds = now()""", Blob.INNAME, sha256, omhulsel.hoofdsleutel(), omhulsel.bytes());
            return true;
        }));
    }

    void houdVast(String zaak, String sha256, Sleuteldienst.Omhulsel omhulsel) {
        jdbc.update("insert into blobsleutel (zaak_id, sha256, hoofdsleutel, omhulsel) values (?, ?, ?, ?) on conflict do nothing",
                zaak, sha256, omhulsel.hoofdsleutel(), omhulsel.bytes());
    }

    /** Locks these blobs against clearing for the rest of the transaction. */
    List<Blob> vast(Collection<String> sha256) {
        var digests = sha256.toArray(String[]::new);
        jdbc.queryForList("select sha256 from blob where sha256 = any (?) order by sha256 for key share", String.class, (Object) digests);
        return jdbc.query(BLOB + "where b.sha256 = any (?)", (rij, _) -> blob(rij), (Object) digests);
    }

    void verlaatInname(Collection<String> sha256) {
        // In order, so that two deliveries that share files do not wait for each other.
        jdbc.update("""
                delete from blobsleutel where ctid = any (array(select ctid from blobsleutel
                    where zaak_id = 'inname' and sha256 = any (?) order by sha256 for update))""", (Object) sha256.toArray(String[]::new));
    }

    /** Wrappings under another main key than this one. */
    List<Omhuld> anderDan(String hoofdsleutel, int aantal) {
        return jdbc.query("select zaak_id, sha256, hoofdsleutel, omhulsel from blobsleutel where hoofdsleutel <> ? limit ?",
                (rij, _) -> new Omhuld(rij.getString(1), rij.getString(2), new Sleuteldienst.Omhulsel(rij.getString(3), rij.getBytes(4))),
                hoofdsleutel, aantal);
    }

    /** A wrapping with whom it is for. */
    record Omhuld(String houder, String sha256, Sleuteldienst.Omhulsel omhulsel) {}

    void vervang(Omhuld oud, Sleuteldienst.Omhulsel nieuw) {
        jdbc.update("update blobsleutel set hoofdsleutel = ?, omhulsel = ? where zaak_id = ? and sha256 = ? and hoofdsleutel = ?",
                nieuw.hoofdsleutel(), nieuw.bytes(), oud.houder(), oud.sha256(), oud.omhulsel().hoofdsleutel());
    }

    /** Takes the wrappings of a zaak away; returns the ids of the blobs that nobody holds any more, and that are gone by that. */
    List<String> laatLos(String zaak) {
        return laatLos(zaak, jdbc.queryForList("select sha256 from blobsleutel where zaak_id = ? order by sha256", String.class, zaak), null);
    }

    /** @param voor only wrappings from before this moment; all when null */
    List<String> laatLos(String houder, List<String> los, @Nullable Instant voor) {
        return transactie.execute(_ -> {
            jdbc.queryForList("select sha256 from blob where sha256 = any (?) order by sha256 for update", String.class, (Object) los.toArray(String[]::new));
            jdbc.update("delete from blobsleutel where zaak_id = ? and sha256 = any (?) and (?::timestamptz is null or sinds < ?)", houder,
                    los.toArray(String[]::new), tijd(voor), tijd(voor));
            return jdbc.queryForList("""
                    delete from blob b where sha256 = any (?) and not exists (select from blobsleutel k where k.sha256 = b.sha256)
                    returning id""", String.class, (Object) los.toArray(String[]::new));
        });
    }

    private static @Nullable Timestamp tijd(@Nullable Instant op) {
        return op == null ? null : Timestamp.from(op);
    }

    private static Blob blob(ResultSet rij) throws SQLException {
        var plaatsen = new HashMap<String, String>();
        var tekst = rij.getString("plaatsen");
        for (var plaats : tekst == null ? new String[0] : tekst.split(" ")) {
            var is = plaats.lastIndexOf('=');
            plaatsen.put(plaats.substring(0, is), plaats.substring(is + 1));
        }
        return new Blob(rij.getString("sha256"), new Segmentvorm(rij.getString("id"), rij.getLong("grootte")), Map.copyOf(plaatsen),
                rij.getBoolean("kapot"), rij.getString("zaak_id"), new Sleuteldienst.Omhulsel(rij.getString("hoofdsleutel"), rij.getBytes("omhulsel")));
    }
}
