package nl.spil.meting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** {@code hoofdweg}: acts per second from delivery to enforcement on 8 connections, beside the same statements by plain JDBC. */
final class Hoofdweg implements Proef {
    static final String VLOER = "Vloer: dezelfde SQL met dezelfde parameters en transacties, opgenomen en afgespeeld met kale JDBC op evenveel"
            + " verbindingen, op een verse kopie van dezelfde database";

    /** At most so many cases before the first round. */
    static final int OPWARMEN = 6000;

    @Override
    public String naam() {
        return "hoofdweg";
    }

    @Override
    public List<Meting> meet(Omvang omvang) throws Exception {
        try (var cluster = Proefcluster.open()) {
            var weg = new Wegmeting(cluster, omvang.kies(OPWARMEN, 0));
            return List.of(meet(weg, naam(), 8, omvang.kies(320, 8), omvang.kies(3, 1)));
        }
    }

    static Meting meet(Wegmeting weg, String naam, int verbindingen, int zaken, int aantal) throws Exception {
        var rondes = new ArrayList<Wegmeting.Ronde>();
        for (var i = 0; i < aantal; i++) {
            rondes.add(weg.ronde(verbindingen, zaken));
        }
        var mislukt = rondes.stream().mapToLong(Wegmeting.Ronde::mislukt).sum();
        return Meting.meer(naam, "handelingen/s", rondes.stream().mapToDouble(Wegmeting.Ronde::spil).toArray(),
                rondes.stream().mapToDouble(Wegmeting.Ronde::vloer).toArray(), zaken + " zaken van levering tot executie, " + weg.handelingen()
                        + " handelingen per zaak, " + verbindingen + " verbindingen, na " + weg.gelopen() + " zaken om op te warmen. " + VLOER + "; fouten bij het afspelen: " + mislukt + ". Processortijd van deze JVM per handeling, zonder de database: "
                        + ms(rondes, Wegmeting.Ronde::spilProcessor) + " ms, bij de vloer " + ms(rondes, Wegmeting.Ronde::vloerProcessor) + " ms. Vertaler van de JVM daarbij bezig: "
                        + ms(rondes, Wegmeting.Ronde::vertaald) + " ms per handeling.");
    }

    private static double ms(List<Wegmeting.Ronde> rondes, ToDoubleFunction<Wegmeting.Ronde> deel) {
        return Meting.rond(Meting.mediaan(rondes.stream().mapToDouble(deel).toArray()));
    }
}
