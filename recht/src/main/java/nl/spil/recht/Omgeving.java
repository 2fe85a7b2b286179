package nl.spil.recht;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What a rule is judged on: the picture, the act, its actor and its time. One thread uses it at a time. */
final class Omgeving {

    static final int DIEPTE = 12;

    final Werkbeeld beeld;
    final Map<String, Object> invoer;
    final Actor actor;
    final Wijze wijze;
    final Instant nu;
    final Doelbeeld doel;
    /** Variables of all, exists, filter and map. */
    final Object[] plaatsen = new Object[DIEPTE];
    /** The feiten the act is about. */
    List<Zaakbeeld.Feit> feiten;
    /** The feit, vordering or voorwerp of a consequence. */
    Object ding = Onbekend.WAARDE;
    /** Facts used, when asked for. */
    @Nullable SortedMap<String, String> spoor;

    Omgeving(Werkbeeld beeld, List<Zaakbeeld.Feit> feiten, Map<String, Object> invoer, Actor actor, Wijze wijze, Instant nu, Doelbeeld doel) {
        this.beeld = beeld;
        this.feiten = feiten;
        this.invoer = invoer;
        this.actor = actor;
        this.wijze = wijze;
        this.nu = nu;
        this.doel = doel;
    }

    /** For what is derived from the picture alone. */
    static Omgeving vanBeeld(Werkbeeld beeld) {
        return new Omgeving(beeld, beeld.feiten, Map.of(), Actor.SYSTEEM, Wijze.VASTLEGGEN, Instant.EPOCH, Doelbeeld.GEEN);
    }

    void noteer(String feit, Object waarde) {
        if (spoor != null) {
            spoor.put(feit, toon(waarde));
        }
    }

    /** Whether a term of this rule was started and not ended by an act; and its latest end, if any. */
    List<Zaakbeeld.LopendeTermijn> gestart(String termijn) {
        var uit = new ArrayList<Zaakbeeld.LopendeTermijn>(2);
        for (var t : beeld.termijnen) {
            if (t.status().equals("loopt") && t.regel().equals(termijn)) {
                uit.add(t);
            }
        }
        return uit;
    }

    private static String toon(Object waarde) {
        return switch (waarde) {
            case Onbekend _ -> "onbekend";
            case Instant t -> Moment.opMinuut(t).toString();
            case List<?> l -> l.size() + " stuks";
            case String s when s.length() > 80 -> s.substring(0, 80) + "...";
            case Boolean b -> b ? "ja" : "nee";
            default -> waarde.toString();
        };
    }
}
