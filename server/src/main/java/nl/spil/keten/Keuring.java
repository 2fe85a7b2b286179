package nl.spil.keten;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.spil.recht.Tabellen;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Judges one delivery: form first, then every rule over what the form leaves good. A function of its arguments.
 *
 * @param bericht   the message as the rules may see it
 * @param soort     null when the message does not say
 * @param levering  what came with it
 * @param samenhang what it belongs to
 * @param nu        the receiver's clock
 * @param uit       what is found
 */
record Keuring(Plek bericht, @Nullable Leveringsoort soort, Levering levering, Samenhang samenhang, Register register, Instant nu,
        Tabellen tabellen, Bevindingen uit, Map<Integer, JsonNode> verdachten) {

    /**
     * @param fouten    everything wrong; the delivery can be registered when there is nothing
     * @param meldingen what a person should look at
     * @param samenhang what it belongs to
     */
    record Uitslag(List<Bevinding> fouten, List<Bevinding> meldingen, Samenhang samenhang) {}

    static Uitslag keur(JsonNode boom, Levering levering, Berichtvorm vorm, Register register, Tabellen tabellen, Instant nu,
            Grenzen grenzen) {
        var vormfouten = vorm.fouten(boom);
        var geweerd = new HashSet<String>();
        var plaatsen = new HashSet<String>();
        for (var fout : vormfouten) {
            plaatsen.add(fout.pad());
            if (!fout.geheel()) {
                geweerd.add(fout.pad());
            } else if (!fout.lid().isEmpty()) {
                geweerd.add(fout.pad() + "/" + Plek.ontsnapt(fout.lid()));
            }
        }
        var uit = new Bevindingen(plaatsen, grenzen.bevindingen());
        vormfouten.forEach(f -> uit.meld(f.pad(), Foutcode.SCHEMA, f.tekst()));
        var bericht = Plek.bericht(boom, geweerd);
        var soort = soort(bericht);
        var samenhang = Samenhang.zoek(bericht, soort, register, uit);
        var keuring = new Keuring(bericht, soort, levering, samenhang, register, nu, tabellen, uit, verdachten(bericht, samenhang));
        Tekenregels.keur(boom, geweerd, uit);
        Datumregels.keur(keuring);
        Nummerregels.keur(keuring);
        Verwijsregels.keur(keuring);
        Persoonregels.keur(keuring);
        Feitregels.keur(keuring);
        Bestandsregels.keur(keuring);
        return new Uitslag(uit.fouten(), uit.meldingen(), samenhang);
    }

    private static @Nullable Leveringsoort soort(Plek bericht) {
        var plek = bericht.bij("soort");
        if (!plek.er()) {
            return plek.isGeweerd() || !bericht.er() ? null : Leveringsoort.NIEUW;
        }
        return switch (String.valueOf(plek.tekst())) {
            case "nieuw" -> Leveringsoort.NIEUW;
            case "aanvulling" -> Leveringsoort.AANVULLING;
            case "intrekking" -> Leveringsoort.INTREKKING;
            default -> null;
        };
    }

    /** Every verdachte of the onderzoek as known after this delivery. */
    private static Map<Integer, JsonNode> verdachten(Plek bericht, Samenhang samenhang) {
        var uit = new HashMap<Integer, JsonNode>();
        samenhang.stand().ifPresent(s -> uit.putAll(s.verdachten()));
        var hier = new HashSet<Integer>();
        for (var verdachte : bericht.bij("verdachten").leden()) {
            var nummer = verdachte.bij("volgnummer").getal();
            if (nummer != null && verdachte.knoop() != null && hier.add(nummer)) {
                uit.put(nummer, verdachte.knoop());
            }
        }
        return uit;
    }

    /** Whether this number of a verdachte is one that the onderzoek did not have yet. */
    boolean nieuw(int verdachte) {
        return soort == Leveringsoort.NIEUW
                || soort == Leveringsoort.AANVULLING && samenhang.stand().map(s -> !s.verdachten().containsKey(verdachte)).orElse(false);
    }

    Set<Integer> bekendeFeiten() {
        return samenhang.stand().map(s -> s.feiten().keySet()).orElse(Set.of());
    }
}
