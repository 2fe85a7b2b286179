package nl.spil.dossier.gebruik;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import nl.spil.recht.Actor;
import nl.spil.recht.Zaakbeeld;
import nl.spil.zaak.AccessPolicy;
import nl.spil.zaak.Fout;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may open a stuk that only named people may open. A name taken away stays in the list with its end. */
public final class Aanwijzingen {

    /**
     * @param reden          why; empty of those from before a reason was asked
     * @param tot            null while it lasts
     * @param beeindigdDoor  account that took the name away, where that is known
     */
    public record Aanwijzing(String account, String door, Instant sinds, String reden, @Nullable Instant tot, @Nullable String beeindigdDoor) {}

    private static final int LANGSTE = 200;
    private static final Set<String> WIJZEN_AAN = Set.of("officier", "advocaat-generaal");

    private final JdbcClient jdbc;
    private final AccessPolicy toegang;
    private final Clock klok;

    Aanwijzingen(DataSource bron, AccessPolicy toegang, Clock klok) {
        this.jdbc = JdbcClient.create(bron);
        this.toegang = toegang;
        this.klok = klok;
    }

    /** Whether this person may name people, and take a name away. */
    public boolean magAanwijzen(Actor actor) {
        return toegang.mag(actor, AccessPolicy.Functie.HANDELEN) && WIJZEN_AAN.contains(actor.rol());
    }

    /** Whether a stuk is one that people are named for. */
    public static boolean vraagtAanwijzing(Dossierstuk stuk) {
        return stuk.stuk().bijzonder().equals(Toegankelijk.KINDERPORNOGRAFISCH) && !stuk.toegankelijk().reden().equals("vernietigd");
    }

    /**
     * Names someone; once is enough.
     *
     * @param beeld of the zaak: who may not see it is not named
     * @param wie   empty when there is no such account
     * @param door  someone who {@link #magAanwijzen}
     * @return what stands against it; empty when the name stands
     */
    public List<Fout> wijsAan(Dossierstuk stuk, Zaakbeeld beeld, Optional<Actor> wie, String reden, Actor door) {
        var fouten = new ArrayList<Fout>();
        if (!vraagtAanwijzing(stuk)) {
            fouten.add(new Fout("", "geen-aanwijzing-nodig", "Dit stuk is niet alleen voor aangewezen personen. Merk het eerst aan als kinderpornografisch."));
        }
        if (wie.isEmpty()) {
            fouten.add(new Fout("/account", "account-onbekend", "Geen account heeft deze naam. Kies een naam uit de lijst."));
        } else if (!toegang.mag(wie.get(), AccessPolicy.Functie.ZAAK_LEZEN) || !toegang.ziet(wie.get(), beeld)) {
            fouten.add(new Fout("/account", "zaak-niet-zichtbaar", wie.get().naam() + " mag deze zaak niet inzien. Wijs iemand aan die de zaak mag inzien."));
        }
        if (reden.isBlank() || reden.strip().length() > LANGSTE || reden.chars().anyMatch(Character::isISOControl)) {
            fouten.add(new Fout("/reden", "lengte", "Zeg in hoogstens 200 tekens waarom deze persoon het stuk moet zien."));
        }
        if (fouten.isEmpty()) {
            jdbc.sql("""
                    insert into stukaanwijzing (zaak_id, stuk, account, door, sinds, reden)
                    select :zaak, id, :account, :door, :nu, :reden from stuk s where zaak_id = :zaak and id = :stuk
                        and not exists (select from stukaanwijzing a where a.zaak_id = s.zaak_id and a.stuk = s.id and a.account = :account and a.tot is null)""")
                    .param("zaak", stuk.stuk().zaak().waarde()).param("stuk", stuk.stuk().id()).param("account", wie.orElseThrow().id())
                    .param("door", door.id()).param("nu", Timestamp.from(klok.instant())).param("reden", reden.strip()).update();
        }
        return fouten;
    }

    /** Takes the name away; false when this person was not named. */
    public boolean trekIn(Dossierstuk stuk, String account, Actor door) {
        return jdbc.sql("""
                update stukaanwijzing set tot = :nu, beeindigd_door = :door
                where zaak_id = :zaak and stuk = :stuk and account = :account and tot is null""")
                .param("zaak", stuk.stuk().zaak().waarde()).param("stuk", stuk.stuk().id()).param("account", account).param("door", door.id())
                .param("nu", Timestamp.from(klok.instant())).update() > 0;
    }

    /** All that ever were, oldest first. */
    public List<Aanwijzing> bij(Dossierstuk stuk) {
        return jdbc.sql("""
                select account, door, sinds, reden, tot, beeindigd_door from stukaanwijzing
                where zaak_id = :zaak and stuk = :stuk order by sinds, account""")
                .param("zaak", stuk.stuk().zaak().waarde()).param("stuk", stuk.stuk().id()).query((rij, _) -> {
                    var tot = rij.getTimestamp("tot");
                    return new Aanwijzing(rij.getString("account"), rij.getString("door"), rij.getTimestamp("sinds").toInstant(), rij.getString("reden"),
                            tot == null ? null : tot.toInstant(), rij.getString("beeindigd_door"));
                }).list();
    }
}
