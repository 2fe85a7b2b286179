package nl.spil.recht;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The twelve published texts: represented in full, and said back so that every fact is found. */
class UitspraakVoorbeeldenTest {

    /** Per ECLI what the published text decides. Facts are separated by a bar. */
    private static final Map<String, String> FEITEN = Map.ofEntries(
            Map.entry("ECLI:NL:RBAMS:2021:2514", "Bewezen|rubriek 3.4|vrijgesproken|in strijd met een in artikel 2 onder B van de Opiumwet gegeven verbod|"
                    + "is strafbaar|Gevangenisstraf van 42 maanden|verzekering en voorlopige hechtenis|Verbeurd verklaard|Lidl tas (G6006051)|(G6006053)|"
                    + "(G6006055)|(G6006056)|(G6006057)|(G6006058)|Onttrokken aan het verkeer|52 STK verdovende middelen (G6006060)|"
                    + "1 STK verdovende middelen (G6006229)|14 STK verdovende middelen (G6006049)|20 STK verdovende middelen (G6006050)|"
                    + "18 STK verdovende middelen (G6006052)"),
            Map.entry("ECLI:NL:RBGEL:2021:2304", "vrijgesproken van feit 1|[slachtoffer 1]|niet-ontvankelijk|immateriële schade"),
            Map.entry("ECLI:NL:RBGEL:2021:6569", "ten laste gelegde feiten|De bewezenverklaring|vrijgesproken|De kwalificatie van het bewezenverklaarde|"
                    + "is strafbaar|inrichting voor stelselmatige daders|van 2 jaar|verzoek tot opheffing van de voorlopige hechtenis is afgewezen"),
            Map.entry("ECLI:NL:RBLIM:2021:5570", "vrijgesproken|1 januari 2014 tot en met 27 mei 2015"),
            Map.entry("ECLI:NL:RBOVE:2021:1717", "feit 1, feit 2 en feit 3|wapen van categorie II|vuurwapen van categorie III|munitie|meermalen gepleegd|"
                    + "artikel 31 eerste lid van de Wet wapens en munitie|Gevangenisstraf van 12 maanden|gaat geheel van de gevangenisstraf af|"
                    + "schorsing van de voorlopige hechtenis is opgeheven met ingang van heden"),
            Map.entry("ECLI:NL:RBOVE:2021:3523", "feit 1 primair|feit 1 subsidiair|vrijgesproken"),
            Map.entry("ECLI:NL:RBOVE:2021:4354", "feit 1 primair en feit 2 primair|artikel 9.2.2.1. van de Wet milieubeheer, opzettelijk begaan|"
                    + "Gevangenisstraf van 4 maanden|geheel voorwaardelijk|Proeftijd: 3 jaar|Algemene voorwaarde|160 uren|onbetaalde arbeid|"
                    + "80 dagen vervangende hechtenis|2 uur per dag|na 60 dagen 1 uur per dag|Terug te geven aan de verdachte|iPhone|38971527|G_2398746|"
                    + "nummer 2 van de beslaglijst"),
            Map.entry("ECLI:NL:RBOVE:2021:643", "witwassen|meermalen gepleegd|60 uren|30 dagen vervangende hechtenis|2 uur per dag|na 60 dagen 1 uur per dag|"
                    + "strafrechtelijk beslag is opgeheven"),
            Map.entry("ECLI:NL:RBROT:2021:2039", "feit 1 impliciet primair|feit 1 impliciet subsidiair|niet strafbaar|ontslagen van alle rechtsvervolging|"
                    + "Terbeschikkingstelling met voorwaarden|identiteit|geen strafbaar feit|Reclassering Nederland|7 weken|14 weken per jaar|"
                    + "Nederlandse Antillen|toestemming van het openbaar ministerie|24 maanden|Fivoor te Rotterdam|ambulante behandeling|medicatie|"
                    + "begeleid wonen|geen drugs of alcohol|urineonderzoek|ademonderzoek|[naam slachtoffer]|[geboortedatum slachtoffer]|"
                    + "[geboorteplaats slachtoffer]|direct of indirect|opdracht tot toezicht, hulp en steun|Dadelijk uitvoerbaar|"
                    + "bevel tot voorlopige hechtenis is opgeheven|11 juni 2019|politierechter|afgewezen|voorwaardelijke taakstraf|"
                    + "bijzondere voorwaarden|vervallen"),
            Map.entry("ECLI:NL:RBROT:2021:8751", "Taakstraf (onbetaalde arbeid) van 80 uren|Reclassering Nederland bepaalt|2 uur per dag|74 uren|"
                    + "37 dagen vervangende hechtenis|Gevangenisstraf van 1 maand|geheel voorwaardelijk|Proeftijd: 2 jaar|Algemene voorwaarde"),
            Map.entry("ECLI:NL:RBROT:2021:9086", "voorwaardelijke verzoek|[naam getuige 1]|[naam getuige 6]|onafhankelijke deskundige|geheimhouders|"
                    + "5 januari 2021|Canadese rechter [naam 3]|Toronto|noodzaak|afgewezen|prejudiciële vragen|HvJ EU|Unierecht|e-mailberichten|repliek|"
                    + "nadere terechtzitting"),
            Map.entry("ECLI:NL:RBROT:2021:9706", "200 uren|2 uur per dag|192 uren|96 dagen vervangende hechtenis|voorlopige hechtenis is opgeheven|"
                    + "het was geschorst|[naam benadeelde 1]|[naam benadeelde 2]|niet-ontvankelijk|[naam benadeelde 3]|€ 48.498,45|materiële schade|"
                    + "wettelijke rente vanaf 1 maart 2019|voor het overige|burgerlijke rechter|nihil|Schadevergoedingsmaatregel|278 dagen gijzeling|"
                    + "de betalingsplicht blijft|geldt ook als betaald aan de staat, en omgekeerd"));

    @TestFactory
    Stream<DynamicTest> every_fact_of_the_published_text_is_found_in_what_is_printed() {
        return Uitspraken.voorbeelden().stream().map(ecli -> DynamicTest.dynamicTest(ecli, () -> {
            var lezing = Uitspraken.leesJson(Uitspraken.voorbeeld(ecli).orElseThrow());
            assertThat(lezing.fouten()).isEmpty();
            var feiten = Arrays.asList(FEITEN.getOrDefault(ecli, "").split("\\|"));
            assertThat(feiten).hasSizeGreaterThan(1);
            assertThat(Uitspraken.tekst(lezing.gelezen().orElseThrow())).contains(feiten);
        }));
    }

    @Test
    void all_twelve_are_there_and_every_decision_of_each_is_printed_once() {
        assertThat(Uitspraken.voorbeelden()).hasSize(12).containsExactlyInAnyOrderElementsOf(FEITEN.keySet());
        for (var ecli : Uitspraken.voorbeelden()) {
            var uitspraak = Uitspraken.leesJson(Uitspraken.voorbeeld(ecli).orElseThrow()).gelezen().orElseThrow();
            var plaatsen = UitspraakTekst.van(uitspraak).groepen().stream().flatMap(g -> g.regels().stream()).map(UitspraakTekst.Regel::plaats).toList();
            assertThat(plaatsen).as(ecli).containsExactlyInAnyOrderElementsOf(uitspraak.beslissingen().stream().map(Beslissing::plaats).toList());
        }
    }

    @Test
    void an_unknown_ecli_is_no_example() {
        assertThat(Uitspraken.voorbeeld("ECLI:NL:RBAMS:2021:1")).isEmpty();
        assertThat(Uitspraken.voorbeeld("../../tabellen/forum")).isEmpty();
    }

    @Test
    void what_belongs_to_a_sentence_stands_under_it() {
        var uitspraak = Uitspraken.leesJson(Uitspraken.voorbeeld("ECLI:NL:RBROT:2021:8751").orElseThrow()).gelezen().orElseThrow();
        var straf = UitspraakTekst.van(uitspraak).groepen().stream().filter(g -> g.titel().equals("Straffen en maatregelen")).findFirst().orElseThrow();
        assertThat(straf.regels().stream().map(UitspraakTekst.Regel::diepte).toList()).isEqualTo(List.of(0, 1, 1, 1, 0, 1, 2, 2));
    }
}
