package nl.spil.recht;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a state can still come to the end, by the rules alone. A part of a condition that fails now stays failed when nothing
 * that it reads can be changed by an act that can still be taken. What no order of acts can open is blocked for good: a proof
 * without a bound. The other way round nothing is said: what is not blocked here may be so in fact.
 */
final class Blokkade {

    private static final Pattern GEDAAN = Pattern.compile("'([a-z0-9-]+)' in gedaan");
    private static final Pattern LEEST = Pattern.compile("\\b([A-Za-z]+)\\.([A-Za-z]+)\\b(?!\\()");
    private static final Pattern BEWEEGT = Pattern.compile("\\b(nu|invoer|actor|wijze|doel|loopt|verlopen|gestart|einde|boetemaximum|uitvoerbaarTot|size)\\b|gedaan\\[");
    /** Some value: it is computed, or a group of fields changes. */
    private static final String IETS = "*";
    private static final Set<String> DELEN = Set.of("zaak", "verdachte", "vrijheid", "zitting", "eigen");
    private static final Set<String> GEEN_VELD = Set.of("all", "exists", "filter", "map", "startsWith", "contains", "endsWith");

    /** A part of a condition: what it reads, as {@code zaak.gesloten}, {@code gedaan.x} or {@code *.vervolging}. */
    private record Deel(Uitdrukking als, Set<String> leest) {}

    private final Map<Wetshandeling, List<Deel>> delen = new LinkedHashMap<>();
    private final Map<Wetshandeling, Map<String, Set<String>>> zet = new HashMap<>();

    Blokkade(Register register) {
        for (var pakket : register.actief) {
            var schrijver = new Celschrijver(new Celbereik(pakket.handelingen().keySet(), pakket.termijnen().keySet(), pakket.eigen())).met(List.of());
            var gelezen = new HashMap<String, @Nullable Deel>();
            for (var h : pakket.handelingen().values()) {
                var rij = new ArrayList<Deel>();
                for (var regel : h.regels()) {
                    for (var tekst : Eislezer.delen(regel.als().tekst())) {
                        var deel = gelezen.computeIfAbsent(tekst, t -> deel(t, schrijver));
                        if (deel != null) {
                            rij.add(deel);
                        }
                    }
                }
                delen.put(h, rij);
                zet.put(h, zet(h));
            }
        }
    }

    /** Null when it reads what can always change. */
    private static @Nullable Deel deel(String tekst, Celschrijver.Met schrijver) {
        if (BEWEEGT.matcher(tekst).find()) {
            return null;
        }
        var cel = schrijver.schrijf(tekst, null, Celnamen.Plek.VOORWAARDE, "", _ -> { });
        var leest = new HashSet<String>();
        GEDAAN.matcher(tekst).results().forEach(m -> leest.add("gedaan." + m.group(1)));
        LEEST.matcher(tekst).results().filter(m -> !GEEN_VELD.contains(m.group(2)))
                .forEach(m -> leest.add((DELEN.contains(m.group(1)) ? m.group(1) : "*") + "." + m.group(2)));
        return cel == null || leest.isEmpty() ? null : new Deel(cel, leest);
    }

    /** What an act sets, each with the values it can get. */
    private static Map<String, Set<String>> zet(Wetshandeling h) {
        var uit = new HashMap<String, Set<String>>();
        uit.put("gedaan." + h.soort().id(), Set.of(IETS));
        h.gevolgen().forEach(g -> uit.computeIfAbsent((DELEN.contains(g.groep()) ? g.groep() : "*") + "." + g.veld(), _ -> new HashSet<>())
                .addAll(g.takken().stream().map(t -> t.cel() != null ? IETS : String.valueOf(t.vast())).toList()));
        var groepen = switch (h.soort().bewerking()) {
            case "feiten", "uitspraak", "vordering", "beslag", "inschrijven" -> List.of("*");
            case "persoon" -> List.of("*", "verdachte");
            case "voegen" -> List.of("zaak.leidendeZaak", "zaak.gevoegd");
            case "zitting" -> List.of("zitting.datum", "zitting.forum");
            default -> List.<String>of();
        };
        groepen.forEach(g -> uit.put(g, Set.of(IETS)));
        return uit;
    }

    /** Whether no act that closes a case can ever be taken from here on. Only of a law with such an act. */
    boolean dood(Toestand t) {
        var dicht = delen.keySet().stream().filter(Toestandsleutel::sluit).toList();
        if (dicht.isEmpty() || t.beeld().zaak().gesloten()) {
            return false;
        }
        var kan = new HashSet<Wetshandeling>();
        var anders = new HashMap<String, Set<String>>();
        for (var verder = true; verder;) {
            verder = false;
            for (var h : delen.keySet()) {
                if (!kan.contains(h) && delen.getOrDefault(h, List.of()).stream().allMatch(d -> open(d, h, t, anders))) {
                    kan.add(h);
                    zet.getOrDefault(h, Map.of()).forEach((veld, waarden) -> anders.computeIfAbsent(veld, _ -> new HashSet<>()).addAll(waarden));
                    verder = true;
                }
            }
        }
        return dicht.stream().noneMatch(kan::contains);
    }

    private static boolean open(Deel d, Wetshandeling h, Toestand t, Map<String, Set<String>> anders) {
        if (d.leest().stream().anyMatch(l -> verandert(l, t.beeld(), anders))) {
            return true;
        }
        var werk = Werkbeeld.van(t.beeld());
        var o = new Omgeving(werk, werk.feiten, Map.of(), Actor.SYSTEEM, Wijze.VERRICHTEN, t.nu(), Doelbeeld.GEEN);
        if (d.als().cel().waarde(o) != Boolean.FALSE) {
            return true;
        }
        for (var feit : werk.feiten) {
            o.feiten = List.of(feit);
            if (h.soort().betreft().equals("feiten") && d.als().cel().waarde(o) != Boolean.FALSE) {
                return true;
            }
        }
        return false;
    }

    /** Whether an act that can be taken gives it another value than it has. What was done stays done. */
    private static boolean verandert(String veld, Zaakbeeld b, Map<String, Set<String>> anders) {
        var punt = veld.indexOf('.');
        var groep = veld.substring(0, punt);
        var naam = veld.substring(punt + 1);
        if (groep.equals("gedaan")) {
            return anders.containsKey(veld) && !b.gedaan().containsKey(naam);
        }
        var waarden = anders.getOrDefault(veld, Set.of());
        return anders.containsKey(groep) || waarden.stream().anyMatch(w -> w.equals(IETS) || !w.equals(nu(groep, naam, b)));
    }

    private static String nu(String groep, String naam, Zaakbeeld b) {
        return switch (groep) {
            case "zaak" -> lees("Zaak", naam, b.zaak());
            case "vrijheid" -> lees("Vrijheid", naam, b.vrijheid());
            case "zitting" -> lees("Zitting", naam, b.zitting());
            default -> "";
        };
    }

    private static String lees(String type, String naam, Object ding) {
        var veld = Beeldtypen.veld(type, naam);
        return veld == null ? "" : String.valueOf(veld.lees(ding));
    }
}
