package nl.spil.meting;

import java.util.ArrayList;
import java.util.List;

/** {@code verbindingen}: the main road on 1, 8 and 32 connections. */
final class Verbindingen implements Proef {

    @Override
    public String naam() {
        return "verbindingen";
    }

    @Override
    public List<Meting> meet(Omvang omvang) throws Exception {
        try (var cluster = Proefcluster.open()) {
            var weg = new Wegmeting(cluster, omvang.kies(Hoofdweg.OPWARMEN, 0));
            var uit = new ArrayList<Meting>();
            for (var verbindingen : List.of(1, 8, 32)) {
                uit.add(Hoofdweg.meet(weg, naam() + "-" + verbindingen, verbindingen, omvang.kies(verbindingen == 1 ? 60 : 128, 2), 1));
            }
            return uit;
        }
    }
}
