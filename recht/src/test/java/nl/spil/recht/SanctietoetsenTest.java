package nl.spil.recht;

import static nl.spil.recht.Uitspraakproef.b;
import static nl.spil.recht.Uitspraakproef.beeld;
import static nl.spil.recht.Uitspraakproef.bewezen;
import static nl.spil.recht.Uitspraakproef.feit;
import static nl.spil.recht.Uitspraakproef.geboren;
import static nl.spil.recht.Uitspraakproef.nietGetoetst;
import static nl.spil.recht.Uitspraakproef.over;
import static nl.spil.recht.Uitspraakproef.regels;
import static nl.spil.recht.Uitspraakproef.straf;
import static nl.spil.recht.Uitspraakproef.strafblad;
import static nl.spil.recht.Uitspraakproef.toetsen;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Kind and height of a penalty against the offence, the record, the age and the other penalties. */
class SanctietoetsenTest {

    private static final Zaakbeeld DIEFSTAL = beeld("natuurlijk", feit(1, "diefstal"), feit(2, "diefstal"));

    private static Toets eerste(Zaakbeeld beeld, Object... beslissingen) {
        return toetsen(beeld, "meervoudige-kamer", beslissingen).getFirst();
    }

    @Test
    void the_sentence_names_the_maximum_and_the_articles_that_made_it() {
        var poging = beeld("natuurlijk", feit(1, "zware-mishandeling", true, "pleger", false), feit(2, "diefstal"));
        var toets = eerste(poging, bewezen(1, 2), straf("gevangenisstraf", "duur", "P9Y", 1, 2));
        assertThat(toets.artikel()).isEqualTo("Sr 10; 45; 57");
        assertThat(toets.feiten()).containsEntry("maximum", "7 jaar, 1 maand en 10 dagen").containsEntry("straf", "9 jaar");
        assertThat(toets.tekst()).contains("7 jaar, 1 maand en 10 dagen");
        assertThat(eerste(DIEFSTAL, bewezen(1), straf("geldboete", "bedrag", 2_750_001, 1)).tekst()).contains("€ 27.500");
    }

    @Test
    void an_earlier_sentence_for_a_like_misdrijf_raises_the_maximum_by_a_third_within_five_years() {
        var toegestaan = new Object[] {bewezen(1), straf("gevangenisstraf", "duur", "P64M", 1)};
        var teveel = new Object[] {bewezen(1), straf("gevangenisstraf", "duur", "P65M", 1)};
        assertThat(regels(strafblad(DIEFSTAL, "2021-02-01", "geen"), toegestaan)).as("five years to the day").isEmpty();
        assertThat(regels(strafblad(DIEFSTAL, "2021-02-01", "geen"), teveel)).containsExactly("gevangenisstraf-boven-maximum");
        assertThat(regels(strafblad(DIEFSTAL, "2021-01-31", "geen"), toegestaan)).as("a day too old").containsExactly("gevangenisstraf-boven-maximum");
        assertThat(regels(strafblad(DIEFSTAL, "2026-02-02", "geen"), toegestaan)).as("after the feit").containsExactly("gevangenisstraf-boven-maximum");
        assertThat(eerste(DIEFSTAL, toegestaan).tekst()).contains("Alleen bij herhaling", "5 jaar en 4 maanden", "strafblad");
        assertThat(eerste(strafblad(DIEFSTAL, "geen", "geen"), toegestaan).tekst()).doesNotContain("herhaling");
        assertThat(eerste(DIEFSTAL, teveel).tekst()).contains("Ook bij herhaling");
        assertThat(eerste(strafblad(DIEFSTAL, "2025-01-01", "geen"), teveel).artikel()).isEqualTo("Sr 10; 43a");
        var moord = strafblad(beeld("natuurlijk", feit(1, "moord")), "2025-01-01", "geen");
        assertThat(regels(moord, bewezen(1), straf("gevangenisstraf", "duur", "P361M", 1))).as("never above thirty years").containsExactly("gevangenisstraf-boven-maximum");
    }

    @Test
    void one_deed_brings_one_maximum_and_a_fine_is_added_up() {
        var eendaads = over(b("kwalificatie", "samenloop", "eendaads"), "feiten", List.of(1, 2));
        assertThat(regels(DIEFSTAL, bewezen(1, 2), eendaads, straf("gevangenisstraf", "duur", "P49M", 1, 2))).containsExactly("gevangenisstraf-boven-maximum");
        assertThat(regels(DIEFSTAL, bewezen(1, 2), eendaads, straf("geldboete", "bedrag", 2_750_001, 1, 2))).containsExactly("geldboete-boven-categorie");
        assertThat(regels(DIEFSTAL, bewezen(1, 2), straf("geldboete", "bedrag", 5_500_000, 1, 2))).isEmpty();
        assertThat(regels(DIEFSTAL, bewezen(1, 2), straf("geldboete", "bedrag", 5_500_001, 1, 2))).containsExactly("geldboete-boven-categorie");
        var vaker = over(b("kwalificatie", "strafbaarFeit", "diefstal", "meermalenGepleegd", true), "feiten", List.of(1));
        assertThat(regels(DIEFSTAL, bewezen(1), vaker, straf("geldboete", "bedrag", 9_000_000, 1))).as("how often is not known").isEmpty();
        assertThat(nietGetoetst(DIEFSTAL, bewezen(1), vaker, straf("geldboete", "bedrag", 9_000_000, 1))).containsExactly("geldboete-boven-categorie");
    }

    @Test
    void detention_for_overtredingen_adds_up_to_a_year_and_four_months() {
        var twee = beeld("natuurlijk", feit(1, "dronken-orde-verstoren"), feit(2, "hinderlijk-volgen"));
        assertThat(regels(twee, bewezen(1, 2), straf("hechtenis", "duur", "P36D", 1, 2))).isEmpty();
        assertThat(regels(twee, bewezen(1, 2), straf("hechtenis", "duur", "P37D", 1, 2))).containsExactly("hechtenis-boven-maximum");
        var drie = beeld("natuurlijk", feit(1, "wvw-107"), feit(2, "wvw-107"), feit(3, "wvw-107"));
        assertThat(regels(drie, bewezen(1, 2, 3), straf("hechtenis", "duur", "P485D", 1, 2, 3))).isEmpty();
        assertThat(regels(drie, bewezen(1, 2, 3), straf("hechtenis", "duur", "P486D", 1, 2, 3))).containsExactly("hechtenis-boven-maximum");
    }

    @Test
    void community_service_alone_is_forbidden_for_a_serious_breach_of_the_body() {
        var letsel = beeld("natuurlijk", feit(1, "zware-mishandeling"));
        assertThat(regels(letsel, bewezen(1), straf("taakstraf", "uren", 100, 1))).containsExactly("taakstraf-verboden");
        assertThat(regels(letsel, bewezen(1), straf("taakstraf", "uren", 100, 1), straf("gevangenisstraf", "duur", "P1D", 1))).isEmpty();
        assertThat(regels(letsel, bewezen(1), straf("taakstraf", "uren", 100, 1), straf("gevangenisstraf", "duur", "P3M", 1),
                b("voorwaardelijk-deel", "sanctie", "gevangenisstraf", "geheel", true), b("proeftijd", "duur", "P2Y"))).as("beside a wholly conditional sentence")
                .containsExactly("taakstraf-verboden");
        var poging = beeld("natuurlijk", feit(1, "zware-mishandeling", true, "pleger", false));
        assertThat(regels(poging, bewezen(1), straf("taakstraf", "uren", 100, 1))).isEmpty();
        assertThat(nietGetoetst(poging, bewezen(1), straf("taakstraf", "uren", 100, 1))).containsExactly("taakstraf-verboden");
        assertThat(nietGetoetst(beeld("natuurlijk", feit(1, "kinderpornografie")), bewezen(1), straf("taakstraf", "uren", 100, 1))).containsExactly("taakstraf-verboden");
        var jong = beeld("natuurlijk", feit(1, "zware-mishandeling", false, "pleger", true));
        assertThat(eerste(jong, bewezen(1), straf("taakstraf-jeugd", "uren", 100, 1)).artikel()).isEqualTo("Sr 77ma lid 1");
    }

    @Test
    void community_service_alone_is_forbidden_after_community_service_for_a_like_misdrijf() {
        assertThat(regels(strafblad(DIEFSTAL, "geen", "2021-02-01"), bewezen(1), straf("taakstraf", "uren", 60, 1))).containsExactly("taakstraf-verboden-herhaling");
        assertThat(regels(strafblad(DIEFSTAL, "geen", "2021-01-31"), bewezen(1), straf("taakstraf", "uren", 60, 1))).isEmpty();
        assertThat(regels(strafblad(DIEFSTAL, "geen", "2025-01-31"), bewezen(1), straf("taakstraf", "uren", 60, 1), straf("gevangenisstraf", "duur", "P1D", 1))).isEmpty();
        assertThat(regels(beeld("natuurlijk", feit(1, "baldadigheid")), bewezen(1), straf("taakstraf", "uren", 20, 1))).containsExactly("taakstraf-niet-mogelijk");
        assertThat(regels(beeld("natuurlijk", feit(1, "hinderlijk-volgen")), bewezen(1), straf("taakstraf", "uren", 20, 1))).isEmpty();
    }

    @Test
    void beside_life_there_is_no_other_principal_penalty() {
        var moord = beeld("natuurlijk", feit(1, "moord"));
        var levenslang = b("sanctie-opleggen", "sanctie", "gevangenisstraf", "levenslang", true, "feiten", List.of(1));
        assertThat(regels(moord, bewezen(1), levenslang, straf("geldboete", "bedrag", 10_000, 1))).containsExactly("straf-naast-levenslang");
        assertThat(regels(moord, bewezen(1), levenslang, straf("tbs-dwangverpleging", "duur", "P2Y", 1))).isEmpty();
        var jong = beeld("natuurlijk", feit(1, "moord", false, "pleger", true));
        assertThat(regels(jong, bewezen(1), levenslang, b("toepassing-volwassenenstrafrecht", "grond", "ernst"))).containsExactly("levenslang-bij-minderjarige");
    }

    @Test
    void youth_penalties_go_by_the_age_and_the_kind_of_offence() {
        var jong = geboren(beeld("natuurlijk", feit(1, "diefstal", false, "pleger", true)), LocalDate.of(2010, 2, 2));
        assertThat(regels(jong, bewezen(1), straf("jeugddetentie", "duur", "P12M", 1))).isEmpty();
        assertThat(regels(jong, bewezen(1), straf("jeugddetentie", "duur", "P13M", 1))).as("fifteen").containsExactly("jeugddetentie-boven-maximum");
        var zestien = geboren(jong, LocalDate.of(2010, 2, 1));
        assertThat(regels(zestien, bewezen(1), straf("jeugddetentie", "duur", "P24M", 1))).as("sixteen on the day").isEmpty();
        assertThat(regels(jong, bewezen(1), straf("gevangenisstraf", "duur", "P1M", 1), b("toepassing-volwassenenstrafrecht", "grond", "ernst")))
                .containsExactly("volwassenenstrafrecht-onder-zestien");
        var overtreding = geboren(beeld("natuurlijk", feit(1, "hinderlijk-volgen", false, "pleger", true)), LocalDate.of(2009, 2, 2));
        assertThat(regels(overtreding, bewezen(1), straf("jeugddetentie", "duur", "P1D", 1))).containsExactly("jeugddetentie-bij-overtreding");
        var oud = geboren(beeld("natuurlijk", feit(1, "diefstal")), LocalDate.of(2003, 2, 1));
        assertThat(regels(oud, bewezen(1), straf("jeugddetentie", "duur", "P1M", 1), b("toepassing-jeugdstrafrecht", "grond", "persoonlijkheid")))
                .as("twenty-three").containsExactly("jeugdstrafrecht-vanaf-drieentwintig");
        assertThat(regels(geboren(oud, LocalDate.of(2003, 2, 2)), bewezen(1), straf("jeugddetentie", "duur", "P1M", 1),
                b("toepassing-jeugdstrafrecht", "grond", "persoonlijkheid"))).isEmpty();
    }

    @Test
    void work_and_training_have_their_hours_and_their_detention() {
        var jong = beeld("natuurlijk", feit(1, "diefstal", false, "pleger", true));
        var werk = b("sanctie-opleggen", "sanctie", "taakstraf-jeugd", "uren", 201, "feiten", List.of(1), "inhoud", "werkstraf");
        assertThat(regels(jong, bewezen(1), werk)).containsExactly("taakstraf-te-veel-uren");
        assertThat(regels(jong, bewezen(1), straf("taakstraf-jeugd", "uren", 241, 1))).containsExactly("taakstraf-te-veel-uren");
        assertThat(nietGetoetst(jong, bewezen(1), straf("taakstraf-jeugd", "uren", 240, 1))).containsExactly("taakstraf-te-veel-uren");
        assertThat(regels(jong, bewezen(1), straf("taakstraf-jeugd", "uren", 60, 1), b("vervangende-jeugddetentie", "bij", "taakstraf-jeugd", "dagen", 30))).isEmpty();
        assertThat(regels(jong, bewezen(1), straf("taakstraf-jeugd", "uren", 60, 1), b("vervangende-jeugddetentie", "bij", "taakstraf-jeugd", "dagen", 31)))
                .containsExactly("vervangende-jeugddetentie-te-lang");
        assertThat(nietGetoetst(jong, bewezen(1), straf("geldboete-jeugd", "bedrag", 10_000, 1), b("vervangende-jeugddetentie", "bij", "geldboete-jeugd", "dagen", 4)))
                .containsExactly("vervangende-jeugddetentie-te-lang");
        var uren = straf("taakstraf-jeugd", "uren", 60, 1);
        var dagen = b("vervangende-jeugddetentie", "bij", "taakstraf-jeugd", "dagen", 60);
        assertThat(regels(jong, bewezen(1), uren, uren, b("vervangende-jeugddetentie", "bij", "taakstraf-jeugd", "dagen", 30), b("vervangende-jeugddetentie", "bij", "taakstraf-jeugd", "dagen", 30))).doesNotContain("vervangende-jeugddetentie-te-lang");
        assertThat(regels(jong, bewezen(1), uren, uren, dagen, dagen)).as("together").contains("vervangende-jeugddetentie-te-lang");
        var half = b("sanctie-opleggen", "sanctie", "taakstraf-jeugd", "uren", 110, "feiten", List.of(1), "inhoud", "werkstraf");
        var leer = b("sanctie-opleggen", "sanctie", "taakstraf-jeugd", "uren", 110, "feiten", List.of(1), "inhoud", "leerstraf");
        assertThat(regels(jong, bewezen(1), half, half)).as("two of one kind").contains("taakstraf-te-veel-uren");
        assertThat(regels(jong, bewezen(1), half, leer)).doesNotContain("taakstraf-te-veel-uren");
        assertThat(regels(beeld("natuurlijk", feit(1, "belediging", false, "pleger", true)), bewezen(1), straf("pij", "duur", "P3Y", 1))).containsExactly("pij-niet-mogelijk");
    }

    @Test
    void a_driving_ban_and_loss_of_rights_have_their_length() {
        var overtreding = beeld("natuurlijk", feit(1, "wvw-5"));
        assertThat(regels(overtreding, bewezen(1), straf("ontzegging-rijbevoegdheid", "duur", "P2Y", 1))).isEmpty();
        assertThat(regels(overtreding, bewezen(1), straf("ontzegging-rijbevoegdheid", "duur", "P25M", 1))).containsExactly("duur-buiten-grens");
        assertThat(regels(beeld("natuurlijk", feit(1, "wvw-8")), bewezen(1), straf("ontzegging-rijbevoegdheid", "duur", "P5Y", 1))).isEmpty();
        assertThat(nietGetoetst(DIEFSTAL, bewezen(1), straf("ontzegging-rijbevoegdheid", "duur", "P1Y", 1))).containsExactly("ontzegging-niet-gesteld");
        var ontzet = b("sanctie-opleggen", "sanctie", "ontzetting-rechten", "feiten", List.of(1));
        for (var d : List.of("P3Y", "P6Y")) {
            assertThat(regels(DIEFSTAL, bewezen(1), straf("gevangenisstraf", "duur", "P1Y", 1), ontzet, omvang(d))).as(d).isEmpty();
        }
        for (var d : List.of("P35M", "P73M")) {
            assertThat(regels(DIEFSTAL, bewezen(1), straf("gevangenisstraf", "duur", "P1Y", 1), ontzet, omvang(d))).as(d).containsExactly("duur-buiten-grens");
        }
    }

    private static Object omvang(String duur) {
        return b("ontzetting-omvang", "rechten", List.of("ambten"), "duur", duur, "toezicht", false);
    }

    @Test
    void what_remains_after_an_earlier_sentence_is_not_tested_and_says_so() {
        assertThat(nietGetoetst(DIEFSTAL, bewezen(1), straf("gevangenisstraf", "duur", "P1M", 1), b("rekening-met-eerdere-straf", "eerdereUitspraken",
                List.of("politierechter Amsterdam 1 mei 2026")))).containsExactly("ruimte-na-eerdere-straf");
    }

    @Test
    void every_offence_of_the_tables_about_sanctions_and_prescription_exists_and_fits() {
        for (var rij : Csv.lees("taakstrafverbod")) {
            var feit = Tabellen.ingebouwd().strafbaarFeit(rij.get("strafbaar_feit")).orElseThrow(() -> new AssertionError(rij));
            assertThat(feit.misdrijf()).as(feit.id()).isTrue();
            if (rij.get("grond").startsWith("inbreuk")) {
                assertThat(feit.maxGevangenisDagen()).as(feit.id()).isGreaterThanOrEqualTo(6 * 365);
            }
        }
        for (var rij : Csv.lees("verjaring-aanvang")) {
            assertThat(Tabellen.ingebouwd().strafbaarFeit(rij.get("strafbaar_feit"))).as(rij.toString()).isPresent();
        }
    }
}
