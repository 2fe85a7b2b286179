package nl.spil.toegang;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;
import nl.spil.recht.CanoniekeJson;
import nl.spil.zaak.Zegelsleutel;
import tools.jackson.databind.JsonNode;

/**
 * A seal over the access log.
 *
 * @param nummer       from 1, without gaps
 * @param koppen       number of zaken with looks in it
 * @param koppenDigest over the digest of each, in order of zaak
 * @param vorige       digest of the seal before; 64 zeros for the first
 * @param handtekening hexadecimal
 */
record Inzagezegel(int nummer, Instant gemaaktOp, int koppen, String koppenDigest, String vorige, String digest, String sleutel, String handtekening) {

    static final String KOLOMMEN = "nummer, gemaakt_op, koppen, koppen_digest, vorige, digest, sleutel, handtekening";

    static Inzagezegel maak(int nummer, Instant op, int koppen, String koppenDigest, String vorige, Zegelsleutel sleutel) {
        var digest = digest(nummer, op, koppen, koppenDigest, vorige);
        return new Inzagezegel(nummer, op, koppen, koppenDigest, vorige, digest, sleutel.publiek(), HexFormat.of().formatHex(sleutel.teken(digest)));
    }

    private static String digest(int nummer, Instant op, int koppen, String koppenDigest, String vorige) {
        return CanoniekeJson.hash(Map.of("vorm", "spil-inzagezegel-1", "nummer", (long) nummer, "gemaaktOp", op.toString(), "koppen", (long) koppen,
                "koppenDigest", koppenDigest, "vorige", vorige));
    }

    boolean klopt(String ervoor) {
        return vorige.equals(ervoor) && digest.equals(digest(nummer, gemaaktOp, koppen, koppenDigest, vorige))
                && Zegelsleutel.klopt(sleutel, digest, HexFormat.of().parseHex(handtekening));
    }

    static Inzagezegel lees(ResultSet rij) throws SQLException {
        return new Inzagezegel(rij.getInt("nummer"), rij.getObject("gemaakt_op", OffsetDateTime.class).toInstant(), rij.getInt("koppen"),
                rij.getString("koppen_digest"), rij.getString("vorige"), rij.getString("digest"), rij.getString("sleutel"),
                HexFormat.of().formatHex(rij.getBytes("handtekening")));
    }

    String json() {
        return CanoniekeJson.schrijf(Map.of("nummer", (long) nummer, "gemaaktOp", gemaaktOp.toString(), "koppen", (long) koppen, "koppenDigest", koppenDigest,
                "vorige", vorige, "digest", digest, "sleutel", sleutel, "handtekening", handtekening));
    }

    static Inzagezegel lees(JsonNode j) {
        return new Inzagezegel(j.required("nummer").intValue(), Instant.parse(j.required("gemaaktOp").stringValue()), j.required("koppen").intValue(),
                j.required("koppenDigest").stringValue(), j.required("vorige").stringValue(), j.required("digest").stringValue(),
                j.required("sleutel").stringValue(), j.required("handtekening").stringValue());
    }
}
