package nl.spil.toegang;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import nl.spil.recht.CanoniekeJson;

/**
 * One look as it stands in the database.
 *
 * @param tx the transaction that wrote it, in this cluster
 */
record Inzageregel(String zaak, long nr, Instant op, String account, String rol, String wat, String tx) {

    static final String KOLOMMEN = "zaak_id, nr, op, account, rol, wat, tx::text as tx";
    /** What the first part of a zaak has as the part before it. */
    static final String BEGIN = "0".repeat(64);

    static Inzageregel lees(ResultSet rij) throws SQLException {
        return new Inzageregel(rij.getString("zaak_id"), rij.getLong("nr"), rij.getObject("op", OffsetDateTime.class).toInstant(),
                rij.getString("account"), rij.getString("rol"), rij.getString("wat"), rij.getString("tx"));
    }

    /** SHA-256, hexadecimal, over all that says who saw what, when. */
    String digest() {
        return CanoniekeJson.hash(Map.of("vorm", "spil-inzage-1", "zaak", zaak, "nr", nr, "op", op.toString(), "account", account, "rol", rol,
                "wat", wat));
    }

    /** The first eight bytes of a digest. */
    static long merk(String digest) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(digest, 0, 16)).getLong();
    }

    /** Ties the looks of one part to each other and to the part before. */
    static String kop(String zaak, List<String> digesten, String vorige) {
        return CanoniekeJson.hash(Map.of("vorm", "spil-inzagekop-1", "zaak", zaak, "regels", digesten, "vorige", vorige));
    }
}
