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

/** Every page, broad and narrow, light and dark: accessible, nothing cut off, nothing refused by the browser. */
@Tag("browser")
@Tag("lang")
class BladenBrowserTest {

    private static Proefserver server;
    private static Proefbrowser browser;
    private static String vast;

    @BeforeAll
    static void start() {
        server = new Proefserver();
        vast = server.lever("03-").getFirst();
        server.lever("04-");
        server.lever("13-");
        server.lever("30-");
        server.lever("36-");
        browser = new Proefbrowser(server.url());
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    private static List<String> bladen() {
        return List.of("/", "/zaken", "/zaken?lijst=nieuw", "/zaken?zoek=zzzz", "/zaken?aandacht=verlopen", "/zaken/" + vast, "/zaken/" + vast + "/kan-niet", "/zaken/" + vast + "/logboek", "/zaken/" + vast + "/logboek/2",
                "/zaken/" + vast + "/handelingen/beoordelen", "/zaken/" + vast + "/handelingen/bewaring-vorderen",
                "/zaken/" + vast + "/handelingen/vonnis-straf-maatregel", "/zaken/" + vast + "/handelingen/handeling-herstellen?volgnummer=2", "/zittingen",
                "/quarantaine", "/wet", "/wet/handelingen/dagvaarden", "/wet/termijnen/hoger-beroep", "/wet/zoek", "/wet/zoek?woorden=beroep", "/wet/zoek?woorden=zzzz", "/storing", "/instellingen", "/hulp", "/hechtenis", "/nergens", "/zaken/13-999999-26");
    }

    @ParameterizedTest
    @CsvSource({"1440,false", "720,false", "320,false", "1440,true", "320,true"})
    void every_page_is_accessible_and_fits(int breedte, boolean donker) {
        Page page = browser.als("officier", breedte, donker);
        for (var blad : bladen()) {
            page.navigate(blad);
            assertThat(page.locator("h1").count()).as(blad).isEqualTo(1);
            browser.controleer(page, blad + " " + breedte + (donker ? " donker" : " licht"));
        }
        page.context().close();
    }

    @Test
    void the_browser_refuses_nothing_of_any_page() {
        Page page = browser.als("officier", 1440, false);
        for (var blad : bladen()) {
            page.navigate(blad);
        }
        assertThat(browser.klachten(page)).isEmpty();
        page.evaluate("() => { const s = document.createElement('script'); s.textContent = 'window.gelopen = true'; document.head.append(s); }");
        assertThat(page.evaluate("window.gelopen === undefined")).as("an inline script does not run").isEqualTo(true);
        assertThat(browser.klachten(page)).as("and the browser says so").isNotEmpty();
        page.context().close();
    }

    @Test
    void the_log_in_page_is_accessible() {
        Page page = browser.als("officier", 1440, false);
        page.context().clearCookies();
        page.navigate("/inloggen?fout");
        browser.controleer(page, "/inloggen");
        assertThat(page.locator("[role=alert]").count()).isEqualTo(1);
        page.context().close();
    }

    @Test
    void at_high_contrast_and_in_english_the_case_page_is_accessible_too() {
        Page page = browser.als("secretaris", 1440, false);
        page.navigate("/instellingen");
        page.check("input[name=thema][value=contrast]");
        page.check("input[name=taal][value=en]");
        page.click("main button[type=submit]");
        page.navigate("/zaken/" + vast);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(page.locator("#kan-nu").textContent()).isEqualTo("What you can do now");
        browser.controleer(page, "case, contrast");
        page.context().close();
    }

    @Test
    void the_keyboard_searches_jumps_and_opens_and_can_be_switched_off() {
        Page page = browser.als("officier2", 1440, false);
        page.navigate("/");
        page.keyboard().press("/");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("zoek");
        page.keyboard().press("Escape");
        page.locator("h1").first().click();
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.waitForURL("**/zaken/*");
        page.keyboard().press("5");
        assertThat(page.url()).endsWith("#termijnen");
        page.keyboard().press("?");
        assertThat(page.locator("#sneltoetsen-venster").isVisible()).isTrue();
        page.keyboard().press("Escape");
        page.keyboard().press("g");
        page.keyboard().press("q");
        page.waitForURL("**/quarantaine");
        page.navigate("/instellingen");
        page.check("input[name=sneltoetsen][value=uit]");
        page.click("main button[type=submit]");
        page.navigate("/");
        page.keyboard().press("/");
        assertThat(page.evaluate("document.activeElement.id")).isNotEqualTo("zoek");
        page.context().close();
    }

    @Test
    void without_script_the_pages_work_all_the_same() {
        Page page = browser.zonderScript("officier");
        page.navigate("/zaken/" + vast + "/handelingen/beoordelen");
        page.selectOption("#veld-g-uitkomst", "dagvaarden");
        page.locator("#veld-g-haalbaar input[value=ja]").check();
        page.locator("#veld-g-opportuun input[value=ja]").check();
        page.click("main form .spil-actiebalk button");
        page.waitForURL("**/controle");
        assertThat(page.locator("h1").textContent()).startsWith("Controleer");
        page.navigate("/zaken/" + vast + "/handelingen/beoordelen");
        assertThat(page.inputValue("#veld-g-uitkomst")).as("the draft was kept").isEqualTo("dagvaarden");
        page.context().close();
    }
}
