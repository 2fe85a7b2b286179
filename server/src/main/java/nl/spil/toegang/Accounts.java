package nl.spil.toegang;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts. Demo accounts count only while demo is on; a blocked account never. */
public final class Accounts {

    /** An account with what proves it. */
    record MetWachtwoord(Account account, String hash) {}

    private final JdbcClient jdbc;
    private final boolean demo;

    Accounts(JdbcClient jdbc, boolean demo) {
        this.jdbc = jdbc;
        this.demo = demo;
    }

    Optional<MetWachtwoord> zoek(String id) {
        return jdbc.sql("""
                select id, naam, rol, onderdeel, wachtwoord_hash from account
                where id = :id and geblokkeerd_op is null and (not demo or :demo)""")
                .param("id", id).param("demo", demo)
                .query((r, _) -> new MetWachtwoord(new Account(r.getString(1), r.getString(2), r.getString(3), r.getString(4)), r.getString(5)))
                .optional();
    }

    /** An account that is not blocked. */
    public Optional<Account> account(String id) {
        return zoek(id).map(MetWachtwoord::account);
    }

    /** Everyone with this role, by name; to choose a second person from. */
    public List<Account> metRol(String rol) {
        return jdbc.sql("""
                select id, naam, rol, onderdeel from account
                where rol = :rol and geblokkeerd_op is null and (not demo or :demo) order by naam""")
                .param("rol", rol).param("demo", demo)
                .query((r, _) -> new Account(r.getString(1), r.getString(2), r.getString(3), r.getString(4))).list();
    }

    boolean bestaat(String id) {
        return jdbc.sql("select exists (select 1 from account where id = :id)").param("id", id).query(Boolean.class).single();
    }

    void voegToe(Account a, String hash, boolean isDemo) {
        jdbc.sql("""
                insert into account (id, naam, rol, onderdeel, wachtwoord_hash, demo)
                values (:id, :naam, :rol, :onderdeel, :hash, :demo) on conflict (id) do nothing""")
                .param("id", a.id()).param("naam", a.naam()).param("rol", a.rol()).param("onderdeel", a.onderdeel())
                .param("hash", hash).param("demo", isDemo).update();
    }
}
