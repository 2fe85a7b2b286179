package nl.spil.meting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Plays an {@link Opname} on another database: the floor. No law, no JSON, no digests: only the statements, the rows that
 * they give, and the commits.
 */
final class Afspeler {
    private final DataSource bron;
    private long mislukt;

    Afspeler(DataSource bron) {
        this.bron = bron;
    }

    /** One thread of the recording; on a connection of the pool for each use, as it was. */
    void speel(List<Opname.Gebruik> draad) throws SQLException {
        for (var gebruik : draad) {
            try (var verbinding = bron.getConnection()) {
                speel(gebruik, verbinding);
            } catch (SQLException e) {
                // As in the run itself: two writers can meet, but then at another place.
                mislukt++;
            }
        }
    }

    /** Uses of a connection that ended in an error. */
    long mislukt() {
        return mislukt;
    }

    private static void speel(Opname.Gebruik gebruik, Connection verbinding) throws SQLException {
        var statements = new ArrayList<Statement>();
        try {
            for (var a : gebruik.aanroepen()) {
                var op = a.op() < 0 ? verbinding : statements.get(a.op());
                var uit = Opname.roep(a.methode(), op, waarden(a, verbinding));
                if (a.op() < 0 && uit instanceof Statement s) {
                    statements.add(s);
                } else if (uit instanceof ResultSet r) {
                    lees(r);
                } else if (a.methode().getName().equals("execute") && Boolean.TRUE.equals(uit)) {
                    lees(((Statement) op).getResultSet());
                }
            }
        } catch (SQLException e) {
            if (!verbinding.getAutoCommit()) {
                verbinding.rollback();
            }
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a call of the recording does not exist", e);
        }
    }

    private static void lees(ResultSet rijen) throws SQLException {
        try (rijen) {
            var kolommen = rijen.getMetaData().getColumnCount();
            while (rijen.next()) {
                for (var k = 1; k <= kolommen; k++) {
                    rijen.getString(k);
                }
            }
        }
    }

    private static @Nullable Object[] waarden(Opname.Aanroep a, Connection verbinding) throws SQLException {
        if (a.op() < 0 || !PreparedStatement.class.isAssignableFrom(a.methode().getDeclaringClass())) {
            return a.waarden();
        }
        var uit = a.waarden().clone();
        for (var i = 0; i < uit.length; i++) {
            if (uit[i] instanceof Opname.Rij rij) {
                uit[i] = verbinding.createArrayOf(rij.type(), rij.elementen());
            }
        }
        return uit;
    }
}
