package nl.spil.recht;

import static nl.spil.recht.Uitspraakproef.b;
import static nl.spil.recht.Uitspraakproef.beeld;
import static nl.spil.recht.Uitspraakproef.bewezen;
import static nl.spil.recht.Uitspraakproef.feit;
import static nl.spil.recht.Uitspraakproef.over;
import static nl.spil.recht.Uitspraakproef.regels;
import static nl.spil.recht.Uitspraakproef.straf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What fits no rule is recorded as decided, with an onregelmatigheid; what fits raises none. */
class UitspraaktoetsenTest {

    private static final Zaakbeeld DIEFSTAL = beeld("natuurlijk", feit(1, "diefstal"), feit(2, "diefstal"));

    @Test
    void a_lawful_judgment_raises_nothing() {
        assertThat(regels(DIEFSTAL, bewezen(1), straf("gevangenisstraf", "duur", "P4Y", 1), over(b("vrijspraak-feit"), "feiten", List.of(2)))).isEmpty();
        assertThat(regels(DIEFSTAL, bewezen(1, 2), straf("gevangenisstraf", "duur", "P64M", 1, 2))).as("two feiten: a third above").isEmpty();
        assertThat(regels(DIEFSTAL, bewezen(1, 2), straf("taakstraf", "uren", 240, 1, 2), b("vervangende-hechtenis-taakstraf", "dagen", 120))).isEmpty();
        assertThat(regels(DIEFSTAL, bewezen(1, 2), straf("geldboete", "bedrag", 2_750_000, 1), b("vervangende-hechtenis-geldboete", "dagen", 365),
                b("toepassing-9a", "feiten", List.of(2), "reden", "geringe-ernst"))).isEmpty();
    }

    @Test
    void a_prison_sentence_above_the_maximum_is_irregular() {
        assertThat(regels(DIEFSTAL, bewezen(1), straf("gevangenisstraf", "duur", "P49M", 1))).contains("gevangenisstraf-boven-maximum");
        assertThat(regels(DIEFSTAL, bewezen(1, 2), straf("gevangenisstraf", "duur", "P65M", 1, 2))).contains("gevangenisstraf-boven-maximum");
        assertThat(regels(DIEFSTAL, bewezen(1), b("sanctie-opleggen", "sanctie", "gevangenisstraf", "levenslang", true, "feiten", List.of(1))))
                .contains("levenslang-niet-gesteld");
    }

    @Test
    void attempt_and_complicity_take_a_third_off() {
        var poging = beeld("natuurlijk", feit(1, "diefstal", true, "pleger", false));
        var medeplichtig = beeld("natuurlijk", feit(1, "diefstal", false, "medeplichtige", false));
        for (var beeld : List.of(poging, medeplichtig)) {
            assertThat(regels(beeld, bewezen(1), straf("gevangenisstraf", "duur", "P32M", 1))).isEmpty();
            assertThat(regels(beeld, bewezen(1), straf("gevangenisstraf", "duur", "P33M", 1))).contains("gevangenisstraf-boven-maximum");
        }
        var voltooid = over(b("kwalificatie", "strafbaarFeit", "diefstal", "verschijning", "voltooid"), "feiten", List.of(1));
        assertThat(regels(poging, bewezen(1), voltooid, straf("gevangenisstraf", "duur", "P33M", 1))).as("the judge found it completed").isEmpty();
        var voorbereiding = over(b("kwalificatie", "verschijning", "voorbereiding"), "feiten", List.of(1));
        assertThat(regels(DIEFSTAL, bewezen(1), voorbereiding, straf("gevangenisstraf", "duur", "P25M", 1))).contains("gevangenisstraf-boven-maximum");
    }

    @Test
    void life_and_thirty_years_fit_murder() {
        var moord = beeld("natuurlijk", feit(1, "moord"));
        assertThat(regels(moord, bewezen(1), straf("gevangenisstraf", "duur", "P30Y", 1))).isEmpty();
        assertThat(regels(moord, bewezen(1), b("sanctie-opleggen", "sanctie", "gevangenisstraf", "levenslang", true, "feiten", List.of(1)))).isEmpty();
        assertThat(regels(moord, bewezen(1), straf("gevangenisstraf", "duur", "P31Y", 1))).contains("gevangenisstraf-boven-maximum");
    }

    @Test
    void a_fine_is_held_against_the_category_on_the_day_of_the_feit() {
        assertThat(regels(DIEFSTAL, bewezen(1), straf("geldboete", "bedrag", 2_750_001, 1))).contains("geldboete-boven-categorie");
        assertThat(regels(DIEFSTAL, bewezen(1), straf("geldboete", "bedrag", 299, 1))).contains("geldboete-onder-minimum");
        var bedrijf = beeld("rechtspersoon", feit(1, "diefstal"));
        assertThat(regels(bedrijf, bewezen(1), straf("geldboete", "bedrag", 11_000_000, 1))).as("a company: the next category").isEmpty();
        assertThat(regels(bedrijf, bewezen(1), straf("geldboete", "bedrag", 11_000_001, 1))).contains("geldboete-boven-categorie");
        assertThat(regels(bedrijf, bewezen(1), straf("gevangenisstraf", "duur", "P1M", 1))).contains("sanctie-niet-voor-rechtspersoon");
        assertThat(regels(DIEFSTAL, bewezen(1), straf("geldboete", "bedrag", 50_000, 1), b("vervangende-hechtenis-geldboete", "dagen", 21)))
                .contains("vervangende-hechtenis-te-lang");
    }

    @Test
    void community_service_has_its_bounds() {
        assertThat(regels(DIEFSTAL, bewezen(1), straf("taakstraf", "uren", 241, 1))).containsExactly("taakstraf-te-veel-uren");
        assertThat(regels(DIEFSTAL, bewezen(1), straf("taakstraf", "uren", 60, 1), b("vervangende-hechtenis-taakstraf", "dagen", 31)))
                .containsExactly("vervangende-hechtenis-te-lang");
        var deel = b("voorwaardelijk-deel", "sanctie", "gevangenisstraf", "geheel", false, "duur", "P4M");
        assertThat(regels(DIEFSTAL, bewezen(1), straf("taakstraf", "uren", 60, 1), straf("gevangenisstraf", "duur", "P7M", 1)))
                .containsExactly("taakstraf-naast-lange-vrijheidsstraf");
        assertThat(regels(DIEFSTAL, bewezen(1), straf("taakstraf", "uren", 60, 1), straf("gevangenisstraf", "duur", "P10M", 1), deel,
                b("proeftijd", "duur", "P2Y"))).isEmpty();
    }

    @Test
    void penalties_that_exclude_each_other_are_irregular() {
        assertThat(regels(DIEFSTAL, bewezen(1), straf("gevangenisstraf", "duur", "P1M", 1), straf("hechtenis", "duur", "P1M", 1)))
                .contains("twee-vrijheidsstraffen", "hechtenis-boven-maximum");
        assertThat(regels(DIEFSTAL, bewezen(1), straf("geldboete", "bedrag", 10_000, 1), b("toepassing-9a", "feiten", List.of(1), "reden", "geringe-ernst")))
                .containsExactly("straf-naast-9a");
        assertThat(regels(DIEFSTAL, bewezen(1), over(b("vrijspraak-feit"), "feiten", List.of(1)), straf("geldboete", "bedrag", 10_000, 1)))
                .contains("beslissingen-sluiten-elkaar-uit");
        assertThat(regels(DIEFSTAL, straf("geldboete", "bedrag", 10_000, 1))).containsExactly("straf-zonder-bewezenverklaring");
        assertThat(regels(DIEFSTAL, bewezen(1))).containsExactly("geen-beslissing-over-straf");
        assertThat(regels(DIEFSTAL, bewezen(1), straf("sb-geldboete", "bedrag", 10_000, 1))).contains("sanctie-van-strafbeschikking");
    }

    @Test
    void what_is_about_something_else_excludes_nothing() {
        assertThat(regels(DIEFSTAL, b("onttrekken-voorwerp", "voorwerpen", List.of(1)), b("beslag-teruggave", "voorwerpen", List.of(2), "aan", "de verdachte"),
                over(b("vrijspraak-feit"), "feiten", List.of(1, 2)))).isEmpty();
        assertThat(regels(DIEFSTAL, b("onttrekken-voorwerp", "voorwerpen", List.of(1)), b("beslag-teruggave", "voorwerpen", List.of(1, 2), "aan", "de verdachte"),
                over(b("vrijspraak-feit"), "feiten", List.of(1, 2)))).containsExactly("beslissingen-sluiten-elkaar-uit");
        assertThat(regels(DIEFSTAL, over(b("vrijspraak-variant", "variant", "primair"), "feiten", List.of(1)),
                over(b("bewezenverklaring", "variant", "subsidiair"), "feiten", List.of(1)), straf("geldboete", "bedrag", 10_000, 1))).isEmpty();
    }

    @Test
    void conditional_parts_and_probation_have_their_bounds() {
        var proeftijd = b("proeftijd", "duur", "P2Y");
        var geheel = b("voorwaardelijk-deel", "sanctie", "gevangenisstraf", "geheel", true);
        var zwaar = beeld("natuurlijk", feit(1, "moord"));
        assertThat(regels(DIEFSTAL, bewezen(1), straf("gevangenisstraf", "duur", "P24M", 1), geheel, proeftijd)).isEmpty();
        assertThat(regels(zwaar, bewezen(1), straf("gevangenisstraf", "duur", "P25M", 1), geheel, proeftijd)).containsExactly("voorwaardelijk-deel-te-lang");
        assertThat(regels(zwaar, bewezen(1), straf("gevangenisstraf", "duur", "P5Y", 1), geheel, proeftijd)).containsExactly("voorwaardelijk-bij-lange-straf");
        assertThat(regels(DIEFSTAL, bewezen(1), straf("gevangenisstraf", "duur", "P2M", 1), geheel)).containsExactly("voorwaardelijk-zonder-proeftijd");
        assertThat(regels(DIEFSTAL, bewezen(1), straf("gevangenisstraf", "duur", "P2M", 1), geheel, b("proeftijd", "duur", "P37M"))).containsExactly("proeftijd-te-lang");
        assertThat(regels(DIEFSTAL, bewezen(1), straf("gevangenisstraf", "duur", "P2M", 1), geheel,
                b("proeftijd", "duur", "P10Y", "grondLangeProeftijd", "gevaar-lichaam"))).isEmpty();
        assertThat(regels(DIEFSTAL, bewezen(1), straf("geldboete", "bedrag", 10_000, 1), geheel, proeftijd)).containsExactly("voorwaardelijk-zonder-straf");
        assertThat(regels(DIEFSTAL, bewezen(1), straf("taakstraf", "uren", 40, 1),
                b("voorwaardelijk-deel", "sanctie", "taakstraf", "geheel", false, "uren", 41), proeftijd)).containsExactly("voorwaardelijk-deel-groter-dan-straf");
    }

    @Test
    void a_single_judge_keeps_within_his_bound() {
        assertThat(regels(DIEFSTAL, "politierechter", bewezen(1), straf("gevangenisstraf", "duur", "P12M", 1))).isEmpty();
        assertThat(regels(DIEFSTAL, "politierechter", bewezen(1), straf("gevangenisstraf", "duur", "P13M", 1))).containsExactly("straf-boven-grens-van-rechter");
        assertThat(regels(DIEFSTAL, "politierechter", bewezen(1), straf("isd", "duur", "P2Y", 1))).containsExactly("maatregel-bij-politierechter");
        assertThat(regels(DIEFSTAL, "kantonrechter", bewezen(1), straf("gevangenisstraf", "duur", "P1M", 1))).containsExactly("gevangenisstraf-bij-kantonrechter");
    }

    @Test
    void youth_and_adult_law_are_kept_apart() {
        var jong = beeld("natuurlijk", feit(1, "diefstal", false, "pleger", true));
        assertThat(regels(jong, bewezen(1), straf("gevangenisstraf", "duur", "P1M", 1))).containsExactly("volwassenensanctie-bij-jeugdige");
        assertThat(regels(jong, bewezen(1), straf("gevangenisstraf", "duur", "P1M", 1), b("toepassing-volwassenenstrafrecht", "grond", "ernst"))).isEmpty();
        assertThat(regels(DIEFSTAL, bewezen(1), straf("jeugddetentie", "duur", "P1M", 1))).containsExactly("jeugdsanctie-bij-volwassene");
        assertThat(regels(jong, bewezen(1), straf("jeugddetentie", "duur", "P25M", 1))).containsExactly("jeugddetentie-boven-maximum");
    }

    @Test
    void measures_and_gijzeling_have_their_length() {
        assertThat(regels(DIEFSTAL, bewezen(1), straf("isd", "duur", "P25M", 1))).containsExactly("duur-buiten-grens");
        assertThat(regels(DIEFSTAL, bewezen(1), straf("vrijheidsbeperkende-maatregel", "duur", "P6Y", 1))).containsExactly("duur-buiten-grens");
        assertThat(regels(DIEFSTAL, bewezen(1), straf("geldboete", "bedrag", 10_000, 1),
                b("svm-opleggen", "tenBehoeveVan", "Kees de Vries", "bedrag", 100, "gijzelingDagen", 366))).containsExactly("gijzeling-te-lang");
    }

    @Test
    void the_published_judgments_raise_nothing_that_is_not_so() {
        for (var ecli : Uitspraken.voorbeelden()) {
            var uitspraak = Uitspraken.leesJson(Uitspraken.voorbeeld(ecli).orElseThrow()).gelezen().orElseThrow();
            var beeld = beeld("natuurlijk", feit(1, "opiumwet-2b-handel"), feit(2, "wwm-26"), feit(3, "wwm-26"));
            assertThat(Uitspraken.onregelmatigheden(uitspraak, beeld, Uitspraakproef.OP, "p")).as(ecli).isEmpty();
        }
    }
}
