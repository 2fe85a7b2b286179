package nl.spil.dossier.gebruik;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import nl.spil.dossier.Stuk;
import nl.spil.dossier.Stukken;
import nl.spil.recht.Parketnummer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dossier of a zaak as one reader may see it. Whether he may see the zaak at all was asked before. */
public final class Dossiers {

    private static final String VRAAG = """
            select d.*, %s as nummer, coalesce(k.mime, '') as mime, coalesce(k.bladen, 0) as bladen, coalesce(k.tekst, 'wacht') as tekst,
                coalesce(k.tekst_reden, '') as tekst_reden, coalesce(k.scan, 'niet-gescand') as scan, coalesce(k.vondst, '') as vondst,
                coalesce(l.versie, 0) >= d.versie as gelezen,
                (select count(*) from notitie n where n.zaak_id = d.zaak_id and n.stuk = d.id and (n.gedeeld or n.door = :account)) as notities,
                exists (select from stukaanwijzing a where a.zaak_id = d.zaak_id and a.stuk = d.id and a.account = :account and a.tot is null) as aangewezen,
                exists (select from zaak_rij z where z.zaak_id = d.zaak_id and z.behandelaar = :account) as behandelaar
            from stuk d left join inhoudkenmerk k on k.sha256 = d.sha256
            left join leesstand l on l.zaak_id = d.zaak_id and l.account = :account and l.stuk = d.id
            where d.zaak_id = :zaak
            """;
    private static final String LIJST = VRAAG.formatted("row_number() over (order by d.volg)") + "order by d.volgorde nulls last, d.volg";
    private static final String NUMMER = "(select count(*) from stuk t where t.zaak_id = d.zaak_id and t.volg <= d.volg)";
    private static final String EEN = VRAAG.formatted(NUMMER) + "and d.id = :id";

    private final JdbcClient jdbc;
    private final Stukken stukken;

    Dossiers(DataSource bron, Stukken stukken) {
        this.jdbc = JdbcClient.create(bron);
        this.stukken = stukken;
    }

    /** All of them, in the order of the list; what was withdrawn or destroyed too. */
    public List<Dossierstuk> lijst(Parketnummer zaak, Lezer lezer) {
        return jdbc.sql(LIJST).param("zaak", zaak.waarde()).param("account", lezer.actor().id()).query((rij, _) -> stuk(rij, lezer)).list();
    }

    /** The first of {@link #lijst}. */
    public List<Dossierstuk> eerste(Parketnummer zaak, Lezer lezer, int meest) {
        return jdbc.sql(VRAAG.formatted(NUMMER) + "order by d.volgorde nulls last, d.volg limit :meest").param("zaak", zaak.waarde())
                .param("account", lezer.actor().id()).param("meest", meest).query((rij, _) -> stuk(rij, lezer)).list();
    }

    /** How many {@link #lijst} has. */
    public int aantal(Parketnummer zaak) {
        return jdbc.sql("select count(*) from stuk where zaak_id = :zaak").param("zaak", zaak.waarde()).query(Integer.class).single();
    }

    public Optional<Dossierstuk> stuk(Parketnummer zaak, String id, Lezer lezer) {
        return jdbc.sql(EEN).param("zaak", zaak.waarde()).param("account", lezer.actor().id()).param("id", id)
                .query((rij, _) -> stuk(rij, lezer)).optional();
    }

    /** The headings that have a stuk, in their order. */
    public List<Rubriekstand> rubrieken(List<Dossierstuk> alle) {
        var aantal = new HashMap<String, int[]>();
        for (var s : alle) {
            var tel = aantal.computeIfAbsent(s.rubriek(), _ -> new int[2]);
            tel[0]++;
            tel[1] += s.gelezen() ? 0 : 1;
        }
        return Rubrieken.alle().stream().filter(aantal::containsKey).map(r -> {
            var tel = Objects.requireNonNull(aantal.get(r));
            return new Rubriekstand(r, tel[0], tel[1]);
        }).toList();
    }

    /** Every registration of a stuk, oldest first. */
    public List<Versie> versies(Parketnummer zaak, String id) {
        return jdbc.sql("""
                select nummer, versie, soort, titel, bestand, sha256, grootte, van, door, reden from stukversie where zaak_id = :zaak and stuk = :id
                union all
                select 1, 1, soort, titel, bestand, sha256, grootte, gevoegd_op, '', '' from stuk s where zaak_id = :zaak and id = :id
                    and not exists (select from stukversie v where v.zaak_id = s.zaak_id and v.stuk = s.id)
                order by 1""").param("zaak", zaak.waarde()).param("id", id)
                .query((rij, _) -> new Versie(rij.getInt("versie"), rij.getString("soort"), rij.getString("titel"), rij.getString("bestand"),
                        rij.getString("sha256"), rij.getLong("grootte"), rij.getObject("van", OffsetDateTime.class).toInstant(), rij.getString("door"),
                        rij.getString("reden"))).list();
    }

    /** The stuk with the content of an earlier version; empty when there is no such version. {@code versie} 0 is the newest. */
    public Optional<Stuk> versie(Dossierstuk stuk, int versie) {
        if (versie == 0 || versie == stuk.versie()) {
            return Optional.of(stuk.stuk());
        }
        var s = stuk.stuk();
        return versies(s.zaak(), s.id()).stream().filter(v -> v.versie() == versie).reduce((_, b) -> b).map(v -> new Stuk(s.zaak(), s.id(), v.soort(), v.titel(),
                s.datum(), v.bestand(), v.sha256(), v.grootte(), s.classificatie(), s.geheimhouder(), s.bijzonder(), s.herkomst(), s.gevoegdOp()));
    }

    /**
     * Part of its bytes.
     *
     * @param inhoud {@code stuk} itself, or one of {@link #versie}
     * @throws IllegalStateException when this reader may not open it: ask {@link Dossierstuk#toegankelijk} first
     */
    public InputStream open(Dossierstuk stuk, Stuk inhoud, long van, long aantal) throws IOException {
        if (!stuk.toegankelijk().mag()) {
            throw new IllegalStateException("not open to this reader: " + stuk.stuk().id());
        }
        return stukken.open(inhoud, van, aantal);
    }

    private static Dossierstuk stuk(ResultSet rij, Lezer lezer) throws SQLException {
        var bescherming = Bescherming.van(rij);
        var bestand = rij.getString("bestand");
        var mime = rij.getString("mime");
        var scan = Scan.van(rij.getString("scan"));
        var vernietigd = rij.getObject("vernietigd_op") != null;
        var soort = rij.getString("soort");
        var stuk = new Stuk(new Parketnummer(rij.getString("zaak_id")), rij.getString("id"), soort, rij.getString("titel"),
                rij.getObject("datum", LocalDate.class), bestand, rij.getString("sha256"), rij.getLong("grootte"), bescherming.classificatie(),
                bescherming.geheimhouder(), bescherming.bijzonder(), rij.getString("herkomst"), rij.getObject("gevoegd_op", OffsetDateTime.class).toInstant());
        return new Dossierstuk(stuk, rij.getInt("nummer"), Rubrieken.van(soort), rij.getInt("versie"), ingetrokken(rij), rij.getBoolean("onthouden"),
                rij.getBoolean("geen_afschrift"),
                Inhoudskenmerk.van(mime, rij.getInt("bladen"), Tekststaat.van(rij.getString("tekst")), rij.getString("tekst_reden"),
                        Extensies.klopt(bestand, mime), scan, rij.getString("vondst")),
                Toegankelijk.van(new Toegankelijk.Vraag(vernietigd, bescherming.geheimhouder(), scan == Scan.BESMET, bescherming.bijzonder(),
                        bescherming.classificatie(), rij.getBoolean("aangewezen"), rij.getBoolean("behandelaar"), lezer)),
                rij.getBoolean("gelezen"), rij.getInt("notities"));
    }

    private static Dossierstuk.@Nullable Ingetrokken ingetrokken(ResultSet rij) throws SQLException {
        var op = rij.getObject("ingetrokken_op", OffsetDateTime.class);
        return op == null ? null : new Dossierstuk.Ingetrokken(op.toInstant(), rij.getString("ingetrokken_reden"));
    }
}
