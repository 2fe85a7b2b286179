package nl.spil.zaak;

import static nl.spil.zaak.Wetsbestanden.vingerafdruk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import nl.spil.database.ProefDatabase;
import nl.spil.database.Rol;
import nl.spil.recht.Actor;
import nl.spil.recht.Besluit;
import nl.spil.recht.Betreft;
import nl.spil.recht.Handeling;
import nl.spil.recht.Laadresultaat;
import nl.spil.recht.Moment;
import nl.spil.recht.Pakketfout;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Stroom;
import nl.spil.recht.Wetspakketten;
import nl.spil.recht.Wijze;
import nl.spil.zaak.Wetsvoorstel.Status;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** A new version of the law: edited by one, decided on by another, taken by every instance while it runs. */
class WetsvoorstellenTest {

    private static final Actor JURIST = new Actor("officier", "M. de Wit", "officier", "amsterdam");
    private static final Actor TWEEDE = new Actor("officier2", "P. de Groot", "officier", "amsterdam");
    private static final Actor MEESCHRIJVER = new Actor("secretaris", "S. Kok", "parketsecretaris", "amsterdam");
    private static final Instant NU = Instant.parse("2026-11-02T09:00:00Z");
    private static final LocalDate STRAKS = LocalDate.of(2026, 12, 1);

    private static ProefDatabase database = ProefDatabase.nieuw();
    private static Pakketten pakketten = new Pakketten(database.app());
    private static Geldendewet geldend = new Geldendewet(pakketten, "", Duration.ofHours(1));
    private static Wetspakketten wet = geldend.wet();
    private static Wetsvoorstellen voorstellen = new Wetsvoorstellen(database.app(), pakketten, wet, geldend);

    @BeforeAll
    static void begin() {
        assertThat(wet.pakket("sv").orElseThrow().versie()).isEqualTo(1);
    }

    @AfterAll
    static void sluit() {
        database.close();
    }

    private static Wetsvoorstel concept() {
        return voorstellen.begin("sv", STRAKS, JURIST);
    }

    private static Wetsvoorstel gelukt(Wetsuitkomst uitkomst) {
        return switch (uitkomst) {
            case Wetsuitkomst.Gedaan(var v) -> v;
            case Wetsuitkomst.Bezwaar(var zin) -> throw new AssertionError(zin);
            case Wetsuitkomst.Afgekeurd(var fouten) -> throw new AssertionError(fouten);
        };
    }

    private static String naar(Wetspakketten wet, String op) {
        var h = new Handeling("zaak-inschrijven", Wijze.VASTLEGGEN, Moment.parse(op), Betreft.ZAAK, new TreeMap<>(Map.of("parket", "13",
                "verdachte", Map.of("soort", "natuurlijk", "naam", "Jan van den Berg", "geboortedatum", "1983-12-29"),
                "feiten", java.util.List.of(Map.of("nr", 1L, "strafbaarFeit", "diefstal", "pleegdatum", "2026-02-20", "pleegplaats", "Diemen")))));
        return wet.oordeel(Stroom.nieuw(new Parketnummer("13-000001-26")), h, new Actor("a", "A", "administratie", "amsterdam"), NU)
                instanceof Besluit.Aanvaard a ? wet.pakket(a.pakket()).orElseThrow().aanduiding() : "geweigerd";
    }

    @Test
    void a_wrong_pack_is_not_proposed_and_says_file_line_and_reason() {
        var v = concept();
        var tekst = voorstellen.bestanden(v).get("fasen.yaml");
        assertThat(voorstellen.bestanden(v).get("pakket.yaml")).contains("versie: " + v.versie()).contains("vanaf: 2026-12-01");
        gelukt(voorstellen.schrijf(v.id(), "fasen.yaml", vingerafdruk(tekst), tekst.replace("zaak.gesloten", "zaak.dicht"), JURIST));
        assertThat(voorstellen.stelVoor(v.id(), STRAKS, "een fout", NU, JURIST)).isInstanceOfSatisfying(Wetsuitkomst.Afgekeurd.class,
                a -> assertThat(a.fouten()).singleElement().satisfies((Pakketfout f) -> {
                    assertThat(f.bestand()).isEqualTo("sv/fasen.yaml");
                    assertThat(f.regel()).isPositive();
                    assertThat(f.reden()).contains("dicht");
                }));
        assertThat(voorstellen.voorstel(v.id()).orElseThrow().status()).isEqualTo(Status.CONCEPT);
        assertThat(voorstellen.controle(v, Map.of("fasen.yaml", tekst))).isInstanceOf(Laadresultaat.Geladen.class);
    }

    @Test
    void what_another_wrote_since_is_not_overwritten() {
        var v = concept();
        var tekst = voorstellen.bestanden(v).get("fasen.yaml");
        gelukt(voorstellen.schrijf(v.id(), "fasen.yaml", vingerafdruk(tekst), "# van de een\n" + tekst, JURIST));
        assertThat(voorstellen.schrijf(v.id(), "fasen.yaml", vingerafdruk(tekst), "# van de ander\n" + tekst, MEESCHRIJVER)).isInstanceOf(Wetsuitkomst.Bezwaar.class);
        assertThat(voorstellen.bestanden(v).get("fasen.yaml")).startsWith("# van de een");
        assertThat(voorstellen.basis(v).get("fasen.yaml")).isEqualTo(tekst);
        assertThat(voorstellen.alsofAltijd(v)).isInstanceOfSatisfying(Laadresultaat.Geladen.class,
                g -> assertThat(naar(g.pakketten(), "2026-11-03T10:00+01:00")).isEqualTo("sv " + v.versie()));
    }

    @Test
    void a_day_that_has_passed_an_empty_reason_and_the_concept_of_another_are_refused() {
        var v = concept();
        assertThat(voorstellen.stelVoor(v.id(), LocalDate.of(2026, 11, 1), "waarom", NU, JURIST)).isInstanceOf(Wetsuitkomst.Bezwaar.class);
        assertThat(voorstellen.stelVoor(v.id(), STRAKS, " ", NU, JURIST)).isInstanceOf(Wetsuitkomst.Bezwaar.class);
        assertThat(voorstellen.stelVoor(v.id(), STRAKS, "waarom", NU, TWEEDE)).isInstanceOf(Wetsuitkomst.Bezwaar.class);
        assertThat(voorstellen.trekIn(v.id(), TWEEDE)).isInstanceOf(Wetsuitkomst.Bezwaar.class);
        assertThat(gelukt(voorstellen.trekIn(v.id(), JURIST)).status()).isEqualTo(Status.INGETROKKEN);
    }

    @Test
    void who_wrote_does_not_decide_another_does_and_every_instance_takes_it_from_its_day() {
        var tweedeServer = new Geldendewet(pakketten, "", Duration.ofHours(1));
        var v = concept();
        var regels = voorstellen.bestanden(v).get("regels.yaml");
        gelukt(voorstellen.schrijf(v.id(), "regels.yaml", vingerafdruk(regels), "# aangescherpt\n" + regels, MEESCHRIJVER));
        gelukt(voorstellen.stelVoor(v.id(), STRAKS, "Een aanscherping.", NU, JURIST));
        assertThat(voorstellen.schrijf(v.id(), "regels.yaml", vingerafdruk("# aangescherpt\n" + regels), regels, JURIST)).isInstanceOf(Wetsuitkomst.Bezwaar.class);
        assertThat(voorstellen.stelVast(v.id(), NU, JURIST)).isInstanceOf(Wetsuitkomst.Bezwaar.class);
        assertThat(voorstellen.stelVast(v.id(), NU, MEESCHRIJVER)).isInstanceOf(Wetsuitkomst.Bezwaar.class);
        assertThatThrownBy(() -> new JdbcTemplate(database.app()).update("update wetsvoorstel set besluit_door = door where id = ?", v.id()))
                .isInstanceOf(DataAccessException.class);
        var besloten = gelukt(voorstellen.stelVast(v.id(), NU, TWEEDE));
        assertThat(besloten.status()).isEqualTo(Status.VAN_KRACHT);
        assertThat(besloten.besluitDoor()).isEqualTo("officier2");
        // Known at once, so that an entry of another instance can be folded; it judges a little later.
        assertThat(wet.pakket(besloten.sha256()).orElseThrow().versie()).isEqualTo(v.versie());
        assertThat(naar(wet, "2026-12-02T10:00+01:00")).isEqualTo("sv 1");
        tweedeServer.ververs();
        new JdbcTemplate(database.als(Rol.EIGENAAR)).update("update wetsversie set werkt_op = now() - interval '1 second'");
        geldend.ververs();
        tweedeServer.ververs();
        for (var een : java.util.List.of(wet, tweedeServer.wet(), new Geldendewet(pakketten, "", Duration.ofHours(1)).wet())) {
            assertThat(naar(een, "2026-11-30T10:00+01:00")).isEqualTo("sv 1");
            assertThat(naar(een, "2026-12-02T10:00+01:00")).isEqualTo("sv " + v.versie());
            assertThat(een.pakketten()).extracting(p -> p.aanduiding()).contains("sv 1", "sv " + v.versie(), "sv-2029 1");
        }
    }

    @Test
    void a_version_that_would_undo_one_that_came_between_is_refused() {
        try (var eigen = ProefDatabase.nieuw()) {
            var opslag = new Pakketten(eigen.app());
            var stand = new Geldendewet(opslag, "", Duration.ofHours(1));
            var hier = new Wetsvoorstellen(eigen.app(), opslag, stand.wet(), stand);
            var een = hier.begin("sv", STRAKS, JURIST);
            var ander = hier.begin("sv", STRAKS, JURIST);
            gelukt(hier.stelVoor(ander.id(), STRAKS, "De tweede.", NU, JURIST));
            gelukt(hier.stelVoor(een.id(), STRAKS, "De eerste.", NU, JURIST));
            gelukt(hier.stelVast(een.id(), NU, TWEEDE));
            assertThat(hier.stelVast(ander.id(), NU, TWEEDE)).isInstanceOfSatisfying(Wetsuitkomst.Bezwaar.class,
                    b -> assertThat(b.zin()).contains("sv " + een.versie(), "ongedaan"));
            assertThat(hier.voorstel(ander.id()).orElseThrow().status()).isEqualTo(Status.VOORGESTELD);
            var daarna = hier.begin("sv", STRAKS, JURIST);
            assertThat(daarna.basis()).isEqualTo(hier.voorstel(een.id()).orElseThrow().sha256());
            assertThat(hier.stelVoor(daarna.id(), STRAKS.minusDays(1), "Te vroeg.", NU, JURIST)).isInstanceOfSatisfying(Wetsuitkomst.Bezwaar.class,
                    b -> assertThat(b.zin()).contains(STRAKS.toString()));
        }
    }

    @Test
    void who_ever_wrote_in_it_does_not_decide_also_when_another_wrote_over_it() {
        var v = concept();
        var tekst = voorstellen.bestanden(v).get("fasen.yaml");
        gelukt(voorstellen.schrijf(v.id(), "fasen.yaml", vingerafdruk(tekst), "# van een ander\n" + tekst, MEESCHRIJVER));
        gelukt(voorstellen.schrijf(v.id(), "fasen.yaml", vingerafdruk("# van een ander\n" + tekst), tekst, JURIST));
        gelukt(voorstellen.stelVoor(v.id(), STRAKS, "Iets.", NU, JURIST));
        assertThat(voorstellen.besluitbaar(voorstellen.voorstel(v.id()).orElseThrow(), MEESCHRIJVER)).isPresent();
        assertThat(voorstellen.stelVast(v.id(), NU, MEESCHRIJVER)).isInstanceOf(Wetsuitkomst.Bezwaar.class);
        gelukt(voorstellen.wijsAf(v.id(), "Niet nodig.", TWEEDE));
    }

    @Test
    void the_day_that_judges_is_the_day_that_people_see() {
        for (var kop : java.util.List.of("vanaf : 2020-01-01", "\"vanaf\": 2020-01-01")) {
            var v = concept();
            var tekst = voorstellen.bestanden(v).get("pakket.yaml");
            gelukt(voorstellen.schrijf(v.id(), "pakket.yaml", vingerafdruk(tekst), tekst.replaceFirst("(?m)^vanaf:.*$", kop), JURIST));
            assertThat(voorstellen.stelVoor(v.id(), STRAKS, "Stiekem eerder.", NU, JURIST)).as(kop).isInstanceOfSatisfying(Wetsuitkomst.Bezwaar.class,
                    b -> assertThat(b.zin()).contains("pakket.yaml"));
        }
    }

    @Test
    void a_setting_that_no_pack_knows_stops_the_start_and_a_known_one_lets_the_rehearsal_judge() {
        assertThatThrownBy(() -> new Geldendewet(pakketten, "per-maan", Duration.ofHours(1))).hasMessageContaining("per-maan");
        assertThat(naar(new Geldendewet(pakketten, "per-handeling", Duration.ofHours(1)).wet(), "2029-05-02T10:00+02:00")).isEqualTo("sv-2029 1");
        assertThat(naar(wet, "2029-05-02T10:00+02:00")).startsWith("sv ");
    }
}
