package nl.spil.zaak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Checks the seals, in the database and outside it, and says what head of each stream they vouch for. */
final class Zegelcontrole {

    private final JdbcTemplate jdbc;
    private final @Nullable Zegelbestanden bestanden;
    private final Consumer<Breuk> meld;

    Zegelcontrole(JdbcTemplate jdbc, @Nullable Zegelbestanden bestanden, Consumer<Breuk> meld) {
        this.jdbc = jdbc;
        this.bestanden = bestanden;
        this.meld = meld;
    }

    /** The last sealed head of each stream. */
    record Gezegeld(int zegels, Map<String, Zegel.Stand> koppen) {}

    Gezegeld controleer() {
        var database = new TreeMap<Integer, Zegel>();
        jdbc.query("select " + Zegels.KOLOMMEN + " from zegel order by nummer", rij -> {
            var zegel = Zegels.lees(rij);
            database.put(zegel.nummer(), zegel);
        });
        var kapot = new ArrayList<String>();
        var buiten = bestanden == null ? new TreeMap<Integer, Zegelbestanden.Inhoud>() : bestanden.lees(kapot);
        kapot.forEach(bestand -> meld.accept(new Breuk("zegel", "", 0, bestand, "Dit zegelbestand is niet te lezen.")));
        var nummers = new TreeSet<>(database.keySet());
        nummers.addAll(buiten.keySet());
        var koppen = new HashMap<String, Zegel.Stand>();
        var vorige = Hashketen.BEGIN;
        var verwacht = 1;
        for (int nummer : nummers) {
            if (nummer != verwacht) {
                meld(verwacht, "Dit zegel ontbreekt in de database en erbuiten.");
            } else {
                vorige = zegel(nummer, database.get(nummer), buiten.get(nummer), vorige, koppen);
            }
            verwacht = nummer + 1;
        }
        losseKoppen(database.isEmpty() ? 0 : database.lastKey());
        return new Gezegeld(nummers.size(), koppen);
    }

    private String zegel(int nummer, @Nullable Zegel binnen, Zegelbestanden.@Nullable Inhoud buiten, String vorige,
            Map<String, Zegel.Stand> koppen) {
        var stand = Zegels.koppen(jdbc, nummer);
        var goedBinnen = binnen != null && klopt(binnen, stand, vorige) ? binnen : null;
        var goedBuiten = buiten != null && klopt(buiten.zegel(), buiten.koppen(), vorige) ? buiten : null;
        if (binnen == null) {
            meld(nummer, "Dit zegel staat in een bestand, maar niet in de database.");
        } else if (goedBinnen == null) {
            meld(nummer, "Dit zegel in de database is veranderd: digest, koppen, keten of handtekening klopt niet.");
        }
        if (buiten != null && goedBuiten == null) {
            meld(nummer, "Het bestand van dit zegel is veranderd: digest, koppen, keten of handtekening klopt niet.");
        }
        if (goedBuiten != null) {
            if (goedBinnen != null && !goedBinnen.digest().equals(goedBuiten.zegel().digest())) {
                meld(nummer, "Dit zegel verschilt in de database en in het bestand.");
            }
            goedBuiten.koppen().forEach(kop -> koppen.put(kop.zaak(), kop));
            return goedBuiten.zegel().digest();
        }
        if (goedBinnen != null) {
            stand.forEach(kop -> koppen.put(kop.zaak(), kop));
            return goedBinnen.digest();
        }
        return binnen != null ? binnen.digest() : vorige;
    }

    private static boolean klopt(Zegel zegel, List<Zegel.Stand> koppen, String vorige) {
        var digest = Zegel.digest(zegel.nummer(), zegel.gemaaktOp(), zegel.positie(), Zegels.koppendigest(koppen), zegel.vorige());
        return zegel.vorige().equals(vorige) && zegel.koppen() == koppen.size() && zegel.digest().equals(digest)
                && Zegelsleutel.klopt(zegel.sleutel(), digest, zegel.handtekening());
    }

    private void losseKoppen(int laatste) {
        jdbc.query("select distinct zegel from zegel_kop where zegel not between 1 and ? order by zegel", rij -> {
            meld(rij.getInt(1), "Er zijn koppen van dit zegel, maar het zegel is er niet.");
        }, laatste);
    }

    private void meld(int nummer, String tekst) {
        meld.accept(new Breuk("zegel", "", 0, "zegel/" + nummer, tekst));
    }
}
