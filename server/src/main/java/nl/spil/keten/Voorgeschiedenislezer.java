package nl.spil.keten;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.spil.dossier.Stuk;
import nl.spil.dossier.Stukken;
import nl.spil.recht.Parketnummer;
import nl.spil.zaak.Zaken;
import tools.jackson.databind.JsonNode;

/** Reads what a supplement needs of what came before it: only what it asks for, so a new delivery reads nothing. */
final class Voorgeschiedenislezer {

    private final Leveringboek boek;
    private final Zaken zaken;
    private final Stukken stukken;

    Voorgeschiedenislezer(Leveringboek boek, Zaken zaken, Stukken stukken) {
        this.boek = boek;
        this.zaken = zaken;
        this.stukken = stukken;
    }

    /** @throws IOException when an earlier message cannot be read now */
    Voorgeschiedenis lees(JsonNode bericht, Samenhang samenhang) throws IOException {
        var stand = samenhang.stand();
        if (stand.isEmpty()) {
            return Voorgeschiedenis.GEEN;
        }
        var nieuweVerdachte = false;
        Map<String, Vrijheidsvastlegging> vrijheid = new HashMap<>();
        for (var verdachte : bericht.path("verdachten")) {
            var nummer = verdachte.path("volgnummer").intValue();
            if (!stand.get().verdachten().containsKey(nummer)) {
                nieuweVerdachte = true;
            } else if (verdachte.has("vrijheid")) {
                samenhang.bedoeld().stream().filter(z -> z.verdachte() == nummer).map(Onderzoekstand.Zaakvan::parketnummer)
                        .forEach(nr -> vrijheid.put(nr, new Vrijheidsvastlegging(zaken.gebeurtenissen(new Parketnummer(nr), 0, Integer.MAX_VALUE))));
            }
        }
        return new Voorgeschiedenis(boek.nummers(samenhang.bedoeld()), vrijheid, nieuweVerdachte ? vanAllen(stand.get()) : List.of());
    }

    private List<Stuk> vanAllen(Onderzoekstand stand) throws IOException {
        var ids = new ArrayList<String>();
        for (var sha256 : boek.berichten(stand.id())) {
            try (var in = stukken.inhoud(sha256)) {
                ids.addAll(Stukplannen.vanAllen(Leveringboek.JSON.readTree(in)));
            }
        }
        return stukken.deelbaar(stand.zaken().stream().map(z -> new Parketnummer(z.parketnummer())).toList(), ids);
    }
}
