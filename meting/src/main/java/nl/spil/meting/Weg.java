package nl.spil.meting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.spil.recht.CanoniekeJson;
import nl.spil.recht.Handeling;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Invoerveld;
import nl.spil.recht.Moment;
import nl.spil.recht.Wetspakketten;
import nl.spil.recht.Wijze;
import nl.spil.recht.Betreft;

/**
 * The main road as {@code hoofdweg.json} tells it: from assessment to enforcement, for a case that came in on {@code dag}. What
 * the road leaves open and the pack requires is filled in.
 */
final class Weg {

    /** @param door demo account */
    record Stap(Handeling handeling, String door) {}

    private static final int ZITTINGSDAG = 60;

    private final Wetspakketten wet;
    private final LocalDate dag;

    Weg(Wetspakketten wet, LocalDate dag) {
        this.wet = wet;
        this.dag = dag;
    }

    List<Stap> stappen() {
        var uit = new ArrayList<Stap>();
        for (var stap : lijst(CanoniekeJson.lees(tekst()))) {
            var s = object(stap);
            var op = dag.plusDays((Long) Objects.requireNonNull(s.get("dag"))).atTime(LocalTime.parse((String) Objects.requireNonNull(s.get("tijd"))))
                    .atZone(Moment.NEDERLAND).toInstant();
            var soort = wet.handeling((String) Objects.requireNonNull(s.get("handeling"))).orElseThrow();
            var wijze = soort.aard() == Handelingsoort.Aard.EIGEN ? Wijze.VERRICHTEN : Wijze.VASTLEGGEN;
            uit.add(new Stap(new Handeling(soort.id(), wijze, moment(soort, op), Betreft.ZAAK, gegevens(soort, object(s.get("gegevens")), op)),
                    (String) Objects.requireNonNull(s.get("door"))));
        }
        return uit;
    }

    private static Moment moment(Handelingsoort soort, java.time.Instant op) {
        return soort.precisie() == Moment.Precisie.DAG ? Moment.opDag(op.atZone(Moment.NEDERLAND).toLocalDate()) : Moment.opMinuut(op);
    }

    private SortedMap<String, Object> gegevens(Handelingsoort soort, Map<String, Object> gezegd, java.time.Instant op) {
        var uit = new TreeMap<String, Object>();
        for (var veld : soort.gegevens()) {
            if (gezegd.get(veld.naam()) instanceof Object waarde) {
                uit.put(veld.naam(), waarde.equals("{{zitting}}") ? Map.of("datum", dag.plusDays(ZITTINGSDAG).toString(), "tijd", "09:00") : waarde);
            } else if (veld.verplicht()) {
                uit.put(veld.naam(), aangevuld(veld, veld.soort().wire(), op));
            }
        }
        return uit;
    }

    private Object aangevuld(Invoerveld veld, String soort, java.time.Instant op) {
        return switch (soort) {
            case "keuze" -> veld.naam().startsWith("parket") || veld.keuzes().isEmpty() ? "13" : veld.keuzes().getFirst().id();
            case "ja-nee" -> "ja";
            case "geheel", "dagen", "uren" -> 1L;
            case "eurocent" -> 25_000L;
            case "duur" -> "PT1H";
            case "datum" -> op.atZone(Moment.NEDERLAND).toLocalDate().toString();
            case "tijdstip" -> Moment.opMinuut(op).toString();
            case "persoon" -> "mr. V. Verzonnen";
            case "feiten" -> List.of(1L);
            case "stuk" -> "volgt-op-papier";
            case "lijst" -> List.of(veld.keuzes().isEmpty() ? "art. 310 Sr" : veld.keuzes().getFirst().id());
            default -> "Zie het dossier.";
        };
    }

    private static String tekst() {
        try (var in = Objects.requireNonNull(Weg.class.getResourceAsStream("/meting/hoofdweg.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Object> lijst(@org.jspecify.annotations.Nullable Object waarde) {
        return List.copyOf((List<?>) Objects.requireNonNull(waarde));
    }

    private static Map<String, Object> object(@org.jspecify.annotations.Nullable Object waarde) {
        var uit = new TreeMap<String, Object>();
        ((Map<?, ?>) Objects.requireNonNull(waarde)).forEach((naam, inhoud) -> uit.put((String) naam, inhoud));
        return uit;
    }
}
