package nl.spil.recht;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A length of time as laws and judges give it, ISO 8601: {@code P14D}, {@code P4Y6M}, {@code P6W}, {@code PT9H}. What a
 * month or a day is depends on who counts ({@link Telling}), so nothing is converted here, except that a week is seven days.
 *
 * @param minuten hours and minutes together
 */
public record Duur(int jaren, int maanden, int dagen, int minuten) {

    private static final Pattern VORM = Pattern.compile(
            "P(?=[0-9T])(?:([0-9]{1,3})Y)?(?:([0-9]{1,4})M)?(?:([0-9]{1,4})W)?(?:([0-9]{1,5})D)?"
                    + "(?:T(?=[0-9])(?:([0-9]{1,5})H)?(?:([0-9]{1,5})M)?)?");

    public Duur {
        if (jaren < 0 || maanden < 0 || dagen < 0 || minuten < 0) {
            throw new IllegalArgumentException("een duur is niet negatief");
        }
    }

    /** Empty when the text is no ISO 8601 duration of whole years, months, weeks, days, hours and minutes. */
    public static Optional<Duur> lees(String tekst) {
        var m = VORM.matcher(tekst);
        return m.matches()
                ? Optional.of(new Duur(getal(m.group(1)), getal(m.group(2)), 7 * getal(m.group(3)) + getal(m.group(4)),
                        60 * getal(m.group(5)) + getal(m.group(6))))
                : Optional.empty();
    }

    /** @throws IllegalArgumentException when {@link #lees} finds nothing */
    public static Duur van(String tekst) {
        return lees(tekst).orElseThrow(() -> new IllegalArgumentException("geen duur in ISO 8601 (P14D, P4Y6M, PT9H): " + tekst));
    }

    public static Duur jaren(int jaren) {
        return new Duur(jaren, 0, 0, 0);
    }

    /** Days when a month is thirty days (Sv 136, Sr 88) and a year, for comparing only, twelve such months and five days. */
    public int inDagen() {
        return jaren * 365 + maanden * 30 + dagen;
    }

    /** Minutes when a day is twenty-four hours (Sv 136). */
    public long inMinuten() {
        return inDagen() * 1440L + minuten;
    }

    /** In Dutch words: {@code 14 dagen}, {@code 4 jaren en 6 maanden}. */
    public String inWoorden() {
        var delen = new java.util.ArrayList<String>();
        deel(delen, jaren, "jaar", "jaren");
        deel(delen, maanden, "maand", "maanden");
        deel(delen, dagen, "dag", "dagen");
        deel(delen, minuten / 60, "uur", "uren");
        deel(delen, minuten % 60, "minuut", "minuten");
        return delen.isEmpty() ? "geen tijd" : String.join(" en ", delen);
    }

    /** ISO 8601, as {@link #lees} takes it; weeks have become days. */
    @Override
    public String toString() {
        var tijd = (minuten >= 60 ? minuten / 60 + "H" : "") + (minuten % 60 > 0 ? minuten % 60 + "M" : "");
        var dag = (jaren > 0 ? jaren + "Y" : "") + (maanden > 0 ? maanden + "M" : "") + (dagen > 0 ? dagen + "D" : "");
        return dag.isEmpty() && tijd.isEmpty() ? "PT0H" : "P" + dag + (tijd.isEmpty() ? "" : "T" + tijd);
    }

    private static void deel(java.util.List<String> delen, int n, String een, String meer) {
        if (n > 0) {
            delen.add(n + " " + (n == 1 ? een : meer));
        }
    }

    private static int getal(@org.jspecify.annotations.Nullable String cijfers) {
        return cijfers == null ? 0 : Integer.parseInt(cijfers);
    }
}
