package nl.spil.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Compares the clock of the server with that of the database, which gives every entry its time of registration. They
 * differ only when the database is on another machine, or when a clock is set while both run.
 */
public final class Klokcontrole {
    static final Duration WAARSCHUWING = Duration.ofSeconds(2);
    static final Duration WEIGERING = Duration.ofSeconds(60);

    private Klokcontrole() {}

    /**
     * Warns from 2 s on and refuses from 60 s on.
     *
     * @throws DatabaseFout when the difference is 60 s or more, or when the database does not answer
     */
    public static void controleer(DataSource bron, Clock klok, Consumer<String> melding) {
        Duration verschil = verschil(bron, klok).abs();
        if (verschil.compareTo(WEIGERING) >= 0) {
            throw new DatabaseFout("De klok van de database en die van deze server schelen " + verschil.toSeconds()
                    + " seconden. Zet beide klokken gelijk (met NTP) en start opnieuw.");
        }
        if (verschil.compareTo(WAARSCHUWING) >= 0) {
            melding.accept("Let op: de klok van de database en die van deze server schelen " + verschil.toSeconds()
                    + " seconden. Zet beide klokken gelijk (met NTP).");
        }
    }

    /** Database minus server; half of the time that asking took is taken off. */
    static Duration verschil(DataSource bron, Clock klok) {
        try (Connection c = bron.getConnection()) {
            return verschil(c, klok);
        } catch (SQLException e) {
            throw new DatabaseFout("De database antwoordt niet: " + e.getMessage() + ".", e);
        }
    }

    static Duration verschil(Connection c, Clock klok) throws SQLException {
        try (Statement s = c.createStatement()) {
            Instant voor = klok.instant();
            try (ResultSet r = s.executeQuery("select clock_timestamp()")) {
                r.next();
                Instant daar = r.getObject(1, OffsetDateTime.class).toInstant();
                Instant na = klok.instant();
                return Duration.between(voor.plus(Duration.between(voor, na).dividedBy(2)), daar);
            }
        }
    }
}
