package nl.spil.dossier.gebruik;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What protects a stuk now: what it joined with, or what an act put in its place. */
record Bescherming(String classificatie, boolean geheimhouder, String bijzonder) {

    /** In SQL, of a row {@code s} of stuk: it is privileged, or may be. */
    static final String GEHEIMHOUDER = "(case when s.afscherming is null then s.geheimhouder else s.afscherming = 'geheimhouder' end)";
    /** In SQL, of a row {@code s} of stuk: named people only. */
    static final String AANGEWEZENEN = "(case when s.afscherming is null then s.bijzonder = 'kinderpornografisch' else s.afscherming = 'kinderpornografisch' end)";
    /** In SQL, of a row {@code s} of stuk: its classification. */
    static final String CLASSIFICATIE =
            "(case when s.afscherming is null then s.classificatie when s.afscherming = 'vertrouwelijk' then 'vertrouwelijk' else '' end)";

    static Bescherming van(ResultSet rij) throws SQLException {
        return van(rij.getString("classificatie"), rij.getBoolean("geheimhouder"), rij.getString("bijzonder"), rij.getString("afscherming"));
    }

    static Bescherming van(String classificatie, boolean geheimhouder, String bijzonder, @Nullable String afscherming) {
        return afscherming == null ? new Bescherming(classificatie, geheimhouder, bijzonder) : switch (afscherming) {
            case "vertrouwelijk" -> new Bescherming("vertrouwelijk", false, zonder(bijzonder));
            case "geheimhouder" -> new Bescherming(classificatie, true, zonder(bijzonder));
            case Toegankelijk.KINDERPORNOGRAFISCH -> new Bescherming(classificatie, false, Toegankelijk.KINDERPORNOGRAFISCH);
            case "gewoon" -> new Bescherming("", false, zonder(bijzonder));
            default -> throw new IllegalStateException("no protection: " + afscherming);
        };
    }

    /** A shocking image stays shocking; only the heaviest mark is taken away by an act. */
    private static String zonder(String bijzonder) {
        return bijzonder.equals(Toegankelijk.KINDERPORNOGRAFISCH) ? "" : bijzonder;
    }
}
