package nl.spil.keten;

/** What a delivery does. */
enum Leveringsoort {
    /** Opens zaken. */
    NIEUW,
    /** Adds to zaken of an earlier delivery. */
    AANVULLING,
    /** Takes zaken of an earlier delivery back. */
    INTREKKING
}
