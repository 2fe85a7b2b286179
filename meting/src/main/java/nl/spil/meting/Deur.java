package nl.spil.meting;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import nl.spil.keten.Aanleveringen;
import nl.spil.recht.Wetspakketten;
import nl.spil.zaak.Feed;
import nl.spil.zaak.Zaken;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The doors of Spil as the server wires them, in this process and without HTTP: same packs, access rules, checks and rows.
 * Only what is asked for is made; the work beside requests (seals, term watch) does not run, so that each round does the same.
 */
final class Deur implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private final Wegklok klok = new Wegklok();

    Deur(DataSource bron, Path gegevens) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("meting", Map.of("spil.gegevens", gegevens.toString())));
        context.registerBean(DataSource.class, () -> bron);
        // By its name it takes the place of the server's own.
        context.registerBean("klok", Clock.class, () -> klok);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(bron));
        context.scan("nl.spil.zaak", "nl.spil.toegang", "nl.spil.dossier", "nl.spil.keten");
        context.addBeanFactoryPostProcessor(f -> ((BeanDefinitionRegistry) f).removeBeanDefinition("dienst"));
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.refresh();
    }

    Wegklok klok() {
        return klok;
    }

    Zaken zaken() {
        return context.getBean(Zaken.class);
    }

    Aanleveringen aanleveringen() {
        return context.getBean(Aanleveringen.class);
    }

    Wetspakketten wet() {
        return context.getBean(Wetspakketten.class);
    }

    Feed feed() {
        return context.getBean(Feed.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
