package nl.spil.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Two packs or versions side by side.
 *
 * @param a          the one before, as people name it
 * @param b          the other
 * @param proef      which of the two is a rehearsal: what it says is uncertain and judges nothing
 * @param nieuw      acts and terms that only {@code b} has
 * @param vervallen  acts and terms that only {@code a} has
 * @param gewijzigd  those that read differently
 */
record Wetvergelijking(String a, String b, List<String> proef, List<String> nieuw, List<String> vervallen, List<Verschil> gewijzigd) {

    /**
     * One act or term.
     *
     * @param was     its lines in the one before, {@code wordt} in the other
     * @param onzeker whether it rests on a row that nobody is certain of, in either
     */
    record Verschil(String id, String was, String wordt, boolean onzeker) {

        private List<String> regels() {
            List<String> oud = was.lines().toList();
            List<String> nieuw = wordt.lines().toList();
            List<String> uit = new ArrayList<>();
            oud.stream().filter(r -> !nieuw.contains(r)).forEach(r -> uit.add("  - " + r.strip()));
            nieuw.stream().filter(r -> !oud.contains(r)).forEach(r -> uit.add("  + " + r.strip()));
            return uit;
        }
    }

    static Wetvergelijking van(Wetkeuze a, Wetkeuze b) {
        TreeMap<String, String> van = beschrijving(a);
        TreeMap<String, String> naar = beschrijving(b);
        return new Wetvergelijking(a.kop().aanduiding(), b.kop().aanduiding(),
                List.of(a, b).stream().filter(k -> k.kop().proef()).map(k -> k.kop().aanduiding()).distinct().toList(),
                naar.keySet().stream().filter(k -> !van.containsKey(k)).toList(), van.keySet().stream().filter(k -> !naar.containsKey(k)).toList(),
                van.keySet().stream().filter(k -> naar.containsKey(k) && !naar.get(k).equals(van.get(k)))
                        .map(k -> new Verschil(k, van.getOrDefault(k, ""), naar.getOrDefault(k, ""), Wettekst.onzeker(a, k) || Wettekst.onzeker(b, k))).toList());
    }

    private static TreeMap<String, String> beschrijving(Wetkeuze keuze) {
        TreeMap<String, String> uit = new TreeMap<>();
        keuze.wet().handelingen().forEach(h -> uit.put(h.id(), String.join("\n", Wettekst.inhoud(keuze, h.id()))));
        keuze.wet().termijnen().forEach(t -> uit.put(t.id(), String.join("\n", Wettekst.inhoud(keuze, t.id()))));
        return uit;
    }

    boolean gelijk() {
        return nieuw.isEmpty() && vervallen.isEmpty() && gewijzigd.isEmpty();
    }

    List<String> tekst() {
        List<String> uit = new ArrayList<>();
        uit.add(a + " naast " + b);
        proef.forEach(p -> uit.add(p + " is een proefpakket: wat het zegt is onzeker en geldt niet."));
        nieuw.forEach(n -> uit.add("nieuw      " + n));
        vervallen.forEach(n -> uit.add("vervallen  " + n));
        gewijzigd.forEach(v -> {
            uit.add("gewijzigd  " + v.id() + (v.onzeker() ? " (onzeker)" : ""));
            uit.addAll(v.regels());
        });
        long onzeker = gewijzigd.stream().filter(Verschil::onzeker).count();
        uit.add(nieuw.size() + " nieuw, " + vervallen.size() + " vervallen, " + gewijzigd.size() + " gewijzigd"
                + (onzeker == 0 ? "" : " (waarvan " + onzeker + " onzeker)"));
        return uit;
    }
}
