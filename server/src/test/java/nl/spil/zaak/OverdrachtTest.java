package nl.spil.zaak;

import static nl.spil.zaak.Proefzaken.NU;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.spil.database.ProefDatabase.Versie;
import nl.spil.recht.Actor;
import nl.spil.recht.Betreft;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Handeling;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Pakketbron;
import nl.spil.recht.Pakketmappen;
import nl.spil.recht.Wetspakketten;
import nl.spil.recht.Wijze;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A zaak goes to another office, is known by other numbers, or is split with the leave of a second person. */
class OverdrachtTest {

    private static final Actor ADMINISTRATIE = new Actor("administratie", "T. Bos", "administratie", "amsterdam");
    private static final Actor OFFICIER = new Actor("officier", "M. de Wit", "officier", "amsterdam");
    private static final Actor OFFICIER2 = new Actor("officier2", "A. Yilmaz", "officier", "amsterdam");
    private static final Zicht ROTTERDAM = new Zicht(false, Set.of("rotterdam"), Set.of());
    private static final Zicht AMSTERDAM = new Zicht(false, Set.of("amsterdam"), Set.of());

    private Proefzaken proef = new Proefzaken(Versie.INGEBED_18, Rechter.van(Wetspakketten.ingebouwd()));

    @AfterEach
    void sluit() {
        proef.close();
    }

    @Test
    void a_transfer_moves_the_zaak_between_the_lists_of_two_offices_and_back_and_the_number_stays() {
        var nr = inschrijven(Map.of(), 1);
        doe(nr, OFFICIER, "overdragen-ander-parket", 60, Betreft.ZAAK, Map.of("parket", "10", "reden", "woont in Rotterdam"));
        assertThat(gevonden("", ROTTERDAM)).containsExactly(nr);
        assertThat(gevonden("", AMSTERDAM)).isEmpty();
        assertThat(nr.waarde()).startsWith("13-");
        assertThat(new Herbouw(proef.bron, proef.recht, List.of()).bouw(nr)).isEqualTo(new Herbouw.Uitslag(1, 0));
        doe(nr, OFFICIER2, "overdragen-ander-parket", 120, Betreft.ZAAK, Map.of("parket", "13", "reden", "vergissing"));
        assertThat(gevonden("", AMSTERDAM)).containsExactly(nr);
        assertThat(gevonden("", ROTTERDAM)).isEmpty();
    }

    @Test
    void a_zaak_is_found_by_each_number_that_it_carries_in_any_notation_until_it_is_struck() {
        var nr = inschrijven(Map.of("pvNummer", "PL1300-2026123456", "oudNummer", "10/765432-19"), 1);
        inschrijven(Map.of(), 1);
        var hof = vastgelegd(doe(nr, new Actor("ag", "H. Vos", "advocaat-generaal", "landelijk"), "stukken-naar-hof", 60, Betreft.ZAAK,
                Map.of("hofnummer", "23-001719-26")));
        for (var vraag : new String[] {"PL1300-2026123456", "pl1300 2026123456", "10.765432.19", "23/001719-26", "2300171926", "hof 23.001719.26"}) {
            assertThat(gevonden(vraag, Zicht.ALLES)).as(vraag).containsExactly(nr);
        }
        assertThat(gevonden("23-001719-25", Zicht.ALLES)).isEmpty();
        doe(nr, ADMINISTRATIE, "handeling-herstellen", 90, Betreft.ZAAK, Map.of("volgnummer", (long) hof.entries().getLast().volgnummer(),
                "nieuweGegevens", List.of("hofnummer=23-001720-26"), "reden", "verkeerd overgenomen"));
        assertThat(gevonden("23-001719-26", Zicht.ALLES)).isEmpty();
        assertThat(gevonden("23-001720-26", Zicht.ALLES)).containsExactly(nr);
        assertThat(new Herbouw(proef.bron, proef.recht, List.of()).bouw(nr)).isEqualTo(new Herbouw.Uitslag(1, 0));
    }

    @Test
    void a_zaak_registered_by_hand_is_an_onderzoek_by_itself_and_its_picture_has_the_same_hash_under_any_number() {
        var een = inschrijven(Map.of(), 1);
        var twee = inschrijven(Map.of(), 1);
        assertThat(proef.zaken.stand(een).orElseThrow().beeld().zaak().onderzoek()).isEqualTo(een.waarde());
        assertThat(proef.zaken.stand(twee).orElseThrow().beeldHash()).isEqualTo(proef.zaken.stand(een).orElseThrow().beeldHash());
        var pv = inschrijven(Map.of("pvNummer", "PL1300-2026123456"), 1);
        assertThat(proef.zaken.stand(pv).orElseThrow().beeld().zaak().onderzoek()).isEqualTo("PL1300-2026123456");
    }

    @Test
    void a_split_that_needs_a_second_person_takes_no_number_until_it_is_confirmed_and_then_opens_the_zaak() {
        proef.close();
        proef = new Proefzaken(Versie.INGEBED_18, Rechter.van(metTweedeVoorSplitsen()));
        var nr = inschrijven(Map.of(), 2);
        var voorstel = vastgelegd(doe(nr, OFFICIER, "zaken-splitsen", 60, Betreft.feiten(List.of(2)),
                Map.of("grond", "geen-verband", "bevolenDoor", "om"))).entries().getLast();
        assertThat(voorstel.gebeurtenis()).isInstanceOf(Gebeurtenis.HandelingVoorgesteld.class);
        assertThat(gevonden("", Zicht.ALLES)).containsExactly(nr);
        assertThat(proef.jdbc.queryForObject("select volgende from reeks", Integer.class)).as("no number is lost to a proposal").isEqualTo(2);

        var bevestigd = vastgelegd(doe(nr, OFFICIER2, "voorstel-bevestigen", 120, Betreft.ZAAK, Map.of("voorstel", (long) voorstel.volgnummer())));
        assertThat(bevestigd.standen()).extracting(Zaakstand::nr).containsExactly(nr, new Parketnummer("13-000002-26"));
        assertThat(bevestigd.standen().getFirst().beeld().feiten().get(1).vervolging()).isEqualTo("verplaatst");
        assertThat(bevestigd.standen().getLast().beeld().feiten()).singleElement().satisfies(f -> assertThat(f.vervolging()).isEqualTo("te-beslissen"));
        assertThat(((Gebeurtenis.HandelingVerricht) bevestigd.entries().getFirst().gebeurtenis()).handeling().gegevens())
                .containsEntry("nieuweZaak", "13-000002-26");
        assertThat(proef.zaken.voorstellen(nr, NU)).isEmpty();
    }

    private static Wetspakketten metTweedeVoorSplitsen() {
        var bronnen = new ArrayList<Pakketbron>();
        for (var bron : Pakketmappen.ingebouwd()) {
            var teksten = new TreeMap<String, String>();
            bron.bestanden().forEach((naam, inhoud) -> teksten.put(naam, new String(inhoud, StandardCharsets.UTF_8)
                    .replace("    bewerking: splitsen\n", "    bewerking: splitsen\n    bevestiging: { door: [officier] }\n")));
            bronnen.add(Pakketbron.vanTeksten(bron.naam(), teksten));
        }
        return Wetspakketten.laad(bronnen).ofFout();
    }

    private Parketnummer inschrijven(Map<String, Object> erbij, int feiten) {
        var lijst = new ArrayList<Object>();
        for (int i = 1; i <= feiten; i++) {
            lijst.add(Map.of("nr", (long) i, "strafbaarFeit", "diefstal", "pleegdatumVan", "2026-10-20"));
        }
        var gegevens = new TreeMap<String, Object>(Map.of("parket", "13", "verdachte", Map.of("soort", "natuurlijk", "naam", "Jan Smit"), "feiten", lijst));
        gegevens.putAll(erbij);
        return vastgelegd(proef.zaken.voerUit(new Opdracht("", ADMINISTRATIE, List.of(new Stap(new Doel.Nieuw("13", 2026, "a"),
                new Handeling("zaak-inschrijven", Wijze.VERRICHTEN, Moment.opMinuut(NU), Betreft.ZAAK, gegevens)))))).standen().getFirst().nr();
    }

    private Uitkomst doe(Parketnummer nr, Actor actor, String soort, long na, Betreft betreft, Map<String, Object> gegevens) {
        var wijze = soort.equals("stukken-naar-hof") ? Wijze.VASTLEGGEN : Wijze.VERRICHTEN;
        var uitkomst = proef.zaken.voerUit(new Opdracht("", actor, List.of(new Stap(new Doel.Bestaand(nr, -1),
                new Handeling(soort, wijze, Moment.opMinuut(NU.plusSeconds(na)), betreft, new TreeMap<>(gegevens))))));
        assertThat(uitkomst).isInstanceOf(Uitkomst.Vastgelegd.class);
        return uitkomst;
    }

    private static Uitkomst.Vastgelegd vastgelegd(Uitkomst uitkomst) {
        assertThat(uitkomst).isInstanceOf(Uitkomst.Vastgelegd.class);
        return (Uitkomst.Vastgelegd) uitkomst;
    }

    private List<Parketnummer> gevonden(String vraag, Zicht zicht) {
        return new Zaaklijsten(proef.bron).zoek(new Zoekvraag("", vraag, "", "", zicht, null, 50)).rijen().stream().map(Zaakrij::nr).toList();
    }
}
