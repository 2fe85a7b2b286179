package nl.spil.keten;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Accepted deliveries kept in memory, so that the rules can be tried without a database. */
final class Geheugenregister implements Register {

    private final Map<String, Onderzoekstand> standen = new HashMap<>();
    private final Map<String, Set<String>> wijzers = new HashMap<>();
    private int nummer;

    /** Takes in a delivery that was judged good; the answer is the zaken it opened, joined or withdrew. */
    List<String> neemOp(JsonNode bericht, Samenhang samenhang) {
        var soort = bericht.path("soort").stringValue("nieuw");
        var oud = samenhang.stand().orElseGet(() -> new Onderzoekstand("O" + standen.size(),
                bericht.at("/afzender/organisatie").stringValue(), Map.of(), Map.of(), Set.of(), Set.of(), List.of()));
        var verdachten = new HashMap<>(oud.verdachten());
        var feiten = new HashMap<>(oud.feiten());
        var slachtoffers = new HashSet<>(oud.slachtoffers());
        var zaken = new ArrayList<>(oud.zaken());
        var geraakt = new ArrayList<String>(samenhang.bedoeld().stream().map(Onderzoekstand.Zaakvan::parketnummer).toList());
        for (var verdachte : bericht.path("verdachten")) {
            var nr = verdachte.path("volgnummer").asInt();
            if (verdachten.put(nr, verdachte) == null) {
                var zaak = "%02d-%06d-26".formatted(13, ++nummer);
                zaken.add(new Onderzoekstand.Zaakvan(zaak, nr, false));
                geraakt.add(zaak);
                wijs("zaak " + zaak, oud.id());
            }
        }
        bericht.path("feiten").forEach(f -> feiten.put(f.path("volgnummer").asInt(), f));
        bericht.path("slachtoffers").forEach(s -> slachtoffers.add(s.path("volgnummer").asInt()));
        if (soort.equals("intrekking")) {
            zaken.replaceAll(z -> new Onderzoekstand.Zaakvan(z.parketnummer(), z.verdachte(), z.ingetrokken() || geraakt.contains(z.parketnummer())));
        }
        standen.put(oud.id(), new Onderzoekstand(oud.id(), oud.organisatie(), verdachten, feiten, slachtoffers, oud.voorwerpen(), zaken));
        wijs("bericht " + bericht.path("berichtId").stringValue(), oud.id());
        bericht.path("procesVerbaal").path("nummer").stringValueOpt().ifPresent(pv -> wijs("pv " + pv, oud.id()));
        return geraakt;
    }

    private void wijs(String van, String naar) {
        wijzers.computeIfAbsent(van, v -> new HashSet<>()).add(naar);
    }

    @Override
    public Set<String> onderzoekVanBericht(String berichtId) {
        return wijzers.getOrDefault("bericht " + berichtId, Set.of());
    }

    @Override
    public Set<String> onderzoekVanPv(String pvNummer) {
        return wijzers.getOrDefault("pv " + pvNummer, Set.of());
    }

    @Override
    public Set<String> onderzoekVanZaak(String parketnummer) {
        return wijzers.getOrDefault("zaak " + parketnummer, Set.of());
    }

    @Override
    public Optional<Onderzoekstand> stand(String onderzoek) {
        return Optional.ofNullable(standen.get(onderzoek));
    }
}
