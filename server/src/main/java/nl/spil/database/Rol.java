package nl.spil.database;

/**
 * The roles in the database, from the most to the least powerful. Each has a password of its own in the embedded
 * cluster; in a production cluster they are made by its administrator.
 */
public enum Rol {
    /** Everything; used to make the other roles, for back-ups of last resort and by nothing else. */
    SUPERUSER("postgres", "superuser"),
    /** Owns the schema and runs the migrations. */
    EIGENAAR("spil_eigenaar", ""),
    /** The running server: SELECT and INSERT on the log, more only where a migration says so. */
    APP("spil_app", ""),
    /** Destroys payloads lawfully: UPDATE on two columns of the log. */
    VERNIETIGING("spil_vernietiging", ""),
    /** Reads every table and writes none: for reports and checks. */
    LEZER("spil_lezer", ""),
    /** Streams the whole cluster out, for {@code spil backup}. */
    BACKUP("spil_backup", "replication");

    private final String naam;
    private final String rechten;

    Rol(String naam, String rechten) {
        this.naam = naam;
        this.rechten = rechten;
    }

    /** The name of the role in PostgreSQL. */
    public String naam() {
        return naam;
    }

    /** Role attributes beside LOGIN, as SQL; may be empty. */
    String rechten() {
        return rechten;
    }
}
