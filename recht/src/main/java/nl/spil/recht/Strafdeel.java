package nl.spil.recht;

/** What part of the maximum on a misdrijf can be imposed: attempt (Sr 45), preparation (Sr 46), complicity (Sr 49). */
enum Strafdeel {
    GEHEEL(""), POGING("45"), MEDEPLICHTIGHEID("49"), VOORBEREIDING("46");

    private static final long JAAR = 4380;
    /** Sr 10 lid 3: the highest term for a feit that can bring life, thirty years since 1 February 2006. */
    private static final long BIJ_LEVENSLANG = 30 * JAAR;
    private static final long TWINTIG_JAAR = 20 * JAAR;
    private static final long VIJFTIEN_JAAR = 15 * JAAR;

    private final String artikel;

    Strafdeel(String artikel) {
        this.artikel = artikel;
    }

    /** Number of the article of Sr; empty for the whole. */
    String artikel() {
        return artikel;
    }

    /** What remains of a maximum, in the same unit; taken off once. */
    long van(long maximum) {
        return switch (this) {
            case GEHEEL -> maximum;
            case POGING, MEDEPLICHTIGHEID -> maximum - maximum / 3;
            case VOORBEREIDING -> maximum / 2;
        };
    }

    /** The term in place of life, in twelfths of a day (Sr 10 lid 3; 45 lid 3; 46 lid 2; 49 lid 2). */
    long vanLevenslang() {
        return switch (this) {
            case GEHEEL -> BIJ_LEVENSLANG;
            case POGING, MEDEPLICHTIGHEID -> TWINTIG_JAAR;
            case VOORBEREIDING -> VIJFTIEN_JAAR;
        };
    }
}
