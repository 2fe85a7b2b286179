package nl.spil.dossier;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** The volumes of this installation, so that every node and every command knows them. */
final class Volumeregister implements Volumemerken {

    private final JdbcTemplate jdbc;

    Volumeregister(Blobregister register) {
        this.jdbc = register.jdbc();
    }

    /** Name and place, in order of name. */
    SequencedMap<String, String> alle() {
        var uit = new LinkedHashMap<String, String>();
        jdbc.query("select naam, plaats from opslagvolume order by naam collate \"C\"", rij -> {
            uit.put(rij.getString(1), rij.getString(2));
        });
        return uit;
    }

    /** These are the volumes from now on. A volume that moves keeps its mark: it is the same one elsewhere. */
    void zet(Map<String, String> volumes) {
        jdbc.update("delete from opslagvolume where not naam = any (?)", (Object) volumes.keySet().toArray(String[]::new));
        volumes.forEach((naam, plaats) -> jdbc.update("""
                insert into opslagvolume (naam, plaats) values (?, ?) on conflict (naam) do update set plaats = excluded.plaats""", naam, plaats));
    }

    @Override
    public Optional<String> merk(String volume) {
        return jdbc.queryForList("select merk from opslagvolume where naam = ? and merk is not null", String.class, volume).stream().findFirst();
    }

    @Override
    public void leg(String volume, String merk) {
        jdbc.update("update opslagvolume set merk = ? where naam = ?", merk, volume);
    }

    @Override
    public boolean isBij(String volume) {
        return Boolean.FALSE.equals(jdbc.queryForObject("select exists (select from blobplaats where volume = ? and staat <> 'goed')", Boolean.class, volume));
    }
}
