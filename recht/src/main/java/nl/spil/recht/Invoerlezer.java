package nl.spil.recht;

import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the inputs of an act. */
final class Invoerlezer {

    private static final List<Tabelkeuze> JA_NEE = List.of(new Tabelkeuze("ja", "ja"), new Tabelkeuze("nee", "nee"));

    private Invoerlezer() {}

    static List<Invoerveld> lees(Ymap map) {
        var uit = new ArrayList<Invoerveld>();
        for (var naam : map.sleutels()) {
            if (!naam.matches("[a-z][A-Za-z0-9]*")) {
                map.fout(naam, "de naam van een gegeven is lowerCamel, niet: " + naam);
            }
            uit.add(veld(naam, map.map(naam)));
        }
        return List.copyOf(uit);
    }

    private static Invoerveld veld(String naam, Ymap v) {
        var soort = soort(v, "soort");
        var van = v.heeft("van") ? soort(v, "van") : null;
        if (van != null && soort != Invoersoort.LIJST) {
            v.fout("van", "'van' hoort alleen bij soort lijst");
        }
        var uit = v.tekst("uit", "");
        if (!uit.isEmpty() && !Tabellen.ingebouwd().kent(uit)) {
            v.fout("uit", "er is geen tabel '" + uit + "'");
        }
        var keuzes = keuzes(soort, uit, v);
        if (soort == Invoersoort.KEUZE && keuzes.isEmpty()) {
            v.fout("soort", "een keuze heeft 'keuzes' of 'uit' met ten minste een rij");
        }
        var verplicht = v.tekst("verplicht", "nee");
        var titel = v.tweetalig("titel", false);
        var veld = new Invoerveld(naam, soort, van, titel.nl().isEmpty() ? new Tekst(naam, naam) : titel, v.tweetalig("hulp", false),
                verplicht.equals("ja"), verplicht.equals("ja") || verplicht.equals("nee") ? "" : verplicht, v.tekst("alsVerplicht", ""), uit, keuzes,
                v.tekst("artikel", ""), v.tekst("zekerheid", ""));
        v.klaar();
        return veld;
    }

    private static Invoersoort soort(Ymap v, String sleutel) {
        var tekst = v.tekst(sleutel);
        return Invoersoort.lees(tekst).orElseGet(() -> {
            v.fout(sleutel, "er is geen soort invoer '" + tekst + "'");
            return Invoersoort.TEKST;
        });
    }

    private static List<Tabelkeuze> keuzes(Invoersoort soort, String uit, Ymap v) {
        if (soort == Invoersoort.JA_NEE) {
            return JA_NEE;
        }
        var eigen = new ArrayList<Tabelkeuze>();
        var node = v.knoop("keuzes");
        if (node instanceof org.snakeyaml.engine.v2.nodes.MappingNode) {
            var map = v.map("keuzes");
            map.sleutels().forEach(id -> eigen.add(new Tabelkeuze(id, map.tekst(id))));
        } else {
            v.woorden("keuzes").forEach(w -> eigen.add(new Tabelkeuze(w, w)));
        }
        return uit.isEmpty() ? List.copyOf(eigen) : Tabellen.ingebouwd().keuzes(uit);
    }

    static Map<String, Uitdrukking> alsVerplicht(List<Invoerveld> velden, Ymap map, Celschrijver.Met schrijver) {
        var uit = new LinkedHashMap<String, Uitdrukking>();
        for (var veld : velden) {
            if (!veld.alsVerplicht().isEmpty()) {
                var cel = schrijver.schrijf(veld.alsVerplicht(), SimpleType.BOOL, Celnamen.Plek.VOORWAARDE, "",
                        r -> map.fout(veld.naam(), "alsVerplicht: " + r));
                if (cel != null) {
                    uit.put(veld.naam(), cel);
                }
            }
        }
        return uit;
    }
}
