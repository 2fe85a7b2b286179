package nl.spil.web;

import java.sql.SQLException;
import java.util.Locale;
import nl.spil.database.Databasestand;
import nl.spil.database.Databasewacht;
import org.springframework.context.MessageSource;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Says, during a fault of the database, what works, what does not, and what became of this request. */
@Component
class Storingszin {
    private final Databasewacht wacht;
    private final MessageSource teksten;

    Storingszin(Databasewacht wacht, MessageSource teksten) {
        this.wacht = wacht;
        this.teksten = teksten;
    }

    /** For a request that was not begun. */
    String vooraf(Databasestand stand, Locale taal) {
        return zin(soort(stand), taal) + " " + tekst("storing.niets-vastgelegd", taal);
    }

    /**
     * For a call that failed on the database.
     *
     * @param wijzigt whether it would have recorded something: then it may be that it did, when the line broke at the end
     */
    String achteraf(Throwable fout, boolean wijzigt, Locale taal) {
        return achteraf(fout, wijzigt, "storing.misschien-vastgelegd", taal);
    }

    /** The same for a page, to someone who knows of no keys. */
    String achterafOpPagina(Throwable fout, boolean wijzigt, Locale taal) {
        return achteraf(fout, wijzigt, "storing.misschien-vastgelegd.pagina", taal);
    }

    private String achteraf(Throwable fout, boolean wijzigt, String misschien, Locale taal) {
        boolean vol = isSchijfVol(fout);
        // Looking at a zaak is recorded: with no room at all it cannot be opened.
        String wat = vol ? zin(wijzigt ? "schijf" : "inzage", taal) : zin(soort(wacht.stand()), taal);
        return wat + " " + tekst(wijzigt && !vol && !zekerNiets(fout) ? misschien : "storing.niets-vastgelegd", taal);
    }

    private static String soort(Databasestand stand) {
        return switch (stand.storing()) {
            case SCHIJF -> "schijf";
            case ZWIJGT -> "zwijgt";
            case WEG -> "weg";
            // Not seen by the watch yet, or over already.
            case GEEN -> "even";
        };
    }

    /** Without a connection nothing was begun; what gave way to others was rolled back. */
    private static boolean zekerNiets(Throwable fout) {
        return fout instanceof CannotCreateTransactionException || fout instanceof CannotGetJdbcConnectionException
                || fout instanceof TransientDataAccessException;
    }

    /** SQLSTATE class 53: out of room or memory; the statement failed and its transaction was rolled back. */
    private static boolean isSchijfVol(Throwable fout) {
        for (Throwable t = fout; t != null; t = t.getCause()) {
            if (t instanceof SQLException s && "53100".equals(s.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private String zin(String soort, Locale taal) {
        return tekst("storing.zin." + soort, taal);
    }

    private String tekst(String sleutel, Locale taal) {
        return teksten.getMessage(sleutel, null, taal);
    }
}
