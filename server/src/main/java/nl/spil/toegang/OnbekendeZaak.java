package nl.spil.toegang;

/** No stream has this number; becomes 404. */
public final class OnbekendeZaak extends RuntimeException {

    private final String nummer;

    public OnbekendeZaak(String nummer) {
        super("Er is geen zaak met nummer " + nummer + ".");
        this.nummer = nummer;
    }

    public String nummer() {
        return nummer;
    }
}
