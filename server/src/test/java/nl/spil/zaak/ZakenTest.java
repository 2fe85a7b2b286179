package nl.spil.zaak;

import static nl.spil.zaak.Proefzaken.NU;
import static nl.spil.zaak.Proefzaken.OFFICIER;
import static nl.spil.zaak.Proefzaken.handeling;
import static nl.spil.zaak.Proefzaken.opdracht;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.spil.database.ProefDatabase.Versie;
import nl.spil.recht.Actor;
import nl.spil.recht.Beeldcodec;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ZakenTest {

    @ParameterizedTest
    @EnumSource(Versie.class)
    void an_act_is_there_with_its_picture_its_rows_and_its_place_in_the_chain(Versie versie) {
        try (var proef = new Proefzaken(versie)) {
            var nr = proef.nieuw();
            var vastgelegd = (Uitkomst.Vastgelegd) proef.doe(nr, 1, "horen", NU, Map.of("wie", "verdachte"));

            assertThat(nr).isEqualTo(new Parketnummer("13-000001-26"));
            assertThat(proef.zaken.stand(nr)).contains(vastgelegd.standen().getFirst());
            assertThat(vastgelegd.standen().getFirst().versie()).isEqualTo(2);
            assertThat(proef.zaken.gebeurtenissen(nr, 0, 10)).hasSize(2).last().isEqualTo(vastgelegd.entries().getLast());
            assertThat(proef.jdbc.queryForMap("select versie, lijst, serie, jaar from zaak_rij where zaak_id = ?", nr.waarde()))
                    .containsEntry("versie", 2).containsEntry("lijst", "nieuw").containsEntry("serie", 1).containsEntry("jaar", 26);
        }
    }

    @ParameterizedTest
    @EnumSource(Versie.class)
    void the_second_of_two_users_hears_who_did_what_since(Versie versie) {
        try (var proef = new Proefzaken(versie)) {
            var nr = proef.nieuw();
            proef.doe(nr, 1, "horen", NU, Map.of());

            var verouderd = (Uitkomst.Verouderd) proef.doe(nr, 1, "bellen", NU, Map.of());

            assertThat(verouderd.gemist()).singleElement().satisfies(entry -> {
                assertThat(entry.actor()).isEqualTo(OFFICIER);
                assertThat(((Gebeurtenis.HandelingVerricht) entry.gebeurtenis()).handeling().soort()).isEqualTo("horen");
            });
            assertThat(proef.zaken.stand(nr).orElseThrow().versie()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Versie.class)
    void a_retry_gets_the_first_answer_and_another_body_is_refused(Versie versie) {
        try (var proef = new Proefzaken(versie)) {
            var nr = proef.nieuw();
            var eerste = opdracht("k1", new Stap(new Doel.Bestaand(nr, 1), handeling("horen", NU, Map.of())));
            var antwoord = proef.zaken.voerUit(eerste);
            proef.doe(nr, 2, "bellen", NU, Map.of());

            assertThat(proef.zaken.voerUit(eerste)).isEqualTo(antwoord);
            assertThat(proef.zaken.voerUit(opdracht("k1", new Stap(new Doel.Bestaand(nr, 1), handeling("bellen", NU, Map.of())))))
                    .isInstanceOfSatisfying(Uitkomst.Ongeldig.class,
                            o -> assertThat(o.fouten()).extracting(Fout::code).containsExactly("sleutel-hergebruikt"));
            assertThat(proef.zaken.voerUit(new Opdracht("k1", new Actor("ander", "A", "officier", "AMS"), eerste.stappen())))
                    .as("a key is of one user").isInstanceOf(Uitkomst.Verouderd.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Versie.class)
    void a_refusal_leaves_nothing_behind_and_is_not_remembered(Versie versie) {
        try (var proef = new Proefzaken(versie)) {
            var weigering = opdracht("k1", new Stap(new Doel.Nieuw("13", 2026, "a"), handeling("inschrijven", NU, Map.of())),
                    new Stap(new Doel.Zelfde("a"), handeling("weigeren", NU, Map.of())));

            assertThat(proef.zaken.voerUit(weigering)).isInstanceOf(Uitkomst.Geweigerd.class);
            assertThat(proef.jdbc.queryForObject("select count(*) from log_entry", Long.class)).isZero();
            assertThat(proef.zaken.voerUit(opdracht("k1", new Stap(new Doel.Nieuw("13", 2026, "a"), handeling("inschrijven", NU, Map.of())))))
                    .isInstanceOfSatisfying(Uitkomst.Vastgelegd.class,
                            v -> assertThat(v.standen().getFirst().nr().waarde()).as("no gap").isEqualTo("13-000001-26"));
        }
    }

    @ParameterizedTest
    @EnumSource(Versie.class)
    void each_no_has_its_own_answer(Versie versie) {
        try (var proef = new Proefzaken(versie)) {
            var nr = proef.nieuw();
            assertThat(proef.doe(new Parketnummer("13-999999-26"), -1, "horen", NU, Map.of())).isInstanceOf(Uitkomst.Onbekend.class);
            assertThat(proef.doe(nr, 1, "verboden", NU, Map.of())).isInstanceOf(Uitkomst.NietBevoegd.class);
            assertThat(proef.doe(nr, 1, "onbekend", NU, Map.of())).isInstanceOf(Uitkomst.Ongeldig.class);
            assertThat(proef.doe(nr, 7, "horen", NU, Map.of())).isInstanceOf(Uitkomst.Ongeldig.class);
            assertThat(proef.zaken.stand(nr).orElseThrow().versie()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Versie.class)
    void a_picture_above_the_limit_is_refused_by_its_bytes_not_its_letters(Versie versie) {
        try (var proef = new Proefzaken(versie)) {
            var nr = proef.nieuw();
            assertThat(proef.doe(nr, 1, "groot", NU, Map.of("lengte", 120_000L))).isInstanceOf(Uitkomst.Vastgelegd.class);
            assertThat(proef.doe(nr, 2, "groot", NU.plusSeconds(60), Map.of("lengte", (long) Beeldcodec.GRENS / 2)))
                    .isInstanceOfSatisfying(Uitkomst.Ongeldig.class,
                            o -> assertThat(o.fouten()).extracting(Fout::code).containsExactly("beeld-te-groot"));
        }
    }

    @ParameterizedTest
    @EnumSource(Versie.class)
    void several_zaken_are_done_whole_or_not_at_all_and_what_the_caller_writes_goes_with_them(Versie versie) {
        try (var proef = new Proefzaken(versie)) {
            var nr = proef.nieuw();
            var opdracht = opdracht("", new Stap(new Doel.Nieuw("13", 2026, "a"), handeling("inschrijven", NU, Map.of())),
                    new Stap(new Doel.Bestaand(nr, -1), handeling("horen", NU, Map.of())),
                    new Stap(new Doel.Nieuw("16", 2026, "b"), handeling("inschrijven", NU, Map.of())))
                    .metAantekeningen(List.of(new Aantekening(new Doel.Zelfde("a"),
                            new Gebeurtenis.StukGevoegd("s1", "pv-relaas", "Relaas", "0".repeat(64), 12), Moment.opMinuut(NU))));

            assertThatThrownBy(() -> proef.zaken.voerUit(opdracht, (_, _) -> {
                throw new IllegalStateException("disk full");
            })).hasMessage("disk full");
            assertThat(proef.jdbc.queryForObject("select count(*) from log_entry", Long.class)).isEqualTo(1);

            var gezien = new ArrayList<Zaakstand>();
            var v = (Uitkomst.Vastgelegd) proef.zaken.voerUit(opdracht, (standen, _) -> gezien.addAll(standen));
            assertThat(v.standen()).extracting(s -> s.nr().waarde()).containsExactly("13-000001-26", "13-000002-26", "16-000001-26");
            assertThat(v.entries()).hasSize(4);
            assertThat(gezien).isEqualTo(v.standen());
        }
    }

    @ParameterizedTest
    @EnumSource(Versie.class)
    void registration_never_runs_back_within_a_stream(Versie versie) {
        try (var proef = new Proefzaken(versie)) {
            var nr = proef.nieuw();
            proef.jdbc.update("update snapshot set vastgelegd_op = now() + interval '1 hour' where zaak_id = ?", nr.waarde());
            proef.doe(nr, -1, "horen", NU, Map.of());
            proef.doe(nr, -1, "bellen", NU, Map.of());
            var entries = proef.zaken.gebeurtenissen(nr, 0, 10);
            assertThat(entries.get(1).vastgelegdOp()).isAfter(entries.get(0).vastgelegdOp().plus(Duration.ofMinutes(59)));
            assertThat(entries.get(2).vastgelegdOp()).isAfterOrEqualTo(entries.get(1).vastgelegdOp());
        }
    }

    @ParameterizedTest
    @EnumSource(Versie.class)
    void the_picture_at_a_day_holds_what_had_taken_effect_by_then_as_corrected(Versie versie) {
        try (var proef = new Proefzaken(versie)) {
            var nr = proef.nieuw();
            proef.doe(nr, -1, "horen", NU.plus(Duration.ofDays(10)), Map.of());
            proef.doe(nr, -1, "bellen", NU.plus(Duration.ofDays(20)), Map.of());
            proef.doe(nr, -1, "herstellen", NU.plus(Duration.ofDays(30)), Map.of("volgnummer", 3L, "op", "2026-11-03T10:00+01:00"));

            assertThat(gedaan(proef, nr, 5)).containsExactly("bellen", "inschrijven");
            assertThat(gedaan(proef, nr, 15)).containsExactly("bellen", "horen", "inschrijven");
            assertThat(proef.zaken.standOp(nr, NU.minusSeconds(3600))).isEmpty();
            assertThat(proef.zaken.standOp(nr, NU.plus(Duration.ofDays(60))).orElseThrow().beeldHash())
                    .isEqualTo(proef.zaken.stand(nr).orElseThrow().beeldHash());
        }
    }

    private static Iterable<String> gedaan(Proefzaken proef, Parketnummer nr, int dagen) {
        return proef.zaken.standOp(nr, NU.plus(Duration.ofDays(dagen))).orElseThrow().beeld().gedaan().keySet();
    }
}
