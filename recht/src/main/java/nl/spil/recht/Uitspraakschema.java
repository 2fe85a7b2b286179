package nl.spil.recht;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** JSON Schema (2020-12) of a judgment, made from the table of decisions. What it asks, the reader asks too. */
final class Uitspraakschema {

    private Uitspraakschema() {}

    static Map<String, Object> maak() {
        var defs = new TreeMap<String, Object>();
        defs.put("feit", Map.of("description", "Een feit: zijn nummer, of een object als de variant of een gevoegde zaak erbij hoort.",
                "oneOf", List.of(feitnummer(), object(Uitspraakvorm.FEIT, Map.of("nr", feitnummer())))));
        defs.put("persoon", Map.of("description", "Een persoon of instelling: de naam, of een object.",
                "oneOf", List.of(ref("tekst"), object(Uitspraakvorm.PERSOON, Map.of()))));
        defs.put("voorwerp", Map.of("description", "Een voorwerp: zijn nummer op de beslaglijst, een omschrijving, of een object.",
                "oneOf", List.of(Map.of("type", "integer", "minimum", 1, "maximum", Uitspraakvorm.hoogste(Veldtype.Enkel.GEHEEL)),
                        ref("tekst"), object(Uitspraakvorm.VOORWERP, Map.of()))));
        defs.put("tekst", Map.of("type", "string", "minLength", 1, "maxLength", Veldtype.Vormen.LANGSTE_TEKST,
                "pattern", Veldtype.Vormen.TEKST.pattern()));
        defs.put("betreft", beschreven("Waarover de beslissing gaat. Zonder feiten: alle feiten.", object(Uitspraakvorm.BETREFT, Map.of())));
        defs.put("beslissing", beslissing(false));
        defs.put("voorwaarde", Map.of("description", "Een voorwaarde, of de id van een beslissing in deze uitspraak.",
                "oneOf", List.of(vorm(Veldtype.Enkel.BESLISSING_ID), beslissing(true))));
        for (var soort : Tabellen.ingebouwd().beslissingen().values()) {
            defs.put("gegevens-" + soort.id(), gegevens(soort));
        }
        var lijst = Map.of("type", "array", "minItems", 1, "maxItems", Uitspraaklezer.MEESTE_BESLISSINGEN, "items", ref("beslissing"));
        var schema = new TreeMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Uitspraak");
        schema.put("description", "Wat de rechter besliste: een lijst beslissingen, elk met een soort uit beslissingen.csv, haar gegevens en"
                + " waarover zij gaat. Bedragen in eurocent, duren en dagen volgens ISO 8601.");
        schema.put("anyOf", List.of(uitspraak(lijst), lijst));
        schema.put("$defs", defs);
        return schema;
    }

    private static Map<String, Object> uitspraak(Map<String, Object> lijst) {
        var uit = new TreeMap<>(object(Uitspraakvorm.KOP, Map.of("beslissingen", lijst,
                "ecli", Map.of("type", "string", "pattern", Veldtype.Vormen.ECLI.pattern()))));
        uit.put("required", List.of("beslissingen"));
        return uit;
    }

    private static Map<String, Object> beslissing(boolean voorwaarde) {
        var soorten = Tabellen.ingebouwd().beslissingen().values().stream().filter(s -> !voorwaarde || Uitspraakvorm.isVoorwaarde(s)).toList();
        var per = new ArrayList<Object>();
        for (var soort : soorten) {
            var dan = new TreeMap<String, Object>();
            dan.put("properties", Map.of("gegevens", ref("gegevens-" + soort.id())));
            if (Beslissingveld.van(soort).stream().anyMatch(Beslissingveld::verplicht)) {
                dan.put("required", List.of("gegevens"));
            }
            per.add(Map.of("if", Map.of("properties", Map.of("soort", Map.of("const", soort.id())), "required", List.of("soort")), "then", dan));
        }
        var uit = new TreeMap<String, Object>();
        uit.put("type", "object");
        uit.put("additionalProperties", false);
        uit.put("required", List.of("soort"));
        uit.put("properties", Map.of("id", vorm(Veldtype.Enkel.BESLISSING_ID), "betreft", ref("betreft"), "toelichting", ref("tekst"),
                "soort", Map.of("enum", soorten.stream().map(Beslissingsoort::id).toList()), "gegevens", Map.of("type", "object")));
        uit.put("allOf", per);
        return uit;
    }

    private static Map<String, Object> gegevens(Beslissingsoort soort) {
        var uit = new TreeMap<>(beschreven(soort.naam() + " (" + soort.artikel() + ")", object(Beslissingveld.van(soort), Map.of())));
        if (soort.id().equals("sanctie-opleggen")) {
            uit.put("allOf", new TreeMap<>(Uitspraakvorm.OMVANG).entrySet().stream()
                    .map(o -> Map.of("if", gelijk("sanctie", o.getKey()), "then", eenVan(o.getValue()))).toList());
        } else if (soort.id().equals("voorwaardelijk-deel")) {
            uit.put("if", gelijk("geheel", false));
            uit.put("then", eenVan(Uitspraakvorm.DEEL));
        }
        return uit;
    }

    private static Map<String, Object> gelijk(String veld, Object waarde) {
        return Map.of("properties", Map.of(veld, Map.of("const", waarde)), "required", List.of(veld));
    }

    /** One of these is there and is not false. */
    private static Map<String, Object> eenVan(List<String> velden) {
        return Map.of("anyOf", velden.stream().map(v -> Map.of("required", List.of(v), "properties",
                Map.of(v, Map.of("not", Map.of("const", false))))).toList());
    }

    private static Map<String, Object> object(List<Beslissingveld> velden, Map<String, ?> anders) {
        var eigenschappen = new TreeMap<String, Object>(anders);
        velden.forEach(v -> eigenschappen.putIfAbsent(v.naam(), van(v.type())));
        var uit = new TreeMap<String, Object>();
        uit.put("type", "object");
        uit.put("additionalProperties", false);
        uit.put("properties", eigenschappen);
        uit.put("required", velden.stream().filter(Beslissingveld::verplicht).map(Beslissingveld::naam).toList());
        return uit;
    }

    private static Map<String, Object> van(Veldtype type) {
        return switch (type) {
            case Veldtype.Enkel enkel -> vorm(enkel);
            case Veldtype.Keuze(var opties) -> Map.of("enum", opties);
            case Veldtype.Tabelrij(var tabel) -> Map.of("enum", Uitspraakvorm.ids(tabel).stream().sorted().toList());
            case Veldtype.Lijst(var van) -> Map.of("type", "array", "minItems", van == Veldtype.Enkel.FEIT ? 0 : 1, "maxItems",
                    Veldtype.Vormen.LANGSTE_LIJST, "items", van(van));
        };
    }

    private static Map<String, Object> vorm(Veldtype.Enkel type) {
        return switch (type) {
            case TEKST, STUK -> ref("tekst");
            case JA_NEE -> Map.of("type", "boolean");
            case GEHEEL, UREN, DAGEN -> getal(type, "");
            case EUROCENT -> getal(type, "Bedrag in eurocent.");
            case DUUR -> tekst(type, "Duur volgens ISO 8601, als P6M of P1Y6M.");
            case DATUM -> new TreeMap<>(Map.of("type", "string", "pattern", Veldtype.Vormen.DATUM.pattern(), "format", "date"));
            case TIJDSTIP -> tekst(type, "Een dag, een tijdstip met zone, of heden: de dag van de uitspraak.");
            case PARKETNUMMER -> tekst(type, "Parketnummer als 13-000123-26.");
            case BESLISSING_ID -> tekst(type, "Id van een beslissing in deze uitspraak.");
            case FEIT -> ref("feit");
            case PERSOON -> ref("persoon");
            case VOORWERP -> ref("voorwerp");
            case BESLISSING -> ref("voorwaarde");
        };
    }

    private static Map<String, Object> getal(Veldtype.Enkel type, String uitleg) {
        var getal = Map.<String, Object>of("type", "integer", "minimum", 0, "maximum", Uitspraakvorm.hoogste(type));
        return uitleg.isEmpty() ? getal : beschreven(uitleg, getal);
    }

    private static Map<String, Object> tekst(Veldtype.Enkel type, String uitleg) {
        return beschreven(uitleg, Map.of("type", "string", "pattern", Veldtype.vorm(type).orElseThrow().pattern()));
    }

    private static Map<String, Object> feitnummer() {
        return Map.of("type", "integer", "minimum", 1, "maximum", 9999);
    }

    private static Map<String, Object> ref(String naam) {
        return Map.of("$ref", "#/$defs/" + naam);
    }

    private static Map<String, Object> beschreven(String uitleg, Map<String, Object> schema) {
        var uit = new TreeMap<>(schema);
        uit.put("description", uitleg);
        return uit;
    }
}
