package nl.spil.zaak;

/** Ends a transaction with an answer that is not {@link Uitkomst.Vastgelegd}; never leaves {@link Zaken}. */
final class Afgebroken extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Uitkomst uitkomst;

    Afgebroken(Uitkomst uitkomst) {
        super(null, null, false, false);
        this.uitkomst = uitkomst;
    }

    Uitkomst uitkomst() {
        return uitkomst;
    }
}
