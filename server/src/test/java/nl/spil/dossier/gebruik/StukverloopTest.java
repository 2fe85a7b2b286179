package nl.spil.dossier.gebruik;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.spil.recht.Actor;
import nl.spil.recht.Betreft;
import nl.spil.recht.Gebeurtenis;
import nl.spil.recht.Handeling;
import nl.spil.recht.Moment;
import nl.spil.recht.Parketnummer;
import nl.spil.recht.Wijze;
import nl.spil.zaak.LogEntry;
import org.junit.jupiter.api.Test;

/** What becomes of stukken, as a function of entries. */
class StukverloopTest {

    private static final Parketnummer ZAAK = new Parketnummer("13-000123-26");
    private static final Instant BEGIN = Instant.parse("2026-11-02T09:00:00Z");

    private final List<LogEntry> stroom = new ArrayList<>();

    private void erbij(Gebeurtenis g, int minuten) {
        var op = BEGIN.plusSeconds(60L * minuten);
        stroom.add(new LogEntry(ZAAK, stroom.size() + 1, Moment.opMinuut(op), BEGIN.plusSeconds(stroom.size()), Actor.SYSTEEM, "proef", Wijze.VERRICHTEN, "", "1", g, "",
                stroom.size(), stroom.size()));
    }

    private void stuk(String id) {
        erbij(new Gebeurtenis.StukGevoegd(id, "pv-bevindingen", id, "ab".repeat(32), 1), 0);
    }

    private void doe(String soort, int minuten, Map<String, Object> gegevens) {
        var op = BEGIN.plusSeconds(60L * minuten);
        erbij(new Gebeurtenis.HandelingVerricht(new Handeling(soort, Wijze.VERRICHTEN, Moment.opMinuut(op), Betreft.ZAAK, new TreeMap<>(gegevens)), List.of(), 0), minuten);
    }

    private Map<String, Stukstand> verloop() {
        return Stukverloop.van(stroom, stroom.stream().map(LogEntry::regel).toList());
    }

    @Test
    void serving_the_summons_ends_what_was_withheld_in_the_interest_of_the_investigation_but_not_what_a_judge_allowed_to_stay_out() {
        stuk("a");
        stuk("b");
        doe("stukken-onthouden", 1, Map.of("stukken", List.of("a"), "belang", "onderzoek"));
        doe("stukken-voegen-weigeren", 1, Map.of("stukken", List.of("b"), "grond", "belang-187d"));
        assertThat(verloop().values()).extracting(Stukstand::onthouden).containsExactly("Sv 30 lid 3", "Sv 149b");
        doe("dagvaarding-betekenen", 2, Map.of());
        assertThat(verloop().values()).extracting(Stukstand::onthouden).containsExactly("", "Sv 149b");
        doe("processtukken-verstrekken", 3, Map.of("aan", "verdachte", "stukken", List.of("b")));
        assertThat(verloop().values()).extracting(Stukstand::onthouden).containsExactly("", "");
    }

    @Test
    void an_act_that_is_registered_late_takes_its_place_and_of_two_in_one_minute_the_later_registered_counts() {
        stuk("a");
        doe("classificatie-wijzigen", 5, Map.of("stuk", "a", "classificatie", "vertrouwelijk"));
        doe("classificatie-wijzigen", 2, Map.of("stuk", "a", "classificatie", "geheimhouder"));
        assertThat(verloop().get("a").afscherming()).isEqualTo("vertrouwelijk");
        doe("classificatie-wijzigen", 5, Map.of("stuk", "a", "classificatie", "gewoon"));
        assertThat(verloop().get("a").afscherming()).isEqualTo("gewoon");
    }

    @Test
    void a_change_of_what_is_not_there_is_passed_over_and_a_version_counts_only_another_content() {
        erbij(new Gebeurtenis.StukGewijzigd("weg", "overig", "x", "x.txt", "cd".repeat(32), 1, "r"), 0);
        stuk("a");
        erbij(new Gebeurtenis.StukGewijzigd("a", "overig", "Ander", "a.txt", "ab".repeat(32), 1, "naam"), 1);
        erbij(new Gebeurtenis.StukGewijzigd("a", "overig", "Ander", "a2.txt", "ef".repeat(32), 2, "inhoud"), 2);
        doe("stuk-intrekken", 3, Map.of("stuk", "onbekend", "reden", "vervangen"));
        assertThat(verloop()).containsOnlyKeys("a");
        assertThat(verloop().get("a").registraties()).extracting(Stukstand.Registratie::versie).containsExactly(1, 1, 2);
    }
}
