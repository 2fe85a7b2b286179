package nl.spil.zaak;

import static nl.spil.zaak.Proefzaken.NU;
import static nl.spil.zaak.Proefzaken.OFFICIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.spil.database.ProefDatabase.Versie;
import nl.spil.recht.Actor;
import nl.spil.recht.Betreft;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Handeling;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Wetspakketten;
import nl.spil.recht.Wijze;
import nl.spil.recht.Zaakbeeld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Acts that wait for a second person, and acts that time itself brings. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TweedePersoonTest {

    private static final Wetspakketten WET = Wetspakketten.ingebouwd();
    private static final Actor ADMINISTRATIE = new Actor("administratie", "T. Bos", "administratie", "AMS");

    private Proefzaken proef;

    @BeforeAll
    void open() {
        proef = new Proefzaken(Versie.INGEBED_18, Rechter.van(WET));
    }

    @AfterAll
    void sluit() {
        proef.close();
    }

    @Test
    void striking_a_judgment_waits_for_another_and_then_takes_effect() {
        var nr = metVonnis();
        var voorstel = doorhalen(nr, OFFICIER);
        assertThat(voorstel.gebeurtenis()).isInstanceOf(Gebeurtenis.HandelingVoorgesteld.class);
        assertThat(uitspraak(nr)).as("a proposal changes nothing").isEqualTo("veroordeling");
        assertThat(open(nr)).isEqualTo(1);

        var zelf = doe(nr, OFFICIER, "voorstel-bevestigen", Map.of("voorstel", (long) voorstel.volgnummer()));
        assertThat(zelf).as("not the one who proposed it").isInstanceOf(Uitkomst.Geweigerd.class);
        var ander = doe(nr, new Actor("officier2", "A. Yilmaz", "officier", "AMS"), "voorstel-bevestigen",
                Map.of("voorstel", (long) voorstel.volgnummer()));
        assertThat(ander).isInstanceOf(Uitkomst.Vastgelegd.class);
        assertThat(uitspraak(nr)).isEmpty();
        assertThat(open(nr)).isZero();
        assertThat(proef.recht.vouw(nr, proef.opslag.log().regels(nr))).isEqualTo(proef.zaken.stand(nr).orElseThrow().beeld());
        assertThat(new Herbouw(proef.bron, proef.recht, List.of()).bouw(nr)).isEqualTo(new Herbouw.Uitslag(1, 0));
    }

    @Test
    void a_proposal_that_nobody_confirms_lapses_once() {
        var nr = metVonnis();
        var voorstel = doorhalen(nr, OFFICIER);
        assertThat(wacht(Duration.ofDays(1)).ronde()).isZero();
        wacht(Duration.ofDays(20)).ronde();
        wacht(Duration.ofDays(21)).ronde();
        assertThat(open(nr)).isZero();
        assertThat(proef.zaken.gebeurtenissen(nr, 0, 100)).filteredOn(e -> e.gebeurtenis() instanceof Gebeurtenis.VoorstelAfgewezen)
                .singleElement().satisfies(e -> {
                    assertThat(e.actor()).isEqualTo(Actor.SYSTEEM);
                    assertThat(((Gebeurtenis.VoorstelAfgewezen) e.gebeurtenis()).voorstel()).isEqualTo(voorstel.volgnummer());
                });
    }

    @Test
    void a_judgment_becomes_irrevocable_by_itself_after_its_term_and_the_grace_and_not_before() {
        var nr = metVonnis();
        wacht(Duration.ofDays(16)).verloop(nr);
        assertThat(feit(nr).onherroepelijk()).as("the term is over, the grace is not").isFalse();
        wacht(Duration.ofDays(40)).verloop(nr);
        assertThat(feit(nr).onherroepelijk()).isTrue();
        var entries = proef.zaken.gebeurtenissen(nr, 0, 100).size();
        assertThat(wacht(Duration.ofDays(41)).verloop(nr)).as("once").isZero();
        assertThat(proef.zaken.gebeurtenissen(nr, 0, 100)).hasSize(entries).last().satisfies(e -> assertThat(e.actor()).isEqualTo(Actor.SYSTEEM));
    }

    private Termijnwacht wacht(Duration later) {
        var klok = Clock.fixed(NU.plus(later), ZoneOffset.UTC);
        var zaken = new Zaken(proef.bron, proef.recht, new Poorten(new Proefzaken.Ieder(), List.of(), List.of()), "proef", klok);
        return new Termijnwacht(proef.bron, zaken, proef.recht, klok);
    }

    private Parketnummer metVonnis() {
        var feiten = List.<Object>of(Map.of("nr", 1L, "strafbaarFeit", "diefstal", "pleegdatum", "2026-09-10", "pleegplaats", "Diemen"));
        var inschrijving = new Handeling("zaak-inschrijven", Wijze.VASTLEGGEN, Moment.opMinuut(NU.minus(Duration.ofDays(30))), Betreft.ZAAK,
                new TreeMap<>(Map.of("parket", "13", "verdachte", Map.of("soort", "natuurlijk", "naam", "Jan Smit", "geboortedatum", "1983-12-29"),
                        "feiten", feiten)));
        var nr = ((Uitkomst.Vastgelegd) proef.zaken.voerUit(new Opdracht("", ADMINISTRATIE,
                List.of(new Stap(new Doel.Nieuw("13", 2026, "a"), inschrijving))))).standen().getFirst().nr();
        vastgelegd(nr, "dagvaarden", OFFICIER, NU.minus(Duration.ofDays(20)), Map.of("forum", "politierechter"));
        vastgelegd(nr, "vonnis-straf-maatregel", ADMINISTRATIE, NU, Map.of("tegenspraak", "op-tegenspraak", "verdachteBijUitspraak", "ja", "vorm",
                "mondeling-aantekening", "gerecht", "RBAMS", "forum", "politierechter", "uitspraak",
                Map.of("beslissingen", List.of(Map.of("soort", "bewezenverklaring", "betreft", Map.of("feiten", List.of(1L)), "gegevens", Map.of("variant", "primair"))))));
        assertThat(uitspraak(nr)).isEqualTo("veroordeling");
        return nr;
    }

    private LogEntry doorhalen(Parketnummer nr, Actor actor) {
        var uit = doe(nr, actor, "handeling-doorhalen", Map.of("volgnummer", 3L, "reden", "dubbel", "toelichting", "Stond er twee keer."));
        assertThat(uit).isInstanceOf(Uitkomst.Vastgelegd.class);
        return ((Uitkomst.Vastgelegd) uit).entries().getLast();
    }

    private void vastgelegd(Parketnummer nr, String soort, Actor actor, Instant op, Map<String, Object> gegevens) {
        assertThat(proef.zaken.voerUit(new Opdracht("", actor, List.of(new Stap(new Doel.Bestaand(nr, -1),
                new Handeling(soort, Wijze.VASTLEGGEN, Moment.opMinuut(op), Betreft.ZAAK, new TreeMap<>(gegevens)))))))
                .isInstanceOf(Uitkomst.Vastgelegd.class);
    }

    private Uitkomst doe(Parketnummer nr, Actor actor, String soort, Map<String, Object> gegevens) {
        return proef.zaken.voerUit(new Opdracht("", actor, List.of(new Stap(new Doel.Bestaand(nr, -1),
                new Handeling(soort, Wijze.VERRICHTEN, Moment.opMinuut(NU), Betreft.ZAAK, new TreeMap<>(gegevens))))));
    }

    private Zaakbeeld.Feit feit(Parketnummer nr) {
        return proef.zaken.stand(nr).orElseThrow().beeld().feiten().getFirst();
    }

    private String uitspraak(Parketnummer nr) {
        return feit(nr).uitspraak();
    }

    private int open(Parketnummer nr) {
        return proef.jdbc.queryForObject("select voorstellen from zaak_rij where zaak_id = ?", Integer.class, nr.waarde());
    }
}
