package nl.spil.zaak;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the log exactly as it stands, for the check: it may hold anything. */
record Ruweregel(String zaak, int volgnummer, Instant geldigOp, String precisie, Instant vastgelegdOp, String[] overig,
        @Nullable String payload, byte @Nullable [] salt, String payloadDigest, String vorige, String hash, String plek, long tx,
        long positie, String pakket) {

    static final String VRAAG = """
            select zaak_id, volgnummer, positie, tx::text as plaats_tx, geldig_op, precisie, vastgelegd_op, actor_id, actor_naam, actor_rol,
                actor_onderdeel, herkomst, wijze, pakket, motor, payload, salt, payload_digest, vorige, hash, plek
            from log_entry order by zaak_id collate "C", volgnummer""";

    static Ruweregel lees(ResultSet rij) throws SQLException {
        var overig = new String[] {rij.getString("actor_id"), rij.getString("actor_naam"), rij.getString("actor_rol"),
            rij.getString("actor_onderdeel"), rij.getString("herkomst"), rij.getString("wijze"), rij.getString("pakket"),
            rij.getString("motor")};
        return new Ruweregel(rij.getString("zaak_id"), rij.getInt("volgnummer"), EventLog.op(rij, "geldig_op"), rij.getString("precisie"),
                EventLog.op(rij, "vastgelegd_op"), overig, rij.getString("payload"), rij.getBytes("salt"),
                Hashketen.hex(rij.getBytes("payload_digest")), Hashketen.hex(rij.getBytes("vorige")), Hashketen.hex(rij.getBytes("hash")),
                Hashketen.hex(rij.getBytes("plek")), Long.parseLong(rij.getString("plaats_tx")), rij.getLong("positie"),
                rij.getString("pakket"));
    }
}
