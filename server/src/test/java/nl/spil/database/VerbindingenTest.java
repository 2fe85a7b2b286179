package nl.spil.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class VerbindingenTest {

    @Test
    void who_waits_on_a_connection_that_is_given_up_waits_no_longer_and_the_pool_goes_on_with_new_ones() throws Exception {
        try (var database = ProefDatabase.nieuw(); var pool = pool(database)) {
            var verbindingen = Verbindingen.van(pool);
            pool.setDataSource(verbindingen);
            var bezig = new CompletableFuture<Integer>();
            var afloop = CompletableFuture.supplyAsync(() -> wacht(pool, bezig));
            int toen = bezig.get(1, TimeUnit.MINUTES);

            verbindingen.geefOp();
            // The database would answer after an hour.
            assertThat(afloop.get(3, TimeUnit.MINUTES)).startsWith("08");
            try (Connection c = pool.getConnection(); Statement s = c.createStatement()) {
                assertThat(proces(s)).isNotEqualTo(toen);
            }
        }
    }

    private static HikariDataSource pool(ProefDatabase database) {
        var uit = new HikariDataSource();
        uit.setJdbcUrl(database.url());
        uit.setUsername(Rol.APP.naam());
        uit.setPassword(database.wachtwoord(Rol.APP));
        uit.setMaximumPoolSize(2);
        uit.addDataSourceProperty("socketTimeout", "7200");
        return uit;
    }

    /** The SQLSTATE with which it ended. */
    private static String wacht(HikariDataSource pool, CompletableFuture<Integer> bezig) {
        try (Connection c = pool.getConnection(); Statement s = c.createStatement()) {
            bezig.complete(proces(s));
            s.execute("select pg_sleep(3600)");
            return "answered";
        } catch (SQLException e) {
            return String.valueOf(e.getSQLState());
        }
    }

    private static int proces(Statement s) throws SQLException {
        try (var r = s.executeQuery("select pg_backend_pid()")) {
            r.next();
            return r.getInt(1);
        }
    }
}
