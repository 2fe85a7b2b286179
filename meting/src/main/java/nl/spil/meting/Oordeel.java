package nl.spil.meting;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Voorwaarde;
import nl.spil.recht.Wetspakketten;

/** {@code oordeel}: what can be done in a zaak of 5 feiten: every act of the packs judged. Goal: 0.5 ms at the 95th percentile. */
final class Oordeel implements Proef {
    private static final int FEITEN = 5;

    @Override
    public String naam() {
        return "oordeel";
    }

    @Override
    public List<Meting> meet(Omvang omvang) {
        var wet = Wetspakketten.ingebouwd();
        var maker = new Stroommaker(wet, FEITEN);
        maker.doe("beoordelen", Stroommaker.OFFICIER, new TreeMap<>(Map.of("uitkomst", "dagvaarden", "haalbaar", "ja", "opportuun", "ja")));
        var beeld = maker.beeld();
        var nu = maker.nu();
        var aantal = omvang.kies(4000, 20);
        meet(omvang.kies(4000, 2), () -> wet.mogelijk(beeld, Stroommaker.OFFICIER, nu).toegestaan().size());
        var waarden = meet(aantal, () -> wet.mogelijk(beeld, Stroommaker.OFFICIER, nu).toegestaan().size());

        var regels = wet.handelingen().stream().map(Handelingsoort::voorwaarden).flatMap(List::stream).map(Voorwaarde::regel).toList();
        var waar = new HashMap<String, Boolean>();
        regels.forEach(r -> waar.put(r, r.length() % 2 == 0));
        meet(aantal, () -> tel(regels, waar));
        var vloeren = meet(aantal, () -> tel(regels, waar));
        var uitleg = "Alle " + wet.handelingen().size() + " handelingen beoordeeld voor een beeld van " + FEITEN + " feiten (doel: p95 ten hoogste 0,5 ms)."
                + " Vloer: voor elk van de " + regels.size() + " voorwaarden een keer opzoeken in een HashMap.";
        var reken = rekentijd(aantal, () -> wet.mogelijk(beeld, Stroommaker.OFFICIER, nu).toegestaan().size());
        return List.of(Meting.percentiel("oordeel-p50", "ms", 50, waarden, vloeren, uitleg),
                Meting.percentiel("oordeel-p95", "ms", 95, waarden, vloeren, uitleg),
                Meting.percentiel("oordeel-reken-p95", "ms", 95, reken, rekentijd(aantal, () -> tel(regels, waar)),
                        "Hetzelfde in rekentijd van de draad: wat anderen op de machine doen, telt niet mee."));
    }

    /** Milliseconds of processor time of each call: the clock runs on while others have the core, this does not. */
    static double[] rekentijd(int aantal, java.util.function.IntSupplier werk) {
        var draad = ManagementFactory.getThreadMXBean();
        return meet(aantal, werk, draad::getCurrentThreadCpuTime);
    }

    private static int tel(List<String> regels, Map<String, Boolean> waar) {
        var goed = 0;
        for (var regel : regels) {
            goed += Boolean.TRUE.equals(waar.get(regel)) ? 1 : 0;
        }
        return goed;
    }

    /** Milliseconds of each call. */
    static double[] meet(int aantal, java.util.function.IntSupplier werk) {
        return meet(aantal, werk, System::nanoTime);
    }

    private static double[] meet(int aantal, java.util.function.IntSupplier werk, java.util.function.LongSupplier klok) {
        var uit = new double[aantal];
        var som = 0L;
        for (var i = 0; i < aantal; i++) {
            var begin = klok.getAsLong();
            som += werk.getAsInt();
            uit[i] = (klok.getAsLong() - begin) / 1e6;
        }
        if (som == Long.MIN_VALUE) {
            throw new IllegalStateException("never: it keeps the work from being thrown away");
        }
        return uit;
    }
}
