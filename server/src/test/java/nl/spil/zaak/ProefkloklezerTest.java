package nl.spil.zaak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.spil.database.ProefDatabase;
import nl.spil.recht.Actor;
import nl.spil.recht.Beeldcodec;
import nl.spil.recht.Besluit;
import nl.spil.recht.Betreft;
import nl.spil.recht.Handeling;
import nl.spil.recht.Moment;
import nl.spil.recht.Overgang;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Proefklok;
import nl.spil.recht.Stroom;
import nl.spil.recht.Wetspakketten;
import nl.spil.recht.Wijze;
import nl.spil.recht.Zaakbeeld;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rehearsal over a database: its figures are those of asking each picture by itself, one after another. */
class ProefkloklezerTest {

    private static final Wetspakketten WET = Wetspakketten.ingebouwd();
    private static final LocalDate DAG = LocalDate.of(2029, 4, 1);
    private static final Actor OFFICIER = new Actor("officier", "O. Officier", "officier", "amsterdam");

    private static Zaakbeeld neem(Zaakbeeld beeld, int lengte, String soort, String op, Map<String, Object> gegevens) {
        var h = new Handeling(soort, soort.equals("zaak-inschrijven") ? Wijze.VASTLEGGEN : Wijze.VERRICHTEN, Moment.parse(op), Betreft.ZAAK, new TreeMap<>(gegevens));
        var actor = soort.equals("zaak-inschrijven") ? new Actor("a", "A", "administratie", "amsterdam") : OFFICIER;
        return switch (WET.oordeel(new Stroom(new Parketnummer(beeld.zaak().parketnummer()), beeld, lengte, null, List::of), h, actor, h.geldigOp().op())) {
            case Besluit.Aanvaard a -> a.beeld();
            case Besluit.Geweigerd g -> throw new AssertionError(g.redenen());
        };
    }

    /** A case that is new, planned, summoned, disposed of or closed, in one of three offices. */
    private static Zaakbeeld beeld(int i) {
        var parket = List.of("13", "10", "16").get(i % 3);
        var nr = new Parketnummer(parket + String.format(java.util.Locale.ROOT, "-%06d-26", i + 1));
        var b = neem(Zaakbeeld.leeg(nr), 0, "zaak-inschrijven", "2026-03-01T09:00+01:00", Map.of("parket", parket,
                "verdachte", Map.of("soort", "natuurlijk", "naam", "Jan van den Berg", "geboortedatum", "1983-12-29"),
                "feiten", List.of(Map.of("nr", 1L, "strafbaarFeit", "diefstal", "pleegdatum", "2026-02-20", "pleegplaats", "Diemen"))));
        if (i % 5 == 0) {
            return b;
        }
        if (i % 5 == 4) {
            b = neem(b, 1, "sepot-beleid", "2026-03-02T10:00+01:00", Map.of("code", "40", "motivering", "gering", "vervolgingAangevangen", "nee", "slachtofferMeedelen", "nee"));
            return i % 2 == 0 ? b : neem(b, 2, "zaak-afsluiten", "2026-03-03T10:00+01:00", Map.of("reden", "alle-feiten-beslist"));
        }
        var zitting = Map.of("datum", "2026-04-14", "tijd", "09:30", "plaats", "Amsterdam");
        b = neem(b, 1, "zitting-aanvragen", "2026-03-02", Map.of("forum", "politierechter", "zitting", zitting));
        return i % 5 == 1 ? b : neem(b, 2, "dagvaarden", "2026-03-03T10:00+01:00", Map.of("tenlastelegging", "dat hij een fles wijn heeft weggenomen",
                "voorschriften", List.of("Sr 310"), "forum", "politierechter", "zitting", zitting));
    }

    @Test
    void totals_offices_and_lines_are_those_of_a_slow_count() throws Exception {
        try (var db = ProefDatabase.nieuw()) {
            var jdbc = new JdbcTemplate(db.app());
            var beelden = new ArrayList<Zaakbeeld>();
            for (int i = 0; i < 600; i++) {
                var b = i < 30 ? beeld(i) : null;
                var vol = b != null ? b : verschoven(beelden.get(i % 30), i);
                beelden.add(vol);
                jdbc.update("insert into snapshot (zaak_id, versie, hash, vastgelegd_op, beeld, beeld_hash) values (?, 1, ?, now(), ?, '')",
                        vol.zaak().parketnummer(), new byte[32], Beeldcodec.schrijf(vol));
            }
            var klok = Proefklok.overgang(WET, Overgang.Keuze.lees("per-handeling"), DAG).orElseThrow();
            var gezien = new ArrayList<Parketnummer>();
            var csv = new StringBuilder();
            var regels = new Proefklokcsv(csv, "per-handeling/termijn-oud", DAG);
            var stand = new Proefkloklezer(db.app(), 2).lees(klok, u -> {
                gezien.add(u.nr());
                regels.schrijf(u);
                return true;
            }, _ -> { });
            var open = beelden.stream().filter(Proefklok::open).toList();
            var anders = open.stream().filter(b -> !klok.over(b).isEmpty()).toList();
            var zeker = open.stream().filter(b -> klok.over(b).stream().anyMatch(r -> !r.onzeker())).count();
            assertThat(open.size()).isBetween(1, beelden.size() - 1);
            assertThat(anders.size()).isBetween(1, open.size() - 1);
            assertThat(zeker).isBetween(1L, anders.size() - 1L);
            assertThat(stand.zaken()).isEqualTo(open.size());
            assertThat(stand.gewijzigd()).isEqualTo(anders.size());
            assertThat(stand.zeker()).isEqualTo(zeker);
            assertThat(stand.onzeker()).isEqualTo(anders.size() - zeker);
            assertThat(stand.perParket()).hasSize(3).allSatisfy(p -> assertThat(p.zaken())
                    .isEqualTo(open.stream().filter(b -> b.zaak().onderdeel().equals(p.parket())).count()));
            assertThat(stand.perParket().stream().mapToLong(Proefklokstand.Parket::gewijzigd).sum()).isEqualTo(anders.size());
            assertThat(gezien).isEqualTo(new ArrayList<>(new TreeSet<>(gezien))).hasSize(anders.size());
            assertThat(csv.toString().lines().count()).isEqualTo(1 + anders.stream().mapToLong(b -> klok.over(b).size()).sum());
            assertThat(csv.toString().lines().skip(1)).allMatch(r -> r.endsWith(",per-handeling/termijn-oud,2029-04-01")
                    && (r.contains(",ja,per-handeling") || r.contains(",nee,per-handeling")));
            assertThat(stand.perSoort().values().stream().mapToLong(Proefklokstand.Telling::regels).sum()).isEqualTo(csv.toString().lines().count() - 1);
        }
    }

    private static Zaakbeeld verschoven(Zaakbeeld b, int i) {
        var nr = b.zaak().parketnummer();
        return Beeldcodec.lees(Beeldcodec.schrijf(b).replace(nr, nr.substring(0, 3) + String.format(java.util.Locale.ROOT, "%06d-26", i + 1)));
    }
}
