package nl.spil.meting;

/** How much is measured: the real size, or so little that a test can see that it works. */
enum Omvang {
    GEWOON, PROEF;

    int kies(int gewoon, int proef) {
        return this == GEWOON ? gewoon : proef;
    }
}
