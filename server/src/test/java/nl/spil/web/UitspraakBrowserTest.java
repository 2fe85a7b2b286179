package nl.spil.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form of a judgment in a real browser: by keyboard, with and without script, kept field by field, accessible. */
@Tag("browser")
@Tag("lang")
class UitspraakBrowserTest {

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

    @Test
    void a_judgment_is_typed_while_the_judge_reads_and_nothing_is_lost() {
        var blad = "/zaken/" + server.lever("06-").getFirst() + "/uitspraak";
        Page page = browser.als("administratie", 1440, false);
        page.navigate(blad);
        page.getByText("Veroordeling", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForSelector("#rij-6");
        page.focus("#nieuw");
        page.keyboard().type("gevangenisstraf");
        page.keyboard().press("Enter");
        page.waitForSelector("#rij-7");
        assertThat(page.evaluate("document.activeElement.closest('.spil-beslissing')?.id")).as("the focus is in the new row").isEqualTo("rij-7");
        page.locator("#rij-6 button[name=weg]").click();
        page.waitForSelector("#rij-6", new Page.WaitForSelectorOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        page.fill("#veld-u-7-d-duur-g", "42");
        page.waitForCondition(() -> page.locator("#voorbeeld").textContent().contains("Gevangenisstraf van 42 maanden, voor feit 1."));
        assertThat(page.locator("#concept").textContent()).contains("Concept bewaard");
        browser.controleer(page, "uitspraak");

        page.context().close();
        Page later = browser.als("administratie", 1440, false);
        later.navigate(blad);
        assertThat(later.inputValue("#veld-u-7-d-duur-g")).isEqualTo("42");
        later.keyboard().press("Control+Enter");
        later.waitForURL("**/controle");
        assertThat(later.locator(".spil-dictum").textContent()).contains("Gevangenisstraf van 42 maanden");
        browser.controleer(later, "uitspraak, controle");
        later.click("main form .spil-actiebalk button");
        later.waitForURL("**?ontvangen=*");
        later.navigate(blad);
        assertThat(later.locator(".spil-beslissing").count()).as("the draft is gone once it is recorded").isZero();
        later.context().close();
    }

    @Test
    void two_outcomes_are_recorded_at_once_without_any_script() {
        var nr = server.lever("19-").getFirst();
        Page page = browser.zonderScript("administratie");
        page.navigate("/zaken/" + nr + "/uitspraak");
        page.fill("#nieuw", "xyzzy");
        page.locator("#veld-nieuw button").click();
        assertThat(page.locator("#nieuw-fout").textContent()).contains("xyzzy");
        page.locator("button[name=reeks][value=vrijspraak]").click();
        page.locator("button[name=verder]").click();
        page.waitForURL("**/controle");
        page.click("main form .spil-actiebalk button");
        page.waitForURL("**?ontvangen=*");
        page.context().close();
    }

    @Test
    void what_is_wrong_is_said_at_once_each_with_its_row() {
        Page page = browser.als("officier", 1440, false);
        page.navigate("/zaken/" + server.lever("01-").getFirst() + "/uitspraak");
        page.locator("button[name=verder]").click();
        page.waitForSelector(".spil-foutlijst");
        assertThat(page.locator(".spil-foutlijst").textContent()).contains("beslist nog over geen enkel feit");
        page.fill("#nieuw", "Proeftijd");
        page.keyboard().press("Enter");
        page.waitForSelector("#rij-1");
        page.locator("button[name=verder]").click();
        page.waitForSelector("#rij-1 .utrecht-form-field-error-message");
        assertThat(page.locator(".spil-foutlijst").textContent()).contains("Beslissing 1");
        browser.controleer(page, "uitspraak met fouten");
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"1440,true", "320,false", "320,true"})
    void the_page_is_accessible_and_fits(int breedte, boolean donker) {
        Page page = browser.als("officier", breedte, donker);
        page.navigate("/zaken/" + server.lever("06-").getFirst() + "/uitspraak");
        browser.controleer(page, "uitspraak, leeg");
        page.locator("button[name=reeks][value=schade]").click();
        page.waitForSelector("#rij-4");
        browser.controleer(page, "uitspraak, schade " + breedte);
        page.context().close();
    }
}
