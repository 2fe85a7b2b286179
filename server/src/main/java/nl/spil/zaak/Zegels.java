package nl.spil.zaak;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals the heads of all streams, in the database and in a folder outside it. */
public final class Zegels {

    static final String KOLOMMEN = "nummer, gemaakt_op, positie, koppen, vorige, digest, sleutel, handtekening";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactie;
    private final Zegelbestanden bestanden;
    private final Zegelsleutel sleutel;
    private final Path map;
    private final List<Zegeldeel> delen;

    /**
     * @param sleutels folder of the key, made when it is not there
     * @param zegels   folder outside the database where each seal is a file
     */
    public Zegels(DataSource bron, Path sleutels, Path zegels) {
        this(bron, sleutels, zegels, List.of());
    }

    /** @param delen what other modules seal along */
    public Zegels(DataSource bron, Path sleutels, Path zegels, List<Zegeldeel> delen) {
        this.jdbc = new JdbcTemplate(bron);
        this.transactie = new TransactionTemplate(new JdbcTransactionManager(bron));
        this.transactie.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.sleutel = Zegelsleutel.open(sleutels);
        this.bestanden = new Zegelbestanden(zegels);
        this.map = zegels;
        this.delen = List.copyOf(delen);
    }

    /** Where in a data directory the key lies. */
    public static Path sleutelmap(Path gegevens) {
        return gegevens.resolve("sleutels");
    }

    /** Where in a data directory the seals lie. */
    public static Path zegelmap(Path gegevens) {
        return gegevens.resolve("zegels");
    }

    /** Seals now all that is committed. The file comes after the commit; one missed by a crash is written by the next seal. */
    public Zegel zegel() {
        for (int poging = 1;; poging++) {
            try {
                var gemaakt = transactie.execute(_ -> maak());
                vulAan(gemaakt.nummer());
                delen.forEach(deel -> deel.zegel(sleutel, map));
                return gemaakt;
            } catch (DuplicateKeyException eenAnderZegelde) {
                if (poging == 5) {
                    throw eenAnderZegelde;
                }
            }
        }
    }

    private Zegel maak() {
        var vorige = laatste();
        var nummer = vorige == null ? 1 : vorige.nummer() + 1;
        jdbc.update("""
                insert into zegel_kop (zaak_id, zegel, versie, hash)
                select e.zaak_id, ?, e.volgnummer, encode(e.hash, 'hex')
                from (select zaak_id, max(volgnummer) as volgnummer from log_entry
                      where tx >= coalesce((select vanaf_tx from zegel order by nummer desc limit 1), '0'::xid8)
                      group by zaak_id) kop
                join log_entry e on e.zaak_id = kop.zaak_id and e.volgnummer = kop.volgnummer
                where e.volgnummer > coalesce((select max(k.versie) from zegel_kop k where k.zaak_id = kop.zaak_id), 0)""", nummer);
        var koppen = koppen(nummer);
        var klok = jdbc.query("select clock_timestamp() as nu, coalesce((select max(positie) from log_entry), 0) as positie",
                (rij, _) -> new Plaats(EventLog.op(rij, "nu"), rij.getLong("positie"))).getFirst();
        var keten = vorige == null ? Hashketen.BEGIN : vorige.digest();
        var digest = Zegel.digest(nummer, klok.op(), klok.positie(), koppendigest(koppen), keten);
        var zegel = new Zegel(nummer, klok.op(), klok.positie(), koppen.size(), keten, digest, sleutel.publiek(), sleutel.teken(digest));
        jdbc.update("""
                insert into zegel (nummer, gemaakt_op, positie, koppen, vorige, digest, sleutel, handtekening, vanaf_tx)
                values (?, ?, ?, ?, ?, ?, ?, ?, pg_snapshot_xmin(pg_current_snapshot()))""",
                nummer, EventLog.tijd(zegel.gemaaktOp()), zegel.positie(), zegel.koppen(), keten, digest, zegel.sleutel(),
                zegel.handtekening());
        return zegel;
    }

    private record Plaats(Instant op, long positie) {}

    private void vulAan(int tot) {
        for (int nummer = tot; nummer > 0 && !bestanden.heeft(nummer); nummer--) {
            var zegel = jdbc.query("select " + KOLOMMEN + " from zegel where nummer = ?", (rij, _) -> lees(rij), nummer).getFirst();
            bestanden.schrijf(zegel, koppen(nummer));
        }
    }

    private List<Zegel.Stand> koppen(int nummer) {
        return koppen(jdbc, nummer);
    }

    static List<Zegel.Stand> koppen(JdbcTemplate jdbc, int nummer) {
        return jdbc.query("select zaak_id, versie, hash from zegel_kop where zegel = ? order by zaak_id collate \"C\"",
                (rij, _) -> new Zegel.Stand(rij.getString(1), rij.getInt(2), rij.getString(3)), nummer);
    }

    static String koppendigest(List<Zegel.Stand> koppen) {
        var alles = new StringBuilder();
        koppen.forEach(kop -> alles.append(kop.canoniek()));
        return Hashketen.digest(alles.toString());
    }

    private @Nullable Zegel laatste() {
        return jdbc.query("select " + KOLOMMEN + " from zegel order by nummer desc limit 1", (rij, _) -> lees(rij)).stream().findFirst()
                .orElse(null);
    }

    static Zegel lees(ResultSet rij) throws SQLException {
        return new Zegel(rij.getInt("nummer"), EventLog.op(rij, "gemaakt_op"), rij.getLong("positie"), rij.getInt("koppen"),
                rij.getString("vorige"), rij.getString("digest"), rij.getString("sleutel"), rij.getBytes("handtekening"));
    }
}
