package nl.spil.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.spil.recht.Moment;

/**
 * The rows of a draft as a judgment in JSON values. What cannot be read is passed on as it was typed: the reader of judgments
 * then says what is wrong, with its place.
 */
final class Uitspraakwaarden {

    private static final Pattern BEDRAG = Pattern.compile("(?:€\\s*)?([0-9]{1,3}(?:\\.[0-9]{3})+|[0-9]{1,12})(?:,([0-9]{2}))?");
    private static final Pattern GOED = Pattern.compile("([0-9]{1,6}) (?:(STK|stuks?|kg|gram|liter) )?(.+)");
    private static final Pattern KENMERK = Pattern.compile("(.+?) ?\\(([^()]{1,60})\\)");

    private final Concept concept;

    private Uitspraakwaarden(Concept concept) {
        this.concept = concept;
    }

    /** One value per row, in the order of the rows. */
    static List<Map<String, Object>> van(Concept concept) {
        var lezer = new Uitspraakwaarden(concept);
        return Uitspraakrijen.nummers(concept).stream().map(lezer::beslissing).toList();
    }

    private Map<String, Object> beslissing(int rij) {
        var prefix = "u." + rij + ".";
        var soort = Uitspraakrijen.soort(concept, rij);
        var uit = new TreeMap<String, Object>();
        uit.put("id", "b" + rij);
        uit.put("soort", soort.id());
        var betreft = new TreeMap<String, Object>();
        getallen(prefix + "feiten").ifPresent(f -> betreft.put("feiten", f));
        tekst(prefix + "variant").ifPresent(v -> betreft.put("variant", v));
        tekst(prefix + "vordering").ifPresent(v -> betreft.put("vordering", getal(v)));
        if (!betreft.isEmpty()) {
            uit.put("betreft", betreft);
        }
        var gegevens = new TreeMap<String, Object>();
        Uitspraakrijen.velden(soort).forEach((naam, woord) -> waarde(Uitspraakrijen.kaal(woord), !Uitspraakrijen.mag(woord), prefix + "d." + naam)
                .ifPresent(w -> gegevens.put(naam, w)));
        if (!gegevens.isEmpty()) {
            uit.put("gegevens", gegevens);
        }
        tekst(prefix + "toelichting").ifPresent(t -> uit.put("toelichting", t));
        return uit;
    }

    private Optional<Object> waarde(String type, boolean moet, String naam) {
        return switch (type) {
            case "duur" -> tekst(naam + ".getal").map(this::cijfers).map(g -> "P" + g + switch (concept.een(naam + ".eenheid")) {
                case "weken" -> "W";
                case "maanden" -> "M";
                case "jaren" -> "Y";
                default -> "D";
            });
            case "tijdstip" -> tijdstip(moet, naam);
            case "lijst<feit>" -> moet ? Optional.of(getallen(naam).<Object>map(l -> l).orElse(List.of())) : getallen(naam).map(l -> l);
            default -> type.startsWith("lijst<") ? lijst(type.substring(6, type.length() - 1), naam) : tekst(naam).map(t -> enkel(type, t));
        };
    }

    /** Without a day it is the day of the judgment; a judge says "heden". */
    private Optional<Object> tijdstip(boolean moet, String naam) {
        var dag = tekst(naam + ".datum");
        if (dag.isEmpty()) {
            return moet ? Optional.of("heden") : Optional.empty();
        }
        return Optional.of(tekst(naam + ".tijd").flatMap(tijd -> moment(dag.get(), tijd)).orElse(dag.get()));
    }

    private static Optional<String> moment(String dag, String tijd) {
        try {
            var op = java.time.LocalDate.parse(dag).atTime(java.time.LocalTime.parse(tijd.replace('.', ':'))).atZone(Moment.NEDERLAND).toInstant();
            return Optional.of(Moment.opMinuut(op).toString());
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Object> lijst(String van, String naam) {
        var regels = van.startsWith("keuze") ? concept.alle(naam).stream() : concept.een(naam).lines();
        var uit = new ArrayList<Object>();
        regels.map(String::strip).filter(t -> !t.isEmpty()).forEach(t -> uit.add(enkel(van, t)));
        return uit.isEmpty() ? Optional.empty() : Optional.of(uit);
    }

    private static Object enkel(String type, String tekst) {
        return switch (type) {
            case "ja-nee" -> tekst.equals("ja") ? (Object) true : tekst.equals("nee") ? (Object) false : tekst;
            case "geheel", "uren", "dagen", "feit" -> getal(tekst);
            case "eurocent" -> eurocent(tekst);
            case "voorwerp" -> voorwerp(tekst);
            case "parketnummer" -> Invoertekst.parketnummer(tekst).map(n -> n.waarde()).orElse(tekst);
            case "beslissing" -> Map.of("soort", "bv-anders", "gegevens", Map.of("omschrijving", tekst));
            default -> tekst;
        };
    }

    private static Object getal(String tekst) {
        return tekst.matches("[0-9]{1,9}") ? (Object) Long.valueOf(tekst) : tekst;
    }

    private static Object eurocent(String tekst) {
        var m = BEDRAG.matcher(tekst);
        return m.matches() ? (Object) (Long.parseLong(m.group(1).replace(".", "")) * 100 + (m.group(2) == null ? 0 : Long.parseLong(m.group(2)))) : tekst;
    }

    /** "3" is a number of the list of seized goods; "52 STK verdovende middelen (G6006060)" says how many, what and which. */
    private static Object voorwerp(String tekst) {
        if (tekst.matches("[0-9]{1,5}")) {
            return Long.valueOf(tekst);
        }
        var uit = new TreeMap<String, Object>();
        var goed = GOED.matcher(tekst);
        var wat = tekst;
        if (goed.matches()) {
            uit.put("aantal", Long.valueOf(goed.group(1)));
            wat = goed.group(3);
            if (goed.group(2) != null) {
                uit.put("eenheid", goed.group(2));
            }
        }
        var kenmerk = KENMERK.matcher(wat);
        if (kenmerk.matches()) {
            wat = kenmerk.group(1);
            uit.put("kenmerk", kenmerk.group(2));
        }
        uit.put("omschrijving", wat);
        return uit;
    }

    private Optional<String> tekst(String naam) {
        return Optional.of(concept.een(naam).strip()).filter(t -> !t.isEmpty());
    }

    private String cijfers(String tekst) {
        return tekst.matches("[0-9]{1,4}") ? tekst : "?";
    }

    private Optional<List<Long>> getallen(String naam) {
        var uit = concept.alle(naam).stream().flatMap(t -> Arrays.stream(t.split("[^0-9]+"))).filter(t -> t.matches("[0-9]{1,4}")).map(Long::valueOf)
                .distinct().toList();
        return uit.isEmpty() ? Optional.empty() : Optional.of(uit);
    }
}
