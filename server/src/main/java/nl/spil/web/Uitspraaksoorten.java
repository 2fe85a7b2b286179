package nl.spil.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.spil.recht.Beslissingsoort;
import nl.spil.recht.Tabellen;
import nl.spil.recht.Zaakbeeld;

/** What can be added to a judgment, by the words that people type: kinds of decision, penalties, and the usual beginnings. */
final class Uitspraaksoorten {

    /** A row to add: the kind, and inputs that are filled in at once. */
    record Begin(String soort, Map<String, String> velden) {}

    private static final Map<String, List<String>> VASTE_REEKS = Map.of(
            "veroordeling", List.of("bewezenverklaring", "vrijspraak-meer-of-anders", "kwalificatie", "strafbaarheid-feit", "strafbaarheid-verdachte",
                    "sanctie-opleggen"),
            "vrijspraak", List.of("vrijspraak-feit"),
            "ovar", List.of("bewezenverklaring", "vrijspraak-meer-of-anders", "kwalificatie", "ovar-verdachte-niet-strafbaar"),
            "zonder-straf", List.of("bewezenverklaring", "vrijspraak-meer-of-anders", "kwalificatie", "strafbaarheid-feit", "strafbaarheid-verdachte",
                    "toepassing-9a"),
            "voorwaardelijk", List.of("voorwaardelijk-deel", "proeftijd", "algemene-voorwaarde"),
            "schade", List.of("bp-toewijzen", "bp-proceskosten", "svm-opleggen", "betaling-wederzijds-bevrijdend"));
    private static final Map<String, Begin> OP_NAAM = opNaam();

    private Uitspraaksoorten() {}

    /** The usual beginnings, in the order of their buttons. */
    static List<String> reeksen() {
        return List.of("veroordeling", "vrijspraak", "ovar", "zonder-straf", "voorwaardelijk", "schade");
    }

    static List<Begin> reeks(String naam) {
        return VASTE_REEKS.getOrDefault(naam, List.of()).stream().map(s -> new Begin(s, Map.of())).toList();
    }

    /** All names, to choose from while typing. */
    static List<String> namen() {
        return OP_NAAM.keySet().stream().toList();
    }

    /** By full name or id, else by the only name that begins with the words or holds them. */
    static Optional<Begin> zoek(String woorden) {
        var gezocht = woorden.strip().toLowerCase(Locale.ROOT);
        if (gezocht.isEmpty()) {
            return Optional.empty();
        }
        var opId = Optional.ofNullable(Tabellen.ingebouwd().beslissingen().get(gezocht)).map(s -> new Begin(s.id(), Map.of()));
        return opId.or(() -> eerste(gezocht, true)).or(() -> eerste(gezocht, false));
    }

    private static Optional<Begin> eerste(String gezocht, boolean vooraan) {
        return OP_NAAM.entrySet().stream().filter(e -> {
            var naam = e.getKey().toLowerCase(Locale.ROOT);
            return vooraan ? naam.startsWith(gezocht) : naam.contains(gezocht);
        }).min(java.util.Comparator.comparingInt(e -> e.getKey().length())).map(Map.Entry::getValue);
    }

    /** The name of a kind without what stands between brackets in the table. */
    static String naam(Beslissingsoort soort) {
        return Weergave.hoofdletter(soort.naam().replaceAll("\\s*\\([^)]*\\)", "").strip());
    }

    /** What a new row can take from the zaak: the feiten still open, what they are, who claims. */
    static Map<String, List<String>> vul(Begin begin, Zaakbeeld beeld) {
        var soort = Tabellen.ingebouwd().beslissingen().get(begin.soort());
        var uit = new TreeMap<String, List<String>>();
        if (soort == null) {
            return uit;
        }
        uit.put("soort", List.of(soort.id()));
        begin.velden().forEach((veld, waarde) -> uit.put("d." + veld, List.of(waarde)));
        var feiten = beeld.feiten().stream().filter(f -> f.uitspraak().isEmpty() && !f.adInformandum()).map(f -> String.valueOf(f.nr())).toList();
        var velden = Uitspraakrijen.velden(soort);
        if (velden.containsKey("feiten")) {
            uit.put("d.feiten", feiten);
        } else if (soort.niveau().equals("feit")) {
            uit.put("feiten", feiten);
        }
        if (velden.containsKey("variant")) {
            uit.put("d.variant", List.of("enig"));
        }
        var feit = beeld.feiten().stream().filter(f -> feiten.size() == 1 && feiten.contains(String.valueOf(f.nr()))).findFirst();
        if (velden.containsKey("strafbaarFeit") && feit.isPresent()) {
            uit.put("d.strafbaarFeit", List.of(feit.get().strafbaarFeit()));
        }
        var claims = beeld.vorderingen().stream().filter(v -> v.soort().equals("benadeelde-partij")).toList();
        for (var veld : List.of("benadeelde", "tenBehoeveVan")) {
            if (velden.containsKey(veld) && claims.size() == 1) {
                uit.put("d." + veld, List.of(claims.getFirst().indiener()));
            }
        }
        return uit;
    }

    private static Map<String, Begin> opNaam() {
        var uit = new LinkedHashMap<String, Begin>();
        for (var s : Tabellen.ingebouwd().strafsoorten().values()) {
            if (s.soort().matches("hoofdstraf.*|bijkomende straf|maatregel.*") && !List.of("verbeurdverklaring", "onttrekking-verkeer",
                    "schadevergoedingsmaatregel", "ontneming").contains(s.id())) {
                uit.put(s.naam(), new Begin("sanctie-opleggen", Map.of("sanctie", s.id())));
            }
        }
        var dubbel = new ArrayList<Beslissingsoort>();
        for (var b : Tabellen.ingebouwd().beslissingen().values()) {
            if (uit.putIfAbsent(naam(b), new Begin(b.id(), Map.of())) != null) {
                dubbel.add(b);
            }
        }
        dubbel.forEach(b -> uit.put(naam(b) + " (" + b.niveau() + ", " + b.artikel() + ")", new Begin(b.id(), Map.of())));
        return java.util.Collections.unmodifiableMap(uit);
    }
}
