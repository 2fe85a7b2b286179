package nl.spil.recht;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One input of a kind of decision. */
record Beslissingveld(String naam, Veldtype type, boolean verplicht) {

    private static final Map<String, List<Beslissingveld>> PER_SOORT = alle();

    /** The inputs of a kind, in the order of the table. */
    static List<Beslissingveld> van(Beslissingsoort soort) {
        return PER_SOORT.getOrDefault(soort.id(), List.of());
    }

    private static Map<String, List<Beslissingveld>> alle() {
        var lezer = JsonMapper.builder().build();
        var uit = new LinkedHashMap<String, List<Beslissingveld>>();
        for (var soort : Tabellen.ingebouwd().beslissingen().values()) {
            var velden = lezer.readValue(soort.gegevens(), new TypeReference<LinkedHashMap<String, String>>() {});
            uit.put(soort.id(), velden.entrySet().stream().map(v -> veld(v.getKey(), v.getValue())).toList());
        }
        return Collections.unmodifiableMap(uit);
    }

    private static Beslissingveld veld(String naam, String woord) {
        var gelezen = Veldtype.lees(woord);
        return new Beslissingveld(naam, gelezen.type(), gelezen.verplicht());
    }
}
