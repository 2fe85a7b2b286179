package nl.spil.cli;

/** The exit codes that scripts rely on. */
final class Uitslag {
    static final int GOED = 0;
    /** Something is broken, differs or failed. */
    static final int BEVINDING = 1;
    /** Cannot run: usage, port taken, server away, wrong version. */
    static final int ONUITVOERBAAR = 2;
    /** Some inputs were refused. */
    static final int GEDEELTELIJK = 3;
    /** Stopped by Ctrl-C. */
    static final int ONDERBROKEN = 130;

    private Uitslag() {}
}
