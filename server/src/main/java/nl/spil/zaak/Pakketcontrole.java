package nl.spil.zaak;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.spil.recht.Pakketbron;
import org.springframework.jdbc.core.JdbcTemplate;

/** Checks that each pack that judged an entry is stored, and is what its hash says. */
final class Pakketcontrole {

    private final JdbcTemplate jdbc;
    private final Consumer<Breuk> meld;

    Pakketcontrole(JdbcTemplate jdbc, Consumer<Breuk> meld) {
        this.jdbc = jdbc;
        this.meld = meld;
    }

    /** @param gebruikt hashes in the log; empty text where no pack judged */
    void controleer(Set<String> gebruikt) {
        var ontbreekt = new TreeSet<>(gebruikt);
        ontbreekt.remove("");
        for (var sha256 : new HashSet<>(jdbc.queryForList("select sha256 from wetspakket", String.class))) {
            ontbreekt.remove(sha256);
            var bestanden = new TreeMap<String, byte[]>();
            jdbc.query("select pad, inhoud from wetspakket_bestand where sha256 = ?", rij -> {
                bestanden.put(rij.getString(1), rij.getBytes(2));
            }, sha256);
            if (!new Pakketbron(sha256, bestanden).sha256().equals(sha256)) {
                meld.accept(new Breuk("log", "", 0, "wetspakket/" + sha256, "Dit opgeslagen wetspakket is veranderd."));
            }
        }
        ontbreekt.forEach(sha256 -> meld.accept(new Breuk("log", "", 0, "wetspakket/" + sha256,
                "Dit wetspakket heeft geoordeeld over handelingen, maar is niet opgeslagen.")));
    }
}
