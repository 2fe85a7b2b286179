package nl.spil.zaak;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.spil.recht.CanoniekeJson;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.LogRegel;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Zaakbeeld;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the rows of zaak: what lists, counters, search and the term watch read. A row that stays the same is not written. */
final class Zaakrijen {

    private final JdbcTemplate jdbc;
    private final EventLog log;

    Zaakrijen(JdbcTemplate jdbc, EventLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /**
     * @param rechtens acts as corrected, for persons
     * @param eerder   pictures before, of the zaken that had one
     */
    void schrijf(List<Zaakstand> standen, List<LogEntry> entries, SortedMap<Parketnummer, Zaakbeeld> eerder,
            Function<List<LogRegel>, List<LogRegel>> rechtens) {
        for (var stand : standen) {
            var eigen = entries.stream().filter(entry -> entry.zaak().equals(stand.nr())).toList();
            var was = eerder.get(stand.nr());
            eigen.forEach(this::voorstel);
            if (was == null || !was.termijnen().equals(stand.beeld().termijnen())) {
                termijnen(stand);
            }
            if (was == null ? !stand.beeld().onregelmatigheden().isEmpty()
                    : !was.onregelmatigheden().equals(stand.beeld().onregelmatigheden())) {
                onregelmatigheden(stand);
            }
            if (eigen.stream().anyMatch(entry -> Personen.raakt(entry.gebeurtenis()))) {
                personen(stand, Personen.van(stand.nr(), rechtens.apply(log.regels(stand.nr()))));
            }
            if (eigen.stream().anyMatch(entry -> Nummersleutels.raakt(entry.gebeurtenis()))) {
                nummers(stand, Nummersleutels.van(rechtens.apply(log.regels(stand.nr()))));
            }
            if (eigen.stream().anyMatch(entry -> Persoonsleutels.raakt(entry.gebeurtenis()))) {
                sleutels(stand, Persoonsleutels.van(rechtens.apply(log.regels(stand.nr()))));
            }
            zaak(stand, eigen.isEmpty() ? Instant.EPOCH : eigen.getLast().vastgelegdOp());
        }
    }

    boolean staatOpen(Parketnummer nr, int voorstel) {
        return Boolean.TRUE.equals(jdbc.queryForObject("select exists (select from voorstel where zaak_id = ? and volgnummer = ?)",
                Boolean.class, nr.waarde(), voorstel));
    }

    /** Writes every row of one zaak again, from its picture and its stream. */
    void herschrijf(Zaakstand stand, List<LogEntry> entries, Function<List<LogRegel>, List<LogRegel>> rechtens) {
        jdbc.update("delete from voorstel where zaak_id = ?", stand.nr().waarde());
        entries.forEach(this::voorstel);
        termijnen(stand);
        onregelmatigheden(stand);
        personen(stand, Personen.van(stand.nr(), rechtens.apply(entries.stream().map(LogEntry::regel).toList())));
        nummers(stand, Nummersleutels.van(rechtens.apply(entries.stream().map(LogEntry::regel).toList())));
        sleutels(stand, Persoonsleutels.van(rechtens.apply(entries.stream().map(LogEntry::regel).toList())));
        zaak(stand, entries.getLast().vastgelegdOp());
    }

    private void zaak(Zaakstand stand, Instant gewijzigdOp) {
        var beeld = stand.beeld();
        var nr = stand.nr().waarde();
        var verdachte = Naamwoorden.schoon(beeld.verdachte().naam());
        jdbc.update("""
                insert into zaak_rij (zaak_id, versie, parket, jaar, serie, onderdeel, classificatie, onderzoek, verdachte, fase, lijst,
                    behandelaar, vrijheid, feiten, termijn_op, onregelmatigheden, voorstellen, gewijzigd_op)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(?, 'infinity'::timestamptz), ?,
                    (select count(*) from voorstel where zaak_id = ?), ?)
                on conflict (zaak_id) do update set versie = excluded.versie, parket = excluded.parket, onderdeel = excluded.onderdeel,
                    classificatie = excluded.classificatie, onderzoek = excluded.onderzoek, verdachte = excluded.verdachte,
                    fase = excluded.fase, lijst = excluded.lijst, behandelaar = excluded.behandelaar, vrijheid = excluded.vrijheid,
                    feiten = excluded.feiten, termijn_op = excluded.termijn_op, onregelmatigheden = excluded.onregelmatigheden,
                    voorstellen = excluded.voorstellen, gewijzigd_op = excluded.gewijzigd_op""",
                nr, stand.versie(), beeld.zaak().parket(), Integer.parseInt(nr.substring(10)), Integer.parseInt(nr.substring(3, 9)),
                beeld.zaak().onderdeel(), beeld.zaak().classificatie(), Naamwoorden.schoon(beeld.zaak().onderzoek()), verdachte,
                beeld.zaak().fase(), beeld.zaak().lijst(), Naamwoorden.schoon(beeld.zaak().behandelaar()), beeld.vrijheid().status(),
                feiten(beeld), eerste(beeld), (int) beeld.onregelmatigheden().stream().filter(o -> !o.opgelost()).count(), nr,
                EventLog.tijd(gewijzigdOp));
    }

    static String feiten(Zaakbeeld beeld) {
        return Naamwoorden.schoon(CanoniekeJson.schrijf(beeld.feiten().stream().map(feit -> Map.of("nr", feit.nr(), "strafbaarFeit",
                feit.strafbaarFeit(), "kwalificatie", feit.kwalificatie(), "vervolging", feit.vervolging(), "uitspraak",
                feit.uitspraak())).toList()));
    }

    /** Of the terms in which the prosecution itself must act: a right of another that lapses is no alarm. */
    private static java.time.@Nullable OffsetDateTime eerste(Zaakbeeld beeld) {
        return beeld.termijnen().stream().filter(t -> t.status().equals("loopt") && t.van().equals("om")).map(Zaakbeeld.LopendeTermijn::eindigt)
                .filter(java.util.Objects::nonNull).min(Instant::compareTo).map(EventLog::tijd).orElse(null);
    }

    private void termijnen(Zaakstand stand) {
        var nr = stand.nr().waarde();
        var termijnen = stand.beeld().termijnen();
        jdbc.update("delete from termijn_rij where zaak_id = ?", nr);
        var rijen = new ArrayList<Object[]>();
        for (int i = 0; i < termijnen.size(); i++) {
            var t = termijnen.get(i);
            rijen.add(new @Nullable Object[] {nr, i + 1, t.regel(), t.feit(), EventLog.tijd(t.begint()),
                t.eindigt() == null ? null : EventLog.tijd(t.eindigt()), t.status(), t.artikel(), t.van()});
        }
        jdbc.batchUpdate("""
                insert into termijn_rij (zaak_id, volg, regel, feit, begint, eindigt, status, artikel, van) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                rijen);
    }

    private void onregelmatigheden(Zaakstand stand) {
        var nr = stand.nr().waarde();
        jdbc.update("delete from onregelmatigheid where zaak_id = ?", nr);
        jdbc.batchUpdate("""
                insert into onregelmatigheid (zaak_id, id, volgnummer, handeling, regel, artikel, tekst, opgelost)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                stand.beeld().onregelmatigheden().stream().map(o -> new Object[] {nr, o.id(), o.volgnummer(), o.handeling(), o.regel(),
                    o.artikel(), o.tekst(), o.opgelost()}).toList());
    }

    private void nummers(Zaakstand stand, SortedSet<String> sleutels) {
        var nr = stand.nr().waarde();
        jdbc.update("delete from zaaknummer where zaak_id = ?", nr);
        jdbc.batchUpdate("insert into zaaknummer (zaak_id, sleutel) values (?, ?)", sleutels.stream().map(sleutel -> new Object[] {nr, sleutel}).toList());
    }

    private void sleutels(Zaakstand stand, SortedSet<String> sleutels) {
        var nr = stand.nr().waarde();
        jdbc.update("delete from persoonsleutel where zaak_id = ?", nr);
        jdbc.batchUpdate("insert into persoonsleutel (zaak_id, sleutel) values (?, ?)", sleutels.stream().map(sleutel -> new Object[] {nr, sleutel}).toList());
    }

    private void voorstel(LogEntry entry) {
        switch (entry.gebeurtenis()) {
            case Gebeurtenis.HandelingVoorgesteld v -> jdbc.update("""
                    insert into voorstel (zaak_id, volgnummer, handeling, door_id, door_naam, vervalt_op) values (?, ?, ?, ?, ?, ?)""",
                    entry.zaak().waarde(), entry.volgnummer(), v.handeling().soort(), entry.actor().id(), entry.actor().naam(),
                    EventLog.tijd(v.vervaltOp().op()));
            case Gebeurtenis.VoorstelAfgewezen a -> voorstelWeg(entry, a.voorstel());
            case Gebeurtenis.HandelingVerricht v -> voorstelWeg(entry, v.voorstel());
            case Gebeurtenis.HandelingHersteld h -> voorstelWeg(entry, h.voorstel());
            case Gebeurtenis.HandelingDoorgehaald d -> voorstelWeg(entry, d.voorstel());
            case Gebeurtenis.EigenaarGewijzigd _, Gebeurtenis.StukGevoegd _, Gebeurtenis.StukGewijzigd _, Gebeurtenis.OnregelmatigheidOpgelost _,
                    Gebeurtenis.InhoudVernietigd _ -> { }
        }
    }

    private void voorstelWeg(LogEntry entry, int voorstel) {
        if (voorstel > 0) {
            jdbc.update("delete from voorstel where zaak_id = ? and volgnummer = ?", entry.zaak().waarde(), voorstel);
        }
    }

    private void personen(Zaakstand stand, List<Persoonrij> personen) {
        var nr = stand.nr().waarde();
        jdbc.update("delete from persoon where zaak_id = ?", nr);
        jdbc.batchUpdate("insert into persoon (zaak_id, rol, nr, naam, gegevens) values (?, ?, ?, ?, ?)",
                personen.stream().map(p -> new Object[] {nr, p.rol(), p.nr(), p.naam(), CanoniekeJson.schrijf(p.gegevens())}).toList());
        jdbc.update("delete from persoon_woord where zaak_id = ?", nr);
        var woorden = new TreeSet<>(Naamwoorden.van(stand.beeld().verdachte().naam()));
        personen.stream().filter(p -> p.rol().equals("verdachte")).forEach(p -> woorden.addAll(Naamwoorden.van(p.naam())));
        jdbc.batchUpdate("insert into persoon_woord (zaak_id, woord) values (?, ?)",
                woorden.stream().map(woord -> new Object[] {nr, woord}).collect(Collectors.toList()));
    }
}
