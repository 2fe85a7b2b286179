package nl.spil.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes one zaak along by clicking: from the case page to the form, the check, the confirmation and the receipt. What a story
 * leaves out and the form asks is filled in with something that fits. Each kind of page is looked at by axe once.
 */
final class Klikker implements AutoCloseable {

    private static final String VERDER = "form[data-controle] .spil-actiebalk .utrecht-button--primary-action";
    private static final String BESLUIT = "form[action$='/controle'], .spil-foutlijst, .spil-reden, .spil-melding--conflict";
    /** What the law asks: the fields without "niet verplicht" or "verplicht als" behind their name, that nobody filled in yet. */
    private static final String LEEG = """
            () => [...document.querySelectorAll('form[data-controle] [id^="veld-g-"], form[data-controle] #veld-feiten')]
                .map(e => e.tagName === 'FIELDSET' ? e : e.closest('.utrecht-form-field')).filter(e => e && !e.querySelector('.spil-vraag__meer'))
                .flatMap(e => e.querySelector('[type=radio], [type=checkbox]')
                    ? (e.querySelector(':checked') ? [] : [e.querySelector('input').name]) : [...e.querySelectorAll('input, textarea, select')].filter(i => !i.value).map(i => i.name))""";

    private final Proefbrowser browser;
    private final Map<String, Page> vensters = new HashMap<>();
    private final Set<String> bekeken = new HashSet<>();

    Klikker(Proefbrowser browser) {
        this.browser = browser;
    }

    /** The act as this account does it, now; from the list of what can be done. */
    void doe(String nr, String account, String handeling, String... velden) {
        var page = zaak(nr, account);
        var koppeling = page.locator("section[aria-labelledby=kan-nu] a[href='/zaken/" + nr + "/handelingen/" + handeling + "']");
        assertThat(koppeling.count()).as(handeling + " is offered to " + account).isPositive();
        if (!koppeling.first().isVisible()) {
            page.click("section[aria-labelledby=kan-nu] details summary");
        }
        koppeling.first().click();
        page.waitForURL("**/handelingen/" + handeling);
        legVoor(page, nr, handeling, velden);
    }

    /** The act as it was done on that day and hour and is recorded now. */
    void legVast(String nr, String account, String dag, String tijd, String handeling, String... velden) {
        var page = zaak(nr, account);
        page.navigate("/zaken/" + nr + "/handelingen/" + handeling);
        vul(page, "wijze", "vastleggen");
        vul(page, "geldigOp.datum", dag);
        vul(page, "geldigOp.tijd", tijd);
        legVoor(page, nr, handeling, velden);
    }

    /** The judgment, decision by decision; each decision is given by its name, its fields are among the others. */
    void uitspraak(String nr, String dag, String tijd, List<String> beslissingen, String... velden) {
        var page = zaak(nr, "administratie");
        page.navigate("/zaken/" + nr + "/uitspraak");
        for (int i = 1; i <= beslissingen.size(); i++) {
            page.fill("#nieuw", beslissingen.get(i - 1));
            page.keyboard().press("Enter");
            page.waitForSelector("#rij-" + i);
        }
        if (!dag.isEmpty()) {
            vul(page, "geldigOp.datum", dag);
            vul(page, "geldigOp.tijd", tijd);
        }
        legVoor(page, nr, "uitspraak", velden);
    }

    /** The case page at the end of the way: in this list, with nothing against it, and without an irregularity. */
    void eindigt(String nr, String lijst) {
        var page = zaak(nr, "officier");
        assertThat(page.locator(".spil-zaakbalk__staat .spil-badge").first().textContent().strip()).isEqualTo(lijst);
        assertThat(page.locator("section[aria-labelledby=aandacht] li").allTextContents()).as("irregularities of " + nr)
                .allMatch(t -> t.strip().startsWith("Onderzoek "));
        browser.controleer(page, "the zaak at its end: " + lijst);
    }

    private Page zaak(String nr, String account) {
        var page = vensters.computeIfAbsent(account, a -> browser.als(a, 1440, false));
        page.navigate("/zaken/" + nr);
        return page;
    }

    /** The form of an act that is open in this window: filled in, checked and confirmed. */
    void legVoor(Page page, String nr, String wat, String... velden) {
        for (int i = 0; i < velden.length; i += 2) {
            vul(page, velden[i], velden[i + 1]);
        }
        vulAan(page);
        bekijk(page, wat.equals("uitspraak") ? "formulier uitspraak" : "formulier");
        page.click(VERDER);
        page.waitForSelector(BESLUIT);
        assertThat(page.locator(".spil-foutlijst li, .spil-reden, .spil-melding--conflict").allTextContents()).as(wat + " may go on").isEmpty();
        bekijk(page, wat.equals("uitspraak") ? "controle uitspraak" : "controle");
        page.click(VERDER);
        page.waitForURL("**/zaken/" + nr + "?ontvangen=*");
        assertThat(page.locator(".spil-melding--gelukt").count()).as("receipt of " + wat).isEqualTo(1);
        bekijk(page, "ontvangst");
    }

    private void bekijk(Page page, String soort) {
        if (bekeken.add(soort)) {
            browser.controleer(page, soort);
        }
    }

    private static void vulAan(Page page) {
        for (var naam : (List<?>) page.evaluate(LEEG)) {
            var veld = page.locator("[name='" + naam + "']").first();
            vul(page, naam.toString(), switch (soort(veld)) {
                case "radio", "checkbox" -> String.valueOf(veld.getAttribute("value"));
                case "select" -> String.valueOf(veld.locator("option").nth(1).getAttribute("value"));
                case "date" -> page.inputValue("[name='geldigOp.datum']");
                case "time" -> page.inputValue("[name='geldigOp.tijd']");
                default -> veld.getAttribute("inputmode") != null ? "1" : "Zie het dossier.";
            });
        }
    }

    private static void vul(Page page, String naam, String waarde) {
        var veld = page.locator("[name='" + naam + "']").first();
        switch (soort(veld)) {
            case "radio", "checkbox" -> page.locator("[name='" + naam + "'][value='" + waarde + "']").check();
            case "select" -> veld.selectOption(waarde);
            default -> veld.fill(waarde);
        }
    }

    private static String soort(Locator veld) {
        return String.valueOf(veld.evaluate("e => e.tagName === 'SELECT' ? 'select' : e.type"));
    }

    @Override
    public void close() {
        vensters.values().forEach(p -> p.context().close());
    }
}
