package nl.spil.zaak;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import nl.spil.recht.Wetspakketten;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts zaak together for the server. Commands make the same classes themselves, with a DataSource. */
@Configuration(value = "zaakInrichting", proxyBeanMethods = false)
class Inrichting {

    private final DataSource bron;

    Inrichting(DataSource bron) {
        this.bron = bron;
    }

    /** The clock of this node; registration times are those of the database. */
    @Bean
    Clock klok() {
        return Clock.systemUTC();
    }

    @Bean
    Pakketten pakketten() {
        return new Pakketten(bron);
    }

    @Bean
    Geldendewet geldendewet(Pakketten pakketten, @Value("${spil.wet.overgang:}") String overgang, @Value("${spil.wet.rust-ms:2000}") long rust) {
        return new Geldendewet(pakketten, overgang, Duration.ofMillis(rust));
    }

    @Bean
    Wetspakketten wetspakketten(Geldendewet wet) {
        return wet.wet();
    }

    @Bean
    Wetsvoorstellen wetsvoorstellen(Pakketten pakketten, Wetspakketten wet, Geldendewet geldend) {
        return new Wetsvoorstellen(bron, pakketten, wet, geldend);
    }

    @Bean
    Proefkloklezer proefkloklezer() {
        return new Proefkloklezer(bron);
    }

    @Bean
    Zaken zaken(Wetspakketten wet, AccessPolicy toegang, ObjectProvider<ReferenceCheck> verwijzingen, ObjectProvider<Projection> projecties,
            @Value("${spil.knoop:hoofd}") String knoop, Clock klok) {
        var poorten = new Poorten(toegang, verwijzingen.orderedStream().toList(), projecties.orderedStream().toList());
        return new Zaken(bron, Rechter.van(wet), poorten, knoop, klok);
    }

    @Bean
    Zaaklijsten zaaklijsten() {
        return new Zaaklijsten(bron);
    }

    @Bean
    Persoonszaken persoonszaken() {
        return new Persoonszaken(bron);
    }

    @Bean
    Reeksen reeksen() {
        return new Reeksen(new JdbcTemplate(bron));
    }

    @Bean
    Feed feed() {
        return new Feed(bron);
    }

    @Bean
    Herbouw herbouw(Wetspakketten wet, ObjectProvider<Projection> projecties) {
        return new Herbouw(bron, wet, projecties.orderedStream().toList());
    }

    /** Key and seals lie in the data directory: outside the database, so that who rewrites one does not have the other. */
    @Bean
    Zegels zegels(@Value("${spil.gegevens:./gegevens}") Path gegevens, ObjectProvider<Zegeldeel> delen) {
        return new Zegels(bron, Zegels.sleutelmap(gegevens), Zegels.zegelmap(gegevens), delen.orderedStream().toList());
    }

    @Bean
    Termijnwacht termijnwacht(Zaken zaken, Wetspakketten wet, Clock klok) {
        return new Termijnwacht(bron, zaken, Rechter.van(wet), klok);
    }

    @Bean
    Vernietigingsregister vernietigingsregister() {
        return new Vernietigingsregister(bron);
    }

    @Bean
    Zaakvernietiging zaakvernietiging(Vernietigingsregister register, Zaken zaken, Wetspakketten wet, Herbouw herbouw, ObjectProvider<Vernietigerbron> vernietiger,
            ObjectProvider<Vernietigdeel> delen, @Value("${spil.gegevens:./gegevens}") Path gegevens, Clock klok) {
        return new Zaakvernietiging(register, zaken, wet, () -> new Vernietiging(zaken, herbouw, vernietiger.getObject().bron(), klok),
                delen.orderedStream().toList(), gegevens, klok);
    }

    @Bean
    Dienst dienst(ObjectProvider<FeedReader> lezers, Zegels zegels, Termijnwacht wacht) {
        return new Dienst(bron, lezers.orderedStream().toList(), UUID.randomUUID().toString(), zegels, wacht,
                new Opdrachten(new JdbcTemplate(bron)));
    }
}
