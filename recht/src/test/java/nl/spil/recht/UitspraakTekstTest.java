package nl.spil.recht;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences that a reader stumbled over, on judgments of other courts than those of the test data. */
class UitspraakTekstTest {

    private static final String BEGIN = """
            {"beslissingen":[{"soort":"sanctie-opleggen","gegevens":{"sanctie":"tbs-voorwaarden","feiten":[1]}},""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "bp-toewijzen|{'benadeelde':'A','bedrag':18100,'renteTot':'voldoening','feiten':[1]}|€ 181,00 betalen voor feit 1.",
        "bp-toewijzen|{'benadeelde':'A','bedrag':1,'renteVanaf':'2026-02-28','renteTot':'voldoening','feiten':[1]}|vanaf 28 februari 2026 tot de dag dat alles is betaald.",
        "verstaat|{'tekst':'dat de gedragsaanwijzing is geëindigd'}|- De rechter verstaat dat de gedragsaanwijzing is geëindigd.",
        "verstaat|{'tekst':'de gedragsaanwijzing is geëindigd'}|- De rechter verstaat dat de gedragsaanwijzing is geëindigd.",
        "svm-opleggen|{'tenBehoeveVan':'A','bedrag':60000,'gijzelingDagen':0}|van A. Gijzeling kan niet volgen (0 dagen); de betalingsplicht blijft.",
        "svm-opleggen|{'tenBehoeveVan':'A','bedrag':60000,'gijzelingDagen':12}|Lukt volledig verhaal niet, dan kan 12 dagen gijzeling volgen; de betalingsplicht blijft.",
        "algemene-voorwaarde|{}|- Algemene voorwaarde: geen strafbaar feit.",
        "bv-contactverbod|{'personen':[{'naam':'B','geboren':'1998'},{'naam':'C','geboren':'1998-02-03'}],'wijze':'direct'}|B, geboren in 1998 en C, geboren op 3 februari 1998",
        "beslag-teruggave|{'aan':{'naam':'B','hoedanigheid':'rechthebbende'},'hoedanigheid':'rechthebbende','voorwerpen':[5]}|aan B (rechthebbende): voorwerp 5",
        "beslag-teruggave|{'aan':'B','hoedanigheid':'rechthebbende','voorwerpen':[5]}|aan B (rechthebbende): voorwerp 5",
        "betaling-in-termijnen|{'van':'ontneming','gedeelten':[10000,10000,10000,550],'termijn':'P1M'}|: 3 keer € 100,00 en € 5,50, telkens per 1 maand.",
        "betaling-in-termijnen|{'van':'geldboete','gedeelten':[10000,10000],'termijn':'P1M'}|Betaling mag in gedeelten (geldboete): € 100,00 en € 100,00, telkens"})
    void a_decision_reads_as_dutch(String soort, String gegevens, String zin) {
        var json = BEGIN + "{\"soort\":\"" + soort + "\",\"gegevens\":" + gegevens.replace('\'', '"') + "}]}";
        var lezing = Uitspraken.leesJson(json);
        assertThat(lezing.fouten()).isEmpty();
        assertThat(UitspraakTekst.van(lezing.gelezen().orElseThrow()).tekst()).contains(zin);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"gevangenisstraf|voorwaardelijk-deel", "taakstraf|voorwaardelijk-deel"})
    void a_probation_ends_and_its_general_condition_says_so(String sanctie, String deel) {
        var json = """
                {"beslissingen":[{"soort":"sanctie-opleggen","gegevens":{"sanctie":"%s","duur":"P2M","uren":40,"feiten":[1]}},
                {"soort":"%s","gegevens":{"sanctie":"%s","geheel":true}},{"soort":"algemene-voorwaarde"}]}""".formatted(sanctie, deel, sanctie);
        assertThat(UitspraakTekst.van(Uitspraken.leesJson(json).gelezen().orElseThrow()).tekst())
                .contains("Algemene voorwaarde: geen strafbaar feit voor het einde van de proeftijd.");
    }
}
