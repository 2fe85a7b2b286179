package nl.spil.recht;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** In which text each term of today's Code was read, and whether it was compared with a later one: tabellen/leesstanden.csv. */
final class Leesstanden {

    private static final Map<String, Herkomst> GELEZEN = lees();
    private static final Herkomst ONBEKEND = new Herkomst(true, Collections.emptySortedSet(), "", "");

    private Leesstanden() {}

    private static Map<String, Herkomst> lees() {
        var uit = new TreeMap<String, Herkomst>();
        Csv.lees("leesstanden").forEach(r -> uit.put(r.getOrDefault("id", ""), new Herkomst(true, Collections.unmodifiableSortedSet(new TreeSet<>()), r.getOrDefault("gelezen", ""),
                r.getOrDefault("vergeleken", ""))));
        return Collections.unmodifiableMap(uit);
    }

    static Herkomst van(String id) {
        return GELEZEN.getOrDefault(id, ONBEKEND);
    }
}
