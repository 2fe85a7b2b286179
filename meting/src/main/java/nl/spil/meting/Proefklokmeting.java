package nl.spil.meting;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.spil.recht.Beeldcodec;
import nl.spil.recht.Overgang;
import nl.spil.recht.Proefklok;
import nl.spil.recht.Wetspakketten;
import nl.spil.zaak.Proefkloklezer;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code proefklok}: the rehearsal of 1 April 2029 over 100,000 open cases of 5 feiten. Goal: one minute on two cores. */
final class Proefklokmeting implements Proef {

    private static final int PER_KEER = 500;

    @Override
    public String naam() {
        return "proefklok";
    }

    @Override
    public List<Meting> meet(Omvang omvang) throws Exception {
        var aantal = omvang.kies(100_000, 200);
        var rondes = omvang.kies(3, 1);
        var wet = Wetspakketten.ingebouwd();
        var dag = LocalDate.of(2029, 4, 1);
        try (var cluster = Proefcluster.open(); var bron = cluster.app(cluster.leeg(), 2)) {
            var grootte = vul(bron, wet, aantal);
            var waarden = new double[rondes];
            var vloeren = new double[rondes];
            for (var i = 0; i < rondes; i++) {
                var klok = Proefklok.overgang(wet, Overgang.Keuze.lees("per-fase"), dag).orElseThrow();
                var stand = new Proefkloklezer(bron).lees(klok, _ -> true, _ -> { });
                if (stand.zaken() != aantal || stand.gewijzigd() == 0) {
                    throw new IllegalStateException("the rehearsal saw " + stand);
                }
                waarden[i] = stand.seconden();
                vloeren[i] = kaal(bron);
            }
            return List.of(Meting.minder(naam(), "s", waarden, vloeren, aantal + " open zaken, beelden van gemiddeld " + grootte / aantal
                    + " bytes, beoordeeld naar twee wetboeken (doel: 60 s op twee kernen). Vloer: dezelfde beelden uit de database lezen."));
        }
    }

    /** The pictures of a case on its way, from registration to enforcement. @return bytes written */
    private static long vul(DataSource bron, Wetspakketten wet, int aantal) {
        var beelden = new ArrayList<String>();
        var maker = new Stroommaker(wet, 5);
        beelden.add(Beeldcodec.schrijf(maker.beeld()));
        for (var stap : new Weg(wet, LocalDate.of(2026, 3, 3)).stappen()) {
            maker.neem(stap.handeling(), Wegloper.actor(stap.door()));
            if (!maker.beeld().zaak().gesloten()) {
                beelden.add(Beeldcodec.schrijf(maker.beeld()));
            }
        }
        var jdbc = new JdbcTemplate(bron);
        var bytes = 0L;
        for (var vanaf = 0; vanaf < aantal; vanaf += PER_KEER) {
            var rijen = new ArrayList<Object[]>();
            for (var i = vanaf; i < Math.min(aantal, vanaf + PER_KEER); i++) {
                var nr = String.format(java.util.Locale.ROOT, "13-%06d-26", i + 2);
                var beeld = beelden.get(i % beelden.size()).replace(Stroommaker.NR.waarde(), nr);
                bytes += beeld.length();
                rijen.add(new Object[] {nr, new byte[32], beeld});
            }
            jdbc.batchUpdate("insert into snapshot (zaak_id, versie, hash, vastgelegd_op, beeld, beeld_hash) values (?, 1, ?, now(), ?, '')", rijen);
        }
        jdbc.execute("analyze snapshot");
        return bytes;
    }

    /** Seconds to read every picture and do nothing with it. */
    private static double kaal(DataSource bron) throws SQLException {
        var begin = System.nanoTime();
        var lengte = 0L;
        try (var con = bron.getConnection()) {
            con.setAutoCommit(false);
            try (var vraag = con.prepareStatement("select beeld from snapshot")) {
                vraag.setFetchSize(200);
                try (var rijen = vraag.executeQuery()) {
                    while (rijen.next()) {
                        lengte += rijen.getString(1).length();
                    }
                }
            } finally {
                con.rollback();
                con.setAutoCommit(true);
            }
        }
        if (lengte == 0) {
            throw new IllegalStateException("no picture was read");
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
