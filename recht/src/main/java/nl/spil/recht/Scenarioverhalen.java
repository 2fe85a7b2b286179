package nl.spil.recht;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import nl.spil.recht.Scenarioverhaal.Afloop;
import nl.spil.recht.Scenarioverhaal.Regel;
import org.jspecify.annotations.Nullable;

/** Reads scenario files as stories. Histories ({@code vooraf/}) are no stories of their own. */
public final class Scenarioverhalen {

    /** Files on the class path never change; there are as many as packs. */
    private static final Map<String, List<Scenarioverhaal>> GELEZEN = new ConcurrentHashMap<>();

    private Scenarioverhalen() {}

    /** Those that came with Spil for packs with this name, whatever their version; none for a pack that Spil does not bring. */
    public static List<Scenarioverhaal> ingebouwd(String pakket) {
        return Pakketmappen.regels("/wetspakketten/index.txt").contains(pakket)
                ? GELEZEN.computeIfAbsent(pakket, p -> lees(Scenarios.ingebouwd(p))) : List.of();
    }

    /** @param bestanden name to YAML; what is no scenario is left out: {@link Scenarios#voerUit} says why */
    static List<Scenarioverhaal> lees(Map<String, String> bestanden) {
        var uit = new ArrayList<Scenarioverhaal>();
        for (var d : Scenariobundel.lees(bestanden).documenten) {
            if (!d.bestand().startsWith("vooraf/") && d.inhoud() instanceof Map<?, ?> m && m.get("scenario") instanceof String naam) {
                uit.add(new Scenarioverhaal(d.bestand(), naam, tekst(m.get("vooraf")), tekst(m.get("hypothese")), regels(m)));
            }
        }
        return List.copyOf(uit);
    }

    private static List<Regel> regels(Map<?, ?> scenario) {
        var uit = new ArrayList<Regel>();
        for (var s : lijst(scenario.get("stappen"))) {
            if (s instanceof Map<?, ?> stap) {
                if (stap.get("verwacht") instanceof Map<?, ?> v) {
                    verwacht(v, uit);
                } else if (stap.get("handeling") != null) {
                    uit.add(stap(stap));
                }
            }
        }
        if (scenario.get("verwacht") instanceof Map<?, ?> v) {
            verwacht(v, uit);
        }
        return uit;
    }

    private static Regel stap(Map<?, ?> m) {
        var op = tekst(m.get("op"));
        var handeling = tekst(m.get("handeling"));
        var door = tekst(m.get("door")).replaceFirst("[0-9]+$", "");
        BiFunction<Afloop, Object, Regel> met = (afloop, regels) -> new Regel.Stap(op, handeling, door, afloop, woorden(regels));
        return m.get("ongeldig") != null ? met.apply(Afloop.ONGELDIG, m.get("ongeldig"))
                : m.get("onbevoegd") != null ? met.apply(Afloop.ONBEVOEGD, List.of())
                : m.get("geweigerd") != null ? met.apply(Afloop.GEWEIGERD, m.get("geweigerd"))
                : !woorden(m.get("onregelmatig")).isEmpty() ? met.apply(Afloop.ONREGELMATIG, m.get("onregelmatig"))
                : tekst(m.get("voorgesteld")).equals("ja") ? met.apply(Afloop.VOORGESTELD, List.of()) : met.apply(Afloop.TOEGESTAAN, List.of());
    }

    private static void verwacht(Map<?, ?> v, List<Regel> uit) {
        var op = tekst(v.get("op"));
        woorden(v.get("toegestaan")).forEach(id -> uit.add(new Regel.Kan(op, id)));
        deel(v, "niet").forEach((id, regels) -> uit.add(new Regel.KanNiet(op, tekst(id), woorden(regels))));
        woorden(v.get("verschuldigd")).forEach(id -> uit.add(new Regel.Vanzelf(op, id)));
        deel(v, "termijnen").forEach((id, eind) -> uit.add(new Regel.Loopt(op, tekst(id), tekst(eind))));
        woorden(v.get("termijnenNiet")).forEach(id -> uit.add(new Regel.LooptNiet(op, id)));
        deel(v, "telt").forEach((id, w) -> {
            if (w instanceof Map<?, ?> m) {
                uit.add(new Regel.Telt(op, tekst(id), tekst(m.get("vanaf")), tekst(m.get("tot"))));
            }
        });
    }

    private static Map<?, ?> deel(Map<?, ?> v, String sleutel) {
        return v.get(sleutel) instanceof Map<?, ?> m ? m : Map.of();
    }

    private static List<?> lijst(@Nullable Object waarde) {
        return waarde instanceof List<?> l ? l : List.of();
    }

    /** A list of words, or one word; in the order of the file. */
    private static List<String> woorden(@Nullable Object waarde) {
        return waarde == null ? List.of() : waarde instanceof List<?> l ? l.stream().map(Scenarioverhalen::tekst).toList() : List.of(tekst(waarde));
    }

    private static String tekst(@Nullable Object waarde) {
        return waarde == null ? "" : String.valueOf(waarde);
    }
}
