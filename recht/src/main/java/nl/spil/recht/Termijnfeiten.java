package nl.spil.recht;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The facts of one case as a JSON object, read against the rule it is for: dates {@code 2026-03-20}, instants
 * {@code 2026-02-03T20:00+01:00} with the offset the Netherlands had then, lengths ISO 8601. All errors at once.
 */
final class Termijnfeiten {

    /** What was read; {@code invoer} means nothing when there are {@code fouten}. */
    record Gelezen(TermijnInvoer invoer, @Nullable LocalDate peildatum, List<String> fouten) {}

    private static final JsonMapper JSON = JsonMapper.builder(
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final Pattern DATUM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIJDSTIP = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}[+-][0-9]{2}:[0-9]{2}");

    private final Termijnregel regel;
    private final JsonNode object;
    private final List<String> fouten = new ArrayList<>();

    private Termijnfeiten(Termijnregel regel, JsonNode object) {
        this.regel = regel;
        this.object = object;
    }

    static Gelezen lees(Termijnregel regel, String json) {
        try {
            var object = JSON.readTree(json);
            return object.isObject() ? new Termijnfeiten(regel, object).lees() : fout("geen JSON-object tussen accolades");
        } catch (JacksonException e) {
            return fout("geen geldige JSON: " + e.getOriginalMessage().lines().findFirst().orElse("")
                    + (e.getLocation() == null ? "" : " (teken " + e.getLocation().getColumnNr() + ")"));
        }
    }

    private static Gelezen fout(String tekst) {
        return new Gelezen(new TermijnInvoer(null, null, Set.of(), null), null, List.of(tekst));
    }

    private Gelezen lees() {
        var toegestaan = sleutels();
        for (var naam : object.propertyNames()) {
            if (!toegestaan.contains(naam)) {
                fouten.add(naam + ": dit gegeven hoort niet bij de regel " + regel.id());
            }
        }
        var invoer = new TermijnInvoer(veld("start", this::moment), veld("duurBepaald", this::duur),
                new HashSet<>(dagen("gelijkgesteldeDagen")), regel.verjaring() == null ? null : feiten());
        return new Gelezen(invoer, veld("peildatum", this::datum), List.copyOf(fouten));
    }

    private Set<String> sleutels() {
        var namen = new HashSet<>(Set.of("gelijkgesteldeDagen", "peildatum"));
        var verjaring = regel.verjaring();
        if (verjaring == null) {
            namen.add("start");
            if (regel.bepaalbaar()) {
                namen.add("duurBepaald");
            }
            return namen;
        }
        if (regel.duur() == null) {
            namen.addAll(Set.of("strafbaarFeit", "strafmaximum"));
        }
        if (verjaring.lengte() == Verjaringsregel.Lengte.HELFT) {
            namen.add("geboortedatumVerdachte");
        }
        namen.addAll(switch (verjaring.aanvang()) {
            case UITVOERBAAR -> Set.of("start");
            case PLEEGDATUM -> Set.of("pleegdatum", "stuitingen");
            case SLACHTOFFER_ACHTTIEN -> Set.of("pleegdatum", "stuitingen", "geboortedatumSlachtoffer");
            case GEBRUIK -> Set.of("pleegdatum", "stuitingen", "gebruikOp");
            case BEVRIJDING -> Set.of("pleegdatum", "stuitingen", "bevrijdOp");
        });
        return namen;
    }

    private Verjaringsfeiten feiten() {
        if (object.has("strafbaarFeit") && object.has("strafmaximum")) {
            fouten.add("strafmaximum: geef strafbaarFeit of strafmaximum, niet allebei");
        }
        var feit = veld("strafbaarFeit", this::strafbaarFeit);
        var max = veld("strafmaximum", this::duur);
        return new Verjaringsfeiten(veld("pleegdatum", this::datum), max == null ? feit : Verjaringssoort.vanStrafmaximum(max),
                oplopend(dagen("stuitingen")), veld("geboortedatumVerdachte", this::datum), veld("geboortedatumSlachtoffer", this::datum),
                veld("gebruikOp", this::datum), veld("bevrijdOp", this::datum));
    }

    private List<LocalDate> oplopend(List<LocalDate> dagen) {
        if (!dagen.equals(dagen.stream().sorted().toList())) {
            fouten.add("stuitingen: de dagen horen op volgorde te staan");
        }
        return dagen;
    }

    private <T> @Nullable T veld(String naam, Function<String, @Nullable T> lezer) {
        var node = object.get(naam);
        return node == null ? null : waarde(naam, node, lezer);
    }

    private List<LocalDate> dagen(String naam) {
        var node = object.get(naam);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray()) {
            fouten.add(naam + ": geef een lijst van datums, [\"2026-05-15\"]");
            return List.of();
        }
        var dagen = new ArrayList<LocalDate>();
        for (var een : node) {
            var dag = waarde(naam, een, this::datum);
            if (dag != null) {
                dagen.add(dag);
            }
        }
        return dagen;
    }

    private <T> @Nullable T waarde(String naam, JsonNode node, Function<String, @Nullable T> lezer) {
        try {
            if (!node.isString()) {
                throw new IllegalArgumentException("geef tekst tussen aanhalingstekens");
            }
            return lezer.apply(node.stringValue());
        } catch (DateTimeParseException e) {
            fouten.add(naam + ": deze dag of dit uur bestaat niet: " + node.stringValue());
        } catch (IllegalArgumentException e) {
            fouten.add(naam + ": " + e.getMessage());
        }
        return null;
    }

    private LocalDate datum(String tekst) {
        if (!DATUM.matcher(tekst).matches()) {
            throw new IllegalArgumentException("geen datum (2026-03-20): " + tekst);
        }
        return LocalDate.parse(tekst);
    }

    private Moment moment(String tekst) {
        if (DATUM.matcher(tekst).matches()) {
            if (regel.telling().vanOgenblik()) {
                throw new IllegalArgumentException("deze termijn loopt van ogenblik tot ogenblik; geef een tijdstip (2026-02-03T20:00+01:00): " + tekst);
            }
            return Moment.opDag(LocalDate.parse(tekst));
        }
        if (!TIJDSTIP.matcher(tekst).matches()) {
            throw new IllegalArgumentException("geen datum (2026-03-20) of tijdstip (2026-02-03T20:00+01:00): " + tekst);
        }
        if (!regel.telling().vanOgenblik() && regel.telling() != Telling.ETMALEN && regel.telling() != Telling.ZELFDE_DAG) {
            throw new IllegalArgumentException("deze termijn telt hele dagen; geef een datum (2026-03-20): " + tekst);
        }
        var tijd = OffsetDateTime.parse(tekst);
        var geldig = Moment.NEDERLAND.getRules().getValidOffsets(LocalDateTime.from(tijd));
        if (!geldig.contains(tijd.getOffset())) {
            throw new IllegalArgumentException(geldig.isEmpty() ? "dit uur is overgeslagen bij het begin van de zomertijd: " + tekst
                    : "op dat ogenblik is het verschil met UTC in Nederland " + geldig.getFirst() + ": " + tekst);
        }
        return Moment.opMinuut(tijd.toInstant());
    }

    private Duur duur(String tekst) {
        return Duur.lees(tekst).orElseThrow(() -> new IllegalArgumentException("geen duur (P10D, P4Y6M): " + tekst));
    }

    private Verjaringssoort strafbaarFeit(String id) {
        return Tabellen.ingebouwd().strafbaarFeit(id).map(Verjaringssoort::van)
                .orElseThrow(() -> new IllegalArgumentException("dit strafbare feit staat niet in de tabel: " + id));
    }
}
