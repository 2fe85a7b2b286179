package nl.spil.dossier;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;
import nl.spil.zaak.ReferenceCheck;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts dossier together for the server. */
@Configuration(value = "dossierInrichting", proxyBeanMethods = false)
class Inrichting {

    @Bean(destroyMethod = "close")
    Opslagwerk opslagwerk(DataSource bron, ObjectProvider<Houders> houders, Clock klok, Environment omgeving,
            @Value("${spil.gegevens:gegevens}") Path gegevens, @Value("${spil.knoop:hoofd}") String knoop,
            @Value("${spil.opslag.minimaal:2}") int minimaal, @Value("${spil.opslag.schrobtempo:20971520}") long tempo) {
        var volumes = Binder.get(omgeving).bind("spil.volumes", Bindable.mapOf(String.class, String.class)).orElseGet(java.util.Map::of);
        return Opslagwerk.begin(new Opslaginstelling(gegevens, knoop, minimaal, new LinkedHashMap<>(new TreeMap<>(volumes)), tempo,
                Duration.ofHours(24)), bron, houders.orderedStream().toList(), klok);
    }

    @Bean
    Inhoudopslag inhoudopslag(Opslagwerk werk) {
        return werk.opslag();
    }

    @Bean
    Opslagbeheer opslagbeheer(Opslagwerk werk) {
        return werk.beheer();
    }

    /** Documents away do not take the server down: zaken go on. */
    @Bean
    HealthIndicator documentenHealthIndicator(Opslagbeheer beheer) {
        return () -> Health.up().withDetail("werking", beheer.werking()).build();
    }

    @Bean
    Stukken stukken(DataSource bron, Inhoudopslag opslag) {
        return new Stukken(bron, opslag);
    }

    @Bean
    Houders stukhouders(DataSource bron) {
        var jdbc = new JdbcTemplate(bron);
        return sha256 -> List.copyOf(jdbc.queryForList("select distinct zaak_id from stukinhoud where sha256 = ? and vernietigd_op is null", String.class, sha256));
    }

    @Bean
    ReferenceCheck stukverwijzing(Stukken stukken) {
        return new Stukverwijzing(stukken);
    }
}
