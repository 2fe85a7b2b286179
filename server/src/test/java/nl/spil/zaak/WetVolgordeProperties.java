package nl.spil.zaak;

import static nl.spil.zaak.Proefzaken.NU;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import nl.spil.database.ProefDatabase.Versie;
import nl.spil.recht.Actor;
import nl.spil.recht.Betreft;
import nl.spil.recht.Handeling;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Wetspakketten;
import nl.spil.recht.Wijze;
import org.jspecify.annotations.Nullable;

/** Acts of the law itself, drawn at random and recorded afterwards in any order: the picture is that of their legal order. */
class WetVolgordeProperties {

    private static final Wetspakketten WET = Wetspakketten.ingebouwd();
    /** Not these: they are about entries by their number, or about other zaken, or open the zaak. */
    private static final List<String> NIET = List.of("inschrijven", "voegen", "splitsen");
    private static final List<Handelingsoort> SOORTEN = WET.handelingen().stream()
            .filter(soort -> !NIET.contains(soort.bewerking()) && soort.veld("volgnummer").isEmpty() && soort.veld("voorstel").isEmpty()
                    && soort.veld("onregelmatigheid").isEmpty() && soort.veld("eigenaar").isEmpty()).toList();

    private record Stapje(Handeling handeling, Actor actor) {}

    private static @Nullable Proefzaken proef;

    @BeforeContainer
    static void open() {
        proef = new Proefzaken(Versie.INGEBED_18, Rechter.van(WET));
    }

    @AfterContainer
    static void sluit() {
        java.util.Objects.requireNonNull(proef).close();
    }

    @Property(tries = 60)
    void any_order_of_registration_gives_the_same_picture_and_a_refold_gives_the_snapshot(@ForAll long zaad) {
        var zaken = java.util.Objects.requireNonNull(proef);
        var toeval = new Random(zaad);
        var stapjes = new ArrayList<Stapje>();
        for (int i = 0; i < 2 + toeval.nextInt(7); i++) {
            stapjes.add(stapje(SOORTEN.get(toeval.nextInt(SOORTEN.size())), toeval));
        }
        var eerste = registreer(zaken, stapjes);
        Collections.shuffle(stapjes, toeval);
        var tweede = registreer(zaken, stapjes);

        assertThat(tweede.beeldHash()).as("seed %d: %s", zaad, stapjes).isEqualTo(eerste.beeldHash());
        for (var stand : List.of(eerste, tweede)) {
            assertThat(zaken.recht.vouw(stand.nr(), zaken.opslag.log().regels(stand.nr()))).as("seed %d: %s", zaad, stapjes).isEqualTo(stand.beeld());
        }
    }

    @Example
    void there_are_many_acts_to_draw_from() {
        assertThat(SOORTEN.size()).isGreaterThan(40);
    }

    private static Stapje stapje(Handelingsoort soort, Random toeval) {
        var rol = soort.registreert().get(toeval.nextInt(soort.registreert().size()));
        var dag = NU.plusSeconds(86_400L * toeval.nextInt(4));
        var op = soort.precisie() == Moment.Precisie.DAG || toeval.nextInt(3) == 0
                ? Moment.opDag(dag.atZone(Moment.NEDERLAND).toLocalDate()) : Moment.opMinuut(dag.plusSeconds(3600L * toeval.nextInt(3)));
        var feiten = soort.betreft().equals("feiten") && toeval.nextBoolean() ? Betreft.feiten(List.of(1 + toeval.nextInt(2))) : Betreft.ZAAK;
        return new Stapje(new Handeling(soort.id(), Wijze.VASTLEGGEN, op, feiten, new TreeMap<>()), new Actor("a-" + rol, rol, rol, "AMS"));
    }

    private static Zaakstand registreer(Proefzaken zaken, List<Stapje> stapjes) {
        var nr = inschrijven(zaken);
        for (var stapje : stapjes) {
            var uit = zaken.zaken.voerUit(new Opdracht("", stapje.actor(), List.of(new Stap(new Doel.Bestaand(nr, -1), stapje.handeling()))));
            assertThat(uit).as("%s", stapje).isInstanceOf(Uitkomst.Vastgelegd.class);
        }
        return zaken.zaken.stand(nr).orElseThrow();
    }

    private static Parketnummer inschrijven(Proefzaken zaken) {
        var feiten = List.<Object>of(feit(1L, "diefstal"), feit(2L, "mishandeling"));
        var h = new Handeling("zaak-inschrijven", Wijze.VASTLEGGEN, Moment.opMinuut(NU.minusSeconds(86_400)), Betreft.ZAAK, new TreeMap<>(Map.of(
                "parket", "13", "verdachte", Map.of("soort", "natuurlijk", "naam", "Jan Smit", "geboortedatum", "1990-01-02"), "feiten", feiten)));
        return ((Uitkomst.Vastgelegd) zaken.zaken.voerUit(new Opdracht("", Actor.SYSTEEM,
                List.of(new Stap(new Doel.Nieuw("13", 2026, "a"), h))))).standen().getFirst().nr();
    }

    private static Map<String, Object> feit(long nr, String soort) {
        return Map.of("nr", nr, "strafbaarFeit", soort, "pleegdatum", "2026-09-10", "pleegplaats", "Diemen");
    }
}
