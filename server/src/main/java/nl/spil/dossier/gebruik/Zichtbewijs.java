package nl.spil.dossier.gebruik;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import nl.spil.recht.Actor;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Wetspakketten;
import nl.spil.zaak.AccessPolicy;
import nl.spil.zaak.LogEntry;
import nl.spil.zaak.Zaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Proof of what an account could see: computed from the log as it stood at that moment, with today's rules of access for the role
 * that the account had. And the reverse: the decisions that were taken without a stuk.
 */
public final class Zichtbewijs {

    /** Acts of keeping the file are no decisions in the case. */
    private static final Set<String> GEEN_BESLISSING = Set.of("dossier en archief", "aanlevering en inschrijving");

    private final JdbcClient jdbc;
    private final Zaken zaken;
    private final AccessPolicy toegang;
    private final Wetspakketten wet;

    Zichtbewijs(DataSource bron, Zaken zaken, AccessPolicy toegang, Wetspakketten wet) {
        this.jdbc = JdbcClient.create(bron);
        this.zaken = zaken;
        this.toegang = toegang;
        this.wet = wet;
    }

    /** What a row knows and the log does not. */
    record Rij(String id, int nummer, String titel, String soort, String classificatie, boolean geheimhouder, String bijzonder,
            java.time.LocalDate datum, Instant gevoegdOp) {}

    /** @param wie with the role that the account had */
    public Zichtstaat vanAccount(Parketnummer zaak, Actor wie, Instant op) {
        return vanAccount(zaak, wie, op, zaken.gebeurtenissen(zaak, 0, Integer.MAX_VALUE), rijen(zaak));
    }

    private Zichtstaat vanAccount(Parketnummer zaak, Actor wie, Instant op, List<LogEntry> stroom, Map<String, Rij> rijen) {
        var entries = stroom.stream().filter(e -> !e.vastgelegdOp().isAfter(op)).toList();
        var verloop = Stukverloop.van(entries, wet.rechtens(entries.stream().map(LogEntry::regel).toList()));
        var toen = zaken.standToen(zaak, op);
        var zietZaak = toen.isPresent() && toegang.ziet(wie, toen.get().beeld());
        var behandelaar = toen.isPresent() && toen.get().beeld().zaak().behandelaar().equals(wie.id());
        var lezer = new Lezer(wie, toegang.zicht(wie));
        var genoemd = genoemd(zaak, wie.id(), op);
        var storingen = storingen(zaak, op);
        var besmet = besmet(zaak);
        var uit = new ArrayList<Zichtregel>();
        for (var rij : rijen.values()) {
            var stand = verloop.get(rij.id());
            if (stand == null) {
                uit.add(new Zichtregel(rij.id(), rij.nummer(), rij.titel(), rij.soort(), 0, "", false, "nog-niet-gevoegd", null));
                continue;
            }
            var nu = stand.laatste();
            var b = Bescherming.van(rij.classificatie(), rij.geheimhouder(), rij.bijzonder(), stand.afscherming());
            var mag = Toegankelijk.van(new Toegankelijk.Vraag(stand.vernietigdOp() != null, b.geheimhouder(), besmet.contains(nu.sha256()), b.bijzonder(), b.classificatie(),
                    genoemd.contains(rij.id()), behandelaar, lezer));
            var reden = !zietZaak ? "zaak-afgeschermd" : !mag.mag() ? mag.reden() : storingen.contains(nu.sha256()) ? "onleesbaar" : "";
            uit.add(new Zichtregel(rij.id(), rij.nummer(), nu.titel(), nu.soort(), nu.versie(), nu.sha256(), reden.isEmpty(), reden, nu.op()));
        }
        return new Zichtstaat(zaak, wie.id(), op, uit);
    }

    /** Decisions recorded in this zaak while the one who took them could not see this stuk, or saw an earlier version of it; oldest first. */
    public List<Gemist> zonder(Parketnummer zaak, String stuk) {
        var stroom = zaken.gebeurtenissen(zaak, 0, Integer.MAX_VALUE);
        var rijen = rijen(zaak);
        var rij = rijen.get(stuk);
        if (rij == null) {
            return List.of();
        }
        var alleen = new LinkedHashMap<>(Map.of(stuk, rij));
        var rechtens = wet.rechtens(stroom.stream().map(LogEntry::regel).toList());
        var geldend = rechtens.stream().map(nl.spil.recht.LogRegel::volgnummer).collect(java.util.stream.Collectors.toSet());
        var nieuwste = Stukverloop.van(stroom, rechtens).get(stuk);
        var behandelaar = zaken.stand(zaak).map(s -> s.beeld().zaak().behandelaar()).orElse("");
        var uit = new ArrayList<Gemist>();
        for (var e : stroom) {
            if (!(e.gebeurtenis() instanceof Gebeurtenis.HandelingVerricht v) || !geldend.contains(e.volgnummer())) {
                continue;
            }
            var soort = wet.handeling(v.handeling().soort(), e.pakket()).orElse(null);
            if (soort == null || soort.aard() != Handelingsoort.Aard.EIGEN || GEEN_BESLISSING.contains(soort.fase())) {
                continue;
            }
            var gezien = vanAccount(zaak, e.actor(), e.vastgelegdOp(), stroom, alleen).stukken().getFirst();
            var reden = gezien.reden().equals("nog-niet-gevoegd") && rij.datum().isAfter(e.vastgelegdOp().atZone(Moment.NEDERLAND).toLocalDate()) ? ""
                    : gezien.zichtbaar() && nieuwste != null && gezien.versie() < nieuwste.laatste().versie() ? "eerdere-versie" : gezien.reden();
            if (!reden.isEmpty()) {
                uit.add(new Gemist(e.volgnummer(), soort.id(), e.geldigOp().op(), e.vastgelegdOp(), e.actor().id(), e.actor().naam(), reden,
                        waarschuwen(e.actor(), behandelaar, soort)));
            }
        }
        return uit;
    }

    private static List<Gemist.Betrokkene> waarschuwen(Actor door, String behandelaar, Handelingsoort soort) {
        var uit = new LinkedHashSet<Gemist.Betrokkene>();
        uit.add(new Gemist.Betrokkene("account", door.id(), door.naam()));
        if (!behandelaar.isEmpty() && !behandelaar.equals(door.id())) {
            uit.add(new Gemist.Betrokkene("account", behandelaar, ""));
        }
        soort.bericht().forEach(b -> uit.add(new Gemist.Betrokkene("partij", b, "")));
        return List.copyOf(uit);
    }

    Map<String, Rij> rijen(Parketnummer zaak) {
        var uit = new LinkedHashMap<String, Rij>();
        jdbc.sql("""
                select s.id, row_number() over (order by s.volg) as nummer, s.titel, s.soort, s.classificatie, s.geheimhouder, s.bijzonder, s.datum, s.gevoegd_op
                from stuk s where s.zaak_id = :zaak order by s.volg""").param("zaak", zaak.waarde())
                .query((rij, _) -> rij(rij)).list().forEach(r -> uit.put(r.id(), r));
        return uit;
    }

    private static Rij rij(ResultSet rij) throws SQLException {
        return new Rij(rij.getString("id"), rij.getInt("nummer"), rij.getString("titel"), rij.getString("soort"), rij.getString("classificatie"),
                rij.getBoolean("geheimhouder"), rij.getString("bijzonder"), rij.getObject("datum", java.time.LocalDate.class),
                rij.getObject("gevoegd_op", OffsetDateTime.class).toInstant());
    }

    private Set<String> genoemd(Parketnummer zaak, String account, Instant op) {
        return Set.copyOf(jdbc.sql("""
                select stuk from stukaanwijzing where zaak_id = :zaak and account = :account and sinds <= :op and (tot is null or tot > :op)""")
                .param("zaak", zaak.waarde()).param("account", account).param("op", Timestamp.from(op)).query(String.class).set());
    }

    /** Contents of this zaak with harmful software, those of earlier versions too: each version is judged by its own. */
    private Set<String> besmet(Parketnummer zaak) {
        return Set.copyOf(jdbc.sql("""
                select sha256 from inhoudkenmerk k where scan = 'besmet' and exists (select from stukinhoud s where s.zaak_id = :zaak and s.sha256 = k.sha256)""")
                .param("zaak", zaak.waarde()).query(String.class).set());
    }

    /** Contents of this zaak that could not be read at that moment. */
    private Set<String> storingen(Parketnummer zaak, @Nullable Instant op) {
        return Set.copyOf(jdbc.sql("""
                select distinct b.sha256 from blobstoring b where b.sinds <= :op and (b.tot is null or b.tot > :op)
                and exists (select from stukinhoud s where s.zaak_id = :zaak and s.sha256 = b.sha256)""")
                .param("zaak", zaak.waarde()).param("op", op == null ? null : Timestamp.from(op)).query(String.class).set());
    }
}
