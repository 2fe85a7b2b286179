package nl.spil.zaak;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.spil.recht.Actor;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lawful destruction of the payload of entries: first an entry that says so and why, then the payload and its salt go. The
 * chain covers the digest, so it stays verifiable; what remains of the entry is its head. Needs a connection of the role
 * that may do nothing else.
 */
public final class Vernietiging {

    private final Zaken zaken;
    private final Herbouw herbouw;
    private final JdbcTemplate vernietiger;
    private final Clock klok;

    /**
     * @param herbouw     takes what was destroyed out of the picture and the rows
     * @param vernietiger connections as the role {@code spil_vernietiging}
     */
    public Vernietiging(Zaken zaken, Herbouw herbouw, DataSource vernietiger, Clock klok) {
        this.zaken = zaken;
        this.herbouw = herbouw;
        this.vernietiger = new JdbcTemplate(vernietiger);
        this.klok = klok;
    }

    /**
     * Destroys the payload of these entries. Safe to repeat after a crash half-way: an entry already named is not named again.
     *
     * @param grond the decision on which it rests
     * @return empty when done; otherwise why nothing was done
     */
    public Optional<Uitkomst> vernietig(Parketnummer nr, List<Integer> volgnummers, String grond, Actor actor) {
        var genoemd = zaken.gebeurtenissen(nr, 0, Integer.MAX_VALUE).stream().map(LogEntry::gebeurtenis)
                .filter(Gebeurtenis.InhoudVernietigd.class::isInstance).map(g -> ((Gebeurtenis.InhoudVernietigd) g).volgnummer()).toList();
        var teNoemen = volgnummers.stream().filter(volgnummer -> !genoemd.contains(volgnummer)).sorted().toList();
        if (!teNoemen.isEmpty()) {
            var nu = Moment.opMinuut(klok.instant());
            var uitkomst = zaken.voerUit(new Opdracht("", actor, List.of()).metAantekeningen(teNoemen.stream().map(volgnummer ->
                    new Aantekening(new Doel.Bestaand(nr, -1), new Gebeurtenis.InhoudVernietigd(volgnummer, grond), nu)).toList()));
            if (!(uitkomst instanceof Uitkomst.Vastgelegd)) {
                return Optional.of(uitkomst);
            }
        }
        vernietiger.update("update log_entry set payload = null, salt = null where zaak_id = ? and volgnummer = any(?)", nr.waarde(),
                volgnummers.toArray(Integer[]::new));
        herbouw.bouw(nr);
        return Optional.empty();
    }
}
