package nl.spil.zaak;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import nl.spil.recht.Parketnummer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which zaken are of one person, and in which zaken a suspect is held. Knows nothing of who may see them. */
public final class Persoonszaken {

    /** More zaken of one person than this are not followed. */
    public static final int MEEST = 200;

    private final JdbcTemplate jdbc;

    Persoonszaken(DataSource bron) {
        this.jdbc = new JdbcTemplate(bron);
    }

    /**
     * The zaken whose suspect is known by a number that the suspect of this one has, and by theirs; this one first, then those in
     * which he is held. At most one more than {@link #MEEST}: then there are more than were read.
     */
    public List<Parketnummer> van(Parketnummer nr) {
        var uit = new ArrayList<Parketnummer>(List.of(nr));
        jdbc.query("""
                with recursive k(sleutel) as (
                    select sleutel from persoonsleutel where zaak_id = ?
                    union select b.sleutel from k join persoonsleutel a on a.sleutel = k.sleutel join persoonsleutel b on b.zaak_id = a.zaak_id)
                select p.zaak_id from (select distinct zaak_id from persoonsleutel where sleutel in (select sleutel from k)) p
                left join zaak_rij z on z.zaak_id = p.zaak_id
                where p.zaak_id <> ? order by coalesce(z.vrijheid, '') in ('', 'vrij'), p.zaak_id limit ?""",
                rij -> {
                    uit.add(new Parketnummer(rij.getString("zaak_id")));
                }, nr.waarde(), nr.waarde(), MEEST);
        return uit;
    }

    /** Whether the suspect of this zaak has a number, without which no other zaak can be known to be of the same person. */
    public boolean gekoppeld(Parketnummer nr) {
        return Boolean.TRUE.equals(jdbc.queryForObject("select exists (select from persoonsleutel where zaak_id = ?)", Boolean.class, nr.waarde()));
    }

    /**
     * Zaken whose suspect is held or suspended, the first that ends first, those without a known end after them.
     *
     * @param regels ids of the terms that bound custody
     */
    public List<Parketnummer> vast(Zicht zicht, Collection<String> regels, int limiet) {
        var filter = Zoekfilter.zicht(zicht);
        filter.en("z.vrijheid not in ('', 'vrij')");
        var waarden = new ArrayList<Object>(List.of((Object) regels.toArray(String[]::new)));
        waarden.addAll(List.of(filter.waarden(limiet)));
        return jdbc.query("""
                select z.zaak_id from zaak_rij z left join lateral (select min(t.eindigt) as eind from termijn_rij t
                    where t.zaak_id = z.zaak_id and t.status = 'loopt' and t.regel = any(?)) e on true
                where\s""" + filter.waar()
                + " order by (z.vrijheid = 'geschorst'), e.eind nulls last, z.zaak_id limit ?",
                (rij, _) -> new Parketnummer(rij.getString("zaak_id")), waarden.toArray());
    }
}
