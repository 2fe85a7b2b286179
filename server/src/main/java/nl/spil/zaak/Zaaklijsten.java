package nl.spil.zaak;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import nl.spil.recht.Parketnummer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lists of zaken: every zaak in exactly one. Reads rows only. */
public final class Zaaklijsten {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate jdbc;

    /** A row before its terms are added, with the end of its nearest term. */
    private record Kaal(Zaakrij rij, OffsetDateTime termijnOp) {}

    public Zaaklijsten(DataSource bron) {
        this.jdbc = new JdbcTemplate(bron);
    }

    /** One page, nearest term first; zaken without a term last. A cursor that cannot be read begins at the start. */
    public Pagina<Zaakrij> zoek(Zoekvraag vraag) {
        return zoek(vraag, Zoekfilter.van(vraag));
    }

    /** As {@link #zoek(Zoekvraag)}, of the zaken that ask this kind of attention at {@code nu}. */
    public Pagina<Zaakrij> zoek(Zoekvraag vraag, Aandacht aandacht, Instant nu) {
        var filter = Zoekfilter.van(vraag);
        filter.aandacht(aandacht, nu);
        return zoek(vraag, filter);
    }

    private Pagina<Zaakrij> zoek(Zoekvraag vraag, Zoekfilter filter) {
        na(vraag.na(), filter);
        var rijen = jdbc.query("""
                select z.zaak_id, z.versie, z.onderdeel, z.classificatie, z.onderzoek, z.verdachte, z.fase, z.lijst, z.behandelaar,
                    z.vrijheid, z.feiten, z.termijn_op, z.onregelmatigheden, z.voorstellen, z.gewijzigd_op
                from zaak_rij z where\s""" + filter.waar() + " order by z.termijn_op, z.zaak_id limit ?",
                (rij, _) -> kaal(rij), filter.waarden(vraag.limiet() + 1));
        var pagina = rijen.subList(0, Math.min(rijen.size(), vraag.limiet()));
        var volgende = rijen.size() <= vraag.limiet() ? null
                : Cursor.van(pagina.getLast().termijnOp(), pagina.getLast().rij().nr());
        return new Pagina<>(metTermijnen(pagina), volgende);
    }

    /** Number of zaken per list, of what this actor may see; lists without a zaak are absent. */
    public SortedMap<String, Integer> tellers(Zicht zicht, String onderdeel) {
        var filter = Zoekfilter.zicht(zicht);
        filter.als(onderdeel, "z.onderdeel = ?");
        var tellers = new TreeMap<String, Integer>();
        jdbc.query("select z.lijst, count(*) as aantal from zaak_rij z where " + filter.waar() + " group by z.lijst",
                rij -> {
                    tellers.put(rij.getString("lijst"), rij.getInt("aantal"));
                }, filter.waarden());
        return tellers;
    }

    /** How many zaken ask attention at {@code nu}, per kind, of what this actor may see; a zaak can count in several. */
    public SortedMap<Aandacht, Integer> aandacht(Zicht zicht, Instant nu) {
        var tellers = new TreeMap<Aandacht, Integer>();
        for (var soort : Aandacht.values()) {
            var filter = Zoekfilter.zicht(zicht);
            filter.aandacht(soort, nu);
            tellers.put(soort, jdbc.queryForObject("select count(*) from zaak_rij z where " + filter.waar(), Integer.class, filter.waarden()));
        }
        return tellers;
    }

    /** Verdachte first, then slachtoffers. */
    public List<Persoonrij> personen(Parketnummer nr) {
        return jdbc.query("select rol, nr, naam, gegevens from persoon where zaak_id = ? order by rol desc, nr",
                (rij, _) -> new Persoonrij(nr, rij.getString("rol"), rij.getInt("nr"), rij.getString("naam"),
                        JSON.readValue(rij.getString("gegevens"), new TypeReference<TreeMap<String, Object>>() {})),
                nr.waarde());
    }

    /** The hearings of these zaken; one without a hearing is absent. */
    public Map<Parketnummer, Zaakrij.Zittingrij> zittingen(List<Parketnummer> nrs) {
        var zittingen = new HashMap<Parketnummer, Zaakrij.Zittingrij>();
        jdbc.query("""
                select zaak_id, zitting ->> 'status' as status, cast(zitting ->> 'datum' as date) as datum, coalesce(zitting ->> 'forum', '') as forum
                from (select zaak_id, cast(beeld as jsonb) -> 'zitting' as zitting from snapshot where zaak_id = any(?)) s
                where zitting ->> 'status' <> ''""",
                rij -> {
                    zittingen.put(new Parketnummer(rij.getString("zaak_id")),
                            new Zaakrij.Zittingrij(rij.getString("status"), rij.getObject("datum", LocalDate.class), rij.getString("forum")));
                }, (Object) nrs.stream().map(Parketnummer::waarde).toArray(String[]::new));
        return zittingen;
    }

    private List<Zaakrij> metTermijnen(List<Kaal> pagina) {
        Map<String, List<Zaakrij.Termijnrij>> termijnen = new HashMap<>();
        jdbc.query("""
                select zaak_id, regel, feit, eindigt, artikel from termijn_rij
                where zaak_id = any(?) and status = 'loopt' and van = 'om' and eindigt is not null order by zaak_id, eindigt, volg""",
                rij -> {
                    termijnen.computeIfAbsent(rij.getString("zaak_id"), _ -> new ArrayList<>()).add(new Zaakrij.Termijnrij(
                            rij.getString("regel"), rij.getInt("feit"), EventLog.op(rij, "eindigt"), rij.getString("artikel")));
                }, (Object) pagina.stream().map(kaal -> kaal.rij().nr().waarde()).toArray(String[]::new));
        return pagina.stream().map(kaal -> kaal.rij().met(termijnen.getOrDefault(kaal.rij().nr().waarde(), List.of()))).toList();
    }

    private static Kaal kaal(ResultSet rij) throws SQLException {
        var feiten = JSON.readValue(rij.getString("feiten"), new TypeReference<List<Zaakrij.Feitrij>>() {});
        return new Kaal(new Zaakrij(new Parketnummer(rij.getString("zaak_id")), rij.getInt("versie"), rij.getString("onderdeel"),
                rij.getString("classificatie"), rij.getString("onderzoek"), rij.getString("verdachte"), rij.getString("fase"),
                rij.getString("lijst"), rij.getString("behandelaar"), feiten, List.of(), rij.getString("vrijheid"),
                rij.getInt("onregelmatigheden"), rij.getInt("voorstellen"), EventLog.op(rij, "gewijzigd_op")),
                rij.getObject("termijn_op", OffsetDateTime.class));
    }

    private static void na(@Nullable String cursor, Zoekfilter filter) {
        var delen = Cursor.delen(cursor, 2);
        if (!delen.isEmpty()) {
            try {
                filter.en("(z.termijn_op, z.zaak_id) > (?, ?)", OffsetDateTime.parse(delen.get(0)), delen.get(1).replace("\0", ""));
            } catch (DateTimeParseException geenCursor) {
                // Begins at the start, as the Javadoc says: a cursor is no input that deserves a message.
            }
        }
    }
}
