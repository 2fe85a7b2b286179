package nl.spil.zaak;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.spil.database.ProefDatabase;
import nl.spil.recht.Actor;
import nl.spil.recht.Betreft;
import nl.spil.recht.Handeling;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Toets;
import nl.spil.recht.Wijze;
import nl.spil.recht.Zaakbeeld;
import org.springframework.jdbc.core.JdbcTemplate;

/** A log on a fresh database, with the small law of {@link Telrecht} and everyone allowed. */
final class Proefzaken implements AutoCloseable {

    static final Instant NU = Instant.parse("2026-11-02T09:00:00Z");
    static final Actor OFFICIER = new Actor("officier", "M. de Wit", "officier", "AMS");

    final ProefDatabase database;
    final HikariDataSource bron;
    final Zaken zaken;
    final Rechter recht;
    final Opslag opslag;
    final JdbcTemplate jdbc;
    /** As a superuser of the database would: past every right. */
    final JdbcTemplate eigenaar;

    Proefzaken(ProefDatabase.Versie versie) {
        this(versie, new Telrecht());
    }

    Proefzaken(ProefDatabase.Versie versie, Rechter recht, Projection... projecties) {
        this.recht = recht;
        database = ProefDatabase.nieuw(versie);
        var hikari = new HikariConfig();
        hikari.setDataSource(database.app());
        hikari.setMaximumPoolSize(20);
        bron = new HikariDataSource(hikari);
        jdbc = new JdbcTemplate(bron);
        eigenaar = new JdbcTemplate(database.als(nl.spil.database.Rol.EIGENAAR));
        opslag = Opslag.op(jdbc);
        new Pakketten(bron).bewaar(List.of(Telrecht.BRON));
        zaken = new Zaken(bron, recht, new Poorten(new Ieder(), List.of(), List.of(projecties)), "proef",
                Clock.fixed(NU, ZoneOffset.UTC));
    }

    /** Opens a zaak by one act. */
    Parketnummer nieuw() {
        var uitkomst = zaken.voerUit(opdracht("", new Stap(new Doel.Nieuw("13", 2026, "a"), handeling("inschrijven", NU, Map.of()))));
        return ((Uitkomst.Vastgelegd) uitkomst).standen().getFirst().nr();
    }

    Uitkomst doe(Parketnummer nr, long gezien, String soort, Instant op, Map<String, Object> gegevens) {
        return zaken.voerUit(opdracht("", new Stap(new Doel.Bestaand(nr, gezien), handeling(soort, op, gegevens))));
    }

    static Opdracht opdracht(String sleutel, Stap... stappen) {
        return new Opdracht(sleutel, OFFICIER, List.of(stappen));
    }

    static Handeling handeling(String soort, Instant op, Map<String, Object> gegevens) {
        return new Handeling(soort, Wijze.VASTLEGGEN, Moment.opMinuut(op), Betreft.ZAAK, new TreeMap<>(gegevens));
    }

    @Override
    public void close() {
        bron.close();
        database.close();
    }

    /** Everyone may do everything, but nobody may do {@code verboden}. */
    static final class Ieder implements AccessPolicy {
        @Override
        public boolean mag(Actor actor, Functie functie) {
            return true;
        }

        @Override
        public boolean ziet(Actor actor, Zaakbeeld beeld) {
            return true;
        }

        @Override
        public Zicht zicht(Actor actor) {
            return Zicht.ALLES;
        }

        @Override
        public List<Toets> bezwaren(Actor actor, Zaakbeeld beeld, Handeling handeling) {
            return handeling.soort().equals("verboden")
                    ? List.of(new Toets("toegang", "", Toets.Uitslag.NIET_VOLDAAN, new TreeMap<>(), "Dat mag u niet.", ""))
                    : List.of();
        }
    }
}
