package nl.spil.toegang;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import nl.spil.recht.CanoniekeJson;
import nl.spil.zaak.Zegeldeel;
import nl.spil.zaak.Zegelsleutel;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the access log: the looks of every transaction that has ended, per zaak and tied to those before. Writers of looks and
 * the seal never wait for each other; a look under way is for the next seal.
 */
public final class Inzagezegels implements Zegeldeel {

    private static final int PER_KEER = 500;

    private record Vorig(int nummer, String digest, String vanafTx) {}

    private record Kop(String zaak, Long[] nrs, Long[] merken, String digest) {}

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactie;

    Inzagezegels(DataSource bron) {
        this.jdbc = new JdbcTemplate(bron);
        this.jdbc.setFetchSize(PER_KEER);
        this.transactie = new TransactionTemplate(new JdbcTransactionManager(bron));
        this.transactie.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** After a restore to an earlier moment: puts the files of later seals aside; returns how many. */
    public static int legOpzij(DataSource bron, Path zegels, Path opzij) {
        Integer laatste = new JdbcTemplate(bron).queryForObject("select coalesce(max(nummer), 0) from inzage_zegel", Integer.class);
        return new Inzagezegelmap(zegels).legOpzij(laatste == null ? 0 : laatste, opzij);
    }

    /** No seal when nobody looked. The file comes after the commit; one missed by a crash is written by the next seal. */
    @Override
    public void zegel(Zegelsleutel sleutel, Path zegels) {
        try {
            transactie.executeWithoutResult(_ -> maak(sleutel));
        } catch (DuplicateKeyException eenAnderZegelt) {
            return;
        }
        var map = new Inzagezegelmap(zegels);
        for (var zegel : jdbc.query("select " + Inzagezegel.KOLOMMEN + " from inzage_zegel order by nummer desc", (rij, _) -> Inzagezegel.lees(rij))) {
            if (map.heeft(zegel.nummer())) {
                return;
            }
            map.schrijf(zegel);
        }
    }

    private void maak(Zegelsleutel sleutel) {
        var vorig = jdbc.query("select nummer, digest, vanaf_tx::text from inzage_zegel order by nummer desc limit 1",
                (rij, _) -> new Vorig(rij.getInt(1), rij.getString(2), rij.getString(3))).stream().findFirst().orElse(new Vorig(0, Inzageregel.BEGIN, "0"));
        var nummer = vorig.nummer() + 1;
        var koppen = new Koppen(nummer);
        jdbc.query("select " + Inzageregel.KOLOMMEN + """
                 from inzage i where tx >= ?::xid8 and tx < pg_snapshot_xmin(pg_current_snapshot())
                and not exists (select from inzage_kop k where k.zaak_id = i.zaak_id and i.nr = any(k.nrs))
                order by zaak_id collate "C", nr""", koppen::erbij, vorig.vanafTx());
        koppen.klaar();
        if (koppen.aantal == 0) {
            return;
        }
        var zegel = Inzagezegel.maak(nummer, nu(), koppen.aantal, koppendigest(jdbc, nummer), vorig.digest(), sleutel);
        jdbc.update("insert into inzage_zegel (" + Inzagezegel.KOLOMMEN + ", vanaf_tx) values (?, ?, ?, ?, ?, ?, ?, ?, pg_snapshot_xmin(pg_current_snapshot()))",
                nummer, zegel.gemaaktOp().atOffset(java.time.ZoneOffset.UTC), zegel.koppen(), zegel.koppenDigest(), zegel.vorige(), zegel.digest(),
                zegel.sleutel(), HexFormat.of().parseHex(zegel.handtekening()));
    }

    private Instant nu() {
        return jdbc.query("select clock_timestamp()", (rij, _) -> rij.getObject(1, OffsetDateTime.class).toInstant()).getFirst();
    }

    /** Over the digest of each zaak in one seal, in order of zaak. */
    static String koppendigest(JdbcTemplate jdbc, int nummer) {
        return CanoniekeJson.hash(jdbc.queryForList("select zaak_id || ' ' || digest from inzage_kop where zegel = ? order by zaak_id collate \"C\"",
                String.class, nummer));
    }

    /** Gathers looks in order of zaak, and writes a part for each. */
    private final class Koppen {
        private final int nummer;
        private final List<Inzageregel> nu = new ArrayList<>();
        private final List<Kop> klaar = new ArrayList<>();
        private int aantal;

        Koppen(int nummer) {
            this.nummer = nummer;
        }

        void erbij(ResultSet rij) throws SQLException {
            var regel = Inzageregel.lees(rij);
            if (!nu.isEmpty() && !nu.getFirst().zaak().equals(regel.zaak())) {
                sluit();
            }
            nu.add(regel);
        }

        void klaar() {
            if (!nu.isEmpty()) {
                sluit();
            }
            schrijf();
        }

        private void sluit() {
            var zaak = nu.getFirst().zaak();
            var digesten = nu.stream().map(Inzageregel::digest).toList();
            klaar.add(new Kop(zaak, nu.stream().map(Inzageregel::nr).toArray(Long[]::new), digesten.stream().map(Inzageregel::merk).toArray(Long[]::new),
                    Inzageregel.kop(zaak, digesten, vorige(zaak))));
            nu.clear();
            aantal++;
            if (klaar.size() == PER_KEER) {
                schrijf();
            }
        }

        private String vorige(String zaak) {
            @Nullable String digest = jdbc.queryForList("select digest from inzage_kop where zaak_id = ? and zegel < ? order by zegel desc limit 1", String.class,
                    zaak, nummer).stream().findFirst().orElse(null);
            return digest == null ? Inzageregel.BEGIN : digest;
        }

        private void schrijf() {
            jdbc.batchUpdate("insert into inzage_kop (zaak_id, zegel, nrs, merken, digest) values (?, ?, ?, ?, ?)", klaar, PER_KEER, (s, kop) -> {
                s.setString(1, kop.zaak());
                s.setInt(2, nummer);
                s.setArray(3, s.getConnection().createArrayOf("bigint", kop.nrs()));
                s.setArray(4, s.getConnection().createArrayOf("bigint", kop.merken()));
                s.setString(5, kop.digest());
            });
            klaar.clear();
        }
    }
}
