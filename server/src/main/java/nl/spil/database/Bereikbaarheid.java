package nl.spil.database;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Whether a database answers at all, told at once and in a sentence: Flyway alone would try again for a quarter of an hour. */
final class Bereikbaarheid {
    /** The database is starting up or shutting down: it is there, and Flyway may try again. */
    private static final String NOG_NIET = "57P03";

    private Bereikbaarheid() {}

    /** @throws DatabaseFout with what to do, when nothing answers or this user or database is not let in */
    static void eis(DataSource bron) {
        try (var verbinding = bron.getConnection()) {
            verbinding.getMetaData();
        } catch (SQLException e) {
            String staat = e.getSQLState() == null ? "" : e.getSQLState();
            if (!staat.equals(NOG_NIET)) {
                throw new DatabaseFout(zin(staat) + " (" + eersteRegel(e) + ")", e);
            }
        }
    }

    private static String zin(String staat) {
        if (staat.startsWith("28")) {
            return "De database laat deze gebruiker niet toe. Kijk naam en wachtwoord na, in het adres of in"
                    + " SPIL_DATABASE_GEBRUIKER en SPIL_DATABASE_WACHTWOORD.";
        }
        if (staat.equals("3D000")) {
            return "Deze database bestaat niet. Maak haar eerst aan, of verbeter de naam in het adres.";
        }
        return "De database antwoordt niet. Start haar, of verbeter het adres.";
    }

    private static String eersteRegel(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
