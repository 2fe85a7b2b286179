package nl.spil.keten;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.spil.keten.Leveringsplan.Zaakplan;
import nl.spil.recht.Betreft;
import nl.spil.recht.Handeling;
import nl.spil.recht.Moment;
import nl.spil.recht.Tabellen;
import nl.spil.recht.Wijze;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns a good delivery into acts. A function of its arguments. */
final class Planner {

    /** The longest list that an act takes; the log tells of each document besides. */
    private static final int MEEST_GENOEMD = 5_000;

    private final JsonNode bericht;
    private final Samenhang samenhang;
    private final Tabellen tabellen;
    private final Moment nu;
    private final Voorgeschiedenis eerder;
    private final Map<String, Long> groottes;
    private final String onderzoek;

    /**
     * @param onderzoek name for a new onderzoek
     * @param eerder     what the onderzoek holds already
     * @param groottes  size in bytes of each file, by digest
     */
    Planner(JsonNode bericht, Samenhang samenhang, String onderzoek, Voorgeschiedenis eerder, Map<String, Long> groottes,
            Tabellen tabellen, Instant nu) {
        this.bericht = bericht;
        this.samenhang = samenhang;
        this.tabellen = tabellen;
        this.nu = Moment.opMinuut(nu);
        this.eerder = eerder;
        this.groottes = groottes;
        this.onderzoek = samenhang.stand().map(Onderzoekstand::id).orElse(onderzoek);
    }

    Leveringsplan plan() {
        var zaken = new ArrayList<Zaakplan>();
        var soort = bericht.path("soort").stringValue("nieuw");
        for (var zaak : samenhang.bedoeld()) {
            zaken.add(soort.equals("intrekking") ? intrekking(zaak) : aanvulling(zaak));
        }
        for (var verdachte : bericht.path("verdachten")) {
            if (!bekend(verdachte.path("volgnummer").intValue())) {
                zaken.add(nieuw(verdachte));
            }
        }
        zaken.sort(Comparator.comparingInt(Zaakplan::verdachte));
        return new Leveringsplan(onderzoek, samenhang.stand().isEmpty(), zaken, delen());
    }

    private boolean bekend(int verdachte) {
        return samenhang.stand().map(s -> s.verdachten().containsKey(verdachte)).orElse(false);
    }

    private Zaakplan nieuw(JsonNode verdachte) {
        var nummer = verdachte.path("volgnummer").intValue();
        var inhoud = new Zaakinhoud(bericht, nummer, Map.of(), tabellen);
        var gegevens = new TreeMap<String, Object>(Map.of("parket", bericht.path("parket").stringValue(),
                "verdachte", persoon(verdachte), "feiten", inhoud.feiten(), "berichtId", berichtId(), "onderzoek", onderzoek,
                "pvNummer", bericht.at("/procesVerbaal/nummer").stringValue(""), "zsm", bericht.path("zsm").booleanValue(false) ? "ja" : "nee"));
        bericht.path("zaakstroom").stringValueOpt().ifPresent(z -> gegevens.put("zaakstroom", z));
        meer(gegevens, inhoud);
        var handelingen = new ArrayList<Handeling>();
        handelingen.add(handeling("zaak-inschrijven", gegevens));
        handelingen.addAll(Vrijheidsstappen.van(verdachte.get("vrijheid"), eenheid(), inhoud.voorVrijheid()));
        return new Zaakplan(nummer, "", handelingen, Stukplannen.van(bericht, nummer, groottes), inhoud.nieuweNummers(), eerder.vanAllen());
    }

    private Zaakplan aanvulling(Onderzoekstand.Zaakvan zaak) {
        var inhoud = new Zaakinhoud(bericht, zaak.verdachte(), eerder.nummersVan(zaak.parketnummer()), tabellen);
        var stukken = Stukplannen.van(bericht, zaak.verdachte(), groottes);
        var handelingen = new ArrayList<Handeling>();
        var opnieuw = verdachte(zaak.verdachte());
        if (opnieuw != null) {
            handelingen.add(handeling("persoonsgegevens-wijzigen", new TreeMap<>(Map.of("verdachte", persoon(opnieuw), "bron", "aanvulling"))));
        }
        var gegevens = new TreeMap<String, Object>(Map.of("berichtId", berichtId(),
                "stukken", stukken.stream().limit(MEEST_GENOEMD).map(s -> s.gebeurtenis().stuk()).toList()));
        if (!inhoud.feiten().isEmpty()) {
            gegevens.put("nieuweFeiten", inhoud.feiten());
        }
        meer(gegevens, inhoud);
        handelingen.add(handeling("aanvulling-ontvangen", gegevens));
        if (opnieuw != null) {
            handelingen.addAll(vrijheid(zaak, opnieuw.get("vrijheid"), inhoud.voorVrijheid()));
        }
        return new Zaakplan(zaak.verdachte(), zaak.parketnummer(), handelingen, stukken, inhoud.nieuweNummers(), List.of());
    }

    /** What is reported for the first time is recorded; what is reported otherwise than before corrects what was recorded. */
    private List<Handeling> vrijheid(Onderzoekstand.Zaakvan zaak, @Nullable JsonNode opnieuw, Vrijheidsstappen.Feiten feiten) {
        var was = samenhang.stand().map(s -> s.verdachten().get(zaak.verdachte())).map(v -> v.get("vrijheid")).orElse(null);
        var gemeld = Vrijheidsstappen.van(was, eenheid(), feiten);
        var uit = new ArrayList<Handeling>();
        for (var stap : Vrijheidsstappen.van(opnieuw, eenheid(), feiten)) {
            gemeld.stream().filter(e -> e.soort().equals(stap.soort())).findFirst().ifPresentOrElse(
                    e -> eerder.vrijheidVan(zaak.parketnummer()).herstel(e, stap, nu, berichtId()).ifPresent(uit::add), () -> uit.add(stap));
        }
        return uit;
    }

    private Zaakplan intrekking(Onderzoekstand.Zaakvan zaak) {
        var gegevens = new TreeMap<String, Object>(Map.of("berichtId", berichtId(), "reden", bericht.path("reden").stringValue("")));
        return new Zaakplan(zaak.verdachte(), zaak.parketnummer(), List.of(handeling("levering-intrekken", gegevens)),
                Stukplannen.van(bericht, zaak.verdachte(), groottes), Map.of(), List.of());
    }

    private static void meer(TreeMap<String, Object> gegevens, Zaakinhoud inhoud) {
        if (!inhoud.slachtoffers().isEmpty()) {
            gegevens.put("slachtoffers", inhoud.slachtoffers());
        }
        if (!inhoud.voorwerpen().isEmpty()) {
            gegevens.put("voorwerpen", inhoud.voorwerpen());
        }
    }

    private @Nullable JsonNode verdachte(int nummer) {
        for (var verdachte : bericht.path("verdachten")) {
            if (verdachte.path("volgnummer").intValue() == nummer) {
                return verdachte;
            }
        }
        return null;
    }

    private String berichtId() {
        return bericht.path("berichtId").stringValue();
    }

    private String eenheid() {
        return bericht.at("/afzender/eenheid").stringValue("");
    }

    private Handeling handeling(String soort, TreeMap<String, Object> gegevens) {
        return new Handeling(soort, Wijze.VASTLEGGEN, nu, Betreft.ZAAK, gegevens);
    }

    /** The custody of a person are acts of their own, with their own times. */
    private static TreeMap<String, Object> persoon(JsonNode verdachte) {
        var uit = Waarden.object(verdachte);
        uit.remove("vrijheid");
        return uit;
    }

    private List<Leveringsplan.Deel> delen() {
        var delen = new ArrayList<Leveringsplan.Deel>();
        var stand = samenhang.stand();
        neem(delen, "verdachten", "verdachte", n -> stand.map(s -> s.verdachten().containsKey(Integer.parseInt(n))).orElse(false));
        neem(delen, "feiten", "feit", n -> stand.map(s -> s.feiten().containsKey(Integer.parseInt(n))).orElse(false));
        neem(delen, "slachtoffers", "slachtoffer", n -> stand.map(s -> s.slachtoffers().contains(Integer.parseInt(n))).orElse(false));
        neem(delen, "getuigen", "getuige", n -> true);
        neem(delen, "beslag", "voorwerp", n -> stand.map(s -> s.voorwerpen().contains(n)).orElse(false));
        return delen;
    }

    private void neem(List<Leveringsplan.Deel> delen, String lijst, String soort, java.util.function.Predicate<String> bekend) {
        for (var lid : bericht.path(lijst)) {
            var nummer = lid.path(soort.equals("voorwerp") ? "nummer" : "volgnummer").asString();
            delen.add(new Leveringsplan.Deel(soort, nummer, lid, bekend.test(nummer)));
        }
    }
}
