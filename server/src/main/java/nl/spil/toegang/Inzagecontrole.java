package nl.spil.toegang;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import nl.spil.zaak.Breuk;
import nl.spil.zaak.Controledeel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks the access log against its seals, and the seals against each other and their files. Reads only, in one snapshot. */
public final class Inzagecontrole implements Controledeel {

    private record Kop(int zegel, Long[] nrs, Long[] merken, String digest) {}

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactie;
    private final @Nullable Path zegels;

    /** @param zegels folder with the seals outside the database, or null when there is none at hand */
    public Inzagecontrole(DataSource bron, @Nullable Path zegels) {
        this.jdbc = new JdbcTemplate(bron);
        this.transactie = new TransactionTemplate(new JdbcTransactionManager(bron));
        this.transactie.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.transactie.setReadOnly(true);
        this.zegels = zegels;
    }

    @Override
    public Deeluitslag controleer(boolean volledig) {
        var breuken = new ArrayList<Breuk>();
        transactie.executeWithoutResult(_ -> {
            zegels(breuken);
            inzagen(breuken);
        });
        return new Deeluitslag(0, breuken);
    }

    private void zegels(List<Breuk> breuken) {
        var database = new TreeMap<Integer, Inzagezegel>();
        jdbc.query("select " + Inzagezegel.KOLOMMEN + " from inzage_zegel order by nummer", rij -> {
            var zegel = Inzagezegel.lees(rij);
            database.put(zegel.nummer(), zegel);
        });
        var kapot = new ArrayList<String>();
        SortedMap<Integer, Inzagezegel> buiten = zegels == null ? new TreeMap<>() : new Inzagezegelmap(zegels).lees(kapot);
        kapot.forEach(bestand -> breuken.add(new Breuk("toegang", "", 0, bestand, "Dit zegelbestand is niet te lezen.")));
        var nummers = new TreeSet<>(database.keySet());
        nummers.addAll(buiten.keySet());
        var vorige = Inzageregel.BEGIN;
        var verwacht = 1;
        for (int nummer : nummers) {
            var binnen = database.get(nummer);
            var bestand = buiten.get(nummer);
            if (nummer != verwacht) {
                meld(breuken, verwacht, "Dit zegel ontbreekt in de database en erbuiten.");
            } else if (binnen == null) {
                meld(breuken, nummer, "Dit zegel staat in een bestand, maar niet in de database.");
            } else if (!binnen.klopt(vorige) || !binnen.koppenDigest().equals(Inzagezegels.koppendigest(jdbc, nummer))) {
                meld(breuken, nummer, "Dit zegel in de database is veranderd: digest, koppen, keten of handtekening klopt niet.");
            } else if (bestand != null && !bestand.equals(binnen)) {
                meld(breuken, nummer, "Dit zegel verschilt in de database en in het bestand.");
            }
            vorige = bestand != null ? bestand.digest() : binnen != null ? binnen.digest() : vorige;
            verwacht = nummer + 1;
        }
    }

    private void inzagen(List<Breuk> breuken) {
        var gezegeldTot = jdbc.queryForList("select vanaf_tx::text from inzage_zegel order by nummer desc limit 1", String.class).stream().findFirst().orElse("0");
        var zaken = jdbc.queryForList("select zaak_id from (select zaak_id from inzage union select zaak_id from inzage_kop) z order by zaak_id collate \"C\"",
                String.class);
        for (var zaak : zaken) {
            zaak(zaak, gezegeldTot, breuken);
        }
    }

    private void zaak(String zaak, String gezegeldTot, List<Breuk> breuken) {
        var regels = new TreeMap<Long, Inzageregel>();
        jdbc.query("select " + Inzageregel.KOLOMMEN + " from inzage where zaak_id = ?", rij -> {
            var regel = Inzageregel.lees(rij);
            regels.put(regel.nr(), regel);
        }, zaak);
        var gezien = new HashSet<Long>();
        var vorige = Inzageregel.BEGIN;
        for (var kop : jdbc.query("select zegel, nrs, merken, digest from inzage_kop where zaak_id = ? order by zegel", (rij, _) -> kop(rij), zaak)) {
            kop(zaak, kop, regels, vorige, breuken);
            gezien.addAll(List.of(kop.nrs()));
            vorige = kop.digest();
        }
        for (var regel : regels.values()) {
            if (!gezien.contains(regel.nr()) && Long.parseUnsignedLong(regel.tx()) < Long.parseUnsignedLong(gezegeldTot)) {
                breuken.add(new Breuk("toegang", zaak, 0, "inzage/" + regel.nr(), "Deze inzage is van voor het laatste zegel, maar staat in geen zegel."));
            }
        }
    }

    private static void kop(String zaak, Kop kop, SortedMap<Long, Inzageregel> regels, String vorige, List<Breuk> breuken) {
        var ervoor = breuken.size();
        var digesten = new ArrayList<String>();
        for (int i = 0; i < kop.nrs().length; i++) {
            var regel = regels.get(kop.nrs()[i]);
            var digest = regel == null ? "" : regel.digest();
            digesten.add(digest);
            if (regel == null) {
                breuken.add(new Breuk("toegang", zaak, 0, "inzage/" + kop.nrs()[i], "Deze inzage uit zegel " + kop.zegel() + " is weg."));
            } else if (i >= kop.merken().length || Inzageregel.merk(digest) != kop.merken()[i]) {
                breuken.add(new Breuk("toegang", zaak, 0, "inzage/" + kop.nrs()[i], "Deze inzage is veranderd na zegel " + kop.zegel() + "."));
            }
        }
        if (breuken.size() == ervoor && !kop.digest().equals(Inzageregel.kop(zaak, digesten, vorige))) {
            breuken.add(new Breuk("toegang", zaak, 0, "inzage_kop/" + kop.zegel(), "Het deel van deze zaak in zegel " + kop.zegel()
                    + " is veranderd, of een eerder deel."));
        }
    }

    private static Kop kop(ResultSet rij) throws SQLException {
        return new Kop(rij.getInt(1), (Long[]) rij.getArray(2).getArray(), (Long[]) rij.getArray(3).getArray(), rij.getString(4));
    }

    private static void meld(List<Breuk> breuken, int nummer, String tekst) {
        breuken.add(new Breuk("toegang", "", 0, "inzage_zegel/" + nummer, tekst));
    }
}
