package nl.spil.dossier.gebruik;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A part of a page, in ten-thousandths of its width and height, from the left and the top; so it fits at every size. */
public record Rechthoek(int x, int y, int breedte, int hoogte) {

    private static final int HEEL = 10_000;
    private static final Pattern VORM = Pattern.compile("(\\d{1,5}),(\\d{1,5}),(\\d{1,5}),(\\d{1,5})");

    public Rechthoek {
        if (x < 0 || y < 0 || breedte < 1 || hoogte < 1 || x + breedte > HEEL || y + hoogte > HEEL) {
            throw new IllegalArgumentException("not a part of a page: " + x + "," + y + "," + breedte + "," + hoogte);
        }
    }

    /** As it is stored; empty gives null. */
    static @Nullable Rechthoek lees(String tekst) {
        var m = VORM.matcher(tekst);
        return m.matches() ? new Rechthoek(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)), Integer.parseInt(m.group(4)))
                : null;
    }

    String opgeslagen() {
        return x + "," + y + "," + breedte + "," + hoogte;
    }
}
