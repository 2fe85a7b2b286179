package nl.spil.dossier.gebruik;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import nl.spil.recht.Actor;
import nl.spil.recht.Parketnummer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may open a stuk that only named people may open. A name taken away stays in the list with its end. */
public final class Aanwijzingen {

    /** @param tot null while it lasts */
    public record Aanwijzing(String account, String door, Instant sinds, @Nullable Instant tot) {}

    private final JdbcClient jdbc;
    private final Clock klok;

    Aanwijzingen(DataSource bron, Clock klok) {
        this.jdbc = JdbcClient.create(bron);
        this.klok = klok;
    }

    /** Names someone; once is enough. */
    public void wijsAan(Parketnummer zaak, String stuk, String account, Actor door) {
        jdbc.sql("""
                insert into stukaanwijzing (zaak_id, stuk, account, door, sinds)
                select :zaak, id, :account, :door, :nu from stuk s where zaak_id = :zaak and id = :stuk
                    and not exists (select from stukaanwijzing a where a.zaak_id = s.zaak_id and a.stuk = s.id and a.account = :account and a.tot is null)""")
                .param("zaak", zaak.waarde()).param("stuk", stuk).param("account", account).param("door", door.id())
                .param("nu", Timestamp.from(klok.instant())).update();
    }

    /** Takes the name away; false when this person was not named. */
    public boolean trekIn(Parketnummer zaak, String stuk, String account) {
        return jdbc.sql("update stukaanwijzing set tot = :nu where zaak_id = :zaak and stuk = :stuk and account = :account and tot is null")
                .param("zaak", zaak.waarde()).param("stuk", stuk).param("account", account).param("nu", Timestamp.from(klok.instant())).update() > 0;
    }

    /** All that ever were, oldest first. */
    public List<Aanwijzing> bij(Parketnummer zaak, String stuk) {
        return jdbc.sql("select account, door, sinds, tot from stukaanwijzing where zaak_id = :zaak and stuk = :stuk order by sinds, account")
                .param("zaak", zaak.waarde()).param("stuk", stuk).query((rij, _) -> {
                    var tot = rij.getTimestamp("tot");
                    return new Aanwijzing(rij.getString("account"), rij.getString("door"), rij.getTimestamp("sinds").toInstant(),
                            tot == null ? null : tot.toInstant());
                }).list();
    }
}
