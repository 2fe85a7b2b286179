package nl.spil.zaak;

import java.time.Clock;
import javax.sql.DataSource;
import nl.spil.recht.Wetspakketten;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts zaak together for the server. Commands make the same classes themselves, with a DataSource. */
@Configuration(proxyBeanMethods = false)
class Inrichting {

    /** The clock of this node; registration times are those of the database. */
    @Bean
    Clock klok() {
        return Clock.systemUTC();
    }

    @Bean
    Pakketten pakketten(DataSource bron) {
        return new Pakketten(bron);
    }

    @Bean
    Wetspakketten wetspakketten(Pakketten pakketten) {
        return pakketten.laad();
    }

    @Bean
    Zaken zaken(DataSource bron, Wetspakketten wet, AccessPolicy toegang, ObjectProvider<ReferenceCheck> verwijzingen,
            ObjectProvider<Projection> projecties, @Value("${spil.knoop:hoofd}") String knoop, Clock klok) {
        var poorten = new Poorten(toegang, verwijzingen.orderedStream().toList(), projecties.orderedStream().toList());
        return new Zaken(bron, Rechter.van(wet), poorten, knoop, klok);
    }

    @Bean
    Zaaklijsten zaaklijsten(DataSource bron) {
        return new Zaaklijsten(bron);
    }

    @Bean
    Reeksen reeksen(DataSource bron) {
        return new Reeksen(new JdbcTemplate(bron));
    }
}
