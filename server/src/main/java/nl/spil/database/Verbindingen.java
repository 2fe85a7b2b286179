package nl.spil.database;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Makes the connections of the pool and knows those that are open, so that all can be given up at once when the database has fallen
 * silent: what waits on one of them ends then, instead of at the end of the silence that a single connection is allowed.
 */
final class Verbindingen extends DelegatingDataSource {
    private static final Logger LOG = LoggerFactory.getLogger(Verbindingen.class);

    private final Set<Connection> open = Collections.newSetFromMap(new WeakHashMap<>());

    Verbindingen(DataSource bron) {
        super(bron);
    }

    /** With the address and the properties of this pool; name and password come with each question for a connection. */
    static Verbindingen van(HikariConfig pool) {
        PGSimpleDataSource bron = new PGSimpleDataSource();
        bron.setUrl(pool.getJdbcUrl());
        pool.getDataSourceProperties().forEach((naam, waarde) -> zet(bron, naam.toString(), waarde.toString()));
        return new Verbindingen(bron);
    }

    private static void zet(PGSimpleDataSource bron, String naam, String waarde) {
        try {
            bron.setProperty(naam, waarde);
        } catch (SQLException e) {
            throw new IllegalArgumentException("no property of a connection: " + naam, e);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return erbij(super.getConnection());
    }

    @Override
    public Connection getConnection(String naam, String wachtwoord) throws SQLException {
        return erbij(super.getConnection(naam, wachtwoord));
    }

    private synchronized Connection erbij(Connection nieuw) throws SQLException {
        for (Connection c : List.copyOf(open)) {
            if (c.isClosed()) {
                open.remove(c);
            }
        }
        open.add(nieuw);
        return nieuw;
    }

    /** Ends all that are open, used or not; the pool finds that out and makes new ones. */
    void geefOp() {
        for (Connection c : neemAlle()) {
            try {
                c.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("a connection cannot be given up", e);
            }
        }
    }

    private synchronized List<Connection> neemAlle() {
        List<Connection> alle = new ArrayList<>(open);
        open.clear();
        return alle;
    }
}
