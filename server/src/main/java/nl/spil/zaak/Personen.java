package nl.spil.zaak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.LogRegel;
import nl.spil.recht.Parketnummer;

/** The persons of a zaak with what was delivered about them: too much for the picture, so rows beside it. */
final class Personen {

    private Personen() {}

    /** Whether this entry can change them: it names persons, or corrects what did. */
    static boolean raakt(Gebeurtenis gebeurtenis) {
        return switch (gebeurtenis) {
            case Gebeurtenis.HandelingVerricht v -> noemt(v.handeling().gegevens());
            case Gebeurtenis.HandelingHersteld _, Gebeurtenis.HandelingDoorgehaald _, Gebeurtenis.InhoudVernietigd _ -> true;
            case Gebeurtenis.HandelingVoorgesteld _, Gebeurtenis.VoorstelAfgewezen _, Gebeurtenis.EigenaarGewijzigd _,
                    Gebeurtenis.StukGevoegd _, Gebeurtenis.StukGewijzigd _, Gebeurtenis.OnregelmatigheidOpgelost _ -> false;
        };
    }

    /** @param rechtens acts as corrected, in legal order; what a later act says of the suspect is laid over the earlier */
    static List<Persoonrij> van(Parketnummer nr, List<LogRegel> rechtens) {
        var verdachte = new TreeMap<String, Object>();
        var slachtoffers = new ArrayList<Map<?, ?>>();
        for (var regel : rechtens) {
            if (regel.gebeurtenis() instanceof Gebeurtenis.HandelingVerricht v) {
                if (v.handeling().gegevens().get("verdachte") instanceof Map<?, ?> m) {
                    m.forEach((sleutel, waarde) -> verdachte.put((String) sleutel, waarde));
                }
                if (v.handeling().gegevens().get("slachtoffers") instanceof List<?> lijst) {
                    lijst.forEach(s -> {
                        if (s instanceof Map<?, ?> m && !slachtoffers.contains(m)) {
                            slachtoffers.add(m);
                        }
                    });
                }
            }
        }
        var rijen = new ArrayList<Persoonrij>();
        if (!verdachte.isEmpty()) {
            rijen.add(rij(nr, "verdachte", 1, verdachte));
        }
        for (int i = 0; i < slachtoffers.size(); i++) {
            rijen.add(rij(nr, "slachtoffer", i + 1, slachtoffers.get(i)));
        }
        return rijen;
    }

    private static boolean noemt(SortedMap<String, Object> gegevens) {
        return gegevens.containsKey("verdachte") || gegevens.containsKey("slachtoffers");
    }

    private static Persoonrij rij(Parketnummer nr, String rol, int volg, Map<?, ?> gegevens) {
        var gesorteerd = new TreeMap<String, Object>();
        gegevens.forEach((sleutel, waarde) -> gesorteerd.put((String) sleutel, waarde));
        return new Persoonrij(nr, rol, volg, Naamwoorden.schoon(Naamwoorden.naam(gegevens)), gesorteerd);
    }
}
