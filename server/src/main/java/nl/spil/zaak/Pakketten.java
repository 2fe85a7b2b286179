package nl.spil.zaak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import nl.spil.recht.Pakketbron;
import nl.spil.recht.Pakketmappen;
import nl.spil.recht.Wetspakketten;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Packs in the database, under their SHA-256: a pack that judged one act is needed as long as the act is there. */
public final class Pakketten {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactie;

    public Pakketten(DataSource bron) {
        this.jdbc = new JdbcTemplate(bron);
        this.transactie = new TransactionTemplate(new JdbcTransactionManager(bron));
    }

    /** Stores what is new; a pack is stored whole or not at all. */
    public void bewaar(List<Pakketbron> bronnen) {
        bronnen.forEach(bron -> transactie.executeWithoutResult(_ -> {
            var sha256 = bron.sha256();
            if (jdbc.update("insert into wetspakket (sha256, naam) values (?, ?) on conflict do nothing", sha256, bron.naam()) == 1) {
                var bestanden = new ArrayList<Object[]>();
                bron.bestanden().forEach((pad, inhoud) -> bestanden.add(new Object[] {sha256, pad, inhoud}));
                jdbc.batchUpdate("insert into wetspakket_bestand (sha256, pad, inhoud) values (?, ?, ?)", bestanden);
            }
        }));
    }

    /** Every pack ever stored, each named by its hash. */
    public List<Pakketbron> alle() {
        Map<String, TreeMap<String, byte[]>> pakketten = new LinkedHashMap<>();
        jdbc.query("select sha256, pad, inhoud from wetspakket_bestand order by sha256, pad", rij -> {
            pakketten.computeIfAbsent(rij.getString("sha256"), _ -> new TreeMap<>()).put(rij.getString("pad"), rij.getBytes("inhoud"));
        });
        return pakketten.entrySet().stream().map(pakket -> new Pakketbron(pakket.getKey(), pakket.getValue())).toList();
    }

    /**
     * The packs on the class path together with every pack stored; the first are stored too.
     *
     * @throws IllegalStateException with every error when a pack is wrong
     */
    public Wetspakketten laad() {
        var actief = Pakketmappen.ingebouwd();
        var nu = actief.stream().map(Pakketbron::sha256).toList();
        var eerder = alle().stream().filter(bron -> !nu.contains(bron.sha256())).toList();
        // Compiling takes a second; what is compiled already is not compiled again.
        var geladen = eerder.isEmpty() ? Wetspakketten.ingebouwd() : Wetspakketten.laad(actief, eerder).ofFout();
        bewaar(actief);
        return geladen;
    }
}
