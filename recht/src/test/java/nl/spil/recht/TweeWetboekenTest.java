package nl.spil.recht;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One zaak that holds acts of both Codes, under a hypothesis: what each entry was judged by stays with it. */
class TweeWetboekenTest {

    private static final Wetspakketten WET = Wetspakketten.ingebouwd();
    private static final Map<String, Object> ZITTING = Map.of("datum", "2029-05-14", "tijd", "09:30", "plaats", "Amsterdam");
    private static final Map<String, Object> DAGVAARDING = Map.of("tenlastelegging", "dat hij een fles wijn heeft weggenomen",
            "voorschriften", List.of("Sr 310"), "forum", "politierechter", "zitting", ZITTING);
    /** By the new Code the day of the hearing is not given here: it is set afterwards. */
    private static final Map<String, Object> PROCESINLEIDING = Map.of("tenlastelegging", "dat hij een fles wijn heeft weggenomen",
            "voorschriften", List.of("Sr 310"), "forum", "politierechter");
    private static final Actor OFFICIER = new Actor("officier", "O. Officier", "officier", "amsterdam");

    private static Kleinewet begonnen(String hypothese) {
        var zaak = new Kleinewet(WET.onder(Overgang.Keuze.lees(hypothese)).orElseThrow());
        assertThat(zaak.neem(Kleinewet.inschrijven("2029-03-20T09:00+01:00"), Kleinewet.ADMINISTRATIE)).isInstanceOf(Besluit.Aanvaard.class);
        return zaak;
    }

    private static List<String> wetboeken(Kleinewet zaak) {
        return zaak.regels.stream().map(r -> WET.pakket(r.pakket()).orElseThrow().naam()).toList();
    }

    @Test
    void each_entry_keeps_the_code_that_judged_it_and_the_picture_is_folded_again_without_any_hypothesis() {
        var zaak = begonnen("per-handeling");
        // By today's Code the day of the hearing comes first; by the new one it follows the procesinleiding.
        assertThat(Kleinewet.regels(zaak.neem("dagvaarden", Wijze.VERRICHTEN, "2029-03-30T10:00+02:00", OFFICIER, List.of(1), DAGVAARDING)))
                .contains("zitting-bepaald");
        assertThat(zaak.neem("dagvaarden", Wijze.VERRICHTEN, "2029-04-03T10:00+02:00", OFFICIER, List.of(1), PROCESINLEIDING))
                .isInstanceOf(Besluit.Aanvaard.class);
        assertThat(wetboeken(zaak)).containsExactly("sv", "sv-2029");
        assertThat(WET.vouw(Kleinewet.NR, zaak.regels)).isEqualTo(zaak.beeld);
        assertThat(WET.onder(Overgang.Keuze.lees("per-fase")).orElseThrow().vouw(Kleinewet.NR, zaak.regels)).isEqualTo(zaak.beeld);
    }

    @Test
    void what_happened_before_the_day_and_is_entered_after_it_falls_under_the_old_code_in_whatever_order() {
        var zaak = begonnen("per-handeling");
        zaak.aanvaard("dagvaarden", Wijze.VERRICHTEN, "2029-04-03T10:00+02:00", OFFICIER, PROCESINLEIDING);
        zaak.aanvaard("aanhouden-heterdaad", Wijze.VASTLEGGEN, "2029-03-19T20:00+01:00", Kleinewet.ADMINISTRATIE,
                Map.of("plaats", "Diemen", "aangehoudenDoor", "opsporingsambtenaar", "rechtenMedegedeeld", "ja"));
        assertThat(wetboeken(zaak)).containsExactly("sv", "sv-2029", "sv");
        var om = new ArrayList<LogRegel>();
        for (var i : List.of(0, 2, 1)) {
            var r = zaak.regels.get(i);
            om.add(new LogRegel(om.size() + 1, r.geldigOp(), r.vastgelegdOp(), r.actor(), r.wijze(), r.pakket(), r.gebeurtenis()));
        }
        assertThat(Beeldcodec.hash(WET.vouw(Kleinewet.NR, om))).isEqualTo(Beeldcodec.hash(zaak.beeld));
    }

    @Test
    void under_per_fase_a_served_summons_keeps_the_hearing_under_the_old_code_and_a_new_case_does_not() {
        var zaak = begonnen("per-fase");
        zaak.aanvaard("zitting-aanvragen", Wijze.VERRICHTEN, "2029-03-21", OFFICIER, Map.of("forum", "politierechter", "zitting", ZITTING));
        zaak.aanvaard("dagvaarden", Wijze.VERRICHTEN, "2029-03-22T10:00+01:00", OFFICIER, DAGVAARDING);
        zaak.aanvaard("dagvaarding-betekenen", Wijze.VASTLEGGEN, "2029-03-26T11:00+02:00", Kleinewet.ADMINISTRATIE,
                Map.of("wijze", "in-persoon", "inPersoon", "ja", "uitgereiktAan", "Jan van den Berg", "plaats", "Diemen",
                        "uitgereiktOp", "2029-03-26T11:00+02:00", "adres", "Hoofdweg 1, Diemen", "adresSoort", "brp", "akte", "akte-uitreiking"));
        zaak.aanvaard("zitting-aanvangen", Wijze.VASTLEGGEN, "2029-05-14T09:30+02:00", Kleinewet.ADMINISTRATIE,
                Map.of("zitting", ZITTING, "forum", "politierechter", "verdachte", "verschenen"));
        assertThat(wetboeken(zaak)).containsExactly("sv", "sv", "sv", "sv", "sv");
        var nieuw = begonnen("per-fase");
        nieuw.aanvaard("dagvaarden", Wijze.VERRICHTEN, "2029-04-03T10:00+02:00", OFFICIER, PROCESINLEIDING);
        assertThat(wetboeken(nieuw)).containsExactly("sv", "sv-2029");
    }
}
