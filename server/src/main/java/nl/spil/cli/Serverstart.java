package nl.spil.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nl.spil.database.DatabaseFout;
import nl.spil.database.Databasebron;
import nl.spil.database.IngebedPostgres;
import nl.spil.database.Klokcontrole;
import nl.spil.database.Rol;
import nl.spil.database.Schema;
import nl.spil.database.Slot;
import nl.spil.database.Terugblik;
import nl.spil.recht.Wetspakketten;
import nl.spil.zaak.Vernietigerbron;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Brings the server up, step by step, and keeps it up until it is told to stop. */
final class Serverstart {
    private static final Logger LOG = LoggerFactory.getLogger(Serverstart.class);
    private static final String ACCOUNTS =
            "officier, officier2, advocaat-generaal, secretaris, administratie, planner, politie, beheerder, auditor";

    private final Class<?> applicatie;
    private final Serverinstelling instelling;
    private final PrintWriter uit;
    private final PrintWriter fout;

    Serverstart(Class<?> applicatie, Serverinstelling instelling, PrintWriter uit, PrintWriter fout) {
        this.applicatie = applicatie;
        this.instelling = instelling;
        this.uit = uit;
        this.fout = fout;
    }

    int draai() {
        Levensloop loop = new Levensloop(fout);
        try {
            begin(loop);
            uit.println("Spil luistert op " + instelling.url());
            if (instelling.demo()) {
                uit.println("Demoaccounts (het wachtwoord is de naam): " + ACCOUNTS);
            }
            uit.flush();
            loop.wacht();
        } catch (Onuitvoerbaar | DatabaseFout e) {
            if (!loop.stopt()) {
                fout.println(e.getMessage());
            }
            loop.beeindig(Uitslag.ONUITVOERBAAR);
        } catch (RuntimeException e) {
            if (!loop.stopt()) {
                LOG.error("De server kon niet starten", e);
                fout.println("De server kon niet starten: " + kern(e) + " De hele fout staat hierboven.");
            }
            loop.beeindig(Uitslag.ONUITVOERBAAR);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            loop.beeindig(Uitslag.ONDERBROKEN);
        }
        return Uitslag.GOED;
    }

    /** A start that fetches the main pages and stops: the JDK records from it which classes to have ready. */
    int oefen() {
        Levensloop loop = new Levensloop(fout);
        try {
            begin(loop);
            Oefenrun.haalPaginas(instelling.url());
        } catch (RuntimeException e) {
            LOG.error("De oefenrun mislukte", e);
            loop.beeindig(Uitslag.BEVINDING);
        }
        loop.beeindig(Uitslag.GOED);
        return Uitslag.GOED;
    }

    private void begin(Levensloop loop) {
        // Compiling the law takes a second of one core; PostgreSQL and Spring start beside it.
        Thread.ofPlatform().daemon().name("wet-laden").start(Wetspakketten::ingebouwd);
        Slot slot = Slot.neem(instelling.gegevens());
        loop.erbij("het slot", Duration.ofSeconds(1), slot);
        controleerPoort();
        Databasebron bron = opent(loop);
        Schema.werkBij(bron.eigenaar());
        if (instelling.database() == null) {
            loop.erbij("de terugblik", Duration.ofSeconds(1), Terugblik.begin(bron, instelling.gegevens(), Clock.systemUTC()));
        }
        Klokcontrole.controleer(bron.app(), Clock.systemUTC(), fout::println);
        ConfigurableApplicationContext context = spring(bron, loop);
        if (loop.stopt()) {
            context.close();
        }
    }

    private Databasebron opent(Levensloop loop) {
        String adres = instelling.database();
        if (adres != null) {
            return Databasebron.bestaand(adres);
        }
        IngebedPostgres pg = IngebedPostgres.open(instelling.gegevens(), fout::println);
        loop.erbij("PostgreSQL", Duration.ofSeconds(13), pg);
        pg.bewaak(fout::println);
        return Databasebron.ingebed(pg.toegang());
    }

    private ConfigurableApplicationContext spring(Databasebron bron, Levensloop loop) {
        SpringApplication app = new SpringApplication(applicatie);
        app.setBannerMode(Banner.Mode.OFF);
        app.setLogStartupInfo(false);
        app.setRegisterShutdownHook(false);
        app.addInitializers(c -> c.getEnvironment().getPropertySources()
                .addFirst(new MapPropertySource("spil-start", eigenschappen(bron))));
        app.addInitializers(c -> ((GenericApplicationContext) c).registerBean("vernietigerbron", Vernietigerbron.class,
                () -> new Vernietigerbron(bron.als(Rol.VERNIETIGING))));
        if (instelling.demo() && !instelling.leeg()) {
            app.addInitializers(c -> ((GenericApplicationContext) c).registerBean("voorbeeldzaken", Voorbeeldzaken.class,
                    () -> new Voorbeeldzaken(URI.create("http://" + instelling.adres() + ":" + instelling.poort()), bron.app(), fout)));
        }
        app.addListeners((ApplicationListener<ApplicationPreparedEvent>) e ->
                loop.erbij("de server", Duration.ofSeconds(8), e.getApplicationContext()));
        return app.run();
    }

    private Map<String, Object> eigenschappen(Databasebron bron) {
        Map<String, Object> uit = new HashMap<>(bron.springEigenschappen());
        uit.put("server.port", instelling.poort());
        uit.put("server.address", instelling.adres());
        uit.put("spil.gegevens", instelling.gegevens().toString());
        uit.put("spil.demo", instelling.demo());
        uit.put("spil.versie", Versie.nummer());
        instelling.volumePaden().forEach((naam, pad) -> uit.put("spil.volumes." + naam, pad));
        return uit;
    }

    private void controleerPoort() {
        try (ServerSocket s = new ServerSocket()) {
            s.setReuseAddress(true);
            s.bind(new InetSocketAddress(instelling.inetAdres(), instelling.poort()));
        } catch (IOException e) {
            throw new Onuitvoerbaar("Poort " + instelling.poort() + " op " + instelling.adres()
                    + " is niet vrij. Kies een andere met --poort, of stop het programma dat hem gebruikt.", e);
        }
    }

    private static String kern(Throwable e) {
        Throwable diep = e;
        while (diep.getCause() != null && diep.getCause() != diep) {
            diep = diep.getCause();
        }
        return String.valueOf(diep.getMessage());
    }
}
