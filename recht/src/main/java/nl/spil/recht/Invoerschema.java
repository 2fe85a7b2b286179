package nl.spil.recht;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON Schema (2020-12) of the inputs of an act, from the lines that also make the form and the check. */
final class Invoerschema {

    private Invoerschema() {}

    static Map<String, Object> van(Handelingsoort soort) {
        var uit = new LinkedHashMap<String, Object>();
        uit.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        uit.put("title", soort.titel().nl());
        uit.put("description", soort.zin().nl());
        uit.put("type", "object");
        uit.put("additionalProperties", false);
        var verplicht = soort.gegevens().stream().filter(Invoerveld::verplicht).map(Invoerveld::naam).toList();
        if (!verplicht.isEmpty() && soort.aard() == Handelingsoort.Aard.EIGEN) {
            uit.put("required", verplicht);
        }
        var velden = new LinkedHashMap<String, Object>();
        soort.gegevens().forEach(v -> velden.put(v.naam(), veld(v)));
        uit.put("properties", velden);
        return uit;
    }

    private static Map<String, Object> veld(Invoerveld v) {
        var uit = new LinkedHashMap<String, Object>();
        uit.put("title", v.titel().nl());
        var beschrijving = String.join(" ", List.of(v.hulp().nl(), v.verplichtAls().isEmpty() ? "" : "Verplicht " + v.verplichtAls() + ".",
                v.artikel().isEmpty() ? "" : "(" + v.artikel() + ")")).strip();
        if (!beschrijving.isEmpty()) {
            uit.put("description", beschrijving);
        }
        if (v.soort() == Invoersoort.LIJST) {
            uit.put("type", "array");
            uit.put("items", v.keuzes().isEmpty() ? soort(v.van(), v) : Map.of("anyOf", List.of(keuze(v), Map.of("type", "object"))));
        } else {
            uit.putAll(soort(v.soort(), v));
        }
        uit.put("x-soort", v.soort().wire());
        uit.put("x-verplicht", v.verplicht()); // also of what is recorded, where a missing input refuses nothing
        return uit;
    }

    private static Map<String, Object> soort(@Nullable Invoersoort soort, Invoerveld v) {
        return switch (soort) {
            case KEUZE -> keuze(v);
            case JA_NEE -> Map.of("enum", List.of("ja", "nee", true, false));
            case GEHEEL -> Map.of("type", "integer");
            case EUROCENT, DAGEN, UREN -> Map.of("type", "integer", "minimum", 0L);
            case DUUR -> Map.of("type", "string", "format", "duration");
            case DATUM -> Map.of("type", "string", "format", "date");
            case TIJDSTIP -> Map.of("type", "string", "anyOf", List.of(Map.of("format", "date-time"), Map.of("format", "date")));
            case PARKETNUMMER -> Map.of("type", "string", "pattern", "^[0-9]{2}-[0-9]{6}-[0-9]{2}$");
            case FEITEN -> Map.of("type", "array", "items", Map.of("type", List.of("object", "integer")));
            case UITSPRAAK -> Map.of("type", List.of("array", "object"), "$comment", "/api/v1/schemas/uitspraak");
            case PERSOON -> Map.of("type", List.of("object", "string"));
            case ZITTING -> Map.of("type", "object", "required", List.of("datum"), "properties", Map.of("datum", Map.of("type", "string", "format", "date")));
            case VOORWERP -> Map.of("type", List.of("integer", "object", "string"));
            case TEKST, STUK -> Map.of("type", "string");
            case LIJST -> Map.of("type", "array");
            case null -> Map.of();
        };
    }

    private static Map<String, Object> keuze(Invoerveld v) {
        return v.keuzes().size() > 60
                ? Map.of("type", "string", "enum", v.keuzes().stream().map(Tabelkeuze::id).toList())
                : Map.of("type", "string", "oneOf", v.keuzes().stream().map(k -> Map.of("const", k.id(), "title", k.naam())).toList());
    }
}
