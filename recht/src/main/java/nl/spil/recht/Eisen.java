package nl.spil.recht;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What acts demand of one another, by their rules alone. An act can be taken when each thing its conditions plainly ask
 * (an act done, a field with one of some values, a term that runs) holds at the beginning or is brought about by an act that
 * can be taken; nothing is ever undone. Real life allows less, so what cannot be taken even here can never be taken: a proof
 * without a bound. Conditions of another form are passed over.
 */
final class Eisen {

    private final Map<String, Wetshandeling> handelingen = new TreeMap<>();
    private final Map<String, List<Eis>> eisen = new TreeMap<>();
    private final Map<String, String> onmogelijk = new TreeMap<>();
    private final Eislezer lezer;

    /** One demand: any of these acts fulfils it; {@code zo} says so in the words of the rule. */
    record Eis(String zo, boolean bijBegin, Set<String> door) {}

    Eisen(Register register, List<Zaakbeeld> begin) {
        register.actief.forEach(p -> p.handelingen().forEach(handelingen::putIfAbsent));
        this.lezer = new Eislezer(handelingen.values(), begin);
        handelingen.forEach((id, h) -> eisen.put(id, h.regels().stream().flatMap(r -> lezer.eisen(r.als().tekst()).stream()).toList()));
        var mogelijk = new HashSet<String>();
        for (var verder = true; verder;) {
            verder = false;
            for (var id : handelingen.keySet()) {
                verder |= !mogelijk.contains(id) && eisen.getOrDefault(id, List.of()).stream().allMatch(e -> vervuld(e, mogelijk)) && mogelijk.add(id);
            }
        }
        handelingen.keySet().stream().filter(id -> !mogelijk.contains(id)).forEach(id -> onmogelijk.put(id,
                String.join("; ", eisen.getOrDefault(id, List.of()).stream().filter(e -> !vervuld(e, mogelijk)).map(e -> "geen handeling die zelf kan, brengt mee dat "
                        + e.zo()).toList())));
    }

    private static boolean vervuld(Eis e, Set<String> mogelijk) {
        return e.bijBegin() || e.door().stream().anyMatch(mogelijk::contains);
    }

    /** What one act demands. */
    List<Eis> van(String handeling) {
        return eisen.getOrDefault(handeling, List.of());
    }

    /** Acts that can never be taken, each with what it lacks. */
    Map<String, String> onmogelijk() {
        return onmogelijk;
    }

    /** Rings of acts that cannot be taken because each demands the next. Every ring once, from its first name on. */
    List<List<String>> kringen() {
        var uit = new LinkedHashMap<Set<String>, List<String>>();
        for (var id : onmogelijk.keySet()) {
            zoek(id, new ArrayList<>(List.of(id)), uit);
        }
        return List.copyOf(uit.values());
    }

    private void zoek(String begin, List<String> pad, Map<Set<String>, List<String>> uit) {
        for (var e : eisen.getOrDefault(pad.getLast(), List.of())) {
            if (e.bijBegin()) {
                continue;
            }
            for (var volgende : e.door()) {
                if (volgende.equals(begin) && pad.size() > 1) {
                    uit.putIfAbsent(new TreeSet<>(pad), List.copyOf(pad));
                } else if (onmogelijk.containsKey(volgende) && !pad.contains(volgende) && pad.size() < 4) {
                    pad.add(volgende);
                    zoek(begin, pad, uit);
                    pad.removeLast();
                }
            }
        }
    }
}
