package nl.spil.dossier.inhoud;

import java.nio.file.Path;
import javax.sql.DataSource;
import nl.spil.dossier.Inhoudopslag;
import nl.spil.zaak.FeedReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the reading of contents together for the server. {@code spil.scan.clamd}: host:port or socket of ClamAV; empty: no scanner. */
@Configuration(proxyBeanMethods = false)
class InhoudInrichting {

    @Bean
    Virusscanner virusscanner(@Value("${spil.scan.clamd:}") String adres) {
        return new Virusscanner(adres);
    }

    @Bean
    FeedReader inhoudmelder(DataSource bron) {
        return new Inhoudmelder(bron);
    }

    @Bean
    Leesdienst leesdienst(DataSource bron, Inhoudopslag opslag, Virusscanner scanner, @Value("${spil.gegevens:gegevens}") Path gegevens,
            @Value("${spil.lezers:1}") int lezers) {
        var werkmap = gegevens.resolve("lezen");
        return new Leesdienst(new Inhoudlezer(bron, opslag, scanner, werkmap, Leesgrenzen.GEWOON), werkmap, Leesgrenzen.GEWOON, lezers);
    }

}
