package nl.spil.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.spil.recht.Moment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A zaak goes its whole way by clicking, and what can go wrong on the way is said as it should be. */
@Tag("browser")
@Tag("lang")
class ZaakBrowserTest {

    private static final LocalDate VANDAAG = LocalDate.now(Moment.NEDERLAND);
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

    /** Fills in the form of an act, goes to the check and confirms; gives the page after it. */
    private static void doe(Page page, String nr, String handeling, Map<String, String> velden) {
        vulIn(page, nr, handeling, velden);
        page.waitForURL("**/controle");
        browser.controleer(page, "controle " + handeling);
        page.click("form[data-controle] .utrecht-button--primary-action");
        page.waitForURL("**/zaken/" + nr + "?ontvangen=*");
        assertThat(page.locator(".spil-melding--gelukt").count()).as(handeling).isEqualTo(1);
    }

    private static void vulIn(Page page, String nr, String handeling, Map<String, String> velden) {
        page.navigate("/zaken/" + nr + "/handelingen/" + handeling);
        velden.forEach((naam, waarde) -> vul(page, naam, waarde));
        page.click("form[data-controle] .utrecht-button--primary-action");
    }

    private static void vul(Page page, String naam, String waarde) {
        Locator veld = page.locator("[name='" + naam + "']");
        var soort = String.valueOf(veld.first().getAttribute("type"));
        if (soort.equals("radio") || soort.equals("checkbox")) {
            page.locator("[name='" + naam + "'][value='" + waarde + "']").check();
        } else if (veld.first().evaluate("e => e.tagName").equals("SELECT")) {
            veld.first().selectOption(waarde);
        } else {
            veld.first().fill(waarde);
        }
    }

    private static Map<String, String> velden(String... delen) {
        var velden = new LinkedHashMap<String, String>();
        for (int i = 0; i < delen.length; i += 2) {
            velden.put(delen[i], delen[i + 1]);
        }
        return velden;
    }

    private static String lijst(Page page) {
        return String.valueOf(page.locator(".spil-zaakbalk__staat .spil-badge").first().textContent()).strip();
    }

    @Test
    void a_zaak_goes_from_delivery_to_the_judge() {
        var nr = server.lever("01-").getFirst();
        var zitting = VANDAAG.plusDays(30).toString();
        Page officier = browser.als("officier", 1440, false);
        officier.navigate("/zaken?zoek=" + nr.replace("-", ""));
        officier.waitForURL("**/zaken/" + nr);
        doe(officier, nr, "beoordelen", velden("g.uitkomst", "dagvaarden", "g.haalbaar", "ja", "g.opportuun", "ja"));
        Page planner = browser.als("planner", 1440, false);
        doe(planner, nr, "zitting-aanvragen", velden("g.forum", "politierechter", "g.zitting.datum", zitting, "g.zitting.tijd", "09:30", "g.zitting.plaats", "Amsterdam"));
        assertThat(lijst(planner)).isEqualTo("Te dagvaarden");
        officier.navigate("/zaken/" + nr);
        assertThat(officier.locator("[data-toets=b]").textContent()).contains("Dagvaarding");
        doe(officier, nr, "dagvaarden", velden("g.voorschriften", "310 Sr", "g.forum", "politierechter"));
        assertThat(officier.locator("#feiten").textContent()).contains("Gedagvaard");
        Page administratie = browser.als("administratie", 1440, false);
        doe(administratie, nr, "dagvaarding-betekenen", velden("g.wijze", "in-persoon", "g.inPersoon", "ja", "g.uitgereiktAan", "verdachte", "g.plaats", "Amsterdam",
                "g.uitgereiktOp.datum", VANDAAG.toString(), "g.uitgereiktOp.tijd", "00:01", "g.adres", "Voorbeeldstraat 1", "g.adresSoort", "brp"));
        assertThat(lijst(administratie)).isEqualTo("Wacht op zitting");
        assertThat(administratie.locator("#tijdlijn").textContent()).contains("Dagvaarding");
    }

    @Test
    void a_refusal_gives_every_reason_and_keeps_what_was_typed() {
        var nr = server.lever("05-").getFirst();
        Page page = browser.als("officier", 1440, false);
        vulIn(page, nr, "dagvaarden", velden("g.voorschriften", "350 Sr", "g.forum", "politierechter", "g.zitting.datum", VANDAAG.plusDays(20).toString()));
        page.waitForURL("**/controle");
        assertThat(page.locator("h1").textContent()).contains("dit kan nu niet");
        assertThat(page.locator(".spil-reden").count()).isPositive();
        browser.controleer(page, "geweigerd");
        page.navigate("/zaken/" + nr + "/handelingen/dagvaarden");
        assertThat(page.inputValue("[name='g.voorschriften']")).isEqualTo("350 Sr");
    }

    @Test
    void errors_are_listed_with_a_way_to_each_field() {
        var nr = server.lever("09-").getFirst();
        Page page = browser.als("officier", 320, false);
        vulIn(page, nr, "beoordelen", velden());
        assertThat(page.title()).startsWith("Fout: ");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("spil-foutlijst");
        browser.controleer(page, "fouten 320");
        page.locator(".spil-foutlijst a").first().click();
        assertThat(page.url()).contains("#veld-g-");
    }

    @Test
    void who_comes_second_is_told_who_did_what_and_goes_on_with_the_own_input() {
        var nr = server.lever("19-").getFirst();
        Page eerste = browser.als("officier", 1440, false);
        Page tweede = browser.als("officier2", 1440, false);
        tweede.navigate("/zaken/" + nr + "/handelingen/sepot-beleid");
        tweede.fill("[name='g.motivering']", "Klein feit.");
        tweede.waitForSelector("#concept time");
        eerste.navigate("/zaken/" + nr);
        assertThat(eerste.locator(".spil-aanwezig").textContent()).contains("mr. T. Oosterveen");
        doe(eerste, nr, "beoordelen", velden("g.uitkomst", "sepot", "g.haalbaar", "nee"));
        tweede.locator("[name='g.slachtofferMeedelen'][value='nee']").check();
        tweede.locator("[name='g.vervolgingAangevangen'][value='nee']").check();
        tweede.locator("[name='g.beslag'][value='later-beslissen']").check();
        tweede.selectOption("[name='g.code']", tweede.locator("[name='g.code'] option").nth(1).getAttribute("value"));
        tweede.click("form[data-controle] .utrecht-button--primary-action");
        tweede.waitForURL("**/controle");
        assertThat(tweede.locator("h1").textContent()).isEqualTo("Intussen is de zaak veranderd");
        assertThat(tweede.locator(".spil-melding--conflict").textContent()).contains("mr. E. de Waal").contains("Beoordelen");
        browser.controleer(tweede, "conflict");
        tweede.click("text=Verder met uw invoer");
        assertThat(tweede.inputValue("[name='g.motivering']")).isEqualTo("Klein feit.");
        tweede.click("form[data-controle] .utrecht-button--primary-action");
        tweede.waitForURL("**/controle");
        tweede.click("form[data-controle] .utrecht-button--primary-action");
        tweede.waitForURL("**/zaken/" + nr + "?ontvangen=*");
        assertThat(tweede.locator("#feiten").textContent()).contains("Geseponeerd");
    }

    @Test
    void a_correction_keeps_the_old_in_view_and_a_second_person_confirms_where_a_decision_is_touched() {
        var nr = server.lever("02-").getFirst();
        Page officier = browser.als("officier", 1440, false);
        doe(officier, nr, "beoordelen", velden("g.uitkomst", "dagvaarden", "g.haalbaar", "ja", "g.opportuun", "ja"));
        var nummer = officier.locator("#logboek tbody tr").first().locator("td").first().textContent().strip();
        officier.click("[aria-label='Nummer " + nummer + " doorhalen']");
        vul(officier, "g.reden", "niet-gebeurd");
        vul(officier, "g.toelichting", "Verkeerde zaak geopend.");
        officier.click("form[data-controle] .utrecht-button--primary-action");
        officier.waitForURL("**/controle");
        officier.click("form[data-controle] .utrecht-button--primary-action");
        officier.waitForURL("**/zaken/" + nr + "?ontvangen=*");
        if (officier.locator("text=Bekijk en beslis").count() == 0 && officier.locator("[id^=voorstel-]").count() > 0) {
            Page ander = browser.als("officier2", 1440, false);
            ander.navigate("/zaken/" + nr);
            ander.click("text=Bekijk en beslis");
            browser.controleer(ander, "voorstel");
            ander.click("button[value=bevestigen]");
            ander.waitForURL("**/zaken/" + nr + "?ontvangen=*");
            officier.navigate("/zaken/" + nr);
        }
        assertThat(officier.locator("#tijdlijn del").count()).isPositive();
        assertThat(officier.locator("#logboek .spil-badge").allTextContents()).anyMatch(t -> t.contains("Doorgehaald"));
        browser.controleer(officier, "zaak met doorhaling");
    }
}
