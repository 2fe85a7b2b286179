package nl.spil.dossier.ontvangst;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import nl.spil.dossier.Stukken;
import nl.spil.dossier.inhoud.Virusscanner;
import nl.spil.zaak.Zaken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the taking in of documents together for the server. */
@Configuration(proxyBeanMethods = false)
class OntvangstInrichting {

    @Bean
    Stukvoeging stukvoeging(Zaken zaken, Stukken stukken, Virusscanner scanner, Clock klok) {
        return new Stukvoeging(zaken, stukken, scanner, klok);
    }

    @Bean
    Uploads uploads(DataSource bron, Stukvoeging voeging, @Value("${spil.gegevens:gegevens}") Path gegevens, @Value("${spil.knoop:hoofd}") String knoop, Clock klok) {
        return new Uploads(bron, voeging, gegevens.resolve("uploads"), knoop, klok);
    }
}
