package nl.spil.recht;

import java.util.List;
import java.util.TreeMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who may enter an act, and who may take it. */
final class Bevoegdheid {

    static final String REGEL = "niet-bevoegd";

    private Bevoegdheid() {}

    /** Null when this actor may. */
    static @Nullable Toets bezwaar(Wetshandeling wet, Wijze wijze, Actor a) {
        var soort = wet.soort();
        if (!soort.registreert().contains(a.rol())) {
            return toets(soort, a, "Deze handeling wordt ingevoerd door: " + String.join(", ", soort.registreert()) + ".");
        }
        if (soort.aard() == Handelingsoort.Aard.EIGEN && wijze == Wijze.VERRICHTEN && !beslist(soort, a)) {
            return toets(soort, a, "Deze handeling wordt genomen door: " + namen(soort)
                    + ". U kunt wel vastleggen dat zij is genomen.");
        }
        return null;
    }

    /** The system and partners in the chain only enter what the pack lets them; what they enter was decided elsewhere. */
    private static boolean beslist(Handelingsoort soort, Actor a) {
        var bevoegden = Tabellen.ingebouwd().bevoegden();
        return machine(a) || soort.bevoegd().stream()
                .anyMatch(b -> bevoegden.get(b) instanceof Bevoegde wie && wie.registreert().contains(a.rol()));
    }

    /** The system, or a partner in the chain: no person of the prosecution. */
    static boolean machine(Actor a) {
        return a.rol().equals("systeem") || a.rol().startsWith("ketenpartner:");
    }

    private static String namen(Handelingsoort soort) {
        var bevoegden = Tabellen.ingebouwd().bevoegden();
        return String.join(", ", soort.bevoegd().stream().map(b -> bevoegden.get(b) instanceof Bevoegde wie ? wie.naam() : b).toList());
    }

    static Toets toets(Handelingsoort soort, Actor a, String tekst) {
        return new Toets(REGEL, soort.artikel().isEmpty() ? "" : soort.artikel().getFirst(), Toets.Uitslag.NIET_VOLDAAN,
                new TreeMap<>(Map.of("actor.rol", a.rol())), tekst, soort.pakket());
    }

    static List<Toets> lijst(@Nullable Toets toets) {
        return toets == null ? List.of() : List.of(toets);
    }
}
