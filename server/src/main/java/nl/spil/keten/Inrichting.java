package nl.spil.keten;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import nl.spil.dossier.Houders;
import nl.spil.dossier.Stukken;
import nl.spil.recht.Tabellen;
import nl.spil.zaak.Vernietigdeel;
import nl.spil.zaak.Zaken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts keten together for the server. */
@Configuration(value = "ketenInrichting", proxyBeanMethods = false)
class Inrichting {

    @Bean
    Quarantaine quarantaine(DataSource bron, @Value("${spil.gegevens:gegevens}") Path gegevens) throws IOException {
        var quarantaine = new Quarantaine(bron, gegevens.resolve("quarantaine"));
        quarantaine.ruimOp();
        return quarantaine;
    }

    @Bean
    Aanleveringen aanleveringen(DataSource bron, Zaken zaken, Stukken stukken, Quarantaine quarantaine,
            @Value("${spil.gegevens:gegevens}") Path gegevens, Clock klok) throws IOException {
        return maak(bron, zaken, stukken, quarantaine, new Werkplaats(gegevens.resolve("inkomend")), Grenzen.FORMAAT, klok);
    }

    /** The message of a delivery is held by the zaken that it opened or joined. */
    @Bean
    Houders leveringhouders(DataSource bron) {
        var jdbc = new JdbcTemplate(bron);
        return sha256 -> jdbc.queryForList("""
                select distinct z ->> 'parketnummer' from aanlevering a, jsonb_array_elements(a.antwoord::jsonb -> 'zaken') z
                where a.bericht = ? order by 1""", String.class, sha256);
    }

    @Bean
    Vernietigdeel leveringvernietiging(DataSource bron) {
        return new Leveringvernietiging(bron);
    }

    static Aanleveringen maak(DataSource bron, Zaken zaken, Stukken stukken, Quarantaine quarantaine, Werkplaats werkplaats,
            Grenzen grenzen, Clock klok) {
        var registratie = new Registratie(zaken, stukken, new Bijboeking(bron));
        var boek = new Leveringboek(bron, new Onderzoekopname(bron, zaken));
        var beoordeling = new Beoordeling(boek, new Voorgeschiedenislezer(boek, zaken, stukken), registratie,
                new Berichtvorm(grenzen.bevindingen()), Tabellen.ingebouwd(), grenzen);
        return new Aanleveringen(werkplaats, beoordeling, quarantaine, new Drukte(grenzen), grenzen, klok);
    }
}
