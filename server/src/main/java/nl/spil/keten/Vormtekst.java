package nl.spil.keten;

import com.networknt.schema.Error;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a fault of form means, in a Dutch sentence that says what to do. */
final class Vormtekst {

    private static final Map<String, String> VORMEN = Map.ofEntries(
            Map.entry("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "een datum als 2026-11-02"),
            Map.entry("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", "een datum als 1990-05-31, 1990-05 of 1990"),
            Map.entry("^[0-9]{2}-[0-9]{6}-[0-9]{2}$", "een parketnummer als 13-000123-26"),
            Map.entry("^[0-9]{9}$", "negen cijfers"),
            Map.entry("^[0-9]{8}$", "acht cijfers"),
            Map.entry("^[0-9]{8,10}$", "acht tot tien cijfers"),
            Map.entry("^[0-9]{2}$", "twee cijfers"),
            Map.entry("^[A-Z]{2}$", "een land in twee hoofdletters, als NL"),
            Map.entry("^[a-z]{2,3}$", "een taal in twee of drie kleine letters, als nl"),
            Map.entry("^[0-9a-f]{64}$", "een SHA-256 in 64 kleine hexadecimale tekens"),
            Map.entry("^[A-Z0-9][A-Z0-9./-]{4,39}$", "een nummer van vijf tot veertig hoofdletters, cijfers, punten, strepen"),
            Map.entry("[^ \\t\\r\\n]", "een tekst met meer dan alleen witruimte"),
            Map.entry("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", "een UUID in kleine letters"));

    private Vormtekst() {}

    static String van(Error fout) {
        var eis = fout.getSchemaNode();
        return switch (fout.getKeyword()) {
            case "required", "dependentRequired" -> "Hier ontbreekt het verplichte gegeven '" + lid(fout) + "'. Vul het aan.";
            case "additionalProperties" -> "Het gegeven '" + lid(fout) + "' kent dit formaat hier niet. Laat het weg.";
            case "type" -> "Hier hoort " + soort(eis) + " te staan. Verbeter de waarde.";
            case "enum" -> "Deze waarde mag hier niet. Kies uit: " + keuzes(eis) + ".";
            case "const" -> "Hier mag alleen " + kort(eis) + " staan. Verbeter de waarde.";
            case "pattern" -> vorm(eis);
            case "minLength", "minItems", "minProperties" -> "Hier hoort minstens " + kort(eis) + " te staan ("
                    + eenheid(fout.getKeyword()) + "). Vul het aan.";
            case "maxLength", "maxItems", "maxProperties" -> "Hier mag hoogstens " + kort(eis) + " staan ("
                    + eenheid(fout.getKeyword()) + "). Kort het in.";
            case "minimum" -> "Dit getal is te klein: minstens " + kort(eis) + ". Verbeter het.";
            case "maximum" -> "Dit getal is te groot: hoogstens " + kort(eis) + ". Verbeter het.";
            case "uniqueItems" -> "In deze lijst staat iets twee keer. Haal het dubbele weg.";
            default -> "Dit gegeven hoort hier niet, gezien de andere gegevens (zoals 'soort'). Laat het weg.";
        };
    }

    private static String lid(Error fout) {
        return fout.getProperty() == null ? "?" : Zichtbaar.van(fout.getProperty());
    }

    private static String soort(JsonNode eis) {
        return switch (eis == null || !eis.isString() ? "" : eis.stringValue()) {
            case "object" -> "een object";
            case "array" -> "een lijst";
            case "string" -> "een tekst";
            case "integer" -> "een geheel getal, zonder punt of exponent,";
            case "boolean" -> "true of false";
            default -> "iets anders";
        };
    }

    private static String vorm(JsonNode eis) {
        var patroon = eis == null || !eis.isString() ? "" : eis.stringValue();
        if (patroon.startsWith("^stukken/")) {
            return "Hier hoort stukken/ te staan met een bestandsnaam van hoogstens 120 gewone tekens. Geef het bestand een andere naam.";
        }
        if (patroon.contains("T[0-9]{2}")) {
            return "Hier hoort een datum met tijd en zone te staan, als 2026-11-02T10:15:00+01:00"
                    + (patroon.contains("(T") ? ", of een datum als 2026-11-02" : "") + ". Verbeter de waarde.";
        }
        var vorm = VORMEN.get(patroon);
        return vorm == null ? "Deze waarde heeft niet de vorm die het schema vraagt (" + patroon + "). Verbeter de waarde."
                : "Hier hoort " + vorm + " te staan. Verbeter de waarde.";
    }

    private static String keuzes(JsonNode eis) {
        if (eis == null || !eis.isArray()) {
            return "de waarden van het schema";
        }
        var uit = new StringBuilder();
        for (var keuze : eis) {
            uit.append(uit.isEmpty() ? "" : ", ").append(keuze.asString());
        }
        return uit.toString();
    }

    private static String kort(JsonNode eis) {
        return eis == null ? "?" : Zichtbaar.van(eis.asString());
    }

    private static String eenheid(String eis) {
        return eis.endsWith("Length") ? "tekens" : eis.endsWith("Items") ? "in de lijst" : "gegevens";
    }
}
