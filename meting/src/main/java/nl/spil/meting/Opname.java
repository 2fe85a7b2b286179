package nl.spil.meting;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Writes down what goes over the connections of a DataSource: every statement with its parameters, and where transactions
 * begin and end, per thread and in order. Questions to the driver about itself are not written down.
 */
final class Opname extends DelegatingDataSource {

    /** One call. {@code op} is the number of a statement within its use of a connection, or -1 for the connection. */
    record Aanroep(int op, Method methode, @Nullable Object[] waarden) {}

    /** An array as it was made: it belongs to the connection that made it. */
    record Rij(String type, Object[] elementen) {}

    /** What one thread did between taking a connection and giving it back. */
    record Gebruik(List<Aanroep> aanroepen) {}

    private static final Set<String> GRENZEN = Set.of("setAutoCommit", "commit", "rollback");

    private final Queue<List<Gebruik>> draden = new ConcurrentLinkedQueue<>();
    /** A thread that another starts for a piece of its work writes in the book of that other; without a book it is lost. */
    private final ThreadLocal<@Nullable List<Gebruik>> draad = new InheritableThreadLocal<>();

    Opname(DataSource bron) {
        super(bron);
    }

    /** This thread's use is written down from here on. */
    void begin() {
        List<Gebruik> boek = Collections.synchronizedList(new ArrayList<>());
        draden.add(boek);
        draad.set(boek);
    }

    /** Per thread that began; read it when the threads have ended. */
    List<List<Gebruik>> draden() {
        return List.copyOf(draden);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var aanroepen = new ArrayList<Aanroep>();
        var boek = draad.get();
        if (boek != null) {
            boek.add(new Gebruik(aanroepen));
        }
        return new Schrijver(aanroepen).verbinding(super.getConnection());
    }

    /** The pen of one use of a connection. */
    private static final class Schrijver {
        private final List<Aanroep> aanroepen;
        private final Map<Array, Rij> rijen = Collections.synchronizedMap(new IdentityHashMap<>());
        private int statements;

        Schrijver(List<Aanroep> aanroepen) {
            this.aanroepen = aanroepen;
        }

        Connection verbinding(Connection echt) {
            return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, (_, m, w) -> {
                if (GRENZEN.contains(m.getName())) {
                    aanroepen.add(new Aanroep(-1, m, waarden(w)));
                }
                var uit = roep(m, echt, w);
                if (uit instanceof Statement s && Statement.class.isAssignableFrom(m.getReturnType())) {
                    aanroepen.add(new Aanroep(-1, m, waarden(w)));
                    return statement(s, m.getReturnType(), statements++);
                }
                if (m.getName().equals("createArrayOf") && uit instanceof Array a) {
                    rijen.put(a, new Rij((String) w[0], ((Object[]) w[1]).clone()));
                }
                return uit;
            });
        }

        private Object statement(Statement echt, Class<?> soort, int nr) {
            if (CallableStatement.class.isAssignableFrom(soort)) {
                throw new IllegalStateException("a call of a procedure cannot be played again");
            }
            var vlak = PreparedStatement.class.isAssignableFrom(soort) ? PreparedStatement.class : Statement.class;
            return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {vlak}, (_, m, w) -> {
                var naam = m.getName();
                if (naam.startsWith("set") || naam.startsWith("execute") || naam.equals("addBatch") || naam.equals("close")) {
                    aanroepen.add(new Aanroep(nr, m, waarden(w)));
                }
                return roep(m, echt, w);
            });
        }

        private @Nullable Object[] waarden(@Nullable Object @Nullable [] waarden) {
            if (waarden == null) {
                return new Object[0];
            }
            var uit = waarden.clone();
            for (var i = 0; i < uit.length; i++) {
                if (uit[i] instanceof Array a) {
                    uit[i] = java.util.Objects.requireNonNull(rijen.get(a), "an array of another connection");
                }
            }
            return uit;
        }
    }

    /** As if it were called without reflection: what it throws is thrown. */
    static @Nullable Object roep(Method m, Object op, @Nullable Object @Nullable [] waarden) throws Throwable {
        try {
            return m.invoke(op, waarden);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
