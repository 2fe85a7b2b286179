package nl.spil.dossier.gebruik;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.spil.recht.Parketnummer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Search in the text of every dossier that a reader may see, with Dutch stemming; a longer word also finds what begins with it,
 * because Dutch writes words together and the stems of one and of many may differ. Words are those of a web search: all of them
 * must be there, {@code "as one"}, {@code or}, {@code -without}. What this reader may not open is not found.
 */
public final class Dossierzoeker {

    private static final char BEGIN = '\u0002';
    private static final char EINDE = '\u0003';

    /** So many pages are ranked; of a word that stands everywhere the rest does not matter. */
    private static final int HOOGSTENS = 2_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactie;

    public Dossierzoeker(DataSource bron) {
        this.jdbc = JdbcClient.create(bron);
        this.transactie = new TransactionTemplate(new JdbcTransactionManager(bron));
        this.transactie.setReadOnly(true);
    }

    /**
     * @param zaak   only in this one; null: everywhere
     * @param limiet 1 to 200
     */
    public Zoekuitslag zoek(String vraag, @Nullable Parketnummer zaak, Lezer lezer, int limiet) {
        var aantal = Math.clamp(limiet, 1, 200);
        if (vraag.isBlank() || vraag.indexOf('\0') >= 0) {
            return new Zoekuitslag(List.of(), false);
        }
        var rijen = transactie.execute(_ -> {
            var q = vraag(vraag);
            return q.isEmpty() ? List.<Treffer>of() : treffers(q, zaak, lezer, aantal + 1);
        });
        return new Zoekuitslag(rijen.size() > aantal ? rijen.subList(0, aantal) : rijen, rijen.size() > aantal);
    }

    /**
     * The question as the index knows it. Apart from the search, and planned for these words each time: a plan for any words at all
     * would leave both indexes unused.
     */
    private String vraag(String vraag) {
        return jdbc.sql("""
                select regexp_replace(websearch_to_tsquery('dutch', :vraag)::text, '''([^'']{5,})''', '''\\1'':*', 'g')
                from set_config('plan_cache_mode', 'force_custom_plan', true)""").param("vraag", vraag).query(String.class).single();
    }

    private List<Treffer> treffers(String q, @Nullable Parketnummer zaak, Lezer lezer, int aantal) {
        var zicht = lezer.zicht();
        return jdbc.sql("""
                with zichtbaar as not materialized (select s.*, z.onderdeel from stuk s join zaak_rij z on z.zaak_id = s.zaak_id
                    left join inhoudkenmerk k on k.sha256 = s.sha256
                    where (:zaak::text is null or s.zaak_id = :zaak) and (:landelijk or z.onderdeel = any (:onderdelen))
                    and (:alles or z.classificatie = '' or z.classificatie = any (:classificaties) or z.behandelaar = :account)
                    and s.vernietigd_op is null and coalesce(k.scan, '') <> 'besmet' and not
                """ + Bescherming.GEHEIMHOUDER + """
                    and (not
                """ + Bescherming.AANGEWEZENEN + """
                        or exists (select from stukaanwijzing a where a.zaak_id = s.zaak_id and a.stuk = s.id and a.account = :account and a.tot is null))
                    and (:alles or z.behandelaar = :account or
                """ + Bescherming.CLASSIFICATIE + """
                        = any (:met_gewoon))),
                raak as (
                    select s.zaak_id, s.id, s.titel, s.soort, s.volg, b.sha256, b.blad, b.deel, b.zoek
                    from bladtekst b join zichtbaar s on s.sha256 = b.sha256 where b.zoek @@ :q::tsquery
                    union all
                    select s.zaak_id, s.id, s.titel, s.soort, s.volg, '', 0, 0, to_tsvector('dutch', s.titel)
                    from zichtbaar s where to_tsvector('dutch', s.titel) @@ :q::tsquery
                    limit :hoogstens),
                beste as (select r.*, ts_rank(r.zoek, :q::tsquery) as rang from raak r order by rang desc, r.zaak_id, r.volg, r.blad, r.deel limit :aantal)
                select e.zaak_id, e.id, e.titel, e.soort, e.blad,
                    (select count(*) from stuk t where t.zaak_id = e.zaak_id and t.volg <= e.volg) as nummer,
                    ts_headline('dutch', coalesce((select b.tekst from bladtekst b where b.sha256 = e.sha256 and b.blad = e.blad and b.deel = e.deel), e.titel), :q::tsquery,
                        'StartSel="' || :begin || '", StopSel="' || :einde || '", MaxFragments=1, MaxWords=30, MinWords=12') as fragment
                from beste e order by e.rang desc, e.zaak_id, e.volg, e.blad, e.deel""")
                .param("q", q).param("zaak", zaak == null ? null : zaak.waarde()).param("landelijk", zicht.landelijk())
                .param("onderdelen", zicht.onderdelen().toArray(String[]::new)).param("alles", zicht.classificaties().contains("*"))
                .param("classificaties", zicht.classificaties().toArray(String[]::new)).param("met_gewoon", metGewoon(zicht.classificaties()))
                .param("account", lezer.actor().id()).param("hoogstens", HOOGSTENS).param("aantal", aantal).param("begin", String.valueOf(BEGIN))
                .param("einde", String.valueOf(EINDE))
                .query((rij, _) -> new Treffer(new Parketnummer(rij.getString("zaak_id")), rij.getString("id"), rij.getInt("nummer"), rij.getString("titel"),
                        rij.getString("soort"), rij.getInt("blad"), delen(rij.getString("fragment")))).list();
    }

    /** The stukken of a zaak that search does not find by their text, with the reason. One that was destroyed has none to find. */
    public List<Nietgelezen> nietGelezen(List<Dossierstuk> dossier) {
        return dossier.stream().filter(Dossierzoeker::nietDoorzocht).map(s -> new Nietgelezen(s.stuk().id(), s.nummer(), s.stuk().titel(), s.inhoud().tekst(),
                s.toegankelijk().mag() ? s.inhoud().tekstReden() : "apart")).toList();
    }

    /** Its text is not, or not wholly, in the search of this reader. */
    public static boolean nietDoorzocht(Dossierstuk s) {
        return !s.toegankelijk().reden().equals("vernietigd") && (!s.toegankelijk().mag() || s.inhoud().tekst() != Tekststaat.GELEZEN);
    }

    private static String[] metGewoon(java.util.Set<String> classificaties) {
        var uit = new ArrayList<>(classificaties);
        uit.add("");
        return uit.toArray(String[]::new);
    }

    static List<Treffer.Deel> delen(String fragment) {
        var uit = new ArrayList<Treffer.Deel>();
        var van = 0;
        for (int i = 0; i < fragment.length(); i++) {
            var c = fragment.charAt(i);
            if (c == BEGIN || c == EINDE) {
                if (i > van) {
                    uit.add(new Treffer.Deel(fragment.substring(van, i), c == EINDE));
                }
                van = i + 1;
            }
        }
        if (van < fragment.length()) {
            uit.add(new Treffer.Deel(fragment.substring(van), false));
        }
        return uit;
    }
}
