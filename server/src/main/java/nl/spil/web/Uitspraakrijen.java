package nl.spil.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.spil.recht.Beslissingsoort;
import nl.spil.recht.Tabellen;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The draft of a judgment as rows, one decision each. Fields of row 3 are {@code u.3.soort}, {@code u.3.feiten},
 * {@code u.3.d.<input>} and {@code u.3.toelichting}; {@code u.3.weg} tells that the row was taken out.
 */
final class Uitspraakrijen {

    static final int MEESTE = 200;
    private static final int LANGSTE = 20_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern RIJ = Pattern.compile("u\\.([0-9]{1,3})\\.soort");
    private static final Pattern VELD = Pattern.compile("u\\.([0-9]{1,3})\\.(feiten|variant|vordering|toelichting|d\\.[A-Za-z0-9]{1,40}(\\.(getal|eenheid|datum|tijd))?)");

    private Uitspraakrijen() {}

    /** Numbers of the rows, in the order in which they were added. */
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

    static Beslissingsoort soort(Concept concept, int rij) {
        var soort = Tabellen.ingebouwd().beslissingen().get(concept.een("u." + rij + ".soort"));
        if (soort == null) {
            throw new NietGevonden("u." + rij);
        }
        return soort;
    }

    /** The fields that a form sent, of rows that are there. A box that is not ticked is not sent: such a field becomes empty. */
    static SortedMap<String, List<String>> gestuurd(Concept concept, MultiValueMap<String, String> vorm) {
        var uit = new TreeMap<String, List<String>>();
        var rijen = nummers(concept);
        var gezien = new TreeSet<Integer>();
        for (Map.Entry<String, List<String>> e : vorm.entrySet()) {
            var m = VELD.matcher(e.getKey());
            if (m.matches() && rijen.contains(Integer.valueOf(m.group(1)))) {
                uit.put(e.getKey(), kort(e.getValue()));
            }
            var rij = RIJ.matcher(e.getKey());
            if (rij.matches()) {
                gezien.add(Integer.valueOf(rij.group(1)));
            }
        }
        for (var rij : rijen) {
            if (gezien.contains(rij)) {
                var soort = soort(concept, rij);
                uit.putIfAbsent("u." + rij + ".feiten", List.of());
                velden(soort).forEach((naam, woord) -> {
                    if (kaal(woord).matches("ja-nee|keuze:.*|lijst<(feit|keuze.*)>")) {
                        uit.putIfAbsent("u." + rij + ".d." + naam, List.of());
                    }
                });
            }
        }
        return uit;
    }

    static List<String> kort(List<String> waarden) {
        var uit = new ArrayList<String>();
        for (var w : waarden) {
            uit.add((w.length() > LANGSTE ? w.substring(0, LANGSTE) : w).replace("\0", "").replace("\r\n", "\n"));
        }
        return uit;
    }

    /** Inputs of a kind, name to type word, in the order of the table. */
    static Map<String, String> velden(Beslissingsoort soort) {
        return JSON.readValue(soort.gegevens(), new TypeReference<LinkedHashMap<String, String>>() {});
    }

    static String kaal(String woord) {
        return woord.replaceFirst("\\?$", "").replaceFirst("^keuze\\?", "keuze");
    }

    static boolean mag(String woord) {
        return woord.endsWith("?") || woord.startsWith("keuze?");
    }
}
