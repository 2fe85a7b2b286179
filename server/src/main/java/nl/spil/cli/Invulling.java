package nl.spil.cli;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Fills in the inputs of an act that a course leaves open, from the schema that the server gives of it. */
final class Invulling {
    private final Map<String, JsonNode> schemas = new ConcurrentHashMap<>();
    private final Serverklant klant;

    Invulling(Serverklant klant) {
        this.klant = klant;
    }

    /**
     * @param op      when the act takes effect
     * @param begin   when the case came in
     * @param parket  two digits
     */
    Map<String, Object> gegevens(Verhaal.Stap stap, OffsetDateTime begin, OffsetDateTime op, String parket) {
        var velden = schema(stap.handeling()).path("properties");
        var gegevens = new TreeMap<String, Object>();
        for (var naam : velden.propertyNames()) {
            var veld = velden.path(naam);
            var dagBepaald = "zitting".equals(veld.path("x-soort").asString()) && !stap.zitting().isZero();
            if (dagBepaald || veld.path("x-verplicht").asBoolean(false)) {
                gegevens.put(naam, waarde(stap, naam, veld, begin, op, parket));
            }
        }
        stap.gegevens().forEach((naam, inhoud) -> gegevens.put(naam, dag(inhoud, begin)));
        if (!stap.uitspraak().isEmpty()) {
            gegevens.put(velden.has("uitspraak") ? "uitspraak" : "beslissingen", Verhaal.beslissingen(stap.uitspraak()));
        }
        return gegevens;
    }

    /** {@code {{P80D}}} in a course is a day counted from the delivery. */
    private static Object dag(Object inhoud, OffsetDateTime begin) {
        return inhoud instanceof String tekst && tekst.startsWith("{{") && tekst.endsWith("}}")
                ? na(begin, Duration.parse(tekst.substring(2, tekst.length() - 2))).toLocalDate().toString() : inhoud;
    }

    private Object waarde(Verhaal.Stap stap, String naam, JsonNode veld, OffsetDateTime begin, OffsetDateTime op, String parket) {
        return switch (veld.path("x-soort").asString("tekst")) {
            case "keuze" -> naam.startsWith("parket") ? parket : eersteKeuze(veld);
            case "ja-nee" -> "ja";
            case "geheel", "dagen", "uren" -> 1;
            case "eurocent" -> 25_000;
            case "duur" -> "PT1H";
            case "datum" -> op.toLocalDate().toString();
            case "tijdstip" -> minuut(op);
            case "zitting" -> Map.of("datum", begin.plus(stap.zitting()).toLocalDate().toString(), "tijd", "09:00");
            case "persoon" -> "mr. V. Verzonnen";
            case "feiten" -> List.of(1);
            case "stuk" -> "volgt-op-papier";
            case "lijst" -> lijst(veld);
            default -> "Zie het dossier.";
        };
    }

    private static List<Object> lijst(JsonNode veld) {
        var lijst = new ArrayList<Object>();
        var items = veld.path("items");
        var keuzes = items.has("anyOf") ? items.path("anyOf").path(0) : items;
        lijst.add(keuzes.has("enum") || keuzes.has("oneOf") ? eersteKeuze(keuzes) : "art. 310 Sr");
        return lijst;
    }

    private static String eersteKeuze(JsonNode veld) {
        return veld.has("enum") ? veld.path("enum").path(0).asString() : veld.path("oneOf").path(0).path("const").asString();
    }

    private JsonNode schema(String handeling) {
        return schemas.computeIfAbsent(handeling, id -> klant.eis(klant.haal("/api/v1/schemas/handeling-" + id)).inhoud());
    }

    /** To the minute, as the law counts, with the offset of the Dutch clock. */
    static String minuut(OffsetDateTime op) {
        return op.truncatedTo(java.time.temporal.ChronoUnit.MINUTES).toString();
    }

    /** Of a day or more: so many days later, at that hour of the Dutch clock; shorter: so much later. */
    static OffsetDateTime na(OffsetDateTime begin, Duration duur) {
        if (duur.toDays() == 0) {
            return begin.plus(duur);
        }
        return begin.atZoneSameInstant(nl.spil.recht.Moment.NEDERLAND).plusDays(duur.toDays()).toLocalDate()
                .atStartOfDay(nl.spil.recht.Moment.NEDERLAND).plusHours(duur.toHoursPart()).plusMinutes(duur.toMinutesPart()).toOffsetDateTime();
    }
}
