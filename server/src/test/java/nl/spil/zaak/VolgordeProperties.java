package nl.spil.zaak;

import static nl.spil.zaak.Proefzaken.NU;
import static nl.spil.zaak.Proefzaken.handeling;
import static nl.spil.zaak.Proefzaken.opdracht;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.spil.database.ProefDatabase.Versie;
import nl.spil.recht.Handeling;
import nl.spil.recht.Parketnummer;

class VolgordeProperties {

    private static final Map<Versie, Proefzaken> PROEVEN = new java.util.EnumMap<>(Versie.class);

    @AfterContainer
    static void sluit() {
        PROEVEN.values().forEach(Proefzaken::close);
        PROEVEN.clear();
    }

    @Property(tries = 40)
    void any_order_of_registration_gives_the_same_picture_and_a_refold_gives_the_snapshot(@ForAll Versie versie,
            @ForAll @Size(min = 2, max = 7) List<@IntRange(max = 6) Integer> tijden, @ForAll long zaad) {
        var proef = PROEVEN.computeIfAbsent(versie, Proefzaken::new);
        var handelingen = new ArrayList<Handeling>();
        for (int i = 0; i < tijden.size(); i++) {
            handelingen.add(handeling("stap" + i % 3, NU.plusSeconds(60L * tijden.get(i)), Map.of("n", (long) i)));
        }
        var eerste = registreer(proef, handelingen);
        Collections.shuffle(handelingen, new Random(zaad));
        var tweede = registreer(proef, handelingen);

        assertThat(tweede.beeldHash()).isEqualTo(eerste.beeldHash());
        for (var stand : List.of(eerste, tweede)) {
            assertThat(proef.recht.vouw(stand.nr(), proef.opslag.log().regels(stand.nr()))).isEqualTo(stand.beeld());
            assertThat(proef.zaken.stand(stand.nr())).contains(stand);
            assertThat(new Herbouw(proef.bron, proef.recht, List.of()).bouw(stand.nr())).isEqualTo(new Herbouw.Uitslag(1, 0));
        }
    }

    @Example
    void numbers_have_no_gap_and_no_double_whoever_fails_meanwhile() throws Exception {
        for (var versie : Versie.values()) {
            try (var proef = new Proefzaken(versie); var draden = Executors.newFixedThreadPool(12)) {
                var werk = new ArrayList<Future<?>>();
                for (int d = 0; d < 12; d++) {
                    var toeval = new Random(d);
                    werk.add(draden.submit(() -> open(proef, toeval)));
                }
                for (var w : werk) {
                    w.get();
                }
                for (var parket : List.of("13", "16")) {
                    var nummers = proef.jdbc.queryForList("select serie from zaak_rij where parket = ? order by serie", Integer.class, parket);
                    assertThat(nummers).isNotEmpty().doesNotHaveDuplicates().last().isEqualTo(nummers.size());
                    assertThat(proef.opslag.reeksen().overzicht()).filteredOn(r -> r.parket().equals(parket)).singleElement()
                            .satisfies(r -> assertThat(r.volgende()).isEqualTo(nummers.size() + 1));
                }
            }
        }
    }

    private static void open(Proefzaken proef, Random toeval) {
        for (int i = 0; i < 10; i++) {
            var stappen = new ArrayList<Stap>();
            for (int z = 0; z <= toeval.nextInt(3); z++) {
                stappen.add(new Stap(new Doel.Nieuw(toeval.nextBoolean() ? "13" : "16", 2026, "z" + z), handeling("inschrijven", NU, Map.of())));
            }
            if (toeval.nextInt(4) == 0) {
                stappen.add(new Stap(new Doel.Zelfde("z0"), handeling("weigeren", NU, Map.of())));
            }
            proef.zaken.voerUit(opdracht("", stappen.toArray(Stap[]::new)));
        }
    }

    @Example
    void a_rebuild_while_people_work_loses_nothing_and_mends_what_was_wrong() throws Exception {
        try (var proef = new Proefzaken(Versie.INGEBED_18); var draden = Executors.newFixedThreadPool(6)) {
            var nrs = new ArrayList<Parketnummer>();
            for (int i = 0; i < 4; i++) {
                nrs.add(proef.nieuw());
            }
            proef.eigenaar.update("update zaak_rij set lijst = 'mis' where zaak_id = ?", nrs.getFirst().waarde());
            proef.eigenaar.update("delete from snapshot where zaak_id = ?", nrs.getLast().waarde());
            var herbouw = new Herbouw(proef.bron, proef.recht, List.of());
            assertThat(herbouw.bouwAlles()).isEqualTo(new Herbouw.Uitslag(4, 2));
            var werk = new ArrayList<Future<?>>();
            for (int d = 0; d < 5; d++) {
                var toeval = new Random(d);
                werk.add(draden.submit(() -> {
                    for (int i = 0; i < 25; i++) {
                        assertThat(proef.doe(nrs.get(toeval.nextInt(4)), -1, "stap", NU.plusSeconds(60L * toeval.nextInt(40)),
                                Map.of("n", toeval.nextLong(1000)))).isInstanceOf(Uitkomst.Vastgelegd.class);
                    }
                }));
            }
            var verschillen = 0L;
            while (!werk.stream().allMatch(Future::isDone)) {
                verschillen += herbouw.bouwAlles().verschillen();
            }
            for (var w : werk) {
                w.get();
            }
            assertThat(verschillen).isZero();
            assertThat(proef.jdbc.queryForObject("select count(*) from log_entry", Long.class)).isEqualTo(4 + 5 * 25);
            assertThat(new Controle(proef.bron, proef.recht, null, List.of()).controleer(false).breuken()).isEmpty();
        }
    }

    @Example
    void when_a_reeks_is_used_up_the_next_one_goes_on_and_then_there_is_a_clear_no() {
        try (var proef = new Proefzaken(Versie.INGEBED_18)) {
            proef.opslag.reeksen().voegToe("05", 2026, 100, 101, Reeksen.HIER);
            proef.opslag.reeksen().voegToe("05", 2026, 200, 299, "gps");
            proef.opslag.reeksen().voegToe("05", 2026, 300, 300, Reeksen.HIER);
            var nummers = new HashSet<String>();
            for (int i = 0; i < 3; i++) {
                nummers.add(((Uitkomst.Vastgelegd) een(proef)).standen().getFirst().nr().waarde());
            }
            assertThat(nummers).containsExactlyInAnyOrder("05-000100-26", "05-000101-26", "05-000300-26");
            assertThat(een(proef)).isInstanceOfSatisfying(Uitkomst.Ongeldig.class,
                    o -> assertThat(o.fouten()).extracting(Fout::code).containsExactly("reeks-op"));
        }
    }

    private static Uitkomst een(Proefzaken proef) {
        return proef.zaken.voerUit(opdracht("", new Stap(new Doel.Nieuw("05", 2026, "a"), handeling("inschrijven", NU, Map.of()))));
    }

    private static Zaakstand registreer(Proefzaken proef, List<Handeling> handelingen) {
        var nr = proef.nieuw();
        Uitkomst laatste = null;
        for (var handeling : handelingen) {
            laatste = proef.zaken.voerUit(opdracht("", new Stap(new Doel.Bestaand(nr, -1), handeling)));
        }
        return ((Uitkomst.Vastgelegd) java.util.Objects.requireNonNull(laatste)).standen().getFirst();
    }
}
