package nl.spil.recht;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What must hold of the pack as a whole, whatever its content. */
class WetspakketSvTest {

    /** Bookkeeping of Spil itself: it rests on no article, and says so in the table of acts. */
    private static final Set<String> ZONDER_ARTIKEL = Set.of("zaak-toewijzen", "eigenaar-wijzigen", "zaak-afsluiten");

    private final Wetspakketten wet = Wetspakketten.ingebouwd();

    @Test
    void every_term_is_counted_as_the_table_of_terms_says() {
        var regels = Csv.lees("termijnregels").stream().filter(r -> !"verjaring".equals(r.get("telling")))
                .collect(Collectors.toMap(r -> r.get("id"), r -> r));
        assertThat(regels).hasSizeGreaterThan(120);
        regels.forEach((id, regel) -> {
            var termijn = wet.termijn(id).orElseThrow(() -> new AssertionError("the pack lacks the term " + id));
            assertThat(termijn.duur()).as(id).isEqualTo(regel.get("duur"));
            assertThat(termijn.telling()).as(id).isEqualTo(regel.get("telling"));
            assertThat(termijn.artikel()).as(id).isEqualTo(regel.get("artikel"));
            assertThat(termijn.zekerheid()).as(id).isEqualTo(regel.get("zekerheid"));
        });
    }

    @Test
    void every_act_speaks_two_languages_and_says_what_it_does() {
        assertThat(wet.handelingen()).hasSizeGreaterThan(200).allSatisfy(h -> {
            assertThat(h.titel().en()).as(h.id()).isNotEqualTo(h.titel().nl());
            assertThat(h.zin().nl()).as(h.id()).endsWith(".").doesNotContain(" je ", " jij ", " jouw ");
            assertThat(h.zin().en()).as(h.id()).endsWith(".").isNotEqualTo(h.zin().nl());
        });
    }

    @Test
    void every_refusal_is_a_sentence_in_two_languages() {
        wet.handelingen().forEach(h -> assertThat(h.voorwaarden()).allSatisfy(v -> {
            assertThat(v.anders().nl()).as(h.id() + " " + v.regel()).matches("[A-Z].*\\.");
            assertThat(v.anders().en()).as(h.id() + " " + v.regel()).matches("[A-Z].*\\.").isNotEqualTo(v.anders().nl());
        }));
    }

    @Test
    void what_the_law_does_names_its_article() {
        assertThat(wet.handelingen()).filteredOn(h -> h.artikel().isEmpty() && h.zekerheid().equals("A")).isEmpty();
        var zonder = wet.handelingen().stream().filter(h -> h.artikel().isEmpty()).map(Handelingsoort::id).collect(Collectors.toSet());
        assertThat(zonder).containsAll(ZONDER_ARTIKEL);
    }

    @Test
    void an_act_that_is_recorded_elsewhere_can_be_entered_by_the_administration_or_a_partner() {
        assertThat(wet.handelingen()).filteredOn(h -> h.aard() == Handelingsoort.Aard.ELDERS)
                .allSatisfy(h -> assertThat(h.registreert()).as(h.id()).anyMatch(r -> r.equals("administratie") || r.startsWith("ketenpartner:")));
    }

    @Test
    void every_act_of_the_prosecution_can_be_taken_by_someone() {
        assertThat(wet.handelingen()).filteredOn(h -> h.aard() == Handelingsoort.Aard.EIGEN).allSatisfy(h -> {
            var nemers = new TreeSet<String>();
            h.bevoegd().forEach(b -> nemers.addAll(Tabellen.ingebouwd().bevoegden().get(b).registreert()));
            nemers.retainAll(h.registreert());
            assertThat(nemers).as(h.id()).isNotEmpty();
        });
    }

    @Test
    void every_term_that_an_act_touches_exists_and_every_started_one_can_end() {
        var alle = wet.termijnen().stream().map(Termijnsoort::id).collect(Collectors.toSet());
        wet.handelingen().forEach(h -> {
            assertThat(alle).as(h.id()).containsAll(h.termijnen().start()).containsAll(h.termijnen().eindigt()).containsAll(h.termijnen().verlengt());
            assertThat(h.termijnen().stuit()).as(h.id()).isSubsetOf("verjaring");
        });
    }

    @Test
    void doubtful_rows_are_marked() {
        assertThat(wet.handelingen()).filteredOn(h -> h.zekerheid().equals("C")).extracting(Handelingsoort::id)
                .contains("overdragen-ander-parket", "dossier-vernietigen", "ambtsbericht-uitbrengen");
    }
}
