package nl.spil.dossier;

import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import nl.spil.zaak.ReferenceCheck;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts dossier together for the server. */
@Configuration(value = "dossierInrichting", proxyBeanMethods = false)
class Inrichting {

    @Bean
    Inhoudopslag inhoudopslag(@Value("${spil.gegevens:gegevens}") Path gegevens) throws IOException {
        return new Mapopslag(gegevens.resolve("documenten"));
    }

    @Bean
    Stukken stukken(DataSource bron, Inhoudopslag opslag) {
        return new Stukken(bron, opslag);
    }

    @Bean
    ReferenceCheck stukverwijzing(Stukken stukken) {
        return new Stukverwijzing(stukken);
    }
}
