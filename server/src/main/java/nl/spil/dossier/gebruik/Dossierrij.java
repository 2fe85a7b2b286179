package nl.spil.dossier.gebruik;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import nl.spil.dossier.Stuk;
import nl.spil.recht.Parketnummer;
import org.jspecify.annotations.Nullable;

/**
 * One row of the question for stukken as a reader sees them. By place and not by name: a list of five thousand has 120,000 values,
 * and looking up each name cost more than the value.
 */
final class Dossierrij {

    private static final String VRAAG = """
            select d.zaak_id, d.id, d.soort, d.titel, d.datum, d.bestand, d.sha256, d.grootte, d.classificatie, d.geheimhouder, d.bijzonder, d.herkomst,
                d.gevoegd_op, d.versie, d.ingetrokken_op, d.ingetrokken_reden, d.vernietigd_op is not null, d.afscherming, d.onthouden, d.geen_afschrift,
                %s, coalesce(k.mime, ''), coalesce(k.bladen, 0), coalesce(k.tekst, 'wacht'), coalesce(k.tekst_reden, ''),
                coalesce(k.scan, 'niet-gescand'), coalesce(k.vondst, ''), coalesce(l.versie, 0) >= d.versie,
                coalesce(n.aantal, 0),
                exists (select from stukaanwijzing a where a.zaak_id = d.zaak_id and a.stuk = d.id and a.account = :account and a.tot is null),
                exists (select from zaak_rij z where z.zaak_id = d.zaak_id and z.behandelaar = :account)
            from %s d left join inhoudkenmerk k on k.sha256 = d.sha256
            left join leesstand l on l.zaak_id = d.zaak_id and l.account = :account and l.stuk = d.id
            left join (select stuk, count(*) as aantal from notitie where zaak_id = :zaak and (gedeeld or door = :account) group by stuk) n on n.stuk = d.id
            where d.zaak_id = :zaak
            """;

    private static final String EERDER = """
            (select s.zaak_id, s.id, v.soort, v.titel, s.datum, v.bestand, v.sha256, v.grootte, s.classificatie, s.geheimhouder, s.bijzonder, s.herkomst,
                s.gevoegd_op, v.versie, s.ingetrokken_op, s.ingetrokken_reden, s.vernietigd_op, s.afscherming, s.onthouden, s.geen_afschrift, s.volg
            from stuk s join lateral (select * from stukversie r where r.zaak_id = s.zaak_id and r.stuk = s.id and r.versie = :versie
                order by r.nummer desc limit 1) v on true)""";

    /** The column that differs per question. */
    static final int EIGEN = 21;

    private Dossierrij() {}

    /** Takes {@code :zaak} and {@code :account}; {@code eigen} becomes column {@link #EIGEN}. */
    static String vraag(String eigen) {
        return VRAAG.formatted(eigen, "stuk");
    }

    /** The same with the content of version {@code :versie} of each: what that content is decides who may open it. */
    static String vraagEerder(String eigen) {
        return VRAAG.formatted(eigen, EERDER);
    }

    static Dossierstuk lees(ResultSet rij, int nummer, Lezer lezer) throws SQLException {
        var bescherming = Bescherming.van(rij.getString(9), rij.getBoolean(10), rij.getString(11), rij.getString(18));
        var soort = rij.getString(3);
        var bestand = rij.getString(6);
        var stuk = new Stuk(new Parketnummer(rij.getString(1)), rij.getString(2), soort, rij.getString(4), rij.getObject(5, LocalDate.class), bestand,
                rij.getString(7), rij.getLong(8), bescherming.classificatie(), bescherming.geheimhouder(), bescherming.bijzonder(), rij.getString(12),
                rij.getObject(13, OffsetDateTime.class).toInstant());
        var scan = Scan.van(rij.getString(26));
        var vraag = new Toegankelijk.Vraag(rij.getBoolean(17), bescherming.geheimhouder(), scan == Scan.BESMET, bescherming.bijzonder(),
                bescherming.classificatie(), rij.getBoolean(30), rij.getBoolean(31), lezer);
        var toegankelijk = Toegankelijk.van(vraag);
        var vervangbaar = toegankelijk.mag() || vraag.besmet() && Toegankelijk.van(vraag.schoon()).mag();
        return new Dossierstuk(stuk, nummer, Rubrieken.van(soort), rij.getInt(14), ingetrokken(rij.getObject(15, OffsetDateTime.class), rij.getString(16)),
                rij.getBoolean(19), rij.getBoolean(20), kenmerk(rij, bestand, scan), toegankelijk, vervangbaar, rij.getBoolean(28), rij.getInt(29));
    }

    private static Inhoudskenmerk kenmerk(ResultSet rij, String bestand, Scan scan) throws SQLException {
        var mime = rij.getString(22);
        return Inhoudskenmerk.van(mime, rij.getInt(23), Tekststaat.van(rij.getString(24)), rij.getString(25), Extensies.klopt(bestand, mime), scan,
                rij.getString(27));
    }

    private static Dossierstuk.@Nullable Ingetrokken ingetrokken(@Nullable OffsetDateTime op, String reden) {
        return op == null ? null : new Dossierstuk.Ingetrokken(op.toInstant(), reden);
    }
}
