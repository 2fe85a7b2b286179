package nl.spil.recht;

/** The form of a {@link Zaakbeeld} as a snapshot: canonical JSON with a version; and its hash. */
public final class Beeldcodec {

    /** Largest snapshot in bytes of UTF-8: an act that would make a larger picture is refused. */
    public static final int GRENS = 256 * 1024;

    private Beeldcodec() {}

    public static String schrijf(Zaakbeeld beeld) {
        throw new UnsupportedOperationException();
    }

    /** @throws IllegalArgumentException when it is no picture of a known version */
    public static Zaakbeeld lees(String json) {
        throw new UnsupportedOperationException();
    }

    /**
     * SHA-256, hexadecimal, over the picture without the numbers issued (parketnummer, numbers of joined zaken, volgnummer of
     * an onregelmatigheid): equal for the same acts, whatever their order of registration.
     */
    public static String hash(Zaakbeeld beeld) {
        throw new UnsupportedOperationException();
    }
}
