package nl.spil.web;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.spil.recht.Actor;
import nl.spil.recht.CanoniekeJson;
import nl.spil.recht.Parketnummer;
import nl.spil.zaak.Vernietigdeel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Drafts of acts, on the server and field by field, so that nothing typed is lost by a closed tab, a log-out or a conflict. */
@Component
class Concepten implements Vernietigdeel {

    /** Someone else's draft in this zaak. */
    record Bezig(String account, String naam, String handeling, Instant begonnenOp) {}

    private static final TypeReference<TreeMap<String, List<String>>> VELDEN = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Concepten(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Concept> zoek(Parketnummer zaak, Actor actor, String handeling) {
        return jdbc.sql("""
                select handeling, velden::text, gezien, sleutel, begonnen_op, bijgewerkt_op from concept
                where zaak_id = :zaak and account = :account and handeling = :handeling""")
                .param("zaak", zaak.waarde()).param("account", actor.id()).param("handeling", handeling)
                .query((r, _) -> new Concept(r.getString(1), json.readValue(r.getString(2), VELDEN), r.getInt(3), r.getString(4),
                        r.getObject(5, OffsetDateTime.class).toInstant(), r.getObject(6, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Lays these fields over what was kept; fields that are not named stay. Gives the moment of saving. */
    Instant bewaar(Parketnummer zaak, Actor actor, String handeling, SortedMap<String, List<String>> velden, int gezien) {
        return jdbc.sql("""
                insert into concept (zaak_id, account, handeling, velden, gezien, sleutel)
                values (:zaak, :account, :handeling, cast(:velden as jsonb), :gezien, :sleutel)
                on conflict (zaak_id, account, handeling) do update
                set velden = concept.velden || excluded.velden, bijgewerkt_op = clock_timestamp()
                returning bijgewerkt_op""")
                .param("zaak", zaak.waarde()).param("account", actor.id()).param("handeling", handeling)
                .param("velden", CanoniekeJson.schrijf(new TreeMap<String, Object>(velden))).param("gezien", gezien)
                .param("sleutel", "pagina " + UUID.randomUUID())
                .query((r, _) -> r.getObject(1, OffsetDateTime.class).toInstant()).single();
    }

    /** After a conflict: from here on the draft stands on this version, under a new key, with what was typed kept. */
    void zetVoort(Parketnummer zaak, Actor actor, String handeling, int gezien) {
        jdbc.sql("""
                update concept set gezien = :gezien, sleutel = :sleutel
                where zaak_id = :zaak and account = :account and handeling = :handeling""")
                .param("gezien", gezien).param("sleutel", "pagina " + UUID.randomUUID())
                .param("zaak", zaak.waarde()).param("account", actor.id()).param("handeling", handeling).update();
    }

    void verwijder(Parketnummer zaak, Actor actor, String handeling) {
        jdbc.sql("delete from concept where zaak_id = :zaak and account = :account and handeling = :handeling")
                .param("zaak", zaak.waarde()).param("account", actor.id()).param("handeling", handeling).update();
    }

    /** Of everyone: the zaak is destroyed. */
    @Override
    public void vernietig(Parketnummer zaak) {
        jdbc.sql("delete from concept where zaak_id = :zaak").param("zaak", zaak.waarde()).update();
    }

    List<Bezig> vanAnderen(Parketnummer zaak, Actor actor, Duration sinds) {
        return jdbc.sql("""
                select c.account, coalesce(a.naam, c.account), c.handeling, c.begonnen_op
                from concept c left join account a on a.id = c.account
                where c.zaak_id = :zaak and c.account <> :account
                    and c.bijgewerkt_op between clock_timestamp() - make_interval(secs => :seconden) and clock_timestamp()
                order by c.bijgewerkt_op desc limit 5""")
                .param("zaak", zaak.waarde()).param("account", actor.id()).param("seconden", sinds.toSeconds())
                .query((r, _) -> new Bezig(r.getString(1), r.getString(2), r.getString(3), r.getObject(4, OffsetDateTime.class).toInstant())).list();
    }

    /** What this account has lying in this zaak, the last one first. */
    List<Map.Entry<String, Instant>> eigen(Parketnummer zaak, Actor actor) {
        return new ArrayList<>(jdbc.sql("select handeling, bijgewerkt_op from concept where zaak_id = :zaak and account = :account order by 2 desc")
                .param("zaak", zaak.waarde()).param("account", actor.id())
                .query((r, _) -> Map.entry(r.getString(1), r.getObject(2, OffsetDateTime.class).toInstant())).list());
    }
}
