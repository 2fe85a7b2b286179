package nl.spil.toegang;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import nl.spil.recht.Actor;
import nl.spil.recht.Parketnummer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The access log: who saw which zaak. Only added to. */
public final class Inzagen {

    /**
     * One look.
     *
     * @param naam name of the account now, or its id when it is gone
     * @param wat  the door: {@code pagina}, {@code api}
     */
    public record Inzage(Parketnummer zaak, String account, String naam, Instant op, String wat) {}

    private final JdbcClient jdbc;

    Inzagen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void noteer(Parketnummer zaak, Actor actor, String wat) {
        jdbc.sql("insert into inzage (zaak_id, account, rol, wat) values (:zaak, :account, :rol, :wat)")
                .param("zaak", zaak.waarde()).param("account", actor.id()).param("rol", actor.rol()).param("wat", wat).update();
    }

    /** The role that an account had at a moment, by its last look at any zaak until then; empty when it had not looked yet. */
    public java.util.Optional<String> rolOp(String account, Instant op) {
        return jdbc.sql("select rol from inzage where account = :account and op <= :op order by op desc limit 1")
                .param("account", account).param("op", java.sql.Timestamp.from(op)).query(String.class).optional();
    }

    /** Others who looked at this zaak within {@code sinds}, the last one first; each once. */
    public List<Inzage> anderen(Parketnummer zaak, Actor actor, Duration sinds) {
        return jdbc.sql("""
                select i.zaak_id, i.account, coalesce(max(a.naam), i.account) as naam, max(i.op) as op, max(i.wat) as wat
                from inzage i left join account a on a.id = i.account
                where i.zaak_id = :zaak and i.account <> :account and i.wat = 'pagina'
                  and i.op between clock_timestamp() - make_interval(secs => :seconden) and clock_timestamp()
                group by i.zaak_id, i.account order by op desc limit 5""")
                .param("zaak", zaak.waarde()).param("account", actor.id()).param("seconden", sinds.toSeconds())
                .query((r, _) -> rij(r)).list();
    }

    /** The zaken this account opened last, each once, the last one first. */
    public List<Parketnummer> laatstGeopend(Actor actor, int aantal) {
        return jdbc.sql("""
                select zaak_id from (select zaak_id, max(op) as op from (
                    select zaak_id, op from inzage where account = :account and wat = 'pagina' order by op desc limit 200) recent
                  group by zaak_id) eenmaal order by op desc limit :aantal""")
                .param("account", actor.id()).param("aantal", aantal)
                .query((r, _) -> new Parketnummer(r.getString(1))).list();
    }

    private static Inzage rij(java.sql.ResultSet r) throws java.sql.SQLException {
        return new Inzage(new Parketnummer(r.getString("zaak_id")), r.getString("account"), r.getString("naam"),
                r.getObject("op", OffsetDateTime.class).toInstant(), r.getString("wat"));
    }
}
