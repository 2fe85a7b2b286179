package nl.spil.database;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

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
        Flyway flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(eigenaar)
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .failOnMissingLocations(true)
                .connectRetries(10)
                .load();
        String nieuwer = Arrays.stream(flyway.info().all())
                .filter(m -> m.getState() == MigrationState.FUTURE_SUCCESS || m.getState() == MigrationState.FUTURE_FAILED)
                .map(MigrationInfo::getVersion).map(String::valueOf)
                .reduce((a, b) -> b).orElse("");
        if (!nieuwer.isEmpty()) {
            throw new DatabaseFout("Deze gegevens zijn van een nieuwere Spil (schema " + nieuwer + "). Gebruik die versie, of"
                    + " herstel een back-up van voor de overgang met 'spil herstel'.");
        }
        flyway.migrate();
    }
}
