package nl.spil.recht;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Looks in an explored part of the states for states that never come to the end, whatever is done. */
final class Uitwegen {

    private static final int MEESTE_GEMELD = 5;
    private static final int PER_TOESTAND = 100;

    private final Map<String, Toestand> gezien;
    private final Map<String, List<String>> perKern;
    private final Map<String, List<String>> naar;
    private final String eindfase;
    private final boolean sluit;
    private final Blokkade blokkade;

    /** @param naar steps of the states that were worked out */
    Uitwegen(Register register, Map<String, Toestand> gezien, Map<String, List<String>> perKern, Map<String, List<String>> naar) {
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
     * Adds what has no way out, and answers how many states worked out are not decided. First what the rules alone block for
     * good ({@link Blokkade}), whatever the bound. What the walk left open is looked at
     * again, each state by itself: on from there, one state a course, until the end, a course that is known to come to the end, or nothing
     * more.
     *
     * @param verder steps out of a state
     * @param meeste the most states to work out more
     */
    int zonder(List<Wetsbevinding> bevindingen, Function<Toestand, List<Toestand>> verder, int meeste) {
        var zeker = terug(true);
        var misschien = terug(false);
        var goed = new HashSet<String>();
        zeker.forEach(s -> goed.add(kern(s)));
        var slecht = new LinkedHashSet<String>();
        var gemeld = new HashSet<String>();
        var onbeslist = 0;
        var over = meeste;
        perKern.values().parallelStream().map(k -> gezien.get(k.getFirst())).filter(t -> t != null && blokkade.dood(t))
                .sequential().sorted(Comparator.comparingInt(t -> t.weg().length())).forEach(t -> {
                    slecht.add(t.kern());
                    goed.remove(t.kern());
                    if (gemeld.add(t.kern()) && gemeld.size() <= MEESTE_GEMELD) {
                        bevindingen.add(dood(t));
                    }
                });
        for (var s : naar.keySet()) {
            var t = gezien.get(s);
            if (t == null || zeker.contains(s) || goed.contains(t.kern()) || slecht.contains(t.kern())) {
                continue;
            }
            var gelopen = new HashSet<String>();
            var uit = misschien.contains(s) ? loop(t, goed, slecht, gelopen, verder, over) : Afloop.DOOD;
            over -= gelopen.size();
            switch (uit) {
                case GOED -> goed.add(t.kern());
                case ONBESLIST -> onbeslist++;
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

    private Afloop loop(Toestand van, Set<String> goed, Set<String> slecht, Set<String> gelopen, Function<Toestand, List<Toestand>> verder, int over) {
        var rij = new ArrayDeque<Toestand>(List.of(van));
        gelopen.add(van.kern());
        for (int n = 0; !rij.isEmpty(); n++) {
            if (n >= Math.min(over, PER_TOESTAND)) {
                return Afloop.ONBESLIST;
            }
            for (var t : verder.apply(rij.poll())) {
                if (einde(t) || goed.contains(t.kern())) {
                    return Afloop.GOED;
                }
                if (!slecht.contains(t.kern()) && gelopen.add(t.kern())) {
                    rij.add(t);
                }
            }
        }
        return Afloop.DOOD;
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
