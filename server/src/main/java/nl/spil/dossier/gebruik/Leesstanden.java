package nl.spil.dossier.gebruik;

import java.sql.Timestamp;
import java.time.Clock;
import javax.sql.DataSource;
import nl.spil.recht.Parketnummer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each account has read: a help to the reader, no record of the case. A new version makes a stuk unread. */
public final class Leesstanden {

    private final JdbcClient jdbc;
    private final Clock klok;

    Leesstanden(DataSource bron, Clock klok) {
        this.jdbc = JdbcClient.create(bron);
        this.klok = klok;
    }

    /**
     * Marks a stuk of this zaak; one that is not there is left alone.
     *
     * @param blad page last looked at, from 1
     */
    public void zet(Parketnummer zaak, String stuk, String account, boolean gelezen, int blad) {
        jdbc.sql("""
                insert into leesstand (zaak_id, account, stuk, versie, blad, op)
                select zaak_id, :account, id, case when :gelezen then versie else 0 end, :blad, :op from stuk where zaak_id = :zaak and id = :stuk
                on conflict (zaak_id, account, stuk) do update set versie = excluded.versie, blad = excluded.blad, op = excluded.op""")
                .param("zaak", zaak.waarde()).param("account", account).param("stuk", stuk).param("gelezen", gelezen).param("blad", Math.max(1, blad))
                .param("op", Timestamp.from(klok.instant())).update();
    }

    /** Every stuk of the zaak as it is now. */
    public void alles(Parketnummer zaak, String account) {
        jdbc.sql("""
                insert into leesstand (zaak_id, account, stuk, versie, op) select zaak_id, :account, id, versie, :op from stuk where zaak_id = :zaak
                on conflict (zaak_id, account, stuk) do update set versie = excluded.versie, op = excluded.op""")
                .param("zaak", zaak.waarde()).param("account", account).param("op", Timestamp.from(klok.instant())).update();
    }

    /** Where this account stopped reading, from 1. */
    public int blad(Parketnummer zaak, String stuk, String account) {
        return jdbc.sql("select blad from leesstand where zaak_id = :zaak and account = :account and stuk = :stuk")
                .param("zaak", zaak.waarde()).param("account", account).param("stuk", stuk).query(Integer.class).optional().orElse(1);
    }
}
