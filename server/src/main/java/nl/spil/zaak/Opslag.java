package nl.spil.zaak;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.spil.recht.Beeldcodec;
import nl.spil.recht.Parketnummer;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of zaak, over one DataSource. */
record Opslag(EventLog log, Snapshots snapshots, Reeksen reeksen, Opdrachten opdrachten, Zaakrijen rijen) {

    static Opslag op(JdbcTemplate jdbc) {
        var log = new EventLog(jdbc);
        return new Opslag(log, new Snapshots(jdbc), new Reeksen(jdbc), new Opdrachten(jdbc), new Zaakrijen(jdbc, log));
    }

    /** The first answer again: the entries from the log, the pictures folded up to the last of them. */
    Uitkomst.Vastgelegd eerdereUitkomst(List<Opdrachten.Plaats> plaatsen, Rechter recht) {
        var entries = new ArrayList<LogEntry>();
        var laatste = new TreeMap<Parketnummer, Integer>();
        plaatsen.forEach(plaats -> {
            log.entry(plaats.zaak(), plaats.volgnummer()).ifPresent(entries::add);
            laatste.merge(plaats.zaak(), plaats.volgnummer(), Math::max);
        });
        var standen = laatste.entrySet().stream().map(zaak -> {
            var regels = log.entries(zaak.getKey(), 0, zaak.getValue()).stream().map(LogEntry::regel).toList();
            var beeld = recht.vouw(zaak.getKey(), regels);
            return new Zaakstand(zaak.getKey(), zaak.getValue(), beeld, Beeldcodec.hash(beeld));
        }).toList();
        return new Uitkomst.Vastgelegd(standen, List.copyOf(entries));
    }

    static Uitkomst teGroot(Parketnummer nr) {
        return new Uitkomst.Ongeldig(List.of(new Fout("", "beeld-te-groot", "Zaak " + nr + " is te groot: hij past niet in "
                + Beeldcodec.GRENS / 1024 + " KiB. Splits de zaak, of laat weg wat regels niet lezen.")));
    }
}
