package nl.spil.recht;

/** How an act came in. */
public enum Wijze {
    /** Taken in Spil now; an act of the prosecution itself may then be refused. */
    VERRICHTEN("verrichten"),
    /** It was done elsewhere or on paper, and is recorded afterwards; never refused but for its form. */
    VASTLEGGEN("vastleggen");

    private final String wire;

    Wijze(String wire) {
        this.wire = wire;
    }

    /** Its name in JSON and in the log; stored, so it never changes. */
    public String wire() {
        return wire;
    }

    /** @throws IllegalArgumentException when {@code tekst} is neither name. */
    public static Wijze parse(String tekst) {
        for (var wijze : values()) {
            if (wijze.wire.equals(tekst)) {
                return wijze;
            }
        }
        throw new IllegalArgumentException("wijze is 'verrichten' of 'vastleggen', niet: " + tekst);
    }
}
