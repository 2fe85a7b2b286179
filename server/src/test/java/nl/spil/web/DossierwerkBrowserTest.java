package nl.spil.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people do with a dossier all day, by clicking and by keys: adding, naming, ordering, noting, closing off, and proving who saw what. */
@Tag("browser")
@Tag("lang")
class DossierwerkBrowserTest {

    private static Proefserver server;
    private static Proefbrowser browser;
    private static Proefstukken proef;
    private static Klikker klik;

    @BeforeAll
    static void start() {
        server = new Proefserver();
        browser = new Proefbrowser(server.url());
        proef = new Proefstukken(server);
        klik = new Klikker(browser);
    }

    @AfterAll
    static void stop() {
        klik.close();
        browser.close();
        server.close();
    }

    private static String zaak() {
        return server.lever("03-").getFirst();
    }

    private static String dossier(String zaak) {
        return "/zaken/" + zaak + "/dossier";
    }

    private static List<String> volgorde(Page page, String... ids) {
        var onze = List.of(ids);
        return page.locator("#stukkenlijst li[data-stuk]").all().stream().map(l -> l.getAttribute("data-stuk")).filter(onze::contains).toList();
    }

    @Test
    void several_files_are_dropped_each_with_its_progress_and_an_empty_one_says_so() {
        var zaak = zaak();
        Page page = browser.als("officier", 1440, false);
        page.navigate(dossier(zaak) + "/toevoegen");
        page.evaluate("""
                () => { const d = new DataTransfer();
                    d.items.add(new File([new Uint8Array(5 * 1024 * 1024).fill(65)], 'groot.txt'));
                    d.items.add(new File([], 'leeg.pdf'));
                    d.items.add(new File(['klein'], 'klein.txt'));
                    document.querySelector('[data-sleepvak]').dispatchEvent(new DragEvent('drop', { dataTransfer: d, bubbles: true, cancelable: true })); }""");
        assertThat(page.locator(".spil-uploads li progress").count()).isEqualTo(3);
        Proefbrowser.tot(page, "document.querySelectorAll('.spil-uploads a').length === 2");
        var rijen = page.locator(".spil-uploads li").allTextContents();
        assertThat(rijen.get(0)).contains("groot.txt", "Toegevoegd aan het dossier");
        assertThat(rijen.get(1)).contains("leeg.pdf", "Dit bestand is leeg. Het is niet toegevoegd.");
        assertThat(rijen.get(2)).contains("klein.txt", "Toegevoegd aan het dossier");
        page.navigate(dossier(zaak));
        assertThat(page.locator("#stukkenlijst").textContent()).contains("groot.txt", "klein.txt").doesNotContain("leeg.pdf");
        page.context().close();
    }

    @Test
    void a_broken_line_is_mended_from_where_it_broke_also_after_the_page_was_closed() throws IOException {
        var zaak = zaak();
        var bestand = Files.createTempDirectory("dossierwerk").resolve("film.bin");
        Files.write(bestand, new byte[9 * 1024 * 1024]);
        Page page = browser.als("officier", 1440, false);
        var stuk = new AtomicBoolean(true);
        var plaatsen = new ArrayList<String>();
        page.route("**/uploads/*", (Route r) -> {
            if (!r.request().method().equals("PATCH")) {
                r.resume();
                return;
            }
            var plaats = r.request().headerValue("upload-offset");
            plaatsen.add(plaats);
            if (stuk.get() && !plaats.equals("0")) {
                r.abort("connectionreset");
            } else {
                r.resume();
            }
        });
        page.navigate(dossier(zaak) + "/toevoegen");
        page.setInputFiles("#bestanden", bestand);
        page.waitForSelector("text=De lijn viel weg. Wat er is, blijft bewaard.");
        page.reload();
        page.setInputFiles("#bestanden", bestand);
        page.waitForSelector("text=De lijn viel weg. Wat er is, blijft bewaard.");
        stuk.set(false);
        page.locator(".spil-uploads button").click();
        page.waitForSelector(".spil-uploads a");
        assertThat(plaatsen.stream().filter("0"::equals).count()).as("the first part went once only").isEqualTo(1);
        assertThat(plaatsen).contains("4194304", "8388608");
        page.locator(".spil-uploads a").click();
        page.waitForURL("**/dossier/*");
        Files.delete(bestand);
        page.context().close();
    }

    @Test
    void a_name_a_kind_a_version_and_a_withdrawal_leave_what_was_there_to_be_seen() {
        var zaak = zaak();
        var id = proef.voeg(zaak, "eerste.txt", "eerste inhoud");
        Page page = browser.als("officier", 1440, false);
        page.navigate(dossier(zaak) + "/" + id);
        page.locator("[data-toets-dossier=wijzigen]").click();
        page.fill("#titel", "Bevindingen camerabeelden");
        page.selectOption("#soort", "pv-relaas");
        page.fill("#reden", "verkeerde soort");
        page.click("section[aria-labelledby=naam-kop] button[type=submit]");
        page.waitForURL("**/dossier/" + id);
        assertThat(page.locator("#lezer .spil-lezer__titel").textContent()).contains("Bevindingen camerabeelden");

        page.navigate(dossier(zaak) + "/" + id + "/wijzigen");
        var zelfde = new com.microsoft.playwright.options.FilePayload("eerste.txt", "text/plain", "eerste inhoud".getBytes(StandardCharsets.UTF_8));
        page.setInputFiles("#bestand", zelfde);
        page.fill("#reden-versie", "leesbaarder");
        page.click("section[aria-labelledby=versie-kop] button[type=submit]");
        assertThat(page.locator("[role=alert]").textContent()).contains("Dit bestand is gelijk aan de versie die er al is.");
        page.setInputFiles("#bestand", new com.microsoft.playwright.options.FilePayload("tweede.txt", "text/plain", "tweede inhoud".getBytes(StandardCharsets.UTF_8)));
        page.fill("#reden-versie", "leesbaarder");
        page.click("section[aria-labelledby=versie-kop] button[type=submit]");
        page.waitForURL("**/dossier/" + id);

        page.navigate(dossier(zaak) + "/" + id + "/wijzigen");
        assertThat(page.locator("section[aria-labelledby=versies-kop] tbody tr").allTextContents()).anyMatch(t -> t.contains("eerste.txt"))
                .anyMatch(t -> t.contains("tweede.txt") && t.contains("leesbaarder")).anyMatch(t -> t.contains("verkeerde soort"));
        page.locator("section[aria-labelledby=versies-kop] tbody tr a").first().click();
        Proefbrowser.tot(page, "document.querySelector('#lezer pre')?.textContent.includes('eerste inhoud')");
        page.click(".spil-notitie-nieuw summary");
        page.fill("#tekst-nieuw", "Dit stond alleen in de eerste versie");
        page.fill("#citaat-nieuw", "eerste inhoud");
        page.check("#notitie-vorm input[value=vraag]");
        page.click("#notitie-vorm button[type=submit]");
        page.waitForSelector("#notities .spil-notitie--vraag");
        assertThat(page.locator("#notities .spil-notitie small a[data-naar-passage]").textContent()).contains("versie 1");
        page.navigate(dossier(zaak) + "/" + id);
        Proefbrowser.tot(page, "document.querySelector('#lezer pre')?.textContent.includes('tweede inhoud')");
        page.click("#notities .spil-notitie small a");
        Proefbrowser.tot(page, "document.querySelector('#lezer pre')?.textContent.includes('eerste inhoud')");

        page.navigate(dossier(zaak) + "/" + id + "/wijzigen");
        page.locator("section[aria-labelledby=wet-kop] a[href*='/handelingen/stuk-intrekken']").click();
        klik.legVoor(page, zaak, "stuk-intrekken", "g.reden", "bij-vergissing");
        page.navigate(dossier(zaak) + "/" + id);
        assertThat(page.locator("#stukkenlijst li[data-stuk='" + id + "']").textContent()).contains("Ingetrokken");
        assertThat(page.locator("#lezer").textContent()).contains("bij vergissing gevoegd").contains("tweede inhoud");
        page.context().close();
    }

    @Test
    void the_order_is_changed_by_dragging_and_by_key_is_said_aloud_is_kept_for_all_and_can_be_taken_back() {
        var zaak = zaak();
        var a = proef.voeg(zaak, "a.txt", "a " + zaak);
        var b = proef.voeg(zaak, "b.txt", "b " + zaak);
        var c = proef.voeg(zaak, "c.txt", "c " + zaak);
        Page page = browser.als("officier", 1440, false);
        page.navigate(dossier(zaak));
        assertThat(volgorde(page, a, b, c)).containsExactly(a, b, c);
        Locator rijA = page.locator("#stukkenlijst li[data-stuk='" + a + "'] a");
        page.dragAndDrop("#stukkenlijst li[data-stuk='" + c + "'] a", "#stukkenlijst li[data-stuk='" + a + "'] a",
                new Page.DragAndDropOptions().setTargetPosition(60, 3));
        Proefbrowser.tot(page, "document.querySelector('[data-schikstand]').textContent.length > 0");
        assertThat(volgorde(page, a, b, c)).containsExactly(c, a, b);
        rijA.focus();
        page.keyboard().press("Alt+ArrowDown");
        Proefbrowser.tot(page, "/staat nu na stuk/.test(document.querySelector('[data-schikstand]').textContent)");
        assertThat(volgorde(page, a, b, c)).containsExactly(c, b, a);
        assertThat(page.evaluate("document.activeElement.closest('li').dataset.stuk")).isEqualTo(a);

        Page ander = browser.als("secretaris", 1440, false);
        ander.navigate(dossier(zaak));
        assertThat(volgorde(ander, a, b, c)).containsExactly(c, b, a);
        page.click("#stukkenlijst form[data-schik] button");
        Proefbrowser.tot(page, "/staat weer waar/.test(document.querySelector('[data-schikstand]').textContent)");
        ander.reload();
        assertThat(volgorde(ander, a, b, c)).containsExactly(c, a, b);
        assertThat(browser.klachten(page)).isEmpty();
        ander.context().close();

        Page leest = browser.als("auditor", 1440, false);
        leest.navigate(dossier(zaak));
        assertThat(leest.locator("form[data-schik]").count()).as("who may not act is not offered it").isZero();
        leest.context().close();
        page.context().close();
    }

    @Test
    void the_keys_follow_a_new_order_at_once() {
        var zaak = zaak();
        var a = proef.voeg(zaak, "a.txt", "a " + zaak);
        var b = proef.voeg(zaak, "b.txt", "b " + zaak);
        var c = proef.voeg(zaak, "c.txt", "c " + zaak);
        Page page = browser.als("officier", 1440, false);
        page.navigate(dossier(zaak) + "/" + a);
        page.locator("#stukkenlijst li[data-stuk='" + a + "'] a").focus();
        page.keyboard().press("Alt+ArrowDown");
        // What the keys j and k follow.
        Proefbrowser.tot(page, "document.querySelector('[data-toets-dossier=volgende]').getAttribute('href').endsWith('" + c + "')");
        assertThat(page.locator("[data-toets-dossier=vorige]").getAttribute("href")).endsWith(b);

        // With no stuk in view the way in leads to what stands first.
        page.navigate(dossier(zaak));
        var tweede = page.locator("#stukkenlijst li[data-stuk]").nth(1);
        var id = tweede.getAttribute("data-stuk");
        tweede.locator("a").focus();
        assertThat(page.locator("[data-toets-dossier=volgende]").getAttribute("href")).doesNotEndWith(id);
        page.keyboard().press("Alt+ArrowUp");
        Proefbrowser.tot(page, "document.querySelector('[data-toets-dossier=volgende]').getAttribute('href').endsWith('" + id + "')");
        page.keyboard().press("j");
        page.waitForURL("**/dossier/" + id);
        assertThat(browser.klachten(page)).isEmpty();
        page.context().close();
    }

    @Test
    void a_note_is_made_changed_shared_and_taken_away_and_marks_of_reading_are_each_ones_own() {
        var zaak = zaak();
        var id = proef.voeg(zaak, "getuige.txt", "De getuige zag een rode fiets.");
        Page page = browser.als("officier", 1440, false);
        page.navigate(dossier(zaak) + "/" + id);
        page.click(".spil-notitie-nieuw summary");
        page.fill("#tekst-nieuw", "Rode fiets, zie aangifte");
        page.fill("#citaat-nieuw", "een rode fiets");
        page.check("#notitie-vorm input[value=vraag]");
        page.click("#notitie-vorm button[type=submit]");
        page.waitForSelector("#notities .spil-notitie--vraag");

        Page ander = browser.als("secretaris", 1440, false);
        ander.navigate(dossier(zaak) + "/" + id);
        assertThat(ander.locator("#notities").textContent()).as("a private note is nobody else's").doesNotContain("Rode fiets");
        ander.navigate("/zaken/" + zaak);
        assertThat(ander.locator("main").textContent()).doesNotContain("Rode fiets");

        page.click("#notities .spil-notitie details summary");
        page.fill("#notities .spil-notitie textarea[name=tekst]", "Rode fiets, ook in de aangifte");
        page.check("#notities .spil-notitie input[value=belastend]");
        page.check("#notities .spil-notitie input[name=gedeeld]");
        page.locator("#notities .spil-notitie button[type=submit]").first().click();
        page.waitForSelector("#notities .spil-notitie--belastend");

        ander.navigate("/zaken/" + zaak);
        assertThat(ander.locator("main").textContent()).contains("ook in de aangifte");
        ander.navigate(dossier(zaak) + "/" + id);
        assertThat(ander.locator("#notities .spil-notitie").textContent()).contains("ook in de aangifte");
        assertThat(ander.locator("#notities .spil-notitie details").count()).as("who did not make it cannot change it").isZero();
        Proefbrowser.tot(ander, "!document.querySelector('#stukkenlijst li[data-stuk=\"" + id + "\"] a').classList.contains('ongelezen')");

        page.click("#notities .spil-notitie details summary");
        page.locator("#notities .spil-notitie form[action$='/wis'] button").click();
        Proefbrowser.tot(page, "document.querySelectorAll('#notities .spil-notitie').length === 0");
        ander.reload();
        assertThat(ander.locator("#notities .spil-notitie").count()).isZero();

        ander.click("#leesknop button");
        Proefbrowser.tot(ander, "document.querySelector('#stukkenlijst li[data-stuk=\"" + id + "\"] a').classList.contains('ongelezen')");
        Page derde = browser.als("officier2", 1440, false);
        derde.navigate(dossier(zaak));
        assertThat(derde.locator("#stukkenlijst li[data-stuk='" + id + "'] a").getAttribute("class")).contains("ongelezen");
        derde.navigate(dossier(zaak) + "/" + id);
        Proefbrowser.tot(derde, "!document.querySelector('#stukkenlijst li[data-stuk=\"" + id + "\"] a').classList.contains('ongelezen')");
        ander.reload();
        derde.context().close();
        ander.context().close();
        page.context().close();
    }
}
