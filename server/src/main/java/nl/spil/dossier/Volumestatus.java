package nl.spil.dossier;

/** What a volume does now. */
public enum Volumestatus {
    /** Reads, writes and counts. */
    GEZOND("gezond"),
    /** Takes no part: silent, failing, away, or taken out for a drill. */
    AFGESCHERMD("afgeschermd"),
    /** Is back; reads, and counts again when it has what it missed. */
    HERSTELT("herstelt"),
    /** Reads; has no room. */
    VOL("vol"),
    /** Reads; refuses writes. */
    ALLEEN_LEZEN("alleen-lezen");

    private final String naam;

    Volumestatus(String naam) {
        this.naam = naam;
    }

    /** As in the API and the commands. */
    public String naam() {
        return naam;
    }

    boolean leest() {
        return this != AFGESCHERMD;
    }

    /** Whether what it missed may be written. */
    boolean werktBij() {
        return this == GEZOND || this == HERSTELT;
    }
}
