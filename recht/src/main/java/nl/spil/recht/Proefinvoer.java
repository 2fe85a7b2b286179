package nl.spil.recht;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Inputs to try an act with: for each field a few values, chosen by what the rules of the act can tell apart (the words and
 * numbers in them), so that two values which no rule tells apart are not both tried.
 */
final class Proefinvoer {

    private static final int MEESTE_KEUZES = 12;
    private static final Pattern GETAL = Pattern.compile("(?<![A-Za-z0-9'])[0-9]{1,9}(?![A-Za-z0-9'])");
    private static final Pattern WOORD = Pattern.compile("'([^']*)'");
    private static final Pattern GELEZEN = Pattern.compile("invoer\\.([A-Za-z0-9]+)");

    private final Wetshandeling wet;
    private final Set<String> woorden = new LinkedHashSet<>();
    private final Set<Long> getallen = new TreeSet<>(Set.of(0L, 1L));
    private final Set<String> gelezen = new TreeSet<>();

    Proefinvoer(Wetshandeling wet) {
        this.wet = wet;
        for (var tekst : teksten(wet)) {
            WOORD.matcher(tekst).results().forEach(m -> woorden.add(m.group(1)));
            GETAL.matcher(tekst).results().map(m -> Long.parseLong(m.group())).forEach(n -> {
                getallen.add(n);
                getallen.add(n + 1);
            });
            GELEZEN.matcher(tekst).results().forEach(m -> gelezen.add(m.group(1)));
        }
        if (Set.of("uitspraak", "vordering", "beslag").contains(wet.soort().bewerking())) {
            wet.soort().gegevens().stream().filter(v -> v.soort() == Invoersoort.UITSPRAAK || v.soort() == Invoersoort.LIJST)
                    .forEach(v -> gelezen.add(v.naam()));
        }
    }

    /** Every text of CEL in an act. */
    static List<String> teksten(Wetshandeling wet) {
        var uit = new ArrayList<String>();
        wet.regels().forEach(r -> uit.add(r.als().tekst()));
        wet.gevolgen().forEach(g -> g.takken().forEach(t -> {
            tekst(t.als(), uit);
            tekst(t.cel(), uit);
        }));
        wet.termijnen().forEach(s -> {
            tekst(s.als(), uit);
            tekst(s.vanaf(), uit);
            tekst(s.duur(), uit);
            tekst(s.tot(), uit);
        });
        tekst(wet.eigenAls(), uit);
        wet.alsVerplicht().values().forEach(u -> uit.add(u.tekst()));
        return uit;
    }

    private static void tekst(@org.jspecify.annotations.Nullable Uitdrukking u, List<String> uit) {
        if (u != null) {
            uit.add(u.tekst());
        }
    }

    /** One value for what is always asked. */
    TreeMap<String, Object> basis(Instant nu) {
        var uit = new TreeMap<String, Object>();
        for (var veld : wet.soort().gegevens()) {
            if (veld.verplicht()) {
                waarden(veld, nu).stream().findFirst().ifPresent(w -> uit.put(veld.naam(), w));
            }
        }
        return uit;
    }

    /** What differs from {@code van} in one field that a rule reads; an optional field may also be left out. */
    List<TreeMap<String, Object>> buren(Map<String, Object> van, Instant nu) {
        var uit = new ArrayList<TreeMap<String, Object>>();
        for (var veld : wet.soort().gegevens()) {
            if (!gelezen.contains(veld.naam())) {
                continue;
            }
            for (var waarde : waarden(veld, nu)) {
                if (!waarde.equals(van.get(veld.naam()))) {
                    var anders = new TreeMap<>(van);
                    anders.put(veld.naam(), waarde);
                    uit.add(anders);
                }
            }
            if (!veld.verplicht() && van.containsKey(veld.naam())) {
                var anders = new TreeMap<>(van);
                anders.remove(veld.naam());
                uit.add(anders);
            }
        }
        return uit;
    }

    private List<Object> waarden(Invoerveld veld, Instant nu) {
        return veld.soort() == Invoersoort.LIJST ? lijst(veld, nu) : waarden(veld, veld.soort(), nu);
    }

    private List<Object> lijst(Invoerveld veld, Instant nu) {
        var uit = new ArrayList<Object>();
        if (!veld.keuzes().isEmpty()) {
            keuzes(veld).forEach(k -> uit.add(List.of(k)));
        } else if (veld.naam().equals("beslissingen")) {
            beslissingen().forEach(id -> uit.add(List.of(Map.of("soort", id))));
        } else {
            waarden(veld, veld.van() == null ? Invoersoort.TEKST : veld.van(), nu).stream().limit(1).forEach(w -> uit.add(List.of(w)));
        }
        uit.add(List.of());
        return uit;
    }

    private List<Object> waarden(Invoerveld veld, Invoersoort soort, Instant nu) {
        var vandaag = LocalDate.ofInstant(nu, Moment.NEDERLAND);
        return switch (soort) {
            case KEUZE, JA_NEE -> List.copyOf(keuzes(veld));
            case GEHEEL, EUROCENT, DAGEN, UREN -> getallen.stream().sorted((a, b) -> a == 1 ? -1 : b == 1 ? 1 : Long.compare(a, b)).map(n -> (Object) n).toList();
            case DATUM -> List.of(vandaag.toString(), vandaag.plusDays(1).toString(), vandaag.plusDays(30).toString(), vandaag.minusDays(1).toString());
            case TIJDSTIP -> List.of(Moment.opMinuut(nu).toString(), Moment.opMinuut(nu.plusSeconds(86_400)).toString(),
                    Moment.opMinuut(nu.minusSeconds(3600)).toString());
            case DUUR -> List.of("P14D", "P2Y", "P90D");
            case ZITTING -> List.of(zitting(vandaag.plusDays(14)), zitting(vandaag), zitting(vandaag.plusDays(100)));
            case TEKST -> veld.keuzes().isEmpty() ? List.of("tekst") : List.copyOf(keuzes(veld));
            case PERSOON -> List.of("Jan van den Berg");
            case STUK -> List.of("stuk");
            case VOORWERP -> List.of(1L);
            case PARKETNUMMER -> List.of("13-000777-26");
            case FEITEN -> List.of(List.of(1L));
            case UITSPRAAK -> uitspraken();
            case LIJST -> List.of(List.of());
        };
    }

    private static Object zitting(LocalDate dag) {
        return Map.of("datum", dag.toString(), "tijd", "09:30", "plaats", "Amsterdam");
    }

    private List<Object> uitspraken() {
        var uit = new ArrayList<Object>();
        uit.add(List.of());
        beslissingen().forEach(id -> uit.add(List.of(Map.of("soort", id))));
        return uit;
    }

    /** What rules and consequences tell apart first: of so many only the first are tried. */
    private List<String> beslissingen() {
        return Tabellen.ingebouwd().beslissingen().keySet().stream().sorted(java.util.Comparator.comparing(id -> !woorden.contains(id))).toList();
    }

    /** The choices that rules tell apart, and one more. */
    private List<String> keuzes(Invoerveld veld) {
        var alle = veld.keuzes().stream().map(Tabelkeuze::id).toList();
        if (alle.size() <= MEESTE_KEUZES) {
            return alle;
        }
        var uit = new LinkedHashSet<String>();
        uit.add(alle.getFirst());
        alle.stream().filter(woorden::contains).forEach(uit::add);
        alle.stream().filter(k -> !woorden.contains(k)).limit(MEESTE_KEUZES - 1L).forEach(uit::add);
        return List.copyOf(uit);
    }
}
