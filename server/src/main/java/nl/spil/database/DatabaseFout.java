package nl.spil.database;

/**
 * The database cannot be used as it stands. The message is one or two sentences in Dutch for the person at the
 * keyboard: what is wrong, and what to do. Commands print it and end with exit code 2.
 */
public final class DatabaseFout extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseFout(String tekst) {
        super(tekst);
    }

    public DatabaseFout(String tekst, Throwable oorzaak) {
        super(tekst, oorzaak);
    }
}
