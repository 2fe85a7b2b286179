package nl.spil.recht;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Scenario files: acts at times, and what must come of them, as a lawyer writes them (docs/wetspakket.md). */
public final class Scenarios {

    private Scenarios() {}

    /**
     * What came of one scenario.
     *
     * @param bestand     file it stands in
     * @param naam        its title
     * @param handelingen acts it takes, accepted or refused, for counting how far the packs are covered
     * @param aanvaard    acts of these that were accepted without an onregelmatigheid: the law lets them be reached
     * @param fouten      what differed, one readable line each; empty when it is right
     */
    public record Uitkomst(String bestand, String naam, List<String> handelingen, List<String> aanvaard, List<String> fouten) {

        public boolean goed() {
            return fouten.isEmpty();
        }
    }

    /**
     * Runs every scenario of every file, on every core. The outcomes stand in the order of the files.
     *
     * @param bestanden name to YAML; a file may hold several documents
     */
    public static List<Uitkomst> voerUit(Wetspakketten wet, Map<String, String> bestanden) {
        var bundel = Scenariobundel.lees(bestanden);
        var gewoon = spel(wet);
        Map<Overgang.Keuze, Optional<Scenariobundel.Spel>> onder = new ConcurrentHashMap<>();
        return bundel.documenten.parallelStream().map(d -> bundel.speel(d, gewoon,
                keuze -> onder.computeIfAbsent(keuze, k -> wet.onder(k).map(Scenarios::spel)), true)).toList();
    }

    private static Scenariobundel.Spel spel(Wetspakketten wet) {
        return new Scenariobundel.Spel(wet, Collections.synchronizedMap(new IdentityHashMap<>()));
    }

    /** The scenarios on the class path of one pack: those {@code scenarios/PAKKET/index.txt} names. */
    public static Map<String, String> ingebouwd(String pakket) {
        var uit = new LinkedHashMap<String, String>();
        var map = "/scenarios/" + pakket + "/";
        Pakketmappen.regels(map + "index.txt").forEach(b -> uit.put(b, new String(Pakketmappen.bron(map + b), StandardCharsets.UTF_8)));
        return uit;
    }
}
