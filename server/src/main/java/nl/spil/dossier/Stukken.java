package nl.spil.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.spil.recht.Parketnummer;
import nl.spil.zaak.Pagina;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The documents of zaken: rows here, bytes in the {@link Inhoudopslag}. Bytes are kept before the row is written, so that a row
 * never points at nothing; bytes without a row do no harm.
 */
public final class Stukken {

    private static final int TEGELIJK = 8;

    private static final String KOLOMMEN = """
            zaak_id, id, soort, titel, datum, bestand, sha256, grootte, classificatie, geheimhouder, bijzonder, herkomst,
            gevoegd_op""";

    private final JdbcTemplate jdbc;
    private final Inhoudopslag opslag;

    public Stukken(DataSource bron, Inhoudopslag opslag) {
        this.jdbc = new JdbcTemplate(bron);
        this.opslag = opslag;
    }

    /** @see Inhoudopslag#bewaar */
    public void bewaar(Path bestand, String sha256) throws IOException {
        opslag.bewaar(bestand, sha256);
    }

    /**
     * Keeps many files, a few at a time: each waits for the disk, so together they take a fraction of the time.
     *
     * @param bestanden by digest
     * @throws IOException when one of them was not kept; others may have been
     */
    public void bewaar(Map<String, Path> bestanden) throws IOException {
        var over = new ConcurrentLinkedQueue<>(bestanden.entrySet());
        var fouten = new ConcurrentLinkedQueue<Exception>();
        var draden = new ArrayList<Thread>();
        for (int i = 0; i < Math.min(TEGELIJK, bestanden.size()); i++) {
            draden.add(Thread.ofVirtual().name("bewaren-" + i).start(() -> {
                for (var een = over.poll(); een != null && fouten.isEmpty(); een = over.poll()) {
                    try {
                        opslag.bewaar(een.getValue(), een.getKey());
                    } catch (IOException | RuntimeException e) {
                        fouten.add(e);
                    }
                }
            }));
        }
        try {
            for (var draad : draden) {
                draad.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("onderbroken");
        }
        switch (fouten.peek()) {
            case null -> { }
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Exception e -> throw new IllegalStateException(e);
        }
    }

    /**
     * Writes the rows, in the transaction of the caller. Their entries {@code StukGevoegd} are the caller's, in the same
     * opdracht.
     */
    public void schrijf(List<Stuk> stukken) {
        jdbc.batchUpdate("""
                insert into stuk (zaak_id, id, soort, titel, datum, bestand, sha256, grootte, classificatie, geheimhouder, bijzonder,
                    herkomst, gevoegd_op)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", stukken, 500, (rij, stuk) -> {
                    rij.setString(1, stuk.zaak().waarde());
                    rij.setString(2, stuk.id());
                    rij.setString(3, stuk.soort());
                    rij.setString(4, stuk.titel());
                    rij.setObject(5, stuk.datum());
                    rij.setString(6, stuk.bestand());
                    rij.setString(7, stuk.sha256());
                    rij.setLong(8, stuk.grootte());
                    rij.setString(9, stuk.classificatie());
                    rij.setBoolean(10, stuk.geheimhouder());
                    rij.setString(11, stuk.bijzonder());
                    rij.setString(12, stuk.herkomst());
                    rij.setObject(13, stuk.gevoegdOp().atOffset(ZoneOffset.UTC));
                });
        stukken.stream().collect(Collectors.groupingBy(s -> s.zaak().waarde(), TreeMap::new, Collectors.mapping(Stuk::sha256, Collectors.toSet())))
                .forEach(opslag::houdVast);
    }

    /**
     * These zaken hold these bytes too, without a row: the message of a delivery. In the transaction of the caller.
     *
     * @see Inhoudopslag#houdVast
     */
    public void houdVast(Collection<Parketnummer> zaken, String sha256) {
        zaken.stream().sorted(Comparator.comparing(Parketnummer::waarde)).forEach(nr -> opslag.houdVast(nr.waarde(), List.of(sha256)));
    }

    /**
     * The documents of one zaak in the order in which they joined.
     *
     * @param na     id of the last one seen, or null
     * @param limiet 1 to 500
     */
    public Pagina<Stuk> lijst(Parketnummer zaak, @Nullable String na, int limiet) {
        var aantal = Math.clamp(limiet, 1, 500);
        var rijen = jdbc.query("select " + KOLOMMEN + """
                 from stuk
                where zaak_id = ? and (?::text is null or volg > (select volg from stuk where zaak_id = ? and id = ?::text))
                order by volg limit ?""", (rij, _) -> stuk(rij), zaak.waarde(), na, zaak.waarde(), na, aantal + 1);
        return rijen.size() <= aantal ? new Pagina<>(rijen, null)
                : new Pagina<>(rijen.subList(0, aantal), rijen.get(aantal - 1).id());
    }

    public Optional<Stuk> stuk(Parketnummer zaak, String id) {
        return jdbc.query("select " + KOLOMMEN + " from stuk where zaak_id = ? and id = ?", (rij, _) -> stuk(rij), zaak.waarde(), id)
                .stream().findFirst();
    }

    /**
     * Of these documents a row each, for a zaak that is to hold them too. Left out is what was withdrawn, destroyed, shielded or
     * withheld in any of these zaken: whether that goes elsewhere, a person decides.
     *
     * @param zaken those that may hold them
     */
    public List<Stuk> deelbaar(Collection<Parketnummer> zaken, Collection<String> ids) {
        return jdbc.query("select distinct on (id) " + KOLOMMEN + """
                 from stuk
                where zaak_id = any(?) and id = any(?) and id not in (select id from stuk where zaak_id = any(?) and (ingetrokken_op is not null
                    or vernietigd_op is not null or afscherming <> 'gewoon' or onthouden or geen_afschrift))
                order by id, volg""", (rij, _) -> stuk(rij), nummers(zaken), ids.toArray(String[]::new), nummers(zaken))
                .stream().sorted(Comparator.comparing(Stuk::gevoegdOp)).toList();
    }

    private static String[] nummers(Collection<Parketnummer> zaken) {
        return zaken.stream().map(Parketnummer::waarde).toArray(String[]::new);
    }

    /** What is kept under this digest, from begin to end; the caller closes it. */
    public InputStream inhoud(String sha256) throws IOException {
        return opslag.open(sha256, 0, Long.MAX_VALUE);
    }

    /** How many documents this zaak has. */
    public int aantal(Parketnummer zaak) {
        var aantal = jdbc.queryForObject("select count(*) from stuk where zaak_id = ?", Integer.class, zaak.waarde());
        return aantal == null ? 0 : aantal;
    }

    /** @see Inhoudopslag#kopieen */
    public int kopieen(String sha256) throws IOException {
        return opslag.kopieen(sha256);
    }

    /** @see Inhoudopslag#nietDubbel */
    public Set<String> nietDubbel(Parketnummer zaak) {
        return opslag.nietDubbel(zaak.waarde());
    }

    /** @see Inhoudopslag#open */
    public InputStream open(Stuk stuk, long van, long aantal) throws IOException {
        return opslag.open(stuk.sha256(), van, aantal);
    }

    private static Stuk stuk(ResultSet rij) throws SQLException {
        return new Stuk(new Parketnummer(rij.getString("zaak_id")), rij.getString("id"), rij.getString("soort"), rij.getString("titel"),
                rij.getObject("datum", LocalDate.class), rij.getString("bestand"), rij.getString("sha256"), rij.getLong("grootte"),
                rij.getString("classificatie"), rij.getBoolean("geheimhouder"), rij.getString("bijzonder"), rij.getString("herkomst"),
                rij.getObject("gevoegd_op", OffsetDateTime.class).toInstant());
    }
}
