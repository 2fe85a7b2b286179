package nl.spil.zaak;

import java.util.ArrayList;
import java.util.HashSet;
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

    /** A version that people put in force; {@code werkt}: it judges new acts by now. */
    record Versie(String sha256, boolean werkt) {}

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

    /** The versions that people put in force, and whether each judges by now: by the clock of the database, which all instances share. */
    List<Versie> versies() {
        return jdbc.query("select sha256, werkt_op <= now() as werkt from wetsversie order by sha256",
                (rij, _) -> new Versie(rij.getString("sha256"), rij.getBoolean("werkt")));
    }

    /** The packs that judge a new act: those of the release and those put in force, and of the same version that of the people. */
    static List<Pakketbron> actief(List<Pakketbron> release, List<Pakketbron> vanKracht) {
        var gezien = new HashSet<String>();
        vanKracht.forEach(b -> gezien.add(Wetsbestanden.aanduiding(b)));
        var uit = new ArrayList<>(vanKracht);
        release.stream().filter(b -> !gezien.contains(Wetsbestanden.aanduiding(b))).forEach(uit::add);
        return uit;
    }

    /**
     * The packs on the class path and those put in force, together with every pack stored; reads only.
     *
     * @throws IllegalStateException with every error when a pack is wrong
     */
    public Wetspakketten lees() {
        var werkt = new HashSet<>(versies().stream().filter(Versie::werkt).map(Versie::sha256).toList());
        var opgeslagen = alle();
        var vanKracht = opgeslagen.stream().filter(b -> werkt.contains(b.sha256())).map(Wetsbestanden::benoemd).toList();
        var ingebouwd = Wetspakketten.ingebouwd();
        var nu = ingebouwd.bronnen().stream().map(Pakketbron::sha256).toList();
        var eerder = opgeslagen.stream().filter(b -> !nu.contains(b.sha256()) && !werkt.contains(b.sha256())).toList();
        // Compiling takes a second; what is compiled already is not compiled again.
        return vanKracht.isEmpty() && eerder.isEmpty() ? ingebouwd
                : Wetspakketten.laad(actief(Pakketmappen.ingebouwd(), vanKracht), eerder).ofFout();
    }

    /** As {@link #lees}; what came with the release, or follows another pack anew, is stored too. */
    public Wetspakketten laad() {
        var geladen = lees();
        bewaar(geladen.bronnen());
        return geladen;
    }
}
