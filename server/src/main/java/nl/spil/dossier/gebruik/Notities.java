package nl.spil.dossier.gebruik;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.spil.recht.Actor;
import nl.spil.recht.Parketnummer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The notes on stukken. A note on a stuk that this reader may not open is not shown to him either, unless it is his own. */
public final class Notities {

    private static final String KOLOMMEN = """
            select n.zaak_id, n.id, n.stuk, n.versie, n.soort, n.tekst, n.blad, n.vlak, n.citaat, n.feiten, n.gedeeld, n.door, n.door_naam, n.op, n.gewijzigd_op,
                s.versie as nieuwste
            from notitie n join stuk s on s.zaak_id = n.zaak_id and s.id = n.stuk
            where n.zaak_id = :zaak and (n.gedeeld or n.door = :account)
            """;

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final Clock klok;

    Notities(DataSource bron, Dossiers dossiers, Clock klok) {
        this.jdbc = JdbcClient.create(bron);
        this.dossiers = dossiers;
        this.klok = klok;
    }

    /** In the order of the pages. */
    public List<Notitie> bij(Parketnummer zaak, String stuk, Lezer lezer) {
        return zichtbaar(zaak, lezer, jdbc.sql(KOLOMMEN + "and n.stuk = :stuk order by n.blad, n.op").param("zaak", zaak.waarde())
                .param("account", lezer.actor().id()).param("stuk", stuk).query((rij, _) -> notitie(rij)).list());
    }

    /** For the overview of the case: by kind, then in the order of the dossier. */
    public List<Notitie> inZaak(Parketnummer zaak, Lezer lezer) {
        return zichtbaar(zaak, lezer, jdbc.sql(KOLOMMEN + "order by n.soort, s.volgorde nulls last, s.volg, n.blad, n.op").param("zaak", zaak.waarde())
                .param("account", lezer.actor().id()).query((rij, _) -> notitie(rij)).list());
    }

    private List<Notitie> zichtbaar(Parketnummer zaak, Lezer lezer, List<Notitie> alle) {
        if (alle.stream().allMatch(n -> n.door().equals(lezer.actor().id()))) {
            return alle;
        }
        var stukken = alle.stream().map(Notitie::stuk).distinct().toList();
        var dossier = stukken.size() == 1 ? dossiers.stuk(zaak, stukken.getFirst(), lezer).stream().toList() : dossiers.lijst(zaak, lezer);
        var open = dossier.stream().filter(s -> s.toegankelijk().mag()).map(s -> s.stuk().id()).collect(Collectors.toSet());
        return alle.stream().filter(n -> n.door().equals(lezer.actor().id()) || open.contains(n.stuk())).toList();
    }

    /**
     * Writes a note; the stuk must be of this zaak and open to the writer.
     *
     * @param stuk  with the version that the note is about
     * @param vraag without {@link Notitievraag#fouten}
     */
    public Notitie leg(Dossierstuk stuk, Notitievraag vraag, Actor door) {
        var s = stuk.stuk();
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
                insert into notitie (zaak_id, id, stuk, versie, soort, tekst, blad, vlak, citaat, feiten, gedeeld, door, door_naam, op)
                values (:zaak, :id, :stuk, :versie, :soort, :tekst, :blad, :vlak, :citaat, :feiten, :gedeeld, :door, :naam, :op)""")
                .param("zaak", s.zaak().waarde()).param("id", id).param("stuk", s.id()).param("versie", stuk.versie()).param("soort", vraag.soort())
                .param("tekst", vraag.tekst().strip()).param("blad", vraag.plek().blad()).param("vlak", vlak(vraag)).param("citaat", vraag.plek().citaat())
                .param("feiten", vraag.feiten().toArray(Integer[]::new)).param("gedeeld", vraag.gedeeld()).param("door", door.id()).param("naam", door.naam())
                .param("op", Timestamp.from(klok.instant())).update();
        return eigen(s.zaak(), id, door).orElseThrow();
    }

    /** Changes a note of one's own; empty when there is no such note of this person. */
    public Optional<Notitie> wijzig(Parketnummer zaak, String id, Notitievraag vraag, Actor door) {
        jdbc.sql("""
                update notitie set soort = :soort, tekst = :tekst, blad = :blad, vlak = :vlak, citaat = :citaat, feiten = :feiten, gedeeld = :gedeeld,
                    gewijzigd_op = :op where zaak_id = :zaak and id = :id and door = :door""")
                .param("soort", vraag.soort()).param("tekst", vraag.tekst().strip()).param("blad", vraag.plek().blad()).param("vlak", vlak(vraag))
                .param("citaat", vraag.plek().citaat()).param("feiten", vraag.feiten().toArray(Integer[]::new)).param("gedeeld", vraag.gedeeld())
                .param("op", Timestamp.from(klok.instant())).param("zaak", zaak.waarde()).param("id", id).param("door", door.id()).update();
        return eigen(zaak, id, door);
    }

    /** Takes a note of one's own away; false when there is none. */
    public boolean wis(Parketnummer zaak, String id, Actor door) {
        return jdbc.sql("delete from notitie where zaak_id = :zaak and id = :id and door = :door").param("zaak", zaak.waarde()).param("id", id)
                .param("door", door.id()).update() > 0;
    }

    private Optional<Notitie> eigen(Parketnummer zaak, String id, Actor door) {
        return jdbc.sql(KOLOMMEN + "and n.id = :id and n.door = :account").param("zaak", zaak.waarde()).param("account", door.id()).param("id", id)
                .query((rij, _) -> notitie(rij)).optional();
    }

    private static String vlak(Notitievraag vraag) {
        var vlak = vraag.plek().vlak();
        return vlak == null ? "" : vlak.opgeslagen();
    }

    private static Notitie notitie(ResultSet rij) throws SQLException {
        Array feiten = rij.getArray("feiten");
        var gewijzigd = rij.getTimestamp("gewijzigd_op");
        return new Notitie(rij.getString("id"), new Parketnummer(rij.getString("zaak_id")), rij.getString("stuk"), rij.getInt("versie"), rij.getInt("nieuwste"), rij.getString("soort"),
                rij.getString("tekst"), new Plek(rij.getInt("blad"), Rechthoek.lees(rij.getString("vlak")), rij.getString("citaat")),
                Stream.of((Integer[]) feiten.getArray()).toList(), rij.getBoolean("gedeeld"), rij.getString("door"), rij.getString("door_naam"),
                rij.getTimestamp("op").toInstant(), gewijzigd == null ? null : gewijzigd.toInstant());
    }
}
