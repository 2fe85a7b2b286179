package nl.spil.recht;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tests the conditions of an act on a picture. */
final class Toetsing {

    static final String GEGEVEN_ONTBREEKT = "gegeven-ontbreekt";

    private Toetsing() {}

    /** What rules see of an act in its legal place; its feiten are chosen too. */
    static Omgeving omgeving(Werkbeeld beeld, Daad daad) {
        return omgeving(beeld, daad.wet, daad.handeling, daad.actor, daad.op, Doelbeeld.GEEN);
    }

    static Omgeving omgeving(Werkbeeld beeld, Wetshandeling wet, Handeling h, Actor actor, java.time.Instant op, Doelbeeld doel) {
        Map<String, Object> invoer = h.gegevens();
        if (!h.betreft().feiten().isEmpty() && !invoer.containsKey("feiten")) {
            invoer = new HashMap<>(invoer);
            invoer.put("feiten", h.betreft().feiten().stream().map(Integer::longValue).toList());
        }
        var o = new Omgeving(beeld, beeld.feiten, invoer, actor, h.wijze(), op, doel);
        o.feiten = feiten(o, wet, h.betreft());
        return o;
    }

    /** The feiten named; of none in an act about feiten those for which, taken alone, no condition fails, or else all. */
    private static List<Zaakbeeld.Feit> feiten(Omgeving o, Wetshandeling wet, Betreft betreft) {
        var alle = o.beeld.feiten;
        if (!betreft.feiten().isEmpty()) {
            return alle.stream().filter(f -> betreft.feiten().contains(f.nr())).toList();
        }
        if (!wet.soort().betreft().equals("feiten")) {
            return List.copyOf(alle);
        }
        var uit = new ArrayList<Zaakbeeld.Feit>(alle.size());
        for (var feit : alle) {
            o.feiten = List.of(feit);
            if (wet.regels().stream().noneMatch(r -> r.als().feiten() && r.als().cel().waarde(o) == Boolean.FALSE)) {
                uit.add(feit);
            }
        }
        return uit.isEmpty() ? List.copyOf(alle) : uit;
    }

    /** Every condition with its verdict and the facts used, and what a judgment says that fits no rule. */
    static List<Toets> alle(Omgeving o, Wetshandeling wet, String pakket) {
        var uit = new ArrayList<Toets>(wet.regels().size() + 1);
        wet.regels().forEach(r -> uit.add(toets(o, r, pakket)));
        if (ontbreekt(o, wet) instanceof Toets t) {
            uit.add(t);
        }
        return uit;
    }

    /** Only the conditions that are not met. */
    static List<Toets> nietVoldaan(Omgeving o, Wetshandeling wet, String pakket) {
        List<Toets> uit = List.of();
        for (var regel : wet.regels()) {
            if (regel.als().cel().waarde(o) == Boolean.FALSE) {
                uit = uit.isEmpty() ? new ArrayList<>() : uit;
                uit.add(toets(o, regel, pakket));
            }
        }
        return uit;
    }

    static Toets toets(Omgeving o, Wetshandeling.Regel regel, String pakket) {
        SortedMap<String, String> spoor = new TreeMap<>();
        o.spoor = spoor;
        var waarde = regel.als().oordeel(o);
        o.spoor = null;
        var v = regel.voorwaarde();
        return new Toets(v.regel(), v.artikel(), waarde == null ? Toets.Uitslag.ONBEKEND : waarde ? Toets.Uitslag.VOLDAAN : Toets.Uitslag.NIET_VOLDAAN,
                spoor, v.anders().nl(), pakket);
    }

    /**
     * The inputs that the act asks and that are not known. It stands in the verdict and is no onregelmatigheid: the law does not
     * forbid to know less. A document that is missing is not among them; it comes later.
     */
    private static @Nullable Toets ontbreekt(Omgeving o, Wetshandeling wet) {
        List<String> namen = List.of();
        for (var veld : wet.soort().gegevens()) {
            if (veld.soort() != Invoersoort.STUK && !o.invoer.containsKey(veld.naam()) && verplicht(o, wet, veld)) {
                namen = namen.isEmpty() ? new ArrayList<>() : namen;
                namen.add(veld.titel().nl());
            }
        }
        return namen.isEmpty() ? null : new Toets(GEGEVEN_ONTBREEKT, "", Toets.Uitslag.ONBEKEND, new TreeMap<>(),
                "Dit gegeven ontbreekt: " + String.join("; ", namen) + ".", wet.soort().pakket());
    }

    static boolean verplicht(Omgeving o, Wetshandeling wet, Invoerveld veld) {
        var als = wet.alsVerplicht().get(veld.naam());
        return veld.verplicht() || als != null && als.waar(o);
    }
}
