package nl.spil.recht;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Loads packs together: those that stand alone first, then those beside them; and what can only be wrong between packs. */
final class Pakketlader {

    private final List<Pakketfout> fouten = new ArrayList<>();
    private final Map<String, Gelezen> gelezen = new HashMap<>();

    /** A pack and the files it came from. */
    record Gelezen(Pakket pakket, Pakketbestanden bestanden) {}

    private Pakketlader() {}

    static Laadresultaat laad(List<Pakketbron> actief, List<Pakketbron> eerder) {
        var lader = new Pakketlader();
        var pakketten = lader.lees(actief.stream().map(b -> Pakketvolger.vul(b, actief)).toList(), List.of());
        var bekend = pakketten.stream().map(Pakket::hash).toList();
        var oud = lader.lees(eerder.stream().filter(b -> !bekend.contains(b.sha256())).toList(), pakketten);
        lader.samen(pakketten);
        if (!lader.fouten.isEmpty()) {
            return new Laadresultaat.Afgekeurd(lader.fouten.stream().distinct()
                    .sorted(Comparator.comparing(Pakketfout::bestand).thenComparingInt(Pakketfout::regel)).toList());
        }
        return new Laadresultaat.Geladen(new Wetspakketten(new Register(pakketten, oud)));
    }

    private List<Pakket> lees(List<Pakketbron> bronnen, List<Pakket> gasten) {
        var uit = new ArrayList<Pakket>();
        var lezers = bronnen.stream().map(Pakketlezer::new)
                .sorted(Comparator.comparing(l -> (l.bij().isEmpty() ? 0 : 2) + (Pakketvolger.volgt(l.bron()).isEmpty() ? 0 : 1))).toList();
        for (var lezer : lezers) {
            var bij = lezer.bij();
            var pakket = lezer.lees(bij.isEmpty() ? null : gastheer(bij, uit, gasten), gevolgd(lezer.bron()));
            fouten.addAll(lezer.fouten());
            if (pakket != null) {
                uit.add(pakket);
                gelezen.put(lezer.hash(), new Gelezen(pakket, lezer.bestanden()));
            }
        }
        return uit;
    }

    /** The pack that another holds because it follows it; read once when it is loaded for itself too. */
    private @Nullable Gelezen gevolgd(Pakketbron bron) {
        var onder = Pakketvolger.gevolgd(bron);
        if (onder.bestanden().isEmpty()) {
            return null;
        }
        var bekend = gelezen.get(onder.sha256());
        if (bekend != null) {
            return bekend;
        }
        var lezer = new Pakketlezer(onder);
        var pakket = lezer.lees(null, null);
        fouten.addAll(lezer.fouten());
        return pakket == null ? null : new Gelezen(pakket, lezer.bestanden());
    }

    private static @Nullable Pakket gastheer(String naam, List<Pakket> eerst, List<Pakket> dan) {
        var alle = new ArrayList<>(eerst);
        alle.addAll(dan);
        return alle.stream().filter(p -> p.naam().equals(naam)).max(Comparator.comparingInt(Pakket::versie)).orElse(null);
    }

    private void samen(List<Pakket> pakketten) {
        if (pakketten.stream().allMatch(p -> p.lijsten().isEmpty()) && fouten.isEmpty()) {
            fouten.add(new Pakketfout("wetspakketten", 0, "geen enkel pakket heeft lijsten; een zaak staat altijd in een lijst"));
        }
        Map<String, Pakket> gezien = new LinkedHashMap<>();
        for (var p : pakketten) {
            if (gezien.put(p.naam() + " " + p.versie(), p) != null) {
                fouten.add(new Pakketfout(p.bron().naam() + "/" + Pakketbestanden.KOP, 0, "pakket " + p.naam() + " versie " + p.versie() + " is er twee keer"));
            }
        }
        Map<String, Pakket> handelingen = new HashMap<>();
        // A rehearsal has acts of the same names on purpose.
        for (var p : pakketten.stream().filter(p -> !p.proef()).toList()) {
            for (var id : p.handelingen().keySet()) {
                var ander = handelingen.putIfAbsent(id, p);
                if (ander != null && !ander.naam().equals(p.naam()) && overlappen(ander, p)) {
                    fouten.add(new Pakketfout(p.bron().naam(), 0, "handeling '" + id + "' staat voor dezelfde tijd ook in pakket " + ander.naam()));
                }
            }
        }
    }

    private static boolean overlappen(Pakket a, Pakket b) {
        return (a.tot() == null || b.vanaf().isBefore(Objects.requireNonNull(a.tot()))) && (b.tot() == null || a.vanaf().isBefore(Objects.requireNonNull(b.tot())));
    }
}
