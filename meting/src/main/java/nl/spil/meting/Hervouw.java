package nl.spil.meting;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.spil.recht.LogRegel;
import nl.spil.recht.Wetspakketten;

/** {@code hervouw}: the fold of a stream of 2,000 entries from nothing. Goal: 50 ms. */
final class Hervouw implements Proef {

    @Override
    public String naam() {
        return "hervouw";
    }

    @Override
    public List<Meting> meet(Omvang omvang) {
        var wet = Wetspakketten.ingebouwd();
        var regels = stroom(wet, omvang.kies(2000, 40));
        var rondes = omvang.kies(40, 3);
        Oordeel.meet(rondes, () -> wet.vouw(Stroommaker.NR, regels).feiten().size());
        var waarden = Oordeel.meet(rondes, () -> wet.vouw(Stroommaker.NR, regels).feiten().size());
        Oordeel.meet(rondes, () -> kaal(regels));
        var vloeren = Oordeel.meet(rondes, () -> kaal(regels));
        return List.of(Meting.minder(naam(), "ms", waarden, vloeren, "Een stroom van " + regels.size() + " regels opnieuw gevouwen (doel: 50 ms): drie van de"
                + " vier zijn handelingen, de rest stukken. Vloer: dezelfde regels sorteren naar rechtsgevolg en per regel een sleutel in een HashMap zetten."),
                Meting.minder("hervouw-reken", "ms", Oordeel.rekentijd(rondes, () -> wet.vouw(Stroommaker.NR, regels).feiten().size()),
                        Oordeel.rekentijd(rondes, () -> kaal(regels)), "Hetzelfde in rekentijd van de draad."));
    }

    private static List<LogRegel> stroom(Wetspakketten wet, int lengte) {
        var maker = new Stroommaker(wet, 5);
        for (var i = 1; i < lengte; i++) {
            if (i % 4 == 0) {
                maker.stuk();
            } else {
                maker.doe("zaak-toewijzen", Wegloper.actor("administratie"), new TreeMap<>(Map.of("behandelaar", i % 2 == 0 ? "officier" : "secretaris")));
            }
        }
        return maker.regels();
    }

    private static int kaal(List<LogRegel> regels) {
        var uit = new HashMap<Integer, LogRegel>();
        regels.stream().sorted(Comparator.comparing((LogRegel r) -> r.geldigOp().op()).thenComparingInt(LogRegel::volgnummer))
                .forEach(r -> uit.put(r.volgnummer() % 64, r));
        return uit.size();
    }
}
