package nl.spil.recht;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class VouwEigenschappen {

    /** Few moments, so that many are equal: a day, its hours, and the next. */
    private static final List<String> TIJDEN = List.of("2026-03-03", "2026-03-03T00:00+01:00", "2026-03-03T10:00+01:00", "2026-03-03T23:59+01:00",
            "2026-03-04", "2026-03-04T10:00+01:00", "2026-03-02T10:00+01:00");

    @Provide
    Arbitrary<List<Handeling>> handelingen() {
        var soort = Arbitraries.of("aanhouden", "vrijlaten", "dagvaarden", "vonnis", "hoger-beroep-instellen", "onherroepelijk-worden", "rijbewijs-innemen");
        var feiten = Arbitraries.of(List.of(1), List.of(2), List.of(1, 2), List.<Integer>of());
        return Combinators.combine(soort, Arbitraries.of(TIJDEN), feiten).as((s, op, f) -> Kleinewet.handeling(s, Wijze.VASTLEGGEN, op, f,
                s.equals("dagvaarden") ? Map.of("forum", "politierechter") : s.equals("onherroepelijk-worden")
                        ? Map.of("oorzaak", "afstand", "onherroepelijkOp", "2026-03-04") : Map.of())).list().ofMinSize(1).ofMaxSize(12);
    }

    private static Kleinewet speel(List<Handeling> handelingen) {
        var zaak = new Kleinewet();
        for (var h : handelingen) {
            var rol = Kleinewet.WET.handeling(h.soort()).orElseThrow().registreert().getFirst();
            assertThat(zaak.neem(h, new Actor(rol, rol, rol, "amsterdam"))).isInstanceOf(Besluit.Aanvaard.class);
            assertThat(Kleinewet.WET.vouw(Kleinewet.NR, zaak.regels)).isEqualTo(zaak.beeld);
        }
        return zaak;
    }

    @Property(tries = 150)
    void any_registration_order_gives_the_same_picture_equal_times_included(@ForAll("handelingen") List<Handeling> handelingen, @ForAll Random toeval) {
        var alle = new ArrayList<>(handelingen);
        alle.add(Kleinewet.inschrijven("2026-03-03T10:00+01:00"));
        var hash = Beeldcodec.hash(speel(alle).beeld);
        Collections.shuffle(alle, toeval);
        assertThat(Beeldcodec.hash(speel(alle).beeld)).isEqualTo(hash);
    }

    @Property(tries = 100)
    void a_struck_act_leaves_the_picture_as_if_it_had_never_been(@ForAll("handelingen") List<Handeling> handelingen) {
        var alle = new ArrayList<>(handelingen);
        alle.addFirst(Kleinewet.inschrijven("2026-03-01T10:00+01:00"));
        var zonder = speel(alle);
        alle.add(Kleinewet.handeling("rijbewijs-innemen", Wijze.VASTLEGGEN, "2026-03-03T12:00+01:00", List.of(), Map.of()));
        var met = speel(alle);
        met.neem(Kleinewet.handeling("handeling-doorhalen", Wijze.VERRICHTEN, "2026-03-05T09:00+01:00", List.of(),
                Map.of("volgnummer", (long) alle.size(), "reden", "dubbel")), Kleinewet.ADMINISTRATIE);
        assertThat(Beeldcodec.hash(met.beeld)).isEqualTo(Beeldcodec.hash(zonder.beeld));
    }
}
