package nl.spil.recht;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;

/** Looks in an explored part of the states for states that never come to the end, whatever is done. */
final class Uitwegen {

    private static final int MEESTE_GEMELD = 5;
    private static final int PER_TOESTAND = 100;

    /** A state to go on from: first those to which the end seems nearest, then in the order found. */
    private record Kandidaat(Toestand toestand, int tekort, int nummer) {}

    private final Overgangen overgangen;
    /** Per course worked out: the courses one step on, one state each. What one search worked out no other does again. */
    private final Map<String, List<Toestand>> bekend = new HashMap<>();
    private final Set<String> bereikt;
    private final int meeste;
    private int uitgewerkt;
    private final Map<String, Toestand> gezien;
    private final Map<String, List<String>> perKern;
    private final Map<String, List<String>> naar;
    private final String eindfase;
    private final boolean sluit;
    private final Blokkade blokkade;

    /**
     * @param naar    steps of the states that were worked out
     * @param bereikt acts that were taken, to add to
     * @param meeste  the most states to work out more
     */
    Uitwegen(Register register, Overgangen overgangen, Map<String, Toestand> gezien, Map<String, List<String>> perKern, Map<String, List<String>> naar,
            Set<String> bereikt, int meeste) {
        this.overgangen = overgangen;
        this.bereikt = bereikt;
        this.meeste = meeste;
        this.gezien = gezien;
        this.perKern = perKern;
        this.naar = naar;
        this.sluit = register.actief.stream().flatMap(p -> p.handelingen().values().stream()).anyMatch(Toestandsleutel::sluit);
        this.blokkade = new Blokkade(register);
        this.eindfase = register.actief.stream().filter(p -> !p.fasen().isEmpty()).findFirst().map(p -> p.fasen().getLast().soort().id()).orElse("");
    }

    /** A case ends closed; in a law that closes nothing, in the last of its phases. */
    private boolean einde(Toestand t) {
        return sluit ? t.beeld().zaak().gesloten() : t.beeld().zaak().fase().equals(eindfase);
    }

    /**
     * Adds what has no way out, and answers the states worked out that are not decided. First what the rules alone block for
     * good ({@link Blokkade}), whatever the bound. What the walk left open is looked at again: on from there, one state a
     * course, until the end, a course that is known to come to the end, or nothing more.
     */
    List<Toestand> zonder(List<Wetsbevinding> bevindingen) {
        var zeker = terug(true);
        var misschien = terug(false);
        var goed = new HashSet<String>();
        zeker.forEach(s -> goed.add(kern(s)));
        var slecht = new LinkedHashSet<String>();
        var gemeld = new HashSet<String>();
        var onbeslist = new ArrayList<Toestand>();
        perKern.values().parallelStream().map(k -> gezien.get(k.getFirst())).filter(t -> t != null && blokkade.dood(t))
                .sequential().sorted(Comparator.comparingInt(t -> t.weg().length())).forEach(t -> {
                    slecht.add(t.kern());
                    goed.remove(t.kern());
                    if (gemeld.add(t.kern()) && gemeld.size() <= MEESTE_GEMELD) {
                        bevindingen.add(dood(t));
                    }
                });
        naar.forEach((s, doelen) -> {
            var t = gezien.get(s);
            if (t != null) {
                bekend.putIfAbsent(t.kern(), eenPerKern(doelen.stream().map(gezien::get).filter(Objects::nonNull).toList()));
            }
        });
        for (var s : naar.keySet()) {
            var t = gezien.get(s);
            if (t == null || zeker.contains(s) || goed.contains(t.kern()) || slecht.contains(t.kern())) {
                continue;
            }
            var uit = misschien.contains(s) ? loop(t, goed, slecht) : Afloop.DOOD;
            switch (uit) {
                case GOED -> goed.add(t.kern());
                case ONBESLIST -> onbeslist.add(t);
                case DOOD -> {
                    slecht.add(t.kern());
                    if (gemeld.add(t.kern()) && gemeld.size() <= MEESTE_GEMELD) {
                        bevindingen.add(dood(t));
                    }
                }
            }
        }
        return onbeslist;
    }

    private static Wetsbevinding dood(Toestand t) {
        return new Wetsbevinding("toestand-zonder-uitweg", t.kern(), "Van hier komt de zaak niet meer tot een einde: " + t.weg() + ".");
    }

    private enum Afloop { GOED, DOOD, ONBESLIST }

    private Afloop loop(Toestand van, Set<String> goed, Set<String> slecht) {
        var rij = new PriorityQueue<Kandidaat>(Comparator.comparingInt(Kandidaat::tekort).thenComparingInt(Kandidaat::nummer));
        var vorige = new HashMap<String, String>();
        var begin = uitgewerkt;
        rij.add(new Kandidaat(van, 0, 0));
        vorige.put(van.kern(), "");
        while (!rij.isEmpty()) {
            var hier = rij.remove().toestand();
            if (!bekend.containsKey(hier.kern()) && (uitgewerkt - begin >= PER_TOESTAND || uitgewerkt >= meeste)) {
                return Afloop.ONBESLIST;
            }
            for (var t : bekend.computeIfAbsent(hier.kern(), _ -> verder(hier))) {
                if (einde(t) || goed.contains(t.kern())) {
                    // Whatever was walked through on the way comes to the end too.
                    for (var kern = hier.kern(); !kern.isEmpty(); kern = vorige.getOrDefault(kern, "")) {
                        goed.add(kern);
                    }
                    return Afloop.GOED;
                }
                if (!slecht.contains(t.kern()) && vorige.putIfAbsent(t.kern(), hier.kern()) == null) {
                    rij.add(new Kandidaat(t, overgangen.tekort(t), vorige.size()));
                }
            }
        }
        return Afloop.DOOD;
    }

    private List<Toestand> verder(Toestand van) {
        uitgewerkt++;
        return eenPerKern(overgangen.uit(van, bereikt));
    }

    private static List<Toestand> eenPerKern(List<Toestand> alle) {
        var uit = new LinkedHashMap<String, Toestand>();
        alle.forEach(t -> uit.putIfAbsent(t.kern(), t));
        return List.copyOf(uit.values());
    }

    private String kern(String s) {
        var t = gezien.get(s);
        return t == null ? "" : t.kern();
    }

    /** States that can come to the end; when not {@code zeker} also those that can come to a state not worked out. */
    private Set<String> terug(boolean zeker) {
        var vorige = new HashMap<String, List<String>>();
        var uit = new HashSet<String>();
        var rij = new ArrayDeque<String>();
        naar.forEach((van, doelen) -> doelen.forEach(doel -> plaatsvervangers(doel).forEach(d ->
                vorige.computeIfAbsent(d, _ -> new ArrayList<>()).add(van))));
        gezien.forEach((s, t) -> {
            if (einde(t) || !zeker && !naar.containsKey(s) && plaatsvervangers(s).equals(List.of(s))) {
                uit.add(s);
                rij.add(s);
            }
        });
        while (!rij.isEmpty()) {
            vorige.getOrDefault(rij.poll(), List.of()).stream().filter(uit::add).forEach(rij::add);
        }
        return uit;
    }

    /** A state that was not worked out because enough of its course were, counts as each of these. */
    private List<String> plaatsvervangers(String s) {
        var t = gezien.get(s);
        var gelijk = t == null ? null : perKern.get(t.kern());
        return naar.containsKey(s) || gelijk == null || gelijk.contains(s) ? List.of(s) : gelijk;
    }
}
