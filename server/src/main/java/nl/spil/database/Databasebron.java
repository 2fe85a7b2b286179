package nl.spil.database;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How to reach a database of Spil, embedded or not: as the owner of the schema, as the server, and as other roles.
 * Connections from here are plain; the server puts a pool before them.
 */
public final class Databasebron {
    private static final String GEBRUIKER = "SPIL_DATABASE_GEBRUIKER";
    private static final String WACHTWOORD = "SPIL_DATABASE_WACHTWOORD";
    /** In seconds: a database that is frozen or a line that is cut may hold a request no longer than this. */
    private static final int STILTE = 30;
    private static final int VERBINDEN = 5;

    private final String url;
    private final @Nullable Toegangsbestand toegang;

    private Databasebron(String url, @Nullable Toegangsbestand toegang) {
        this.url = url;
        this.toegang = toegang;
    }

    /** The embedded database: each role with its own password. */
    public static Databasebron ingebed(Toegangsbestand toegang) {
        return new Databasebron(toegang.jdbcUrl(), toegang);
    }

    /**
     * A PostgreSQL that is there already. Its user (in the address or the environment) owns the schema; the server
     * connects as that user and then takes the lesser role with SET ROLE.
     */
    public static Databasebron bestaand(String jdbcUrl) {
        return new Databasebron(jdbcUrl, null);
    }

    /** As the owner of the schema, for migrations. */
    public DataSource eigenaar() {
        return als(Rol.EIGENAAR);
    }

    /** As the server. */
    public DataSource app() {
        return als(Rol.APP);
    }

    /** As the given role. */
    public DataSource als(Rol rol) {
        PGSimpleDataSource bron = new PGSimpleDataSource();
        bron.setUrl(url);
        bron.setApplicationName("spil");
        bron.setConnectTimeout(VERBINDEN);
        if (toegang != null) {
            bron.setUser(rol.naam());
            bron.setPassword(toegang.wachtwoord(rol));
            return bron;
        }
        uitOmgeving(bron);
        return rol == Rol.EIGENAAR ? bron : new RolBron(bron, rol);
    }

    private static void uitOmgeving(PGSimpleDataSource bron) {
        if (System.getenv(GEBRUIKER) != null) {
            bron.setUser(System.getenv(GEBRUIKER));
        }
        if (System.getenv(WACHTWOORD) != null) {
            bron.setPassword(System.getenv(WACHTWOORD));
        }
    }

    /** The pool of the server, as properties of Spring Boot. */
    public Map<String, Object> springEigenschappen() {
        Map<String, Object> uit = new HashMap<>();
        uit.put("spring.datasource.url", url);
        uit.put("spring.datasource.hikari.data-source-properties.socketTimeout", Integer.toString(STILTE));
        uit.put("spring.datasource.hikari.data-source-properties.connectTimeout", Integer.toString(VERBINDEN));
        if (toegang != null) {
            uit.put("spring.datasource.username", Rol.APP.naam());
            uit.put("spring.datasource.password", toegang.wachtwoord(Rol.APP));
        } else {
            PGSimpleDataSource bron = new PGSimpleDataSource();
            bron.setUrl(url);
            uitOmgeving(bron);
            uit.put("spring.datasource.username", String.valueOf(bron.getUser()));
            uit.put("spring.datasource.password", bron.getPassword() == null ? "" : bron.getPassword());
            uit.put("spring.datasource.hikari.connection-init-sql", "set role " + Rol.APP.naam());
        }
        return uit;
    }
}
