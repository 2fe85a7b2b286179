package nl.spil.keten;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import nl.spil.recht.Gebeurtenis;
import tools.jackson.databind.JsonNode;

/** The documents of a message that join the zaak of one verdachte: those that name nobody, and those that name this one. */
final class Stukplannen {

    private Stukplannen() {}

    static List<Leveringsplan.Stukplan> van(JsonNode bericht, int verdachte, Map<String, Long> groottes) {
        var uit = new ArrayList<Leveringsplan.Stukplan>();
        var volg = 0;
        for (var stuk : bericht.path("stukken")) {
            volg++;
            if (hoortBij(stuk.path("verdachten"), verdachte)) {
                var sha256 = stuk.path("sha256").stringValue();
                uit.add(new Leveringsplan.Stukplan(new Gebeurtenis.StukGevoegd(id(bericht, volg), stuk.path("soort").stringValue(),
                        stuk.path("titel").stringValue(), sha256, groottes.getOrDefault(sha256, 0L)), stuk));
            }
        }
        return uit;
    }

    /** Ids of the documents of a message that name no verdachte; a withdrawal speaks only to those it withdraws. */
    static List<String> vanAllen(JsonNode bericht) {
        var uit = new ArrayList<String>();
        var volg = 0;
        for (var stuk : bericht.path("stukken")) {
            volg++;
            if (stuk.path("verdachten").isEmpty()) {
                uit.add(id(bericht, volg));
            }
        }
        return uit;
    }

    private static boolean hoortBij(JsonNode verdachten, int verdachte) {
        if (verdachten.isEmpty()) {
            return true;
        }
        for (var genoemd : verdachten) {
            if (genoemd.intValue() == verdachte) {
                return true;
            }
        }
        return false;
    }

    /** The same document of the same delivery has the same id whenever and wherever it is registered. */
    private static String id(JsonNode bericht, int volg) {
        var tekst = bericht.path("berichtId").stringValue() + "/" + volg;
        return HexFormat.of().formatHex(Sha256.nieuw().digest(tekst.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }
}
