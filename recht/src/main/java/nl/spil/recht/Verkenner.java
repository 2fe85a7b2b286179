package nl.spil.recht;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Walks the states of a law, breadth first, by the engine itself. Of states with the same course only the first
 * {@link #GENOEG} are worked out; the others count as one of these. It begins with an adult with two feiten and a seized
 * object, a minor, and a company.
 */
public final class Verkenner {

    /** States worked out for one course. */
    private static final int GENOEG = 4;
    private static final int LAAG = 64;
    private static final int VOORBEELDEN = 3;
    private static final Instant BEGIN = Instant.parse("2026-03-05T09:00:00Z");

    private final Register register;
    private final Toestandsleutel sleutel;
    private final Overgangen overgangen;
    private final int grens;
    /** Days that it begins later than {@link #BEGIN}, whole weeks: a law can apply from a later day. */
    private final long later;
    private final Map<String, Toestand> gezien = new LinkedHashMap<>();
    private final Map<String, List<String>> perKern = new HashMap<>();
    private final Map<String, List<String>> naar = new LinkedHashMap<>();
    private final Set<String> bereikt = ConcurrentHashMap.newKeySet();
    private final Set<String> nieuw = new HashSet<>();
    private int stappen;

    private Verkenner(Wetspakketten wet, int grens) {
        this.register = wet.register();
        this.sleutel = new Toestandsleutel(register);
        this.overgangen = new Overgangen(register, sleutel);
        this.grens = grens;
        var vanaf = register.actief.stream().map(p -> p.kop().vanaf()).min(Comparator.naturalOrder()).orElse(Moment.opMinuut(BEGIN).dag());
        this.later = Math.max(0, (ChronoUnit.DAYS.between(Moment.opMinuut(BEGIN).dag(), vanaf) + 13) / 7 * 7);
    }

    /**
     * @param grens     the most states to work out
     * @param scenarios outcomes of scenarios: an act that one takes lawfully is reachable, wherever exploring came; may be empty
     */
    public static Verkenning verken(Wetspakketten wet, int grens, List<Scenarios.Uitkomst> scenarios) {
        return new Verkenner(wet, grens).loop(scenarios);
    }

    private Verkenning loop(List<Scenarios.Uitkomst> scenarios) {
        var rij = new ArrayDeque<Toestand>();
        for (var begin : begin()) {
            if (gezien.putIfAbsent(begin.geheel(), begin) == null) {
                perKern.computeIfAbsent(begin.kern(), _ -> new ArrayList<>()).add(begin.geheel());
                rij.add(begin);
            }
        }
        while (!rij.isEmpty() && naar.size() < grens) {
            var laag = new ArrayList<Toestand>();
            while (!rij.isEmpty() && laag.size() < LAAG && naar.size() + laag.size() < grens) {
                laag.add(rij.poll());
            }
            var uitgewerkt = laag.parallelStream().map(t -> overgangen.uit(t, bereikt)).toList();
            for (int i = 0; i < laag.size(); i++) {
                werkBij(laag.get(i), uitgewerkt.get(i), rij);
            }
        }
        return uitslag(rij.isEmpty(), scenarios);
    }

    private void werkBij(Toestand van, List<Toestand> volgende, ArrayDeque<Toestand> rij) {
        var doelen = new ArrayList<String>();
        for (var t : volgende) {
            stappen++;
            if (gezien.putIfAbsent(t.geheel(), t) == null) {
                var gelijk = perKern.computeIfAbsent(t.kern(), _ -> new ArrayList<>());
                if (gelijk.size() < GENOEG) {
                    gelijk.add(t.geheel());
                    zet(t, rij);
                }
            }
            if (!t.geheel().equals(van.geheel())) {
                doelen.add(t.geheel());
            }
        }
        naar.put(van.geheel(), List.copyOf(doelen));
    }

    /** Breadth first, but what an act brings that was not taken before goes first: so the walk comes to every phase early. */
    private void zet(Toestand t, ArrayDeque<Toestand> rij) {
        var streep = t.stap().indexOf(" (");
        if (nieuw.add(streep < 0 ? t.stap() : t.stap().substring(0, streep)) && !t.stap().startsWith("wachten")) {
            rij.addFirst(t);
        } else {
            rij.add(t);
        }
    }

    /** The pictures with which the walk begins. */
    static List<Zaakbeeld> begin(Wetspakketten wet) {
        return new Verkenner(wet, 0).begin().stream().map(Toestand::beeld).toList();
    }

    private List<Toestand> begin() {
        var begin = BEGIN.plus(later, ChronoUnit.DAYS);
        Map<String, Object> persoon = Map.of("soort", "natuurlijk", "naam", "Jan van den Berg", "geboortedatum", dag(1983, 12, 29));
        var twee = List.of(feit(1, "diefstal", dag(2026, 3, 2)), feit(2, "vernieling", dag(2026, 3, 2)));
        return List.of(
                overgangen.begin(begin, Map.of("verdachte", persoon, "feiten", twee, "voorwerpen", List.of(Map.of("nr", 1L, "omschrijving", "telefoon"))),
                        "twee feiten"),
                overgangen.begin(begin, Map.of("verdachte", Map.of("soort", "natuurlijk", "naam", "Sem de Boer", "geboortedatum", dag(2009, 11, 20)), "feiten",
                        List.of(feit(1, "belediging", dag(2026, 3, 2)))), "minderjarige"),
                overgangen.begin(begin, Map.of("verdachte", Map.of("soort", "rechtspersoon", "naam", "Visser Transport B.V."), "feiten",
                        List.of(feit(1, "vernieling", dag(2020, 9, 1)))), "rechtspersoon"));
    }

    private String dag(int jaar, int maand, int dag) {
        return LocalDate.of(jaar, maand, dag).plusDays(later).toString();
    }

    private static Map<String, Object> feit(long nr, String soort, String dag) {
        return Map.of("nr", nr, "strafbaarFeit", soort, "pleegdatum", dag, "pleegplaats", "Diemen");
    }

    private Verkenning uitslag(boolean klaar, List<Scenarios.Uitkomst> scenarios) {
        var bevindingen = new ArrayList<Wetsbevinding>();
        var onbeslist = new Uitwegen(register, overgangen, gezien, perKern, naar, bereikt, grens).zonder(bevindingen);
        var eisen = new Eisen(register, begin().stream().map(Toestand::beeld).toList());
        var gespeeld = new HashSet<String>();
        scenarios.forEach(s -> gespeeld.addAll(s.aanvaard()));
        bereikt.addAll(gespeeld);
        for (var pakket : register.actief) {
            pakket.handelingen().keySet().stream().filter(id -> Bijzonder.is(id)).forEach(bereikt::add);
            pakket.handelingen().values().stream().filter(h -> h.soort().bewerking().equals("inschrijven")).forEach(h -> bereikt.add(h.soort().id()));
        }
        var kringen = eisen.kringen();
        kringen.forEach(k -> bevindingen.add(new Wetsbevinding("wederzijdse-eis", k.getFirst(), "Deze handelingen eisen elkaar, zodat geen van alle"
                + " de eerste kan zijn: " + String.join(" eist ", k) + " eist " + k.getFirst() + ".")));
        for (var id : eisen.onmogelijk().keySet()) {
            if (!bereikt.contains(id)) {
                bevindingen.add(new Wetsbevinding("handeling-onbereikbaar", id, "Deze handeling kan nooit worden verricht: " + eisen.onmogelijk().get(id) + "."));
            }
        }
        if (klaar || !scenarios.isEmpty()) {
            register.actief.stream().flatMap(p -> p.handelingen().keySet().stream()).distinct()
                    .filter(id -> !bereikt.contains(id) && !eisen.onmogelijk().containsKey(id)).sorted()
                    .forEach(id -> bevindingen.add(new Wetsbevinding("handeling-onbereikbaar", id, klaar
                            ? "Alle toestanden zijn uitgewerkt en in geen daarvan kan deze handeling."
                            : "Binnen de grens kon deze handeling in geen toestand, en geen scenario verricht haar zonder onregelmatigheid.")));
        }
        return new Verkenning(gezien.size(), naar.size(), stappen, grens, klaar, onbeslist.size(),
                onbeslist.stream().map(Toestand::weg).sorted(Comparator.comparingInt(String::length)).limit(VOORBEELDEN).toList(), new TreeSet<>(bereikt), new TreeSet<>(eisen.onmogelijk().keySet()),
                begonnen(), geeindigd(bevindingen), List.copyOf(bevindingen));
    }

    private Set<String> begonnen() {
        var uit = new TreeSet<String>();
        gezien.values().forEach(t -> t.beeld().termijnen().forEach(l -> uit.add(l.regel())));
        return uit;
    }

    /** A term ends by an act, or by passing: then it has an end. One that has neither runs for ever. */
    private Set<String> geeindigd(List<Wetsbevinding> bevindingen) {
        var uit = new TreeSet<String>();
        gezien.values().forEach(t -> t.beeld().termijnen().stream().filter(l -> !l.status().equals("loopt") || l.eindigt() != null)
                .forEach(l -> uit.add(l.regel())));
        var stappenPer = new HashMap<String, List<Wetshandeling.Stap>>();
        register.actief.stream().flatMap(p -> p.handelingen().values().stream()).flatMap(h -> h.termijnen().stream())
                .forEach(s -> stappenPer.computeIfAbsent(s.termijn(), _ -> new ArrayList<>()).add(s));
        for (var pakket : register.actief) {
            pakket.termijnen().forEach((id, t) -> {
                var raakt = stappenPer.getOrDefault(id, List.of());
                var begint = raakt.stream().filter(s -> s.werking() == Wetshandeling.Werking.START).toList();
                var loopt = begint.stream().anyMatch(s -> s.tot() == null && (t.regel().telling() == Telling.GEEN || t.regel().duur() == null && s.duur() == null));
                if (loopt && raakt.stream().noneMatch(s -> s.werking() == Wetshandeling.Werking.EINDIGT)) {
                    bevindingen.add(new Wetsbevinding("termijn-zonder-einde", id, "Deze termijn begint, heeft geen laatste dag en geen handeling eindigt haar."));
                }
            });
        }
        return uit;
    }
}
