package nl.spil.recht;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with the form of a judgment; bounded, whatever is offered. */
final class Uitspraakfouten {

    static final int HOOGSTENS = 500;
    private static final int LANGSTE_NAAM = 80;

    private final List<Invoerfout> gevonden = new ArrayList<>();

    void meld(String pad, String code, String tekst) {
        if (gevonden.size() < HOOGSTENS) {
            gevonden.add(new Invoerfout(pad, code, tekst));
        }
    }

    boolean geen() {
        return gevonden.isEmpty();
    }

    List<Invoerfout> alle() {
        return List.copyOf(gevonden);
    }

    /** One step of a JSON pointer (RFC 6901), cut off when a name is absurdly long. */
    static String stap(String naam) {
        var kort = naam.length() > LANGSTE_NAAM ? naam.substring(0, LANGSTE_NAAM) + "..." : naam;
        return "/" + kort.replace("~", "~0").replace("/", "~1");
    }

    /** A value as it can stand in a sentence. */
    static String toon(@org.jspecify.annotations.Nullable Object waarde) {
        return switch (waarde) {
            case null -> "niets";
            case String s -> "\"" + (s.length() > 40 ? s.substring(0, 40) + "..." : s).replaceAll("\\p{Cntrl}", "?") + "\"";
            case Boolean b -> b ? "ja" : "nee";
            case java.math.BigInteger g when g.bitLength() > 64 -> "een te groot getal";
            case java.math.BigDecimal d when d.precision() > 20 || Math.abs((long) d.scale()) > 20 -> "een te groot of te fijn getal";
            case Number n -> n.toString();
            case java.util.Map<?, ?> _ -> "een object";
            case java.util.Collection<?> _ -> "een lijst";
            default -> "iets anders";
        };
    }
}
