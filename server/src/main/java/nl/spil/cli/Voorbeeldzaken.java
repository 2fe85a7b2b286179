package nl.spil.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import nl.spil.database.DatabaseFout;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Invented cases for who looks at Spil for the first time, in every stage of their course, by way of the ordinary doors. Runs
 * when the pages answer and before the server says that it is ready.
 */
final class Voorbeeldzaken implements ApplicationRunner {
    /** Per stage: how many deliveries, and how many days nearer to today than those that have ended. */
    private record Groep(Verhaal.Fase tot, int aantal, int later) {}

    private static final Groep[] GROEPEN = {
        new Groep(Verhaal.Fase.EXECUTIE, 6, 0), new Groep(Verhaal.Fase.ZITTING, 6, 120),
        new Groep(Verhaal.Fase.BEOORDELING, 6, 180), new Groep(Verhaal.Fase.INSCHRIJVING, 6, 198)};

    /** Suspects held today, so that there is something that cannot wait. */
    private static final int VAST = 3;

    private final URI server;
    private final DataSource bron;
    private final PrintWriter fout;

    Voorbeeldzaken(URI server, DataSource bron, PrintWriter fout) {
        this.server = server;
        this.bron = bron;
        this.fout = fout;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (!leeg()) {
            return;
        }
        fout.println("Dit is de eerste start: er worden voorbeeldzaken gemaakt. Dat duurt ongeveer een halve minuut.");
        int zaken = 0;
        try {
            for (Groep groep : GROEPEN) {
                OffsetDateTime vandaag = OffsetDateTime.now(Clock.systemUTC()).plusDays(groep.later());
                Demozaken demo = new Demozaken(account -> new Serverklant(server, account, account), vandaag);
                for (int i = 0; i < groep.aantal(); i++) {
                    Demozaken.Verloop v = demo.speel(groep.tot().ordinal() * 100L + i, groep.tot());
                    zaken += v.zaken();
                    v.weigeringen().forEach(w -> fout.println("Let op: " + w));
                }
            }
            Demozaken vandaag = new Demozaken(account -> new Serverklant(server, account, account), OffsetDateTime.now(Clock.systemUTC()));
            for (int i = 1; i <= VAST; i++) {
                zaken += vandaag.vastVandaag(i * 1000L).zaken();
            }
            fout.println(zaken + " voorbeeldzaken gemaakt.");
        } catch (Onuitvoerbaar e) {
            // Spil works without them; 'spil demo' makes them later.
            fout.println("De voorbeeldzaken zijn niet allemaal gemaakt: " + e.getMessage() + " Later kan het met 'spil demo 20'.");
        }
    }

    private boolean leeg() {
        try (Connection c = bron.getConnection(); Statement s = c.createStatement();
                ResultSet r = s.executeQuery("select not exists (select from log_entry)")) {
            r.next();
            return r.getBoolean(1);
        } catch (SQLException e) {
            throw new DatabaseFout("De database antwoordt niet: " + e.getMessage() + ".", e);
        }
    }
}
