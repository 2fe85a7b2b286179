package nl.spil.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections that have put on a lesser role. */
final class RolBron extends DelegatingDataSource {
    private final Rol rol;

    RolBron(DataSource bron, Rol rol) {
        super(bron);
        this.rol = rol;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection c = super.getConnection();
        try (Statement s = c.createStatement()) {
            s.execute("set role " + rol.naam());
            return c;
        } catch (SQLException e) {
            c.close();
            throw e;
        }
    }
}
