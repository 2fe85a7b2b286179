package nl.spil.keten;

import javax.sql.DataSource;
import nl.spil.recht.Parketnummer;
import nl.spil.zaak.Vernietigdeel;
import org.springframework.jdbc.core.JdbcTemplate;

/** What deliveries left of a zaak: its suspect and its numbers, and all of an onderzoek of which no zaak is left. */
final class Leveringvernietiging implements Vernietigdeel {

    private final JdbcTemplate jdbc;

    Leveringvernietiging(DataSource bron) {
        this.jdbc = new JdbcTemplate(bron);
    }

    @Override
    public void vernietig(Parketnummer zaak) {
        var nr = zaak.waarde();
        var onderzoeken = jdbc.queryForList("select distinct onderzoek from onderzoek_deel where zaak_id = ?", String.class, nr);
        jdbc.update("delete from onderzoek_deel where zaak_id = ?", nr);
        jdbc.update("delete from zaak_nummer where zaak_id = ?", nr);
        jdbc.update("""
                delete from onderzoek_deel d where onderzoek = any (?)
                and not exists (select from onderzoek_deel a where a.onderzoek = d.onderzoek and a.zaak_id <> '')""",
                (Object) onderzoeken.toArray(String[]::new));
    }
}
