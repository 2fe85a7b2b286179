package nl.spil.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A dossier of three hundred stukken, read in a real browser: PDFs, a scan, an image, sound, text, and what cannot be shown. */
@Tag("browser")
@Tag("lang")
class DossierBrowserTest {

    private static Proefserver server;
    private static Proefbrowser browser;
    private static String zaak;

    @BeforeAll
    static void start() {
        server = new Proefserver();
        zaak = server.lever("03-").getFirst();
        var goed = Proefdossier.pdf("Proces-verbaal van verhoor getuige", 3);
        new Proefdossier(server, zaak).met("a", "pv-verhoor-getuige", "Verhoor getuige Brouwhof", "verhoor.pdf", goed)
                .met("b", "pv-relaas", "Relaas van het onderzoek", "relaas-500.pdf", Proefdossier.pdf("Proces-verbaal van relaas", 500))
                .met("c", "foto", "Schermafdruk van het bericht", "bericht.png", Proefdossier.png())
                .met("d", "overig", "Telefoongesprek 112", "gesprek.wav", Proefdossier.wav(60))
                .met("e", "overig", "Aantekeningen", "aantekening.txt", "Eerste regel\nTweede regel met <b>haken</b>".getBytes(StandardCharsets.UTF_8))
                .met("f", "overig", "Beschadigd stuk", "kapot.pdf", Arrays.copyOf(goed, 40))
                .met("g", "foto", "Gescand formulier", "scan.pdf", Proefdossier.scan()).metVele(293).leg();
        browser = new Proefbrowser(server.url());
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    private static void open(Page page, String stuk) {
        page.navigate("/zaken/" + zaak + "/dossier/" + stuk);
        page.waitForSelector("#lezer[data-getoond]");
    }

    @Test
    void a_dossier_is_read_by_keyboard_alone() {
        Page page = browser.als("officier", 1440, false);
        page.navigate("/zaken/" + zaak);
        page.keyboard().press("d");
        page.waitForURL("**/dossier");
        page.keyboard().press("j");
        page.waitForURL("**/dossier/*");
        open(page, "a");
        page.keyboard().press("ArrowRight");
        Proefbrowser.tot(page, "location.hash === '#blad=2'");
        page.keyboard().press("f");
        page.keyboard().type("bloed");
        Proefbrowser.tot(page, "document.querySelector('#lezer [data-zoekstand]').textContent.endsWith('3')");
        page.keyboard().press("Escape");

        // A passage becomes a note that is shared, and stands on the overview of the case with the way back to its page.
        page.evaluate("""
                () => { const s = [...document.querySelectorAll('.page[data-page-number="2"] .textLayer span')].find((e) => e.textContent.includes('Er zat bloed'));
                    const r = document.createRange(); r.selectNodeContents(s); getSelection().removeAllRanges(); getSelection().addRange(r); }""");
        page.keyboard().press("n");
        assertThat(page.inputValue("#citaat-nieuw")).contains("Er zat bloed op zijn eigen hand");
        page.keyboard().type("Verdachte zelf gewond. Noodweer?");
        page.check("#notitie-vorm input[value=ontlastend]");
        page.check("#notitie-vorm input[name=gedeeld]");
        page.click("#notitie-vorm button[type=submit]");
        page.waitForSelector("#notities .spil-notitie--ontlastend");
        page.navigate("/zaken/" + zaak);
        page.locator("a", new Page.LocatorOptions().setHasText("Verhoor getuige Brouwhof, bladzijde 2")).first().click();
        page.waitForSelector("#lezer[data-getoond]");
        Proefbrowser.tot(page, "document.querySelector('#lezer [data-bladnummer]').value === '2'");
        Proefbrowser.tot(page, "CSS.highlights.has('spil-ontlastend')");

        // Two beside each other: this one stays while the other moves on.
        page.keyboard().press("s");
        page.waitForSelector("#lezer-naast[data-getoond]");
        page.keyboard().press("j");
        Proefbrowser.tot(page, "!location.pathname.endsWith('/a') && document.querySelector('#lezer[data-getoond]') && document.querySelector('#lezer-naast[data-getoond]')");
        assertThat(page.locator("#lezer-naast .spil-lezer__titel").textContent()).contains("Verhoor getuige Brouwhof");
        assertThat(browser.klachten(page)).isEmpty();
        page.context().close();
    }

    @Test
    void the_first_page_of_five_hundred_does_not_wait_for_the_rest_and_search_leads_to_the_passage() {
        Page page = browser.als("officier2", 1440, false);
        page.navigate("/zaken/" + zaak + "/dossier/zoeken?zoek=zeldzaam317");
        page.locator("a", new Page.LocatorOptions().setHasText("Bladzijde 317")).first().click();
        page.waitForSelector("#lezer .textLayer .highlight.selected");
        assertThat(page.inputValue("#lezer [data-bladnummer]")).isEqualTo("317");
        assertThat(page.locator("#lezer .page[data-loaded]").count()).as("only what is near is drawn").isLessThan(20);
        page.context().close();
    }

    @Test
    void what_cannot_be_shown_says_why_and_sound_can_be_sought() {
        Page page = browser.als("secretaris", 1440, false);
        page.navigate("/zaken/" + zaak + "/dossier/f");
        page.waitForSelector("#lezer [data-storing]:not([hidden]), #lezer .spil-lezer__niet h2");
        page.navigate("/zaken/" + zaak + "/dossier/d");
        Proefbrowser.tot(page, "document.querySelector('#lezer audio').readyState > 0");
        page.evaluate("document.querySelector('#lezer audio').currentTime = 45");
        Proefbrowser.tot(page, "!document.querySelector('#lezer audio').seeking && document.querySelector('#lezer audio').currentTime >= 45");
        page.navigate("/zaken/" + zaak + "/dossier/e");
        assertThat(page.locator("#lezer pre").textContent()).contains("<b>haken</b>");
        assertThat(page.locator("#lezer pre b").count()).isZero();
        page.context().close();
    }

    @Test
    void several_files_are_added_with_progress_and_then_stand_in_the_dossier() {
        Page page = browser.als("officier", 1440, false);
        page.navigate("/zaken/" + zaak + "/dossier/toevoegen");
        page.setInputFiles("#bestanden", new com.microsoft.playwright.options.FilePayload[] {
            new com.microsoft.playwright.options.FilePayload("een.txt", "text/plain", "een".getBytes(StandardCharsets.UTF_8)),
            new com.microsoft.playwright.options.FilePayload("groot.wav", "audio/wav", Proefdossier.wav(700))});
        Proefbrowser.tot(page, "document.querySelectorAll('.spil-uploads a').length === 2");
        page.locator(".spil-uploads a").first().click();
        page.waitForURL("**/dossier/*");
        assertThat(page.locator(".spil-lezer__titel").first().textContent()).contains("een.txt");
        page.context().close();
    }

    @Test
    void every_page_of_the_dossier_and_of_the_storage_is_accessible_broad_and_narrow_light_and_dark() {
        for (var donker : List.of(false, true)) {
            Page page = browser.als("officier", donker ? 320 : 1440, donker);
            for (var blad : donker ? List.of("", "/a", "/f", "/zoeken?zoek=bloed", "/a/wijzigen", "/toevoegen", "/zicht")
                    : List.of("", "/a", "/c", "/d", "/e", "/f", "/zoeken?zoek=bloed", "/a/wijzigen", "/a/gemist", "/toevoegen", "/zicht", "?toon=let-op")) {
                page.navigate("/zaken/" + zaak + "/dossier" + blad);
                if (blad.equals("/a")) {
                    page.waitForSelector("#lezer[data-getoond]");
                }
                assertThat(page.locator("h1").count()).as(blad).isEqualTo(1);
                browser.controleer(page, "dossier" + blad + (donker ? " smal donker" : ""));
            }
            page.context().close();
            Page beheer = browser.als("beheerder", donker ? 320 : 1440, donker);
            beheer.navigate("/beheer/opslag");
            assertThat(beheer.locator("h1").count()).isEqualTo(1);
            browser.controleer(beheer, "/beheer/opslag");
            beheer.context().close();
        }
    }
}
