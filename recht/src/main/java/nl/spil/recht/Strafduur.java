package nl.spil.recht;

import java.util.regex.Pattern;

/**
 * The length of a penalty as it is pronounced: years, months, weeks, days and hours kept apart, because twelve months and a year
 * are said differently and count differently in days.
 */
public record Strafduur(int jaren, int maanden, int weken, int dagen, int uren) {

    private static final Pattern DELEN =
            Pattern.compile("P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?(?:T(\\d+)H)?");

    /** @throws IllegalArgumentException when it is not such an ISO-8601 duration; check the form first */
    public static Strafduur lees(String iso) {
        var m = DELEN.matcher(iso);
        if (!m.matches()) {
            throw new IllegalArgumentException("geen duur in de schrijfwijze P1Y6M: " + iso);
        }
        return new Strafduur(deel(m.group(1)), deel(m.group(2)), deel(m.group(3)), deel(m.group(4)), deel(m.group(5)));
    }

    /**
     * Twelfths of a day, a year being 365 days and a month a twelfth of a year: so twelve months and a year are equal, and 97
     * months are more than eight years. For comparing with a maximum in years and months.
     */
    public long twaalfden() {
        return jaren * 4380L + maanden * 365L + weken * 84L + dagen * 12L + (uren + 1) / 2;
    }

    /** Days, a month counted as thirty (Sr 88) and a year as 365. */
    public long dagenVan30() {
        return jaren * 365L + maanden * 30L + weken * 7L + dagen + (uren + 23) / 24;
    }

    private static int deel(@org.jspecify.annotations.Nullable String cijfers) {
        return cijfers == null ? 0 : Integer.parseInt(cijfers);
    }
}
