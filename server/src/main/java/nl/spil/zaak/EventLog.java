package nl.spil.zaak;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.spil.recht.Actor;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Gebeurteniscodec;
import nl.spil.recht.LogRegel;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Wijze;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code log_entry}: appended to and read, never changed. Runs in the transaction of the caller. */
final class EventLog {

    /** Columns that {@link #entry} reads. */
    static final String KOLOMMEN = """
            zaak_id, volgnummer, positie, tx::text as tx, geldig_op, precisie, vastgelegd_op, actor_id, actor_naam, actor_rol,
            actor_onderdeel, herkomst, wijze, pakket, motor, payload, hash
            """;

    private final JdbcTemplate jdbc;
    private final SecureRandom toeval = new SecureRandom();

    EventLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Appends one entry. Writes nothing when the log does not end with {@code vorige}: then snapshot and log disagree.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another was first
     * @throws IllegalStateException                         when the stream does not end where the snapshot says
     */
    LogEntry voegToe(Kop kop, Gebeurtenis gebeurtenis, String vorige) {
        var payload = Gebeurteniscodec.schrijf(gebeurtenis);
        var salt = Hashketen.salt(toeval.nextLong(), toeval.nextLong());
        var digest = Hashketen.payloadDigest(salt, payload);
        var hash = Hashketen.hash(kop, digest, vorige);
        var plaatsen = jdbc.query("""
                with plaats as (select pg_current_xact_id() as tx, nextval('log_positie') as positie),
                     eind as (select coalesce(max(volgnummer), 0) as volgnummer from log_entry where zaak_id = ?)
                insert into log_entry (zaak_id, volgnummer, positie, tx, geldig_op, precisie, vastgelegd_op, actor_id, actor_naam,
                    actor_rol, actor_onderdeel, herkomst, wijze, pakket, motor, payload, salt, payload_digest, vorige, hash, plek)
                select ?, ?, positie, tx, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    sha256(convert_to('11:spil-plek-1,64:' || ? || ',' || length(tx::text) || ':' || tx || ','
                        || length(positie::text) || ':' || positie || ',', 'UTF8'))
                from plaats, eind where eind.volgnummer = ?
                returning tx::text, positie""",
                (rij, _) -> new long[] {Long.parseLong(rij.getString(1)), rij.getLong(2)},
                kop.zaak().waarde(), kop.zaak().waarde(), kop.volgnummer(), tijd(kop.geldigOp().op()), kop.precisie(),
                tijd(kop.vastgelegdOp()), kop.actor().id(), kop.actor().naam(), kop.actor().rol(), kop.actor().onderdeel(),
                kop.herkomst(), kop.wijze().wire(), kop.pakket(), kop.motor(), payload, salt, Hashketen.bytes(digest),
                Hashketen.bytes(vorige), Hashketen.bytes(hash), hash, kop.volgnummer() - 1);
        if (plaatsen.isEmpty()) {
            throw new IllegalStateException("De log van " + kop.zaak() + " eindigt niet bij " + (kop.volgnummer() - 1)
                    + ", zoals het beeld zegt. Draai spil controleer, dan spil herbouw --zaak " + kop.zaak() + ".");
        }
        var plaats = plaatsen.getFirst();
        return new LogEntry(kop.zaak(), kop.volgnummer(), kop.geldigOp(), kop.vastgelegdOp(), kop.actor(), kop.herkomst(),
                kop.wijze(), kop.pakket(), kop.motor(), gebeurtenis, hash, plaats[0], plaats[1]);
    }

    /** Entries of one stream in order of registration, after {@code na}. */
    List<LogEntry> entries(Parketnummer nr, int na, int limiet) {
        return jdbc.query("select " + KOLOMMEN + """
                from log_entry where zaak_id = ? and volgnummer > ? order by volgnummer limit ?""",
                (rij, _) -> entry(rij), nr.waarde(), na, limiet);
    }

    /** All but those that only say that a stuk came in, of which there can be thousands. */
    List<LogEntry> zonderStukken(Parketnummer nr) {
        return jdbc.query("select " + KOLOMMEN + """
                from log_entry where zaak_id = ? and (payload is null or payload not like ?) order by volgnummer""",
                (rij, _) -> entry(rij), nr.waarde(), "%\"gebeurtenis\":\"stuk-gevoegd\"%");
    }

    /** The last entries up to {@code tot}, in order of registration. */
    List<LogEntry> laatste(Parketnummer nr, int tot, int limiet) {
        return jdbc.query("select " + KOLOMMEN + """
                from log_entry where zaak_id = ? and volgnummer <= ? order by volgnummer desc limit ?""",
                (rij, _) -> entry(rij), nr.waarde(), tot, limiet).reversed();
    }

    Optional<LogEntry> entry(Parketnummer nr, int volgnummer) {
        return entries(nr, volgnummer - 1, 1).stream().filter(e -> e.volgnummer() == volgnummer).findFirst();
    }

    /** The whole stream as the fold needs it. */
    List<LogRegel> regels(Parketnummer nr) {
        return entries(nr, 0, Integer.MAX_VALUE).stream().map(LogEntry::regel).toList();
    }

    static LogEntry entry(ResultSet rij) throws SQLException {
        var volgnummer = rij.getInt("volgnummer");
        return new LogEntry(new Parketnummer(rij.getString("zaak_id")), volgnummer, moment(rij, "geldig_op", "precisie"),
                op(rij, "vastgelegd_op"),
                new Actor(rij.getString("actor_id"), rij.getString("actor_naam"), rij.getString("actor_rol"),
                        rij.getString("actor_onderdeel")),
                rij.getString("herkomst"), Wijze.parse(rij.getString("wijze")), rij.getString("pakket"), rij.getString("motor"),
                gebeurtenis(rij.getString("payload"), volgnummer), Hashketen.hex(rij.getBytes("hash")),
                Long.parseLong(rij.getString("tx")), rij.getLong("positie"));
    }

    /** A payload that is gone reads as the destruction of the entry itself. */
    static Gebeurtenis gebeurtenis(@Nullable String payload, int volgnummer) {
        return payload == null ? new Gebeurtenis.InhoudVernietigd(volgnummer, "") : Gebeurteniscodec.lees(payload);
    }

    static Moment moment(ResultSet rij, String op, String precisie) throws SQLException {
        return new Moment(op(rij, op), Moment.Precisie.valueOf(rij.getString(precisie).toUpperCase(Locale.ROOT)));
    }

    static Instant op(ResultSet rij, String kolom) throws SQLException {
        return rij.getObject(kolom, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime tijd(Instant op) {
        return op.atOffset(ZoneOffset.UTC);
    }
}
