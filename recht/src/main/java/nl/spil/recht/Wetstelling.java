package nl.spil.recht;

/**
 * How much of an act is written down.
 *
 * @param scenarios how many times a scenario takes it
 */
public record Wetstelling(String handeling, int voorwaarden, int invoer, int gevolgen, int termijnen, int scenarios) {

    /** Nothing follows from it and nothing is asked: it can only be recorded. */
    public boolean leeg() {
        return voorwaarden + invoer + gevolgen + termijnen == 0;
    }
}
