package nl.spil.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.spil.recht.Beslissingsoort;
import nl.spil.recht.Tabellen;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form of a judgment: decisions one below the other, each with the inputs that beslissingen.csv gives its kind. What is
 * typed stays a draft until the check; whether it fits the law is judged there.
 */
final class Uitspraakformulier {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern RIJ = Pattern.compile("u\\.([0-9]{1,3})\\.soort");
    private static final Pattern WAARDE = Pattern.compile("(?:€\\s*)?([0-9.]{1,15})(?:,([0-9]{2}))?");

    private Uitspraakformulier() {}

    /** Numbers of the rows that the draft holds. */
    static List<Integer> nummers(Concept concept) {
        var nummers = new TreeSet<Integer>();
        for (var sleutel : concept.velden().keySet()) {
            var m = RIJ.matcher(sleutel);
            if (m.matches() && concept.een("u." + m.group(1) + ".weg").isEmpty()) {
                nummers.add(Integer.valueOf(m.group(1)));
            }
        }
        return List.copyOf(nummers);
    }

    static int volgende(Concept concept) {
        return concept.velden().keySet().stream().map(RIJ::matcher).filter(m -> m.matches()).mapToInt(m -> Integer.parseInt(m.group(1))).max().orElse(0) + 1;
    }

    /** The decisions as JSON values, or null when there are none. */
    static @Nullable Object lees(Concept concept, String veld) {
        var lijst = new ArrayList<Object>();
        for (var nr : nummers(concept)) {
            var prefix = "u." + nr + ".";
            var soort = Tabellen.ingebouwd().beslissingen().get(concept.een(prefix + "soort"));
            if (soort != null) {
                lijst.add(beslissing(soort, prefix, concept));
            }
        }
        return lijst.isEmpty() ? null : lijst;
    }

    private static Map<String, Object> beslissing(Beslissingsoort soort, String prefix, Concept concept) {
        var uit = new TreeMap<String, Object>();
        uit.put("soort", soort.id());
        var betreft = new TreeMap<String, Object>();
        var feiten = getallen(concept.alle(prefix + "feiten"));
        if (!feiten.isEmpty()) {
            betreft.put("feiten", feiten);
        }
        var vordering = concept.een(prefix + "vordering").strip();
        if (vordering.matches("[0-9]{1,5}")) {
            betreft.put("vordering", Long.valueOf(vordering));
        }
        if (!betreft.isEmpty()) {
            uit.put("betreft", betreft);
        }
        velden(soort).forEach((naam, woord) -> {
            var waarde = waarde(kaal(woord), prefix + "d." + naam, concept);
            if (waarde != null) {
                uit.put(naam, waarde);
            }
        });
        var toelichting = concept.een(prefix + "toelichting").strip();
        if (!toelichting.isEmpty()) {
            uit.put("toelichting", toelichting);
        }
        return uit;
    }

    /** What cannot be read is passed on as it was typed: the reader of judgments then says what is wrong, with its place. */
    private static @Nullable Object waarde(String type, String naam, Concept concept) {
        var tekst = concept.een(naam).strip();
        if (type.equals("duur")) {
            var getal = concept.een(naam + ".getal").strip();
            return getal.isEmpty() ? null : "P" + getal + switch (concept.een(naam + ".eenheid")) {
                case "weken" -> "W";
                case "maanden" -> "M";
                case "jaren" -> "Y";
                default -> "D";
            };
        }
        if (type.equals("lijst<feit>")) {
            var nummers = getallen(concept.alle(naam));
            return nummers.isEmpty() ? null : nummers;
        }
        if (tekst.isEmpty()) {
            return null;
        }
        if (type.startsWith("lijst<")) {
            var van = type.substring(6, type.length() - 1);
            var lijst = new ArrayList<Object>();
            (van.startsWith("keuze") ? concept.alle(naam).stream() : tekst.lines()).map(String::strip).filter(t -> !t.isEmpty()).forEach(t -> lijst.add(enkel(van, t)));
            return lijst;
        }
        return enkel(type, tekst);
    }

    private static Object enkel(String type, String tekst) {
        return switch (type) {
            case "ja-nee" -> tekst.equals("ja");
            case "geheel", "uren", "dagen", "feit" -> tekst.matches("[0-9]{1,9}") ? (Object) Long.valueOf(tekst) : tekst;
            case "eurocent" -> eurocent(tekst);
            case "persoon" -> Map.of("naam", tekst);
            case "voorwerp" -> Map.of("omschrijving", tekst);
            default -> tekst;
        };
    }

    private static Object eurocent(String tekst) {
        var m = WAARDE.matcher(tekst);
        var heel = m.matches() ? m.group(1).replace(".", "") : "";
        return heel.matches("[0-9]{1,12}") ? (Object) (Long.parseLong(heel) * 100 + (m.group(2) == null ? 0 : Long.parseLong(m.group(2)))) : tekst;
    }

    private static List<Long> getallen(List<String> waarden) {
        return waarden.stream().flatMap(t -> java.util.Arrays.stream(t.split("[^0-9]+"))).filter(t -> t.matches("[0-9]{1,5}")).map(Long::valueOf).distinct().toList();
    }

    /** Inputs of a kind, name to type word, in the order of the table. */
    static Map<String, String> velden(Beslissingsoort soort) {
        return JSON.readValue(soort.gegevens(), new TypeReference<LinkedHashMap<String, String>>() {});
    }

    static String kaal(String woord) {
        return woord.replaceFirst("\\?$", "").replaceFirst("^keuze\\?", "keuze").replace("<keuze?", "<keuze");
    }

    static boolean mag(String woord) {
        return woord.endsWith("?") || woord.startsWith("keuze?");
    }
}
