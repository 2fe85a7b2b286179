package nl.spil.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of both Codes: the rehearsal marked on each, what is open, and both beside each other. */
@Tag("browser")
@Tag("lang")
class WetboekBrowserTest {

    private static final List<String> PROEF = List.of("/wet?pakket=sv-2029", "/wet/handelingen/dagvaarden?pakket=sv-2029", "/wet/handelingen/verdachte-oproepen?pakket=sv-2029",
            "/wet/termijnen/hoger-beroep?pakket=sv-2029", "/wet/zoek?woorden=bewaring&pakket=sv-2029", "/wet/open", "/wet/vergelijk", "/wet/vergelijk?a=sv&b=sv-2029&handeling=dagvaarden",
            "/wet/vergelijk?a=sv&b=sv-2029&termijn=hoger-beroep");

    private static Proefserver server;
    private static Proefbrowser browser;

    @BeforeAll
    static void start() {
        server = new Proefserver();
        browser = new Proefbrowser(server.url());
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"1440,false", "320,true"})
    void every_page_of_the_rehearsal_says_so_is_accessible_and_fits(int breedte, boolean donker) {
        Page page = browser.als("officier", breedte, donker);
        for (var blad : PROEF) {
            page.navigate(blad);
            assertThat(page.locator(".spil-melding--let-op").textContent()).as(blad).contains("Proefpakket, onzeker.");
            browser.controleer(page, blad + " " + breedte);
        }
        page.context().close();
    }

    @Test
    void the_browser_refuses_nothing_of_these_pages() {
        Page page = browser.als("officier", 1440, false);
        PROEF.forEach(page::navigate);
        assertThat(browser.klachten(page)).isEmpty();
        page.context().close();
    }

    @Test
    void from_the_law_of_today_to_the_rehearsal_and_to_both_beside_each_other() {
        Page page = browser.als("officier", 1440, false);
        page.navigate("/wet/handelingen/dagvaarden");
        assertThat(page.locator(".spil-melding--let-op").count()).as("the law of today is not marked").isZero();
        page.getByText("naast elkaar", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL("**/wet/vergelijk?a=sv&b=sv-2029&handeling=dagvaarden");
        assertThat(page.locator("tbody mark").allTextContents()).contains("Dagvaarding uitbrengen", "Procesinleiding indienen");
        assertThat(page.locator("tbody tr").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Wie beslist")).textContent()).contains("niet getoetst");
        page.locator("thead a").last().click();
        page.waitForURL("**/wet/handelingen/dagvaarden?pakket=sv-2029");
        assertThat(page.locator("h1").textContent()).isEqualTo("Procesinleiding indienen");
        page.locator(".spil-melding--let-op a").click();
        page.waitForURL("**/wet/open?pakket=sv-2029");
        assertThat(page.locator("#geheel").textContent()).contains("De tekst van een overgangsregeling is niet gevonden");
        assertThat(page.locator("#overgang").textContent()).contains("1 april 2029", "per-handeling/termijn-nieuw", "per-fase/betekening");
        assertThat(page.locator("#handelingen tbody tr").count()).isGreaterThan(40);
        page.navigate("/wet");
        assertThat(page.locator("#wetboeken").count()).isEqualTo(1);
        assertThat(page.locator("section[aria-labelledby=wetboeken] tbody tr").allTextContents()).hasSize(2).satisfiesExactly(
                huidig -> assertThat(huidig).contains("sv 1").doesNotContain("Proefpakket"), straks -> assertThat(straks).contains("sv-2029 1", "Proefpakket, onzeker", "1 april 2029"));
        assertThat(page.navigate("/wet?pakket=sv-1926").status()).isEqualTo(404);
        page.context().close();
    }

    @Test
    void without_script_a_search_finds_an_act_by_its_article_and_the_page_of_it_shows_its_scenarios() {
        Page page = browser.zonderScript("officier");
        page.navigate("/wet");
        page.fill("#wetzoek", "Sv 257a");
        page.locator("#wetzoek").press("Enter");
        page.waitForURL("**/wet/zoek?woorden=Sv+257a");
        assertThat(page.locator("[role=status] strong").first().textContent()).endsWith("gevonden");
        assertThat(page.locator("section[aria-labelledby=handelingen] mark").allTextContents()).contains("257a");
        page.locator("section[aria-labelledby=handelingen] tbody a[href='/wet/handelingen/strafbeschikking-uitvaardigen']").click();
        page.waitForURL("**/wet/handelingen/strafbeschikking-uitvaardigen");
        var scenarios = page.locator("section[aria-labelledby=scenarios]");
        assertThat(scenarios.locator(".spil-verhalen > li").count()).isGreaterThan(5);
        assertThat(scenarios.locator(".spil-badge").allTextContents()).contains("toegestaan", "geweigerd");
        assertThat(scenarios.locator("details .spil-verhalen > li").first().isVisible()).as("many are folded").isFalse();
        scenarios.locator("summary").click();
        assertThat(scenarios.locator("details .spil-verhalen > li").first().isVisible()).isTrue();
        page.navigate("/wet/zoek?woorden=zzzz");
        assertThat(page.locator(".spil-leeg").textContent()).contains("Niets gevonden met \u201czzzz\u201d", "Probeer minder of andere woorden");
        assertThat(page.inputValue("#wetzoek")).isEqualTo("zzzz");
        page.context().close();
    }
}
