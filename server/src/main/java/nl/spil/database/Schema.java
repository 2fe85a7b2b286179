package nl.spil.database;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The tables of Spil: the migrations in {@code db/migration}, run forward as the owner of the schema. */
public final class Schema {
    private Schema() {}

    /**
     * Brings the schema up to this Spil; does nothing when it is.
     *
     * @param eigenaar connects as the owner of the schema
     * @throws DatabaseFout when the schema is of a newer Spil than this one
     */
    public static void werkBij(DataSource eigenaar) {
        Flyway flyway = flyway(eigenaar).load();
        weigerNieuwer(flyway);
        flyway.migrate();
    }

    /** Makes the tables as they were at an earlier version, to read in what was written out then. */
    static void werkBijTot(DataSource eigenaar, String versie) {
        Flyway flyway = flyway(eigenaar).load();
        if (Arrays.stream(flyway.info().all()).noneMatch(m -> String.valueOf(m.getVersion()).equals(versie))) {
            throw new DatabaseFout("Deze uitvoer is van een Spil met schema " + versie + ", dat deze Spil niet kent. Gebruik een"
                    + " nieuwere Spil.");
        }
        flyway(eigenaar).target(versie).load().migrate();
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
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .failOnMissingLocations(true)
                .connectRetries(10);
    }

    private static void weigerNieuwer(Flyway flyway) {
        String nieuwer = Arrays.stream(flyway.info().all())
                .filter(m -> m.getState() == MigrationState.FUTURE_SUCCESS || m.getState() == MigrationState.FUTURE_FAILED)
                .map(MigrationInfo::getVersion).map(String::valueOf)
                .reduce((a, b) -> b).orElse("");
        if (!nieuwer.isEmpty()) {
            throw new DatabaseFout("Deze gegevens zijn van een nieuwere Spil (schema " + nieuwer + "). Gebruik die versie, of"
                    + " herstel een back-up van voor de overgang met 'spil herstel'.");
        }
    }
}
