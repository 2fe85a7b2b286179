package nl.spil.recht;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads from a condition what it plainly asks, and which acts can bring that about. */
final class Eislezer {

    private static final Pattern GEDAAN = Pattern.compile("'([a-z0-9-]+)' in gedaan");
    private static final Pattern TERMIJN = Pattern.compile("(?:loopt|verlopen|gestart)\\('([a-z0-9-]+)'\\)");
    private static final Pattern VELD = Pattern.compile("(zaak|vrijheid|zitting|eigen)\\.([A-Za-z]+) (?:== '([^']*)'|in \\[([^\\]]*)\\])");
    private static final Pattern FEIT = Pattern.compile("(?:feiten|alleFeiten)\\.(?:all|exists)\\(([a-z]+), \\1\\.([A-Za-z]+) (?:== '([^']*)'|in \\[([^\\]]*)\\])\\)");

    /** Operations of which the pack does not say what they set, and the groups they can set. */
    private static final Map<String, Set<String>> BEWERKING = Map.of("inschrijven", Set.of("zaak", "feiten"), "feiten", Set.of("feiten"),
            "persoon", Set.of("feiten"), "uitspraak", Set.of("feiten"), "voegen", Set.of("zaak"), "zitting", Set.of("zitting"));

    private final Collection<Wetshandeling> handelingen;
    private final List<Zaakbeeld> begin;

    Eislezer(Collection<Wetshandeling> handelingen, List<Zaakbeeld> begin) {
        this.handelingen = handelingen;
        this.begin = begin;
    }

    List<Eisen.Eis> eisen(String als) {
        return delen(als).stream().flatMap(d -> deel(d).stream()).toList();
    }

    private List<Eisen.Eis> deel(String deel) {
        var gedaan = GEDAAN.matcher(deel);
        if (gedaan.matches()) {
            return List.of(new Eisen.Eis("'" + gedaan.group(1) + "' is gedaan", false, Set.of(gedaan.group(1))));
        }
        var termijn = TERMIJN.matcher(deel);
        if (termijn.matches()) {
            return List.of(new Eisen.Eis("termijn '" + termijn.group(1) + "' is begonnen", false, wie(h -> h.termijnen().stream()
                    .anyMatch(s -> s.termijn().equals(termijn.group(1)) && s.werking() == Wetshandeling.Werking.START))));
        }
        var veld = VELD.matcher(deel);
        if (veld.matches()) {
            return List.of(waarde(veld.group(1), veld.group(2), woorden(veld.group(3), veld.group(4)), deel));
        }
        var feit = FEIT.matcher(deel);
        return feit.matches() ? List.of(waarde("feiten", feit.group(2), woorden(feit.group(3), feit.group(4)), deel)) : List.of();
    }

    private Eisen.Eis waarde(String groep, String veld, Set<String> waarden, String zo) {
        return new Eisen.Eis(zo, begin.stream().anyMatch(b -> bijBegin(b, groep, veld, waarden)), wie(h -> zet(h, groep, veld, waarden)));
    }

    private static boolean zet(Wetshandeling h, String groep, String veld, Set<String> waarden) {
        var bewerking = BEWERKING.getOrDefault(h.soort().bewerking(), Set.of());
        return bewerking.contains(groep) && !(groep.equals("zitting") && veld.equals("status"))
                || h.gevolgen().stream().filter(g -> g.groep().equals(groep) && g.veld().equals(veld)).flatMap(g -> g.takken().stream())
                        .anyMatch(t -> t.cel() != null || waarden.contains(t.vast() == null ? "" : t.vast().toString()));
    }

    private static boolean bijBegin(Zaakbeeld b, String groep, String veld, Set<String> waarden) {
        return switch (groep) {
            case "zaak" -> leest("Zaak", veld, b.zaak(), waarden);
            case "vrijheid" -> leest("Vrijheid", veld, b.vrijheid(), waarden);
            case "zitting" -> leest("Zitting", veld, b.zitting(), waarden);
            case "feiten" -> b.feiten().stream().anyMatch(f -> leest("Feit", veld, f, waarden));
            // an attribute that no act has set has a first value that the picture does not show
            default -> !b.eigen().containsKey(veld);
        };
    }

    private static boolean leest(String type, String naam, Object ding, Set<String> waarden) {
        var veld = Beeldtypen.veld(type, naam);
        return veld == null || waarden.contains(String.valueOf(veld.lees(ding)));
    }

    private Set<String> wie(Predicate<Wetshandeling> test) {
        var uit = new TreeSet<String>();
        handelingen.stream().filter(test).forEach(h -> uit.add(h.soort().id()));
        return uit;
    }

    private static Set<String> woorden(@org.jspecify.annotations.Nullable String een, @org.jspecify.annotations.Nullable String meer) {
        var uit = new TreeSet<String>();
        if (een != null) {
            uit.add(een);
        } else if (meer != null) {
            Pattern.compile("'([^']*)'").matcher(meer).results().forEach(m -> uit.add(m.group(1)));
        }
        return uit;
    }

    /** The parts of a conjunction; a part in brackets stays whole. */
    static List<String> delen(String als) {
        var uit = new ArrayList<String>();
        int diep = 0;
        int van = 0;
        boolean woord = false;
        for (int i = 0; i < als.length(); i++) {
            var c = als.charAt(i);
            woord ^= c == '\'';
            if (woord) {
                continue;
            }
            diep += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (diep == 0 && als.startsWith("||", i) || diep == 0 && c == '?') {
                return List.of();
            }
            if (diep == 0 && als.startsWith("&&", i)) {
                uit.add(als.substring(van, i).strip());
                van = i + 2;
            }
        }
        uit.add(als.substring(van).strip());
        return uit;
    }
}
