package nl.spil.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Puts the watch over the database together for the server. {@code spil.database.ruimte}: room below which nothing is recorded. */
@Configuration(proxyBeanMethods = false)
class Bewaking {
    /** In seconds: longer than a busy database needs for the smallest question, shorter than people wait. */
    private static final int STILTE = 5;
    private static final int VERBINDEN = 3;

    @Bean
    Databasewacht databasewacht(@Value("${spring.datasource.url}") String url, @Value("${spring.datasource.username}") String naam,
            @Value("${spring.datasource.password}") String wachtwoord, @Value("${spil.gegevens:}") String gegevens,
            @Value("${spil.database.ruimte:256MB}") DataSize ruimte, Clock klok, HikariDataSource pool) {
        PGSimpleDataSource bron = new PGSimpleDataSource();
        bron.setUrl(url);
        bron.setUser(naam);
        bron.setPassword(wachtwoord);
        bron.setApplicationName("spil-wacht");
        bron.setSocketTimeout(STILTE);
        bron.setConnectTimeout(VERBINDEN);
        bron.setLoginTimeout(STILTE);
        Path cluster = Path.of(gegevens, "postgres/data");
        return new Databasewacht(bron, Files.isDirectory(cluster) ? cluster : null, ruimte.toBytes(), klok, () -> geefOp(pool));
    }

    private static void geefOp(HikariDataSource pool) {
        if (pool.getDataSource() instanceof Verbindingen v) {
            v.geefOp();
        }
    }

    /** Before the pool makes its first connection. */
    @Bean
    static BeanPostProcessor verbindingenVanDePool() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String naam) {
                if (bean instanceof HikariDataSource pool && pool.getDataSource() == null) {
                    pool.setDataSource(Verbindingen.van(pool));
                }
                return bean;
            }
        };
    }

    /** Reading and recording zaken; costs nothing to ask. */
    @Bean
    HealthIndicator zakenHealthIndicator(Databasewacht wacht) {
        return () -> gezondheid(wacht.stand(), "alleen-lezen");
    }

    /** Deliveries from the chain: only taken in where they can be recorded. */
    @Bean
    HealthIndicator aanleverenHealthIndicator(Databasewacht wacht) {
        return () -> gezondheid(wacht.stand(), "weg");
    }

    private static Health gezondheid(Databasestand stand, String opVolleSchijf) {
        return switch (stand.storing()) {
            case GEEN -> Health.up().withDetail("werking", "vol").build();
            case SCHIJF -> Health.up().withDetail("werking", opVolleSchijf).build();
            case ZWIJGT, WEG -> Health.down().withDetail("werking", "weg").build();
        };
    }
}
