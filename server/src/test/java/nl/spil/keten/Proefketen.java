package nl.spil.keten;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.spil.database.ProefDatabase;
import nl.spil.dossier.Mapopslag;
import nl.spil.dossier.Stukken;
import nl.spil.recht.Actor;
import nl.spil.zaak.Proefdeur;
import nl.spil.zaak.Zaken;
import org.springframework.jdbc.core.JdbcTemplate;

/** The door for deliveries on a fresh database and data folder. */
final class Proefketen implements AutoCloseable {

    static final Actor POLITIE = new Actor("politie", "Politie", "ketenpartner:politie", "landelijk");
    static final Actor ADMINISTRATIE = new Actor("administratie", "A. de Boer", "administratie", "amsterdam");

    final ProefDatabase database = ProefDatabase.nieuw();
    final HikariDataSource bron;
    final JdbcTemplate jdbc;
    final Path gegevens;
    final Zaken zaken;
    final Stukken stukken;
    final Quarantaine quarantaine;
    final Aanleveringen aanleveringen;

    Proefketen() {
        this(Grenzen.FORMAAT);
    }

    Proefketen(Grenzen grenzen) {
        var hikari = new HikariConfig();
        hikari.setDataSource(database.app());
        hikari.setMaximumPoolSize(20);
        bron = new HikariDataSource(hikari);
        jdbc = new JdbcTemplate(bron);
        var klok = Clock.fixed(Voorbeeld.NU, ZoneOffset.UTC);
        try {
            gegevens = Files.createTempDirectory("keten-proef");
            stukken = new Stukken(bron, new Mapopslag(gegevens.resolve("documenten")));
            zaken = Proefdeur.open(bron, klok);
            quarantaine = new Quarantaine(bron, gegevens.resolve("quarantaine"));
            aanleveringen = Inrichting.maak(bron, zaken, stukken, quarantaine, new Werkplaats(gegevens.resolve("inkomend")), grenzen, klok);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Aanleveruitkomst lever(byte[] lichaam, String type) {
        return aanleveringen.neemAan(new ByteArrayInputStream(lichaam), type, POLITIE);
    }

    Aanleveruitkomst lever(Voorbeeld voorbeeld) throws IOException {
        return switch (voorbeeld.inzending()) {
            case Inzending.Zip(var bestand) -> lever(Files.readAllBytes(bestand), "application/zip");
            case Inzending.Map(var map) -> aanleveringen.neemAan(map, POLITIE);
            case Inzending.Delen _, Inzending.Anders _ -> throw new IllegalStateException("no sample is one");
        };
    }

    long tel(String tabel) {
        return jdbc.queryForObject("select count(*) from " + tabel, Long.class);
    }

    /** Files below a folder of the data directory. */
    List<Path> bestanden(String map) throws IOException {
        try (var alles = Files.walk(gegevens.resolve(map))) {
            return alles.filter(Files::isRegularFile).toList();
        }
    }

    static Instant nu() {
        return Voorbeeld.NU;
    }

    @Override
    public void close() {
        bron.close();
        database.close();
        try (var alles = Files.walk(gegevens)) {
            alles.sorted(java.util.Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
