package nl.spil.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.spil.recht.Actor;
import nl.spil.recht.Betreft;
import nl.spil.recht.Handeling;
import nl.spil.recht.Handelingsoort;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Stroom;
import nl.spil.recht.Tabellen;
import nl.spil.recht.Wetspakketten;
import nl.spil.recht.Wijze;
import nl.spil.recht.Zaakbeeld;
import nl.spil.zaak.AccessPolicy.Functie;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Who decides by law is one thing, who may type it into Spil another. Every row of bevoegden.csv against the law engine and the
 * doors, for every act that names it (bevoegd-per-handeling.csv: the column wie_bevoegd of the table of acts, as rows).
 */
class BevoegdenTest {

    private static final Wetspakketten WET = Wetspakketten.ingebouwd();
    private static final Moment NU = Moment.opMinuut(Instant.parse("2026-11-02T09:00:00Z"));
    /** By these roles the log is written, but not through a door for people or partners. */
    private static final Set<String> ZONDER_DEUR = Set.of("systeem", "beheerder");
    private static final Map<String, List<String>> RIJEN = rijen();

    private static Map<String, List<String>> rijen() {
        try (var in = Objects.requireNonNull(BevoegdenTest.class.getResourceAsStream("/toegang/bevoegd-per-handeling.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(r -> r.split(","))
                    .collect(Collectors.toMap(r -> r[0], r -> List.of(r[1].split(" ")), (a, _) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_row_is_used_by_an_act_and_every_act_names_rows() {
        var bevoegden = Tabellen.ingebouwd().bevoegden();
        assertThat(RIJEN).hasSize(213);
        assertThat(RIJEN.values().stream().flatMap(List::stream)).allMatch(bevoegden::containsKey);
        assertThat(RIJEN.keySet()).allMatch(h -> WET.handeling(h).isPresent());
    }

    @Test
    void whoever_the_row_says_may_record_the_act_and_perform_it_where_it_is_the_prosecutions_own() {
        var zacht = new SoftAssertions();
        RIJEN.forEach((handeling, rijen) -> {
            var soort = WET.handeling(handeling).orElseThrow();
            for (var rij : rijen) {
                for (var rol : Tabellen.ingebouwd().bevoegden().get(rij).registreert()) {
                    zacht.assertThat(mag(soort, rol, Wijze.VASTLEGGEN)).as(handeling + ": " + rij + " says that " + rol + " records it").isTrue();
                    if (soort.aard() == Handelingsoort.Aard.EIGEN) {
                        zacht.assertThat(mag(soort, rol, Wijze.VERRICHTEN)).as(handeling + ": " + rij + " says that " + rol + " enters it").isTrue();
                    }
                }
            }
        });
        zacht.assertAll();
    }

    @Test
    void who_is_not_named_in_the_pack_may_not_record_it_whatever_the_role() {
        var zacht = new SoftAssertions();
        var rollen = new TreeSet<>(Rollen.ingebouwd().alle().stream().map(Rol::id).toList());
        rollen.add("systeem");
        for (var handeling : RIJEN.keySet()) {
            var soort = WET.handeling(handeling).orElseThrow();
            for (var rol : rollen) {
                if (!soort.registreert().contains(rol)) {
                    zacht.assertThat(mag(soort, rol, Wijze.VASTLEGGEN)).as(handeling + " by " + rol).isFalse();
                    zacht.assertThat(mag(soort, rol, Wijze.VERRICHTEN)).as(handeling + " by " + rol).isFalse();
                }
            }
        }
        zacht.assertAll();
    }

    @Test
    void whoever_may_record_an_act_by_the_pack_is_let_in_by_the_door() {
        var regels = new Toegangsregels(Rollen.ingebouwd());
        var dicht = new TreeSet<String>();
        for (var handeling : RIJEN.keySet()) {
            for (var rol : WET.handeling(handeling).orElseThrow().registreert()) {
                if (!ZONDER_DEUR.contains(rol) && !regels.mag(actor(rol), Functie.HANDELEN)) {
                    dicht.add(rol);
                }
            }
        }
        assertThat(dicht).isEmpty();
    }

    private static boolean mag(Handelingsoort soort, String rol, Wijze wijze) {
        var nr = new Parketnummer("13-000001-26");
        var stroom = new Stroom(nr, Zaakbeeld.leeg(nr), 0, null, List::of);
        return WET.onbevoegdheid(stroom, new Handeling(soort.id(), wijze, NU, Betreft.ZAAK, new TreeMap<>()), actor(rol)).isEmpty();
    }

    private static Actor actor(String rol) {
        return new Actor("iemand", "Iemand", rol, "landelijk");
    }
}
