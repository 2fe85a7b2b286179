package nl.spil.keten;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.spil.recht.Tabellen;
import tools.jackson.databind.JsonNode;

/** What of a message concerns one verdachte, numbered as in the zaak. */
final class Zaakinhoud {

    private final JsonNode bericht;
    private final int verdachte;
    private final Map<Leveringsplan.Nummer, Integer> bekend;
    private final Map<Leveringsplan.Nummer, Integer> nieuw = new HashMap<>();
    private final List<Map<String, Object>> feiten = new ArrayList<>();
    private final List<Map<String, Object>> voorwerpen = new ArrayList<>();
    private final List<Map<String, Object>> slachtoffers = new ArrayList<>();
    private final List<Integer> gewoon = new ArrayList<>();
    private final List<Integer> vh = new ArrayList<>();
    private final Set<Integer> eigenSlachtoffers = new HashSet<>();
    private final Set<Integer> slachtoffersVanIemand = new HashSet<>();

    /** @param bekend numbers that the zaak gave before */
    Zaakinhoud(JsonNode bericht, int verdachte, Map<Leveringsplan.Nummer, Integer> bekend, Tabellen tabellen) {
        this.bericht = bericht;
        this.verdachte = verdachte;
        this.bekend = bekend;
        bericht.path("feiten").forEach(f -> feit(f, tabellen));
        bericht.path("beslag").forEach(this::voorwerp);
        bericht.path("slachtoffers").forEach(this::slachtoffer);
    }

    List<Map<String, Object>> feiten() {
        return feiten;
    }

    List<Map<String, Object>> voorwerpen() {
        return voorwerpen;
    }

    List<Map<String, Object>> slachtoffers() {
        return slachtoffers;
    }

    Map<Leveringsplan.Nummer, Integer> nieuweNummers() {
        return nieuw;
    }

    Vrijheidsstappen.Feiten voorVrijheid() {
        return new Vrijheidsstappen.Feiten(gewoon, vh);
    }

    private void feit(JsonNode feit, Tabellen tabellen) {
        var slachtoffersVanFeit = new ArrayList<Integer>();
        feit.path("slachtoffers").forEach(s -> slachtoffersVanFeit.add(s.intValue()));
        if (feit.at("/klacht/slachtoffer").isInt()) {
            slachtoffersVanFeit.add(feit.at("/klacht/slachtoffer").intValue());
        }
        slachtoffersVanIemand.addAll(slachtoffersVanFeit);
        for (var betrokkene : feit.path("betrokkenen")) {
            if (betrokkene.path("verdachte").intValue() == verdachte) {
                eigenSlachtoffers.addAll(slachtoffersVanFeit);
                var nr = nummer("feit", feit.path("volgnummer").asString());
                feiten.add(feit(feit, betrokkene, nr));
                if (!feit.path("adInformandum").booleanValue(false)) {
                    gewoon.add(nr);
                    if (tabellen.strafbaarFeit(feit.path("strafbaarFeit").stringValue("")).filter(f -> f.vhToegelaten()).isPresent()) {
                        vh.add(nr);
                    }
                }
            }
        }
    }

    private static Map<String, Object> feit(JsonNode feit, JsonNode betrokkene, int nr) {
        var uit = Waarden.object(feit);
        List.of("betrokkenen", "volgnummer").forEach(uit::remove);
        uit.put("nr", (long) nr);
        uit.put("deelneming", betrokkene.path("deelneming").stringValue("pleger"));
        uit.put("poging", betrokkene.path("poging").booleanValue(false));
        return uit;
    }

    /** An object that says nothing of whose it is goes with every zaak. */
    private void voorwerp(JsonNode voorwerp) {
        var onder = voorwerp.path("onderVerdachte").intValue(0);
        var eigenaar = voorwerp.at("/eigenaar/verdachte").intValue(0);
        var eigenFeiten = new TreeMap<String, Integer>();
        voorwerp.path("feiten").forEach(f -> {
            var nr = nummerVan("feit", f.asString());
            if (nr > 0) {
                eigenFeiten.put(f.asString(), nr);
            }
        });
        var vanNiemand = onder == 0 && eigenaar == 0 && voorwerp.path("feiten").isEmpty();
        if (!vanNiemand && onder != verdachte && eigenaar != verdachte && eigenFeiten.isEmpty()) {
            return;
        }
        var uit = Waarden.object(voorwerp);
        uit.put("nr", (long) nummer("voorwerp", voorwerp.path("nummer").stringValue("")));
        uit.put("feiten", eigenFeiten.values().stream().map(Integer::longValue).toList());
        voorwerpen.add(uit);
    }

    private void slachtoffer(JsonNode slachtoffer) {
        var nummer = slachtoffer.path("volgnummer").intValue();
        if (eigenSlachtoffers.contains(nummer) || !slachtoffersVanIemand.contains(nummer)) {
            slachtoffers.add(Waarden.object(slachtoffer));
        }
    }

    private int nummerVan(String soort, String nummer) {
        var sleutel = new Leveringsplan.Nummer(soort, nummer);
        return bekend.getOrDefault(sleutel, nieuw.getOrDefault(sleutel, 0));
    }

    private int nummer(String soort, String nummer) {
        var nr = nummerVan(soort, nummer);
        if (nr > 0) {
            return nr;
        }
        var hoogste = bekend.entrySet().stream().filter(e -> e.getKey().soort().equals(soort)).mapToInt(Map.Entry::getValue).max().orElse(0);
        var volgende = hoogste + 1 + (int) nieuw.keySet().stream().filter(n -> n.soort().equals(soort)).count();
        nieuw.put(new Leveringsplan.Nummer(soort, nummer), volgende);
        return volgende;
    }
}
