package nl.spil.zaak;

import static nl.spil.zaak.Proefzaken.NU;
import static nl.spil.zaak.Proefzaken.OFFICIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
import org.junit.jupiter.api.Test;

/** The door with the law itself behind it: the pack of today. */
class WetZakenTest {

    private static final Wetspakketten WET = Wetspakketten.ingebouwd();
    private static final Actor ADMINISTRATIE = new Actor("administratie", "T. Bos", "administratie", "AMS");

    @Test
    void a_delivery_becomes_a_zaak_with_its_rows_and_persons_and_is_found_by_any_part_of_the_name() {
        try (var proef = new Proefzaken(Versie.INGEBED_18, Rechter.van(WET))) {
            var nr = inschrijven(proef, "Zoë van den Bergh-Şahin", 2);
            var lijsten = new Zaaklijsten(proef.bron);

            assertThat(lijsten.personen(nr)).extracting(Persoonrij::rol, Persoonrij::naam)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("verdachte", "Zoë van den Bergh-Şahin"),
                            org.assertj.core.groups.Tuple.tuple("slachtoffer", "P. de Boer"));
            for (var zoek : List.of("zoe", "BERGH", "sahin berg", nr.waarde(), nr.weergave(), nr.waarde().replace("-", ""))) {
                assertThat(lijsten.zoek(vraag(zoek)).rijen()).as(zoek).singleElement()
                        .satisfies(rij -> assertThat(rij.feiten()).hasSize(2));
            }
            assertThat(lijsten.zoek(vraag("jansen")).rijen()).isEmpty();
            assertThat(lijsten.tellers(Zicht.ALLES, "").values()).containsExactly(1);
            assertThat(lijsten.tellers(new Zicht(false, java.util.Set.of("nergens"), java.util.Set.of()), "")).isEmpty();
        }
    }

    @Test
    void joining_is_recorded_in_every_zaak_and_splitting_opens_a_new_one() {
        try (var proef = new Proefzaken(Versie.INGEBED_18, Rechter.van(WET))) {
            var leidend = inschrijven(proef, "Jan Smit", 2);
            var ander = inschrijven(proef, "Jan Smit", 1);
            var voegen = vastgelegd(proef.zaken.voerUit(vastleggen(leidend, "zaken-voegen", NU.plusSeconds(60), Map.of("leidendeZaak",
                    leidend.waarde(), "zaken", List.of(leidend.waarde(), ander.waarde()), "grond", "zelfde-verdachte", "bevolenDoor", "om"), OFFICIER)));
            assertThat(voegen.standen()).extracting(Zaakstand::nr).containsExactly(leidend, ander);
            assertThat(voegen.standen()).extracting(s -> s.beeld().zaak().leidendeZaak()).containsOnly(leidend.waarde());

            var splitsen = vastgelegd(proef.zaken.voerUit(new Opdracht("", OFFICIER, List.of(new Stap(new Doel.Bestaand(leidend, -1),
                    new Handeling("zaken-splitsen", Wijze.VASTLEGGEN, Moment.opMinuut(NU.plusSeconds(120)), Betreft.feiten(List.of(2)),
                            new TreeMap<>(Map.of("grond", "andere-behandeling", "bevolenDoor", "om"))))))));
            assertThat(splitsen.standen()).hasSize(2);
            var nieuw = splitsen.standen().getLast();
            assertThat(nieuw.nr()).isEqualTo(new Parketnummer("13-000003-26"));
            assertThat(nieuw.beeld().feiten()).singleElement().extracting(Zaakbeeld.Feit::strafbaarFeit).isEqualTo("diefstal");
            assertThat(nieuw.beeld().verdachte().naam()).isEqualTo("Jan Smit");
            assertThat(splitsen.standen().getFirst().beeld().feiten()).extracting(Zaakbeeld.Feit::vervolging)
                    .containsExactly("te-beslissen", "verplaatst");
        }
    }

    @Test
    void a_judgment_in_the_leading_zaak_stands_in_the_others_by_reference() {
        try (var proef = new Proefzaken(Versie.INGEBED_18, Rechter.van(WET))) {
            var leidend = inschrijven(proef, "Jan Smit", 1);
            var ander = inschrijven(proef, "Jan Smit", 1);
            vastgelegd(proef.zaken.voerUit(vastleggen(ander, "zaken-voegen", NU.plusSeconds(60), Map.of("leidendeZaak", leidend.waarde(), "zaken",
                    List.of(leidend.waarde(), ander.waarde()), "grond", "zelfde-verdachte", "bevolenDoor", "om"), OFFICIER)));
            var gegevens = new TreeMap<String, Object>(Map.of("tegenspraak", "op-tegenspraak", "verdachteBijUitspraak", "ja", "vorm",
                    "mondeling-aantekening", "gerecht", gerecht(), "forum", "politierechter"));
            gegevens.put("uitspraak", Map.of("beslissingen", List.of(Map.of("soort", "vrijspraak-feit"))));
            var vonnis = vastgelegd(proef.zaken.voerUit(vastleggen(leidend, "vonnis-vrijspraak", NU.plusSeconds(7200), gegevens, ADMINISTRATIE)));

            assertThat(vonnis.entries()).extracting(LogEntry::zaak).containsExactly(leidend, ander);
            var verwijzing = ((Gebeurtenis.HandelingVerricht) vonnis.entries().getLast().gebeurtenis()).handeling();
            assertThat(verwijzing.gegevens()).containsEntry("uitspraakIn", leidend.waarde()).doesNotContainKey("uitspraak");
            assertThat(vonnis.standen()).allSatisfy(s -> assertThat(s.beeld().feiten()).extracting(Zaakbeeld.Feit::uitspraak).containsOnly("vrijspraak"));
        }
    }

    private static String gerecht() {
        return "RBAMS";
    }

    private static Parketnummer inschrijven(Proefzaken proef, String naam, int feiten) {
        var lijst = java.util.stream.IntStream.rangeClosed(1, feiten).<Object>mapToObj(i -> Map.of("nr", (long) i, "strafbaarFeit", "diefstal",
                "pleegdatum", "2026-09-10", "pleegplaats", "Diemen")).toList();
        var h = new Handeling("zaak-inschrijven", Wijze.VERRICHTEN, Moment.opMinuut(NU), Betreft.ZAAK, new TreeMap<>(Map.of("parket", "13",
                "verdachte", Map.of("soort", "natuurlijk", "naam", naam, "geboortedatum", "1983-12-29"), "feiten", lijst, "zaakstroom",
                "eenvoudig", "pvNummer", "PL1300-2026-1", "berichtId", "b-1", "slachtoffers", List.of(Map.of("naam", "P. de Boer")))));
        return vastgelegd(proef.zaken.voerUit(new Opdracht("", ADMINISTRATIE, List.of(new Stap(new Doel.Nieuw("13", 2026, "a"), h)))))
                .standen().getFirst().nr();
    }

    private static Opdracht vastleggen(Parketnummer nr, String soort, Instant op, Map<String, Object> gegevens, Actor actor) {
        return new Opdracht("", actor, List.of(new Stap(new Doel.Bestaand(nr, -1),
                new Handeling(soort, Wijze.VASTLEGGEN, Moment.opMinuut(op), Betreft.ZAAK, new TreeMap<>(gegevens)))));
    }

    private static Uitkomst.Vastgelegd vastgelegd(Uitkomst uitkomst) {
        assertThat(uitkomst).isInstanceOf(Uitkomst.Vastgelegd.class);
        return (Uitkomst.Vastgelegd) uitkomst;
    }

    private static Zoekvraag vraag(String zoek) {
        return new Zoekvraag("", zoek, "", "", Zicht.ALLES, null, 50);
    }
}
