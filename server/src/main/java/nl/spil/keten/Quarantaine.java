package nl.spil.keten;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.spil.recht.Actor;
import nl.spil.zaak.Fout;
import nl.spil.zaak.Pagina;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Deliveries refused, kept whole and once per content, until they are accepted after all. */
public final class Quarantaine {

    /**
     * A delivery in quarantine.
     *
     * @param laatstOp  when it was last offered
     * @param keren     how often
     * @param afzender  organisation and unit, or the account when the message does not say
     * @param berichtId empty when it could not be read
     * @param mediatype of the body that was sent
     * @param grootte   of that body, in bytes
     * @param status    of the answer
     */
    public record Levering(String id, Instant ontvangenOp, Instant laatstOp, int keren, String afzender, String berichtId,
            String mediatype, long grootte, int status, List<Fout> fouten) {}

    /** What is put in. */
    record Inhoud(String kenmerk, Actor account, String afzender, String berichtId, String mediatype, Lichaam lichaam, int status,
            List<Fout> fouten) {}

    private static final String KOLOMMEN =
            "id, ontvangen_op, laatst_op, keren, afzender, bericht_id, mediatype, grootte, status, fouten";

    private final JdbcTemplate jdbc;
    private final Path map;

    Quarantaine(DataSource bron, Path map) throws IOException {
        this.jdbc = new JdbcTemplate(bron);
        this.map = Files.createDirectories(map);
    }

    /** Newest first. {@code na} is the cursor of an earlier page, or null. */
    public Pagina<Levering> lijst(@Nullable String na, int limiet) {
        var aantal = Math.clamp(limiet, 1, 200);
        var rijen = jdbc.query("select " + KOLOMMEN + """
                 from quarantaine
                where afgehandeld_op is null
                    and (?::text is null or (ontvangen_op, id) < (select q.ontvangen_op, q.id from quarantaine q where q.id = ?::text))
                order by ontvangen_op desc, id desc limit ?""", (rij, _) -> levering(rij), na, na, aantal + 1);
        return rijen.size() <= aantal ? new Pagina<>(rijen, null) : new Pagina<>(rijen.subList(0, aantal), rijen.get(aantal - 1).id());
    }

    /** One that is still in. */
    public Optional<Levering> toon(String id) {
        return jdbc.query("select " + KOLOMMEN + " from quarantaine where id = ? and afgehandeld_op is null", (rij, _) -> levering(rij), id)
                .stream().findFirst();
    }

    public int aantal() {
        var aantal = jdbc.queryForObject("select count(*) from quarantaine where afgehandeld_op is null", Integer.class);
        return aantal == null ? 0 : aantal;
    }

    Path bestand(String id) {
        return map.resolve(UUID.fromString(id).toString());
    }

    /** Who delivered it. */
    Optional<Actor> account(String id) {
        return jdbc.query("select account from quarantaine where id = ?",
                (rij, _) -> Leveringboek.JSON.readValue(rij.getString(1), Actor.class), id).stream().findFirst();
    }

    /** Moves the body in and answers under which id it is kept; the bytes are durable before the row is. */
    String neemOp(Inhoud inhoud) throws IOException {
        var id = UUID.randomUUID().toString();
        var bestand = bestand(id);
        forceer(inhoud.lichaam().bestand());
        verplaats(inhoud.lichaam().bestand(), bestand);
        forceer(map);
        var gekregen = id;
        try {
            gekregen = schrijf(id, inhoud);
        } finally {
            if (!gekregen.equals(id)) {
                Files.deleteIfExists(bestand);
            }
        }
        return gekregen;
    }

    private String schrijf(String id, Inhoud in) {
        return String.valueOf(jdbc.queryForObject("""
                insert into quarantaine (id, inhoud, account, afzender, bericht_id, mediatype, grootte, status, fouten)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (inhoud) where afgehandeld_op is null do update
                    set laatst_op = now(), keren = quarantaine.keren + 1, status = excluded.status, fouten = excluded.fouten
                returning id""", String.class, id, in.kenmerk(), Leveringboek.JSON.writeValueAsString(in.account()), in.afzender(),
                in.berichtId(), in.mediatype(), in.lichaam().grootte(), in.status(), Leveringboek.JSON.writeValueAsString(in.fouten())));
    }

    /** Accepted after all: out of the list; its message and files are among the documents now. */
    void afgehandeld(String id, Actor door) throws IOException {
        jdbc.update("update quarantaine set afgehandeld_op = now(), afgehandeld_door = ? where id = ? and afgehandeld_op is null", door.id(), id);
        Files.deleteIfExists(bestand(id));
    }

    /** At the start: bytes of which no row was written are of a server that was cut off. */
    void ruimOp() throws IOException {
        var bekend = new HashSet<>(jdbc.queryForList("select id from quarantaine where afgehandeld_op is null", String.class));
        try (var bestanden = Files.list(map)) {
            for (var bestand : (Iterable<Path>) bestanden::iterator) {
                if (!bekend.contains(String.valueOf(bestand.getFileName()))) {
                    Files.deleteIfExists(bestand);
                }
            }
        }
    }

    private static void verplaats(Path van, Path naar) throws IOException {
        try {
            Files.move(van, naar, StandardCopyOption.ATOMIC_MOVE);
        } catch (java.nio.file.AtomicMoveNotSupportedException e) {
            Files.move(van, naar);
            forceer(naar);
        }
    }

    private static void forceer(Path pad) throws IOException {
        try (var kanaal = FileChannel.open(pad, StandardOpenOption.READ)) {
            kanaal.force(true);
        }
    }

    private static Levering levering(ResultSet rij) throws SQLException {
        return new Levering(rij.getString("id"), rij.getObject("ontvangen_op", OffsetDateTime.class).toInstant(),
                rij.getObject("laatst_op", OffsetDateTime.class).toInstant(), rij.getInt("keren"), rij.getString("afzender"),
                rij.getString("bericht_id"), rij.getString("mediatype"), rij.getLong("grootte"), rij.getInt("status"),
                Arrays.asList(Leveringboek.JSON.readValue(rij.getString("fouten"), Fout[].class)));
    }
}
