package nl.spil.zaak;

import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;
import nl.spil.recht.Actor;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Handeling;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Performs what time itself brings, as actor systeem: a judgment becomes irrevocable, a right lapses, a proposal lapses. Each
 * act goes through the one door and is judged like any other; what is refused or out of date waits for the next round.
 */
public final class Termijnwacht {

    private static final Logger LOG = LoggerFactory.getLogger(Termijnwacht.class);
    private static final int STUK = 500;

    private final JdbcTemplate jdbc;
    private final Zaken zaken;
    private final Rechter recht;
    private final Clock klok;

    Termijnwacht(DataSource bron, Zaken zaken, Rechter recht, Clock klok) {
        this.jdbc = new JdbcTemplate(bron);
        this.zaken = zaken;
        this.recht = recht;
        this.klok = klok;
    }

    /** One round over all zaken. @return acts recorded and proposals ended */
    public int ronde() {
        return verloop() + voorstellen();
    }

    private int verloop() {
        var regels = recht.metVerloop().toArray(String[]::new);
        var nu = klok.instant();
        var gedaan = 0;
        var na = "";
        List<String> stuk;
        do {
            stuk = jdbc.queryForList("""
                    select distinct zaak_id from termijn_rij
                    where status = 'loopt' and eindigt < ? and regel = any(?) and zaak_id > ? order by zaak_id limit ?""",
                    String.class, EventLog.tijd(nu), regels, na, STUK);
            for (var zaak : stuk) {
                gedaan += verloop(new Parketnummer(zaak));
                na = zaak;
            }
        } while (stuk.size() == STUK);
        return gedaan;
    }

    /** One zaak; every act sees what the one before did, so the due acts are asked again each time. */
    int verloop(Parketnummer nr) {
        var gedaan = 0;
        var geprobeerd = new TreeSet<String>();
        while (true) {
            var stand = zaken.stand(nr).orElseThrow();
            var volgende = recht.verschuldigd(stand.beeld(), klok.instant()).stream()
                    .filter(h -> geprobeerd.add(h.soort() + h.geldigOp() + h.betreft())).findFirst();
            if (volgende.isEmpty()) {
                return gedaan;
            }
            gedaan += verricht(stand, volgende.get());
        }
    }

    private int verricht(Zaakstand stand, Handeling h) {
        // Two servers may see the same term at once: the key makes the second a repetition.
        var sleutel = "termijnwacht " + stand.nr() + " " + stand.versie() + " " + h.soort() + " " + h.geldigOp() + " " + h.betreft();
        var uitkomst = zaken.voerUit(new Opdracht(sleutel, Actor.SYSTEEM, List.of(new Stap(new Doel.Bestaand(stand.nr(), stand.versie()), h))));
        return switch (uitkomst) {
            case Uitkomst.Vastgelegd _ -> 1;
            case Uitkomst.Verouderd _ -> 0;
            case Uitkomst.Geweigerd _, Uitkomst.NietBevoegd _, Uitkomst.Onbekend _, Uitkomst.Ongeldig _ -> {
                LOG.warn("{} in {} is due but cannot be recorded: {}", h.soort(), stand.nr(), uitkomst);
                yield 0;
            }
        };
    }

    private int voorstellen() {
        record Vervallen(Parketnummer nr, int volgnummer) {}
        var nu = klok.instant();
        var vervallen = jdbc.query("select zaak_id, volgnummer from voorstel where vervalt_op < ? order by zaak_id, volgnummer",
                (rij, _) -> new Vervallen(new Parketnummer(rij.getString(1)), rij.getInt(2)), EventLog.tijd(nu));
        var gedaan = 0;
        for (var v : vervallen) {
            var einde = new Aantekening(new Doel.Bestaand(v.nr(), -1), new Gebeurtenis.VoorstelAfgewezen(v.volgnummer(), "vervallen"),
                    Moment.opMinuut(nu));
            var opdracht = new Opdracht("voorstel vervallen " + v.nr() + " " + v.volgnummer(), Actor.SYSTEEM, List.of());
            if (zaken.voerUit(opdracht.metInhoud("vervallen").metAantekeningen(List.of(einde))) instanceof Uitkomst.Vastgelegd) {
                gedaan++;
            }
        }
        return gedaan;
    }
}
