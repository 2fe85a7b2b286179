package nl.spil.dossier.gebruik;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.spil.database.ProefDatabase;
import nl.spil.database.Rol;
import nl.spil.dossier.Opslaginstelling;
import nl.spil.dossier.Opslagwerk;
import nl.spil.dossier.Stuk;
import nl.spil.dossier.Stukken;
import nl.spil.recht.Actor;
import nl.spil.recht.Betreft;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Handeling;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Wetspakketten;
import nl.spil.recht.Wijze;
import nl.spil.zaak.Aantekening;
import nl.spil.zaak.Doel;
import nl.spil.zaak.Opdracht;
import nl.spil.zaak.Proefdeur;
import nl.spil.zaak.Stap;
import nl.spil.zaak.Uitkomst;
import nl.spil.zaak.Zaken;
import nl.spil.zaak.Zicht;
import org.springframework.jdbc.core.JdbcTemplate;

/** A dossier on a fresh database with real volumes and the real law; time runs in the database only. */
public final class Proefdossier implements AutoCloseable {

    public static final Actor OFFICIER = new Actor("officier", "E. de Waal", "officier", "landelijk");
    public static final Actor SECRETARIS = new Actor("secretaris", "S. Haddouchi", "parketsecretaris", "landelijk");
    public static final Actor ADMINISTRATIE = new Actor("administratie", "J. Terpstra", "administratie", "landelijk");
    public static final Lezer VAN_OFFICIER = new Lezer(OFFICIER, new Zicht(true, Set.of(), Set.of("vertrouwelijk")));
    public static final Lezer VAN_SECRETARIS = new Lezer(SECRETARIS, new Zicht(true, Set.of(), Set.of("vertrouwelijk")));
    public static final Lezer VAN_ADMINISTRATIE = new Lezer(ADMINISTRATIE, new Zicht(true, Set.of(), Set.of()));

    public final ProefDatabase database = ProefDatabase.nieuw();
    public final HikariDataSource bron;
    public final JdbcTemplate jdbc;
    public final Path gegevens;
    public final Clock klok = Clock.systemUTC();
    public final Opslagwerk opslag;
    public final Stukken stukken;
    public final Zaken zaken;
    public final Dossiers dossiers;
    public final Stukwijzigingen wijzigingen;
    private int teller;

    public Proefdossier() throws IOException {
        var hikari = new HikariConfig();
        hikari.setDataSource(database.app());
        hikari.setMaximumPoolSize(20);
        bron = new HikariDataSource(hikari);
        jdbc = new JdbcTemplate(bron);
        gegevens = Files.createTempDirectory("dossier-proef");
        opslag = Opslagwerk.begin(new Opslaginstelling(gegevens, "hoofd", 2, new LinkedHashMap<>(), 0, Duration.ofHours(24)), bron, List.of(), klok);
        stukken = new Stukken(bron, opslag.opslag());
        var deur = new ArrayList<Zaken>();
        zaken = Proefdeur.open(bron, klok, List.of(new Stukregels(bron)), new Stukprojectie(bron, deur::getFirst, Wetspakketten.ingebouwd()));
        deur.add(zaken);
        dossiers = new Dossiers(bron, stukken);
        wijzigingen = new Stukwijzigingen(zaken, opslag.opslag(), klok);
    }

    /** Past every right. */
    public JdbcTemplate eigenaar() {
        return new JdbcTemplate(database.als(Rol.EIGENAAR));
    }

    public Parketnummer zaak() {
        var h = new Handeling("zaak-inschrijven", Wijze.VERRICHTEN, Moment.opMinuut(klok.instant()), Betreft.ZAAK, new TreeMap<>(Map.of("parket", "13",
                "verdachte", Map.of("soort", "natuurlijk", "naam", "Jan Smit", "geboortedatum", "1983-12-29"), "feiten",
                List.of(Map.of("nr", 1L, "strafbaarFeit", "diefstal", "pleegdatum", "2026-09-10", "pleegplaats", "Diemen")), "zaakstroom",
                "eenvoudig", "pvNummer", "PL1300-2026-1", "berichtId", "b-1")));
        return vastgelegd(zaken.voerUit(new Opdracht("", ADMINISTRATIE, List.of(new Stap(new Doel.Nieuw("13", 2026, "a"), h))))).standen().getFirst().nr();
    }

    public Stuk voeg(Parketnummer nr, String titel, byte[] inhoud) throws IOException {
        return voeg(nr, titel, "pv-bevindingen", titel.replace(' ', '-') + ".txt", inhoud, false, "");
    }

    public Stuk voeg(Parketnummer nr, String titel, String soort, String bestand, byte[] inhoud, boolean geheimhouder, String bijzonder) throws IOException {
        var sha256 = neem(inhoud);
        var stuk = new Stuk(nr, "stuk-" + ++teller, soort, titel, LocalDate.of(2026, 10, 30), bestand, sha256, inhoud.length, "", geheimhouder, bijzonder, "",
                klok.instant());
        vastgelegd(zaken.voerUit(new Opdracht("", ADMINISTRATIE, List.of()).metAantekeningen(List.of(new Aantekening(new Doel.Bestaand(nr, -1),
                new Gebeurtenis.StukGevoegd(stuk.id(), soort, titel, sha256, inhoud.length), Moment.opMinuut(klok.instant())))),
                (_, _) -> stukken.schrijf(List.of(stuk))));
        return stuk;
    }

    /** Durable, held by no zaak yet. */
    public String neem(byte[] inhoud) throws IOException {
        var bestand = Files.createTempFile(gegevens, "in", ".bin");
        try {
            Files.write(bestand, inhoud);
            var sha256 = sha256(inhoud);
            stukken.bewaar(bestand, sha256);
            return sha256;
        } finally {
            Files.delete(bestand);
        }
    }

    public Uitkomst doe(Parketnummer nr, Actor actor, String soort, Map<String, Object> gegevens) {
        return doe(nr, actor, soort, Wijze.VERRICHTEN, Moment.opMinuut(klok.instant()), gegevens);
    }

    public Uitkomst doe(Parketnummer nr, Actor actor, String soort, Wijze wijze, Moment op, Map<String, Object> gegevens) {
        return zaken.voerUit(new Opdracht("", actor, List.of(new Stap(new Doel.Bestaand(nr, -1),
                new Handeling(soort, wijze, op, Betreft.ZAAK, new TreeMap<>(gegevens))))));
    }

    public Dossierstuk stuk(Parketnummer nr, String id, Lezer lezer) {
        return dossiers.stuk(nr, id, lezer).orElseThrow();
    }

    public String lees(Dossierstuk stuk) throws IOException {
        try (var in = dossiers.open(stuk, 0, Long.MAX_VALUE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The moment of the last entry, by the clock of the database. */
    public Instant laatst(Parketnummer nr) {
        return zaken.gebeurtenissen(nr, 0, Integer.MAX_VALUE).getLast().vastgelegdOp();
    }

    public static Uitkomst.Vastgelegd vastgelegd(Uitkomst uitkomst) {
        if (uitkomst instanceof Uitkomst.Vastgelegd v) {
            return v;
        }
        throw new AssertionError(uitkomst.toString());
    }

    public static byte[] bytes(String tekst) {
        return tekst.getBytes(StandardCharsets.UTF_8);
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Clock vast(Instant op) {
        return Clock.fixed(op, ZoneOffset.UTC);
    }

    @Override
    public void close() {
        opslag.close();
        bron.close();
        database.close();
        org.springframework.util.FileSystemUtils.deleteRecursively(gegevens.toFile());
    }
}
