package nl.spil.dossier;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where the copies are, and which are missing or bad. */
final class Plaatsregister {

    static final String GOED = "goed";
    static final String ONTBREEKT = "ontbreekt";
    static final String SLECHT = "slecht";

    /** What a volume still misses. */
    record Achterstand(long blobs, long bytes) {}

    /** What should be on a volume under an id. */
    record Verwacht(long lengte, String staat) {}

    private final JdbcTemplate jdbc;

    Plaatsregister(Blobregister register) {
        this.jdbc = register.jdbc();
    }

    /** Does nothing for a blob that is gone meanwhile. */
    void zet(String id, String volume, String staat) {
        jdbc.update("""
                insert into blobplaats (id, volume, staat) select id, ?, ? from blob where id = ?
                on conflict (id, volume) do update set staat = excluded.staat, geverifieerd_op = null""", volume, staat, id);
    }

    /** Read whole and found good. */
    void geverifieerd(String id, String volume) {
        jdbc.update("update blobplaats set staat = 'goed', geverifieerd_op = now() where id = ? and volume = ?", id, volume);
    }

    void weg(String id, String volume) {
        jdbc.update("delete from blobplaats where id = ? and volume = ?", id, volume);
    }

    void slecht(Collection<String> ids, String volume) {
        jdbc.update("update blobplaats set staat = 'slecht', geverifieerd_op = null where id = any (?) and volume = ? and staat = 'goed'",
                ids.toArray(String[]::new), volume);
    }

    Achterstand achterstand(String volume) {
        return jdbc.queryForObject("""
                select count(*), coalesce(sum(b.grootte), 0) from blobplaats p join blob b on b.id = p.id
                where p.volume = ? and p.staat <> 'goed' and b.kapot_sinds is null""",
                (rij, _) -> new Achterstand(rij.getLong(1), rij.getLong(2)), volume);
    }

    /** Whether it misses nothing of what was kept before this moment, but for these. */
    boolean isBij(String volume, Instant voor, Collection<String> behalve) {
        return Boolean.FALSE.equals(jdbc.queryForObject("""
                select exists (select from blobplaats p join blob b on b.id = p.id where p.volume = ? and p.staat <> 'goed'
                    and b.kapot_sinds is null and b.vastgelegd_op <= ? and not b.id = any (?))""", Boolean.class, volume, Timestamp.from(voor),
                behalve.toArray(String[]::new)));
    }

    /** A new volume misses everything. */
    void erbij(String volume) {
        jdbc.update("""
                insert into blobplaats (id, volume, staat) select id, ?, 'ontbreekt' from blob b
                where not exists (select from blobplaats p where p.id = b.id and p.volume = ?)""", volume, volume);
    }

    /** Volumes that are no longer there hold nothing. */
    void alleen(Collection<String> volumes) {
        jdbc.update("delete from blobplaats where volume not like 'wacht:%' and not volume = any (?)", (Object) volumes.toArray(String[]::new));
    }

    void allesWeg(String volume) {
        jdbc.update("update blobplaats set staat = 'ontbreekt', geverifieerd_op = null where volume = ?", volume);
    }

    /** By id, of one part of the volume. */
    Map<String, Verwacht> verwacht(String volume, int vak) {
        var uit = new HashMap<String, Verwacht>();
        var begin = "%02x".formatted(vak);
        jdbc.query("""
                select b.id, b.grootte, p.staat from blob b join blobplaats p on p.id = b.id and p.volume = ?
                where b.id collate "C" >= ? and b.id collate "C" < ?""",
                rij -> {
                    uit.put(rij.getString(1), new Verwacht(new Segmentvorm(rij.getString(1), rij.getLong(2)).opVolume(), rij.getString(3)));
                }, volume, begin, begin + "g");
        return uit;
    }

    /** Which of these should be here, or should come here. */
    List<String> bekend(Collection<String> ids, String volume) {
        return jdbc.queryForList("select id from blobplaats where id = any (?) and volume = ?", String.class, ids.toArray(String[]::new), volume);
    }

    /** Blobs in this holding area that enough volumes have by now. */
    List<String> verspreid(String wacht, int minimaal) {
        return jdbc.queryForList("""
                select w.id from blobplaats w where w.volume = ? and (select count(*) from blobplaats p
                    where p.id = w.id and p.staat = 'goed' and p.volume not like 'wacht:%') >= ? limit 1000""", String.class, wacht, minimaal);
    }

    /**
     * Contents that this zaak holds and that fewer volumes have than asked. Each volume has a row for each blob, so these have one
     * that is not good; there are few, and only they are counted.
     */
    Set<String> nietDubbel(String zaak, int minimaal) {
        return Set.copyOf(jdbc.queryForList("""
                select distinct b.sha256 from blobsleutel k join blob b on b.sha256 = k.sha256 and b.kapot_sinds is null
                join blobplaats a on a.id = b.id and a.staat <> 'goed'
                where k.zaak_id = ? and (select count(*) from blobplaats p
                    where p.id = b.id and p.staat = 'goed' and p.volume not like 'wacht:%') < ?""", String.class, zaak, minimaal));
    }

    /** Blobs with fewer good copies on volumes than asked, per node that holds them; the empty name: none does. */
    Map<String, Long> nietDubbel(int minimaal) {
        var uit = new HashMap<String, Long>();
        jdbc.query("""
                select coalesce(substr(w.volume, 7), ''), count(*) from
                    (select id from blobplaats group by id having count(*) filter (where staat = 'goed' and volume not like 'wacht:%') < ?) t
                join blob b on b.id = t.id and b.kapot_sinds is null
                left join blobplaats w on w.id = t.id and w.volume like 'wacht:%'
                group by 1""", rij -> {
            uit.put(rij.getString(1), rij.getLong(2));
        }, minimaal);
        return uit;
    }
}
