package nl.spil.recht;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the acts of a law hang together, read from its rules: an act comes after another when a condition of it plainly asks what
 * the other brings about (see {@link Eisen}). Nothing is drawn that the packs do not say.
 *
 * @param fasen   phases in the order of the acts
 * @param pijlen  between phases, the most acts first
 * @param na      per act those of which one must have come before
 * @param daarna  per act those that it makes possible
 */
public record Wetssamenhang(List<String> fasen, List<Pijl> pijlen, Map<String, List<String>> na, Map<String, List<String>> daarna) {

    /** Demands that many acts can fulfil say nothing about an order. */
    private static final int MEESTE_WEGEN = 12;

    /** From one phase to another, with the number of acts in the second that ask for one in the first. */
    public record Pijl(String van, String naar, int handelingen) {}

    public Wetssamenhang {
        fasen = List.copyOf(fasen);
        pijlen = List.copyOf(pijlen);
        na = Map.copyOf(na);
        daarna = Map.copyOf(daarna);
    }

    public static Wetssamenhang van(Wetspakketten wet) {
        var fase = new LinkedHashMap<String, String>();
        wet.handelingen().forEach(h -> fase.put(h.id(), h.fase()));
        var eisen = new Eisen(wet.register(), Verkenner.begin(wet));
        var na = new TreeMap<String, List<String>>();
        var daarna = new TreeMap<String, List<String>>();
        var tel = new LinkedHashMap<List<String>, TreeSet<String>>();
        for (var id : fase.keySet()) {
            var eerder = new TreeSet<String>();
            eisen.van(id).stream().filter(e -> !e.bijBegin() && e.door().size() <= MEESTE_WEGEN).forEach(e -> eerder.addAll(e.door()));
            eerder.remove(id);
            na.put(id, List.copyOf(eerder));
            for (var e : eerder) {
                daarna.computeIfAbsent(e, _ -> new ArrayList<>()).add(id);
                var van = fase.getOrDefault(e, "");
                var naar = Objects.requireNonNull(fase.get(id));
                if (!van.isEmpty() && !van.equals(naar)) {
                    tel.computeIfAbsent(List.of(van, naar), _ -> new TreeSet<>()).add(id);
                }
            }
        }
        return new Wetssamenhang(List.copyOf(new LinkedHashSet<>(fase.values())), tel.entrySet().stream()
                .map(p -> new Pijl(p.getKey().getFirst(), p.getKey().getLast(), p.getValue().size()))
                .sorted((a, b) -> Integer.compare(b.handelingen(), a.handelingen())).toList(), na, daarna);
    }
}
