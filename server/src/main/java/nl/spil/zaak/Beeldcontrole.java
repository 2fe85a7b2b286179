package nl.spil.zaak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.spil.recht.Beeldcodec;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Zaakbeeld;
import org.springframework.jdbc.core.JdbcTemplate;

/** Checks each snapshot, and the row in the lists, against a fold of the stream. */
final class Beeldcontrole {

    private record Snapshot(int versie, String hash, String beeld, String beeldHash, String vastgelegdOp) {}

    private final JdbcTemplate jdbc;
    private final Rechter recht;
    private final Consumer<Breuk> meld;
    private final EventLog log;

    Beeldcontrole(JdbcTemplate jdbc, Rechter recht, Consumer<Breuk> meld) {
        this.jdbc = jdbc;
        this.recht = recht;
        this.meld = meld;
        this.log = new EventLog(jdbc);
    }

    /** @param heel whether the chain holds; without it there is nothing to fold, and only the ends are compared */
    void controleer(List<Ruweregel> stroom, boolean heel) {
        var laatste = stroom.getLast();
        var zaak = laatste.zaak();
        var gevonden = jdbc.query("select versie, hash, beeld, beeld_hash, vastgelegd_op from snapshot where zaak_id = ?",
                (rij, _) -> new Snapshot(rij.getInt(1), Hashketen.hex(rij.getBytes(2)), rij.getString(3), rij.getString(4),
                        EventLog.op(rij, "vastgelegd_op").toString()), zaak);
        if (gevonden.isEmpty()) {
            meld(zaak, "snapshot", "Van deze zaak is er geen beeld.");
            return;
        }
        var snapshot = gevonden.getFirst();
        if (snapshot.versie() != laatste.volgnummer() || !snapshot.hash().equals(laatste.hash())
                || !snapshot.vastgelegdOp().equals(laatste.vastgelegdOp().toString())) {
            meld(zaak, "snapshot.versie", "Het beeld hoort bij regel " + snapshot.versie() + "; de log eindigt bij " + laatste.volgnummer() + ".");
        }
        if (heel) {
            vergelijk(zaak, snapshot);
        }
    }

    private void vergelijk(String zaak, Snapshot snapshot) {
        try {
            var nr = new Parketnummer(zaak);
            var entries = log.entries(nr, 0, Integer.MAX_VALUE);
            var regels = entries.stream().map(LogEntry::regel).toList();
            var beeld = recht.vouw(nr, regels);
            if (!Beeldcodec.schrijf(beeld).equals(snapshot.beeld()) || !Beeldcodec.hash(beeld).equals(snapshot.beeldHash())) {
                meld(zaak, "snapshot.beeld", "Het beeld is niet wat de log zegt. Draai spil herbouw --zaak " + zaak + ".");
            }
            rij(nr, beeld, entries);
        } catch (RuntimeException nietTeVouwen) {
            meld(zaak, "snapshot.beeld", "De log van deze zaak is niet te vouwen: " + nietTeVouwen.getMessage());
        }
    }

    private void rij(Parketnummer nr, Zaakbeeld beeld, List<LogEntry> entries) {
        var rijen = new ArrayList<Map<String, Object>>(jdbc.queryForList("select * from zaak_rij where zaak_id = ?", nr.waarde()));
        var verwacht = new HashMap<String, Object>(Map.of("versie", entries.size(), "fase", beeld.zaak().fase(), "lijst", beeld.zaak().lijst(),
                "onderdeel", beeld.zaak().onderdeel(), "classificatie", beeld.zaak().classificatie(), "parket", beeld.zaak().parket(),
                "verdachte", Naamwoorden.schoon(beeld.verdachte().naam()), "vrijheid", beeld.vrijheid().status()));
        verwacht.put("feiten", Zaakrijen.feiten(beeld));
        if (rijen.isEmpty() || !rijen.getFirst().entrySet().containsAll(verwacht.entrySet())) {
            meld(nr.waarde(), "zaak_rij", "De rij in de lijsten is niet wat het beeld zegt. Draai spil herbouw --zaak " + nr + ".");
        }
    }

    /** Snapshots of zaken that have no entry at all. */
    void zonderStroom() {
        jdbc.query("""
                select s.zaak_id from snapshot s where not exists (select from log_entry e where e.zaak_id = s.zaak_id) order by 1""",
                rij -> {
                    meld(rij.getString(1), "snapshot", "Er is een beeld, maar geen log.");
                });
    }

    private void meld(String zaak, String pad, String tekst) {
        meld.accept(new Breuk("beeld", zaak, 0, pad, tekst));
    }
}
