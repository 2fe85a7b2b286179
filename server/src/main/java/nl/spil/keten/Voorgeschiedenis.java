package nl.spil.keten;

import java.util.List;
import java.util.Map;
import nl.spil.dossier.Stuk;

/**
 * What is known of an onderzoek besides its state, where a supplement needs it.
 *
 * @param nummers  per zaak the numbers that it gave to feiten and objects
 * @param vrijheid per zaak the acts that are recorded
 * @param vanAllen documents of earlier deliveries that named no verdachte: they join a zaak that comes later too
 */
record Voorgeschiedenis(Map<String, Map<Leveringsplan.Nummer, Integer>> nummers, Map<String, Vrijheidsvastlegging> vrijheid,
        List<Stuk> vanAllen) {

    static final Voorgeschiedenis GEEN = new Voorgeschiedenis(Map.of(), Map.of(), List.of());

    Map<Leveringsplan.Nummer, Integer> nummersVan(String zaak) {
        return nummers.getOrDefault(zaak, Map.of());
    }

    Vrijheidsvastlegging vrijheidVan(String zaak) {
        return vrijheid.getOrDefault(zaak, Vrijheidsvastlegging.GEEN);
    }
}
