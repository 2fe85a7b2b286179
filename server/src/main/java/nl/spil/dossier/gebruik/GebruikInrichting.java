package nl.spil.dossier.gebruik;

import java.time.Clock;
import javax.sql.DataSource;
import nl.spil.dossier.Inhoudopslag;
import nl.spil.dossier.Stukken;
import nl.spil.recht.Wetspakketten;
import nl.spil.zaak.AccessPolicy;
import nl.spil.zaak.Projection;
import nl.spil.zaak.ReferenceCheck;
import nl.spil.zaak.Zaken;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use of dossiers together for the server. */
@Configuration(proxyBeanMethods = false)
class GebruikInrichting {

    private final DataSource bron;
    private final Clock klok;

    GebruikInrichting(DataSource bron, Clock klok) {
        this.bron = bron;
        this.klok = klok;
    }

    @Bean
    Projection stukprojectie(ObjectProvider<Zaken> zaken, Wetspakketten wet) {
        return new Stukprojectie(bron, zaken::getObject, wet);
    }

    @Bean
    Dossiervernietiging dossiervernietiging(Inhoudopslag opslag) {
        return new Dossiervernietiging(bron, opslag);
    }

    @Bean
    ReferenceCheck stukregels() {
        return new Stukregels(bron);
    }

    @Bean
    Stukkeuzes stukkeuzes() {
        return new Stukkeuzes(bron);
    }

    @Bean
    Dossiers dossiers(Stukken stukken) {
        return new Dossiers(bron, stukken);
    }

    @Bean
    Leesstanden leesstanden() {
        return new Leesstanden(bron, klok);
    }

    @Bean
    Volgorde volgorde() {
        return new Volgorde(bron);
    }

    @Bean
    Notities notities(Dossiers dossiers) {
        return new Notities(bron, dossiers, klok);
    }

    @Bean
    Dossierzoeker dossierzoeker() {
        return new Dossierzoeker(bron);
    }

    @Bean
    Uittreksels uittreksels() {
        return new Uittreksels(bron);
    }

    @Bean
    Zichtbewijs zichtbewijs(Zaken zaken, AccessPolicy toegang, Wetspakketten wet) {
        return new Zichtbewijs(bron, zaken, toegang, wet);
    }

    @Bean
    Partijzicht partijzicht(Zichtbewijs bewijs, Zaken zaken, Wetspakketten wet) {
        return new Partijzicht(bewijs, zaken, wet);
    }

    @Bean
    Aanwijzingen aanwijzingen(AccessPolicy toegang) {
        return new Aanwijzingen(bron, toegang, klok);
    }

    @Bean
    Stukbesluiten stukbesluiten(Zaken zaken, Wetspakketten wet) {
        return new Stukbesluiten(zaken, wet);
    }

    @Bean
    Stukwijzigingen stukwijzigingen(Zaken zaken, Inhoudopslag opslag) {
        return new Stukwijzigingen(zaken, opslag, klok);
    }
}
