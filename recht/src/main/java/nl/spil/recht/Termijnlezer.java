package nl.spil.recht;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.spil.recht.Wetstermijn.Verloop;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads a term of a pack. */
final class Termijnlezer {

    private final Celbereik bereik;
    private final Celschrijver schrijver;
    private final String hash;

    Termijnlezer(Celbereik bereik, Celschrijver schrijver, String hash) {
        this.bereik = bereik;
        this.schrijver = schrijver;
        this.hash = hash;
    }

    Wetstermijn lees(String id, Pakketbestanden.Stuk stuk) {
        var t = new Ymap(stuk.bestand(), stuk.node(), "termijn '" + id + "'");
        var titel = t.tweetalig("titel", true);
        var artikel = t.tekst("artikel", "");
        var zekerheid = t.keuze("zekerheid", "C", rij("A", "B", "C"));
        var duur = t.tekst("duur", "");
        var telling = t.tekst("telling");
        var atw = new TreeSet<>(t.woorden("atw"));
        var per = t.keuze("per", "zaak", rij("zaak", "feit", "vordering"));
        var aard = t.keuze("aard", "wet", rij("wet", "beleid"));
        var begint = t.tekst("begint", "");
        var grens = t.map("grens");
        var grensDagen = grens.heeft("dagen") ? grens.getal("dagen") : null;
        grens.klaar();
        var vrijheid = t.keuze("vrijheid", "nee", rij("ja", "nee")).equals("ja");
        var van = t.keuze("van", vrijheid ? "om" : "ander", rij("om", "rechter", "verdachte", "slachtoffer", "ander"));
        t.tekst("eindigt", "");
        t.tekst("verlengbaar", "");
        var regel = regel(id, t, Map.of("id", id, "artikel", artikel, "begint", begint, "duur", duur, "telling", telling,
                "atw", String.join(" ", atw), "bepaalbaar", "ja", "zekerheid", zekerheid));
        var verloop = t.heeft("bijVerloop") ? verloop(t.map("bijVerloop")) : null;
        var soort = new Termijnsoort(id, hash, titel, artikel, zekerheid, duur, telling, Set.copyOf(regel.atw()),
                Termijnsoort.Per.valueOf(per.toUpperCase(java.util.Locale.ROOT)), Termijnsoort.Aard.valueOf(aard.toUpperCase(java.util.Locale.ROOT)),
                begint, t.tweetalig("gevolg", false), grensDagen, verloop == null ? "" : verloop.handeling(), van);
        t.klaar();
        return new Wetstermijn(soort, regel, vrijheid, verloop);
    }

    private static Termijnregel regel(String id, Ymap t, Map<String, String> delen) {
        try {
            var regel = Termijnregels.van(delen);
            if (regel.telling() == Telling.VERJARING) {
                t.fout("telling", "verjaring is geen termijn van een pakket; feit.verjaartOp wordt berekend");
            }
            return regel;
        } catch (IllegalArgumentException e) {
            t.fout("telling", String.valueOf(e.getMessage()));
            return Termijnregel.vast(id, "", "", Duur.jaren(1), Telling.GEEN, new TreeSet<>(), "C");
        }
    }

    private @Nullable Verloop verloop(Ymap v) {
        var handeling = v.tekst("handeling");
        if (!bereik.handelingen().contains(handeling)) {
            v.fout("handeling", "onbekende handeling '" + handeling + "'");
        }
        var na = Duur.lees(v.tekst("na", "P0D")).orElseGet(() -> {
            v.fout("na", "'na' is geen duur als P7D");
            return Duur.jaren(0);
        });
        var gegevens = new TreeMap<String, Object>();
        var map = v.map("gegevens");
        for (var naam : map.sleutels()) {
            if (map.knoop(naam) instanceof MappingNode) {
                var cel = map.map(naam);
                var tekst = cel.tekst("cel");
                cel.klaar();
                var uitdrukking = schrijver.met(java.util.List.of()).schrijf(tekst, null, Celnamen.Plek.VOORWAARDE, "", r -> map.fout(naam, r));
                if (uitdrukking != null) {
                    gegevens.put(naam, uitdrukking);
                }
            } else {
                gegevens.put(naam, map.tekst(naam));
            }
        }
        v.klaar();
        return new Verloop(handeling, na, new LinkedHashMap<>(gegevens));
    }

    private static Set<String> rij(String... woorden) {
        return new LinkedHashSet<>(java.util.List.of(woorden));
    }
}
