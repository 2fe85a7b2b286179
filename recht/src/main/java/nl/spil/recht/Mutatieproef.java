package nl.spil.recht;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Do the scenarios notice a fault? Every small fault that the named operators can make in a pack is made, one at a time, and
 * the scenarios that touch the act or term are played until one differs. What none notices has survived: there the scenarios say
 * less than the pack. Some faults change nothing that can be observed; those are named, with the reason, in
 * {@code tabellen/gelijkwaardige-mutanten.csv} and counted apart.
 */
public final class Mutatieproef {

    /** A fault that no scenario noticed. {@code sleutel} names it, the same in every run. */
    public record Overlevende(String operator, String waar, String wat, String sleutel) {}

    /** A fault that cannot be noticed, and why. Never counted as noticed. */
    public record Gelijkwaardig(String sleutel, String waarom) {}

    /** Of one operator: faults made, noticed, and equal to the original by a reason that is written down. */
    public record Telling(String operator, int gemaakt, int gevangen, int gelijkwaardig) {

        /** Hundredths of a percent are kept; equal ones do not count. 100 when nothing was made. */
        public double percentage() {
            return gemaakt == gelijkwaardig ? 100 : Math.round(10000.0 * gevangen / (gemaakt - gelijkwaardig)) / 100.0;
        }
    }

    /** @param overbodig keys of the file of equal faults that name none that survived */
    public record Uitslag(List<Telling> tellingen, List<Overlevende> overlevenden, List<Gelijkwaardig> gelijkwaardig, List<String> overbodig) {

        public Telling totaal() {
            return new Telling("alle", tellingen.stream().mapToInt(Telling::gemaakt).sum(), tellingen.stream().mapToInt(Telling::gevangen).sum(),
                    tellingen.stream().mapToInt(Telling::gelijkwaardig).sum());
        }

        /** The percentage of the operator whose faults are noticed least. */
        public double laagste() {
            return tellingen.stream().mapToDouble(Telling::percentage).min().orElse(100);
        }
    }

    /** All rules of a pack, or those it does not take from the pack it follows. */
    public enum Deel { ALLES, EIGEN }

    private final Register register;
    private final Pakket pakket;
    private final Scenariobundel bundel;
    /** By assumption about the transition (none: empty), what was played before a scenario. */
    private final Map<Optional<Overgang.Keuze>, Map<Map<?, ?>, Scenarioloop.Begin>> begin = new ConcurrentHashMap<>();
    private final Map<String, List<Scenariobundel.Document>> metNaam = new LinkedHashMap<>();

    private Mutatieproef(Wetspakketten wet, Pakket pakket, Map<String, String> scenarios) {
        this.register = wet.register();
        this.pakket = pakket;
        this.bundel = Scenariobundel.lees(scenarios);
        Map<Optional<Overgang.Keuze>, Optional<Scenariobundel.Spel>> spellen = new ConcurrentHashMap<>();
        var gespeeld = bundel.documenten.parallelStream().map(d -> Map.entry(d, raakt(d, speel(wet, d, spellen,
                k -> begin.computeIfAbsent(k, _ -> Collections.synchronizedMap(new IdentityHashMap<>())))))).toList();
        var namen = new ArrayList<>(pakket.handelingen().keySet());
        namen.addAll(pakket.termijnen().keySet());
        for (var id : namen) {
            metNaam.put(id, gespeeld.stream().filter(e -> e.getValue().contains(id))
                    .sorted((a, b) -> Integer.compare(orde(id, a), orde(id, b))).map(Map.Entry::getKey).toList());
        }
    }

    /** The file of the act itself first, then the scenarios that take the fewest acts. */
    private static int orde(String id, Map.Entry<Scenariobundel.Document, Set<String>> e) {
        return e.getKey().bestand().endsWith("handelingen/" + id + ".yaml") ? 0 : e.getValue().size();
    }

    /** Acts and terms that a scenario takes or names. */
    private static Set<String> raakt(Scenariobundel.Document d, Scenarios.Uitkomst u) {
        var uit = new HashSet<>(u.handelingen());
        genoemd(d.inhoud(), uit);
        return uit;
    }

    private static void genoemd(Object inhoud, Set<String> uit) {
        switch (inhoud) {
            case Map<?, ?> m -> m.forEach((sleutel, waarde) -> {
                uit.add(String.valueOf(sleutel));
                genoemd(waarde == null ? "" : waarde, uit);
            });
            case List<?> l -> l.forEach(e -> genoemd(e == null ? "" : e, uit));
            default -> uit.add(inhoud.toString());
        }
    }

    /**
     * @param naam      name of the pack to change, among those of {@code wet}; a rehearsal too, whose scenarios name their assumption
     * @param deel      which of its rules to change
     * @param voortgang hears after each fault how many were done, and of how many (the first argument)
     */
    public static Uitslag van(Wetspakketten wet, String naam, Map<String, String> scenarios, Deel deel, ObjIntConsumer<Integer> voortgang) {
        var pakket = wet.register().alle.stream().filter(p -> p.naam().equals(naam)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("er is geen pakket " + naam));
        return new Mutatieproef(wet, pakket, scenarios).alle(deel, voortgang, gelijkwaardig(naam));
    }

    private Uitslag alle(Deel deel, ObjIntConsumer<Integer> voortgang, Map<String, String> gelijk) {
        var mutanten = Mutaties.van(pakket).stream().filter(m -> deel == Deel.ALLES || eigen(m)).toList();
        var klaar = new AtomicInteger();
        var oordelen = mutanten.parallelStream().map(m -> {
            var uit = beproef(m);
            voortgang.accept(mutanten.size(), klaar.incrementAndGet());
            return uit;
        }).toList();
        var overlevenden = new ArrayList<Overlevende>();
        var tellingen = new LinkedHashMap<String, int[]>();
        var gebruikt = new LinkedHashMap<String, Gelijkwaardig>();
        for (int i = 0; i < mutanten.size(); i++) {
            var m = mutanten.get(i);
            var t = tellingen.computeIfAbsent(m.operator(), _ -> new int[3]);
            if (oordelen.get(i) == Oordeel.ONGELDIG) {
                continue;
            }
            t[0]++;
            if (oordelen.get(i) == Oordeel.GEVANGEN) {
                t[1]++;
            } else if (gelijk.get(m.sleutel()) instanceof String waarom) {
                t[2]++;
                gebruikt.put(m.sleutel(), new Gelijkwaardig(m.sleutel(), waarom));
            } else {
                overlevenden.add(new Overlevende(m.operator(), m.waar(), m.wat(), m.sleutel()));
            }
        }
        return new Uitslag(tellingen.entrySet().stream().map(e -> new Telling(e.getKey(), e.getValue()[0], e.getValue()[1], e.getValue()[2])).toList(),
                List.copyOf(overlevenden), List.copyOf(gebruikt.values()),
                gelijk.keySet().stream().filter(k -> deel == Deel.ALLES && !gebruikt.containsKey(k)).toList());
    }

    /**
     * Whether the pack says itself what the fault changes; what it takes from the pack it follows is not its own. Of who may enter
     * an act it is not known what was taken over: it is its own where nothing was.
     */
    private boolean eigen(Mutant m) {
        var herkomst = pakket.achtergrond().herkomst().get(m.waar());
        return herkomst == null || herkomst.eigen() && !herkomst.overgenomen().contains(m.lid())
                && (!m.lid().equals("registreert") || herkomst.overgenomen().isEmpty());
    }

    private enum Oordeel { GEVANGEN, OVERLEEFD, ONGELDIG }

    private Oordeel beproef(Mutant m) {
        var ander = m.pakket().get();
        if (ander == null) {
            return Oordeel.ONGELDIG;
        }
        var wet = new Wetspakketten(new Register(register.alle.stream().map(p -> p == pakket ? ander : p).toList(), List.of()));
        Map<Optional<Overgang.Keuze>, Optional<Scenariobundel.Spel>> spellen = new HashMap<>();
        var anders = Stream.concat(m.handelingen().stream(), Stream.of(m.waar())).flatMap(h -> metNaam.getOrDefault(h, List.of()).stream()).distinct()
                .anyMatch(d -> !gelukt(wet, d, spellen, m));
        return anders ? Oordeel.GEVANGEN : Oordeel.OVERLEEFD;
    }

    /** A pack that makes the engine itself stop is noticed too. */
    private boolean gelukt(Wetspakketten wet, Scenariobundel.Document d, Map<Optional<Overgang.Keuze>, Optional<Scenariobundel.Spel>> spellen, Mutant m) {
        try {
            return speel(wet, d, spellen, k -> bruikbaar(k, m)).goed();
        } catch (IllegalStateException | IllegalArgumentException _) {
            return false;
        }
    }

    /** Histories that the fault cannot have changed. */
    private Map<Map<?, ?>, Scenarioloop.Begin> bruikbaar(Optional<Overgang.Keuze> keuze, Mutant m) {
        var alle = begin.getOrDefault(keuze, Map.of());
        Map<Map<?, ?>, Scenarioloop.Begin> uit = new IdentityHashMap<>();
        synchronized (alle) {
            alle.forEach((document, b) -> {
                if (Collections.disjoint(b.handelingen(), m.handelingen())) {
                    uit.put(document, b);
                }
            });
        }
        return uit;
    }

    private Scenarios.Uitkomst speel(Wetspakketten wet, Scenariobundel.Document d, Map<Optional<Overgang.Keuze>, Optional<Scenariobundel.Spel>> spellen,
            Function<Optional<Overgang.Keuze>, Map<Map<?, ?>, Scenarioloop.Begin>> gespeeld) {
        var gewoon = spellen.computeIfAbsent(Optional.empty(), k -> Optional.of(new Scenariobundel.Spel(wet, gespeeld.apply(k)))).orElseThrow();
        return bundel.speel(d, gewoon, keuze -> spellen.computeIfAbsent(Optional.of(keuze),
                k -> wet.onder(keuze).map(w -> new Scenariobundel.Spel(w, gespeeld.apply(k)))), false);
    }

    /** Key to reason. */
    static Map<String, String> gelijkwaardig(String pakket) {
        return Csv.lees("gelijkwaardige-mutanten").stream().filter(r -> pakket.equals(r.get("pakket"))).collect(Collectors.toMap(
                r -> Objects.requireNonNull(r.get("mutant")), r -> Objects.requireNonNull(r.get("waarom")), (a, _) -> a, LinkedHashMap::new));
    }
}
