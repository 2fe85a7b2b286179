package nl.spil.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.LocalDate;
import nl.spil.recht.Moment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A lawyer changes the law in the browser, a colleague decides, the running server judges by it; and the law of 2029 is rehearsed. */
@Tag("browser")
@Tag("lang")
class WetBrowserTest {
    /** Checking a pack takes a second, and longer on a machine that does other work too. */
    private static final LocatorAssertions.IsVisibleOptions GEDULD = new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
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

    private static void zichtbaar(Page page, String kiezer) {
        PlaywrightAssertions.assertThat(page.locator(kiezer).first()).isVisible(GEDULD);
    }

    private static String concept(Page page) {
        page.navigate("/wet/wijzigen");
        page.fill("#vanaf", LocalDate.now(Moment.NEDERLAND).toString());
        page.selectOption("#pakket", "sv");
        page.click("form[aria-labelledby=nieuw-kop] button");
        page.waitForURL("**/wet/wijzigen/*");
        return page.url();
    }

    private static void schrijf(Page page, String voorstel, String bestand, String van, String naar) {
        page.navigate(voorstel + "/bestand?pad=" + bestand);
        var tekst = page.inputValue("#tekst");
        assertThat(tekst).contains(van);
        page.fill("#tekst", tekst.replace(van, naar));
    }

    @Test
    void a_fault_is_said_while_one_types_with_its_line_and_stops_the_proposal() {
        var page = browser.als("officier", 1440, false);
        var voorstel = concept(page);
        schrijf(page, voorstel, "fasen.yaml", "zaak.gesloten", "zaak.dicht");
        zichtbaar(page, ".spil-fouten li");
        page.click(".spil-fouten a");
        assertThat(String.valueOf(page.evaluate("(v => v.value.slice(v.selectionStart, v.selectionEnd))(document.getElementById('tekst'))"))).contains("zaak.dicht");
        page.navigate(voorstel);
        zichtbaar(page, ".spil-fouten li");
        browser.controleer(page, "a proposal with a fault");
        page.fill("#toelichting", "Dit mag niet lukken.");
        page.click("text=Stel voor aan een collega");
        zichtbaar(page, ".spil-melding--fout");
        assertThat(page.locator(".spil-kop .spil-badge").first().textContent().strip()).isEqualTo("concept");
    }

    @Test
    void what_one_proposes_another_puts_in_force_and_the_running_server_judges_by_it() {
        var page = browser.als("officier", 1440, false);
        var voorstel = concept(page);
        schrijf(page, voorstel, "beoordeling.yaml", "nl: Beoordelen zaak", "nl: Zaak op waarde schatten");
        zichtbaar(page, "#bewerkt .spil-badge--groen");
        page.waitForCondition(() -> page.locator("#bewerkt [role=status]").textContent().startsWith("Bewaard om"));
        browser.controleer(page, "the editor");
        page.navigate(voorstel);
        assertThat(page.locator(".spil-verschil__erbij").textContent()).contains("Zaak op waarde schatten");
        page.click("text=Speel de scenario");
        zichtbaar(page, "p[role=status] strong:has-text('0 fout')");
        page.click("text=Bereken de gevolgen");
        zichtbaar(page, "#uitkomst-kop:has-text('verander')");
        page.fill("#toelichting", "Een naam die zegt wat men doet.");
        page.click("text=Stel voor aan een collega");
        zichtbaar(page, ".spil-melding--gelukt");
        assertThat(page.locator("text=U werkte zelf aan dit voorstel").count()).as("who proposed does not decide").isEqualTo(1);
        assertThat(page.locator("text=Ja, laat in werking treden").count()).isZero();

        var collega = browser.als("officier2", 390, true);
        collega.navigate(voorstel);
        browser.controleer(collega, "a proposal to decide on");
        collega.click("summary:has-text('In werking laten treden')");
        collega.click("text=Ja, laat in werking treden");
        zichtbaar(collega, ".spil-melding--gelukt");
        collega.waitForCondition(() -> {
            collega.navigate("/wet/handelingen/beoordelen");
            return collega.locator("h1").textContent().contains("Zaak op waarde schatten");
        }, new Page.WaitForConditionOptions().setTimeout(60_000));
        collega.navigate("/wet/wijzigen");
        browser.controleer(collega, "the versions");
        assertThat(collega.locator("tbody tr").first().textContent()).contains("van kracht", "Een naam die zegt wat men doet.");
    }

    @Test
    void what_cannot_be_kept_or_read_is_said_and_the_concept_stays_usable() {
        var page = browser.als("officier", 1440, false);
        var voorstel = concept(page);
        page.navigate(voorstel + "/bestand?pad=fasen.yaml");
        var tekst = page.inputValue("#tekst");
        page.fill("#tekst", "[".repeat(20_000));
        zichtbaar(page, ".spil-fouten li:has-text('genest')");
        page.fill("#tekst", "x".repeat(400_001));
        zichtbaar(page, "#bewerkt [role=alert]:has-text('Maak hem korter')");
        page.fill("#tekst", tekst);
        zichtbaar(page, "#bewerkt .spil-badge--groen");
        assertThat(page.locator("#bewerkt [role=alert]").count()).isZero();
        page.navigate("/proefklok?dag=9999-12-31&hypothese=per-fase");
        assertThat(page.locator("[role=alert]").textContent()).contains("2200");
    }

    @Test
    void who_types_on_while_it_is_being_kept_loses_nothing() {
        var page = browser.als("officier", 1440, false);
        var voorstel = concept(page);
        page.navigate(voorstel + "/bestand?pad=fasen.yaml");
        var tekst = page.inputValue("#tekst");
        for (int i = 1; i <= 4; i++) {
            page.fill("#tekst", tekst + "# regel " + i + "\n");
            page.waitForTimeout(900);
        }
        page.waitForCondition(() -> {
            var ander = page.context().newPage();
            ander.navigate(voorstel + "/bestand?pad=fasen.yaml");
            var bewaard = ander.inputValue("#tekst").endsWith("# regel 4\n");
            ander.close();
            return bewaard;
        }, new Page.WaitForConditionOptions().setTimeout(60_000));
        assertThat(page.locator("#bewerkt [role=alert]").count()).isZero();
    }

    @Test
    void without_script_everything_of_a_proposal_can_be_read_and_a_refused_text_stays() {
        var voorstel = concept(browser.als("officier", 1440, false));
        var page = browser.zonderScript("officier");
        for (var deel : java.util.Map.of("controle", "Geen fouten", "scenarios", "0 fout", "gevolgen", "open zaken").entrySet()) {
            page.navigate(server.url() + java.net.URI.create(voorstel).getPath() + "?toon=" + deel.getKey());
            assertThat(page.locator("main").textContent()).as(deel.getKey()).contains(deel.getValue());
            assertThat(page.locator("h1").count()).isEqualTo(1);
        }
        page.navigate(server.url() + java.net.URI.create(voorstel).getPath() + "/bestand?pad=fasen.yaml");
        page.evaluate("document.querySelector('[name=was]').value = 'oud'");
        page.fill("#tekst", "# mijn werk");
        page.click("main form button");
        assertThat(page.inputValue("#tekst")).isEqualTo("# mijn werk");
        assertThat(page.locator("[role=alert]").textContent()).contains("Iemand anders wijzigde");
    }

    @Test
    void who_may_not_change_the_law_reads_it_and_is_refused_to_change_it() {
        var voorstel = concept(browser.als("officier", 1440, false));
        var page = browser.als("auditor", 1440, false);
        page.navigate("/wet/wijzigen");
        assertThat(page.locator("form[aria-labelledby=nieuw-kop]").count()).isZero();
        page.navigate(voorstel);
        assertThat(page.locator("h1").count()).isEqualTo(1);
        var csrf = page.locator("[name=_csrf]").first().inputValue();
        var pad = java.net.URI.create(voorstel).getPath();
        for (var stap : java.util.List.of("/wet/wijzigen", pad + "/bestand", pad + "/voorstellen", pad + "/vaststellen", pad + "/afwijzen", pad + "/intrekken")) {
            var antwoord = page.request().post(server.url() + stap, com.microsoft.playwright.options.RequestOptions.create().setForm(com.microsoft.playwright.options.FormData.create()
                    .set("_csrf", csrf).set("pakket", "sv").set("vanaf", "2029-01-01").set("pad", "fasen.yaml").set("was", "x").set("tekst", "x").set("reden", "x")));
            assertThat(antwoord.status()).as(stap).isEqualTo(403);
            assertThat(antwoord.text()).as(stap).contains("mag de wet in Spil niet wijzigen");
        }
        assertThat(page.request().get(server.url() + pad + "/scenarios").status()).isEqualTo(403);
    }

    @Test
    void the_code_of_2029_is_rehearsed_over_the_open_zaken() {
        var nr = server.lever("01-").getFirst();
        var page = browser.als("officier", 1440, false);
        page.navigate("/proefklok");
        assertThat(page.inputValue("#dag")).isEqualTo("2029-04-01");
        page.click("main form button");
        zichtbaar(page, "#uitkomst-kop:has-text('verander')");
        assertThat(page.locator("main").textContent()).contains("Dit is geen recht").contains(nr.substring(0, 2) + "/" + nr.substring(3));
        browser.controleer(page, "proefklok");
        var smal = browser.als("officier", 320, true);
        smal.navigate("/proefklok?dag=2029-04-01&hypothese=per-fase/betekening");
        zichtbaar(smal, "#uitkomst-kop:has-text('verander')");
        browser.controleer(smal, "proefklok at 320 px");
        smal.navigate("/proefklok?dag=morgen&hypothese=per-fase");
        assertThat(smal.locator("[role=alert]").textContent()).contains("2029-04-01");
    }
}
