package nl.spil.dossier.gebruik;

import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import nl.spil.dossier.Stukken;
import nl.spil.recht.Parketnummer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dossier of a zaak as one reader may see it. Whether he may see the zaak at all was asked before. */
public final class Dossiers {

    private static final String LIJST = Dossierrij.vraag("d.volgorde") + "order by d.volg";
    private static final String NUMMER = "(select count(*) from stuk t where t.zaak_id = d.zaak_id and t.volg <= d.volg)";
    private static final String EEN = Dossierrij.vraag(NUMMER) + "and d.id = :id";
    private static final String EEN_EERDER = Dossierrij.vraagEerder(NUMMER) + "and d.id = :id";

    private final JdbcClient jdbc;
    private final Stukken stukken;

    Dossiers(DataSource bron, Stukken stukken) {
        this.jdbc = JdbcClient.create(bron);
        this.stukken = stukken;
    }

    private record Geplaatst(Dossierstuk stuk, @Nullable Integer volgorde) {}

    /**
     * All of them, in the order of the list; what was withdrawn or destroyed too. The database gives them as they joined, from its
     * index, and counting and putting in order are done here: for five thousand that halves the question.
     */
    public List<Dossierstuk> lijst(Parketnummer zaak, Lezer lezer) {
        var alle = jdbc.sql(LIJST).param("zaak", zaak.waarde()).param("account", lezer.actor().id()).query((rij, vorige) ->
                new Geplaatst(Dossierrij.lees(rij, vorige + 1, lezer), rij.getObject(Dossierrij.EIGEN, Integer.class))).list();
        return alle.stream().sorted(Comparator.comparing(Geplaatst::volgorde, Comparator.nullsLast(Comparator.naturalOrder()))).map(Geplaatst::stuk).toList();
    }

    /** The first of {@link #lijst}. */
    public List<Dossierstuk> eerste(Parketnummer zaak, Lezer lezer, int meest) {
        return jdbc.sql(Dossierrij.vraag(NUMMER) + "order by d.volgorde nulls last, d.volg limit :meest").param("zaak", zaak.waarde())
                .param("account", lezer.actor().id()).param("meest", meest).query((rij, _) -> Dossierrij.lees(rij, rij.getInt(Dossierrij.EIGEN), lezer)).list();
    }

    /** How many {@link #lijst} has. */
    public int aantal(Parketnummer zaak) {
        return jdbc.sql("select count(*) from stuk where zaak_id = :zaak").param("zaak", zaak.waarde()).query(Integer.class).single();
    }

    public Optional<Dossierstuk> stuk(Parketnummer zaak, String id, Lezer lezer) {
        return jdbc.sql(EEN).param("zaak", zaak.waarde()).param("account", lezer.actor().id()).param("id", id)
                .query((rij, _) -> Dossierrij.lees(rij, rij.getInt(Dossierrij.EIGEN), lezer)).optional();
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

    /**
     * A stuk with the content of one version, and with what that content is: an earlier version with harmful software stays shut
     * when a clean one came after it.
     *
     * @param versie from 1; 0 is the newest
     * @return empty when there is no such stuk or no such version
     */
    public Optional<Dossierstuk> versie(Parketnummer zaak, String id, int versie, Lezer lezer) {
        var nieuwste = stuk(zaak, id, lezer);
        return versie == 0 || nieuwste.isEmpty() || nieuwste.get().versie() == versie ? nieuwste
                : jdbc.sql(EEN_EERDER).param("zaak", zaak.waarde()).param("account", lezer.actor().id()).param("id", id).param("versie", versie)
                        .query((rij, _) -> Dossierrij.lees(rij, rij.getInt(Dossierrij.EIGEN), lezer)).optional();
    }

    /**
     * Part of its bytes.
     *
     * @throws IllegalStateException when this reader may not open it: ask {@link Dossierstuk#toegankelijk} first
     */
    public InputStream open(Dossierstuk stuk, long van, long aantal) throws IOException {
        if (!stuk.toegankelijk().mag()) {
            throw new IllegalStateException("not open to this reader: " + stuk.stuk().id());
        }
        return stukken.open(stuk.stuk(), van, aantal);
    }
}
