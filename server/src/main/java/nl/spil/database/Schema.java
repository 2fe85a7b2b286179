package nl.spil.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The tables of Spil: the migrations in {@code db/migration}, run forward as the owner of the schema. */
public final class Schema {
    private static final String PLAATS = "db/migration";
    /** Every migration there was when exports began to list them. Never added to. */
    private static final List<String> VOOR_DE_LIJST = List.of("001", "010", "011", "012", "013", "014", "015", "016", "017", "018", "030",
            "031", "032", "040", "041", "050", "051", "060", "061", "062", "063", "064", "065", "066");
    /** What a newer Spil ran and this one does not know: above our highest number, or between ours. */
    private static final Set<MigrationState> ONBEKEND = Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED,
            MigrationState.MISSING_SUCCESS, MigrationState.MISSING_FAILED);

    private Schema() {}

    /**
     * Brings the schema up to this Spil; does nothing when it is.
     *
     * @param eigenaar connects as the owner of the schema
     * @throws DatabaseFout when the schema is of a newer Spil than this one, or the database cannot be reached
     */
    public static void werkBij(DataSource eigenaar) {
        Bereikbaarheid.eis(eigenaar);
        Flyway flyway = flyway(eigenaar).load();
        weigerNieuwer(flyway);
        flyway.migrate();
    }

    /**
     * Makes the tables as they were in an earlier Spil, to read in what was written out then: exactly these migrations and no
     * other, because each module numbers its own and a later one may have a lower number.
     *
     * @param versies as {@link #versies} gave them
     * @throws DatabaseFout when this Spil does not know one of them
     */
    static void werkBijTot(DataSource eigenaar, Collection<String> versies) {
        Path map = tijdelijk();
        try {
            Map<String, String> bekend = new TreeMap<>();
            for (MigrationInfo m : flyway(eigenaar).load().info().all()) {
                bekend.put(String.valueOf(m.getVersion()), m.getScript());
            }
            for (String versie : versies) {
                String script = bekend.get(versie);
                try (InputStream bron = script == null ? null : Schema.class.getResourceAsStream("/" + PLAATS + "/" + script)) {
                    if (script == null || bron == null) {
                        throw new DatabaseFout("Deze uitvoer is van een Spil met schema " + versie + ", dat deze Spil niet kent. Gebruik"
                                + " een nieuwere Spil.");
                    }
                    Files.copy(bron, map.resolve(script));
                }
            }
            flyway(eigenaar).locations("filesystem:" + map).load().migrate();
        } catch (IOException e) {
            throw new DatabaseFout("De tabellen van een eerdere Spil zijn niet te maken: " + e.getMessage() + ". Is de schijf vol?", e);
        } finally {
            Bestanden.verwijder(map);
        }
    }

    private static Path tijdelijk() {
        try {
            return Files.createTempDirectory("spil-migraties-");
        } catch (IOException e) {
            throw new DatabaseFout("Er is geen tijdelijke map te maken: " + e.getMessage() + ". Is de schijf vol?", e);
        }
    }

    /** The migrations up to and including this one, for what was written out before each export listed its own. */
    static List<String> versiesTot(String versie) {
        int grens = VOOR_DE_LIJST.indexOf(versie);
        return grens < 0 ? List.of(versie) : VOOR_DE_LIJST.subList(0, grens + 1);
    }

    /** The migrations that were run here, in order of their number. */
    static List<String> versies(DataSource eigenaar) {
        return Arrays.stream(flyway(eigenaar).load().info().applied()).map(MigrationInfo::getVersion).map(String::valueOf).distinct()
                .sorted().toList();
    }

    /** The version of the newest migration that was run. */
    static String versie(DataSource eigenaar) {
        MigrationInfo nu = flyway(eigenaar).load().info().current();
        return nu == null ? "0" : String.valueOf(nu.getVersion());
    }

    /**
     * For commands that read: the schema must be exactly that of this Spil.
     *
     * @throws DatabaseFout with what to do
     */
    public static void eisBij(DataSource eigenaar) {
        Bereikbaarheid.eis(eigenaar);
        Flyway flyway = flyway(eigenaar).load();
        weigerNieuwer(flyway);
        if (flyway.info().pending().length > 0) {
            throw new DatabaseFout("Deze gegevens zijn van een oudere Spil. Start de server een keer met 'spil start'; dan worden"
                    + " ze bijgewerkt. Maak eerst een back-up met de oude Spil.");
        }
    }

    private static FluentConfiguration flyway(DataSource eigenaar) {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(eigenaar)
                .locations("classpath:" + PLAATS)
                // Each module numbers its own migrations, so one that comes later may have a lower number.
                .outOfOrder(true)
                .validateMigrationNaming(true)
                .failOnMissingLocations(true)
                .connectRetries(10);
    }

    private static void weigerNieuwer(Flyway flyway) {
        String nieuwer = Arrays.stream(flyway.info().all())
                .filter(m -> ONBEKEND.contains(m.getState()))
                .map(MigrationInfo::getVersion).map(String::valueOf)
                .reduce((a, b) -> b).orElse("");
        if (!nieuwer.isEmpty()) {
            throw new DatabaseFout("Deze gegevens zijn van een nieuwere Spil (schema " + nieuwer + "). Gebruik die versie, of"
                    + " herstel een back-up van voor de overgang met 'spil herstel'.");
        }
    }
}
