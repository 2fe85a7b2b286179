package nl.spil.recht;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what a pack says beside its rules: what it leaves open, and how far its rows were tested. */
final class Achtergrondlezer {

    private final Pakketbestanden bestanden;
    private final Celbereik bereik;

    Achtergrondlezer(Pakketbestanden bestanden, Celbereik bereik) {
        this.bestanden = bestanden;
        this.bereik = bereik;
    }

    List<Openpunt> open() {
        return bestanden.open.stream().map(stuk -> {
            var map = new Ymap(stuk.bestand(), stuk.node(), "een open punt");
            var onderwerp = map.tekst("onderwerp");
            if (!onderwerp.equals("pakket") && !bereik.handelingen().contains(onderwerp) && !bereik.termijnen().contains(onderwerp)) {
                map.fout("onderwerp", "'" + onderwerp + "' is geen handeling of termijn van dit pakket; schrijf 'pakket' voor wat over alles gaat");
            }
            var punt = new Openpunt(onderwerp, map.keuze("zekerheid", "C", new LinkedHashSet<>(List.of("A", "B", "C"))), map.tekst("bron", ""),
                    map.tweetalig("tekst", true));
            map.klaar();
            return punt;
        }).toList();
    }

    Map<String, Herkomst> herkomst(@Nullable Pakketvolger volger, Set<String> handelingen, Set<String> termijnen) {
        var uit = new TreeMap<String, Herkomst>();
        if (volger != null) {
            termijnen.forEach(id -> uit.put(id, van(volger, bestanden.termijnen.get(id), volger.termijnen().get(id))));
            handelingen.forEach(id -> uit.put(id, van(volger, bestanden.handelingen.get(id), volger.handelingen().get(id))));
        }
        return uit;
    }

    /** Of a row taken over whole the reading of today's text says nothing about the new one. */
    private static Herkomst van(Pakketvolger volger, Pakketbestanden.@Nullable Stuk zelf, Pakketbestanden.@Nullable Stuk onder) {
        return new Herkomst(zelf != null, volger.overgenomen(onder, zelf), "", "");
    }

    /** Phases of acts, for what names them. */
    Set<String> fasen(Map<String, Wetshandeling> handelingen) {
        var uit = new TreeSet<String>();
        handelingen.values().forEach(h -> uit.add(h.soort().fase()));
        return uit;
    }
}
