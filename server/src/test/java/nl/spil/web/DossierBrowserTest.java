package nl.spil.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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
                .met("d", "audio", "Telefoongesprek 112", "gesprek.wav", Proefdossier.wav(60))
                .met("e", "overig", "Aantekeningen", "aantekening.txt", "Eerste regel\nTweede regel met <b>haken</b>".getBytes(StandardCharsets.UTF_8))
                .met("f", "overig", "Beschadigd stuk", "kapot.pdf", Arrays.copyOf(goed, 40))
                .met("g", "overig", "Programma", "iets.exe", new byte[] {'M', 'Z', 1, 2})
                .met("h", "foto", "Gescand formulier", "scan.pdf", Proefdossier.scan()).metVele(292).leg();
        browser = new Proefbrowser(server.url());
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    static void shot(Page p, String naam) {
        p.screenshot(new Page.ScreenshotOptions().setPath(Path.of("/tmp/viewer/shots/" + naam + ".png")));
    }

    @Test
    void kijk() throws Exception {
        Page page = browser.als("officier", 1440, false);
        page.onConsoleMessage(m -> System.out.println("console " + m.type() + " " + m.text()));
        page.onRequestFailed(r -> System.out.println("failed " + r.url() + " " + r.failure()));
        page.onResponse(r -> { if (r.status() >= 400) System.out.println(r.status() + " " + r.url()); });
        page.navigate("/zaken/" + zaak + "/dossier");
        shot(page, "begin");
        long t = System.nanoTime();
        page.navigate("/zaken/" + zaak + "/dossier/b");
        try { page.waitForSelector("#lezer[data-getoond]", new Page.WaitForSelectorOptions().setTimeout(15000)); } catch (RuntimeException e) { System.out.println(e.getMessage()); }
        System.out.println("500: " + (System.nanoTime() - t) / 1_000_000 + " ms");
        page.waitForTimeout(800);
        shot(page, "pdf");
        for (var id : new String[] {"a", "c", "d", "e", "f", "g", "h"}) {
            page.navigate("/zaken/" + zaak + "/dossier/" + id);
            page.waitForTimeout(1200);
            shot(page, "stuk-" + id);
        }
        page.navigate("/zaken/" + zaak + "/dossier/a?naast=b");
        page.waitForTimeout(2500);
        shot(page, "naast");
        page.keyboard().press("j");
        page.waitForTimeout(1500);
        shot(page, "na-j");
        System.out.println(page.url());
        System.out.println(browser.klachten(page));
    }
}
