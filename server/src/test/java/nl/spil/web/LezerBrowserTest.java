package nl.spil.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a good reader of documents does, in a real browser: sizes, turning, places, a film that is sought in, a small window. */
@Tag("browser")
@Tag("lang")
class LezerBrowserTest {

    private static final int FILM_SECONDEN = 60;

    private static Proefserver server;
    private static Proefbrowser browser;
    private static String zaak;

    @BeforeAll
    static void start() {
        server = new Proefserver();
        browser = new Proefbrowser(server.url());
        zaak = server.lever("03-").getFirst();
        new Proefdossier(server, zaak).met("a", "pv-verhoor-getuige", "Verhoor getuige", "verhoor.pdf", Proefdossier.pdf("Verhoor getuige", 3))
                .met("b", "pv-relaas", "Relaas", "relaas.pdf", Proefdossier.pdf("Relaas", 500))
                .met("film", "overig", "Camerabeelden", "camera.webm", film())
                .met("mp4", "overig", "Camerabeelden van de buren", "buren.mp4", Proeffilm.mp4(16 << 20))
                .met("kapot", "overig", "Camerabeelden zonder beeld", "kapot.mp4", java.util.Arrays.copyOf(Proeffilm.mp4(0), 3_000))
                .met("scheef", "overig", "Halve foto", "half.png", java.util.Arrays.copyOf(Proefdossier.png(), 12)).met("geluid", "overig", "Gesprek", "gesprek.wav", Proefdossier.wav(900)).leg();
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    /** A film that the browser itself encodes (VP8), in a WebM with an index at its end, as cameras write it. */
    private static byte[] film() {
        try (var stroom = Objects.requireNonNull(LezerBrowserTest.class.getResourceAsStream("/proef/film.js"))) {
            Page page = browser.als("officier", 800, false);
            var uit = (String) page.evaluate(new String(stroom.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8), FILM_SECONDEN);
            page.context().close();
            return Base64.getDecoder().decode(uit);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Page open(String pad, int breedte) {
        Page page = browser.als("officier", breedte, false);
        page.navigate("/zaken/" + zaak + "/dossier/" + pad);
        return page;
    }

    private static double maat(Page page, String wat) {
        return ((Number) page.evaluate(wat)).doubleValue();
    }

    private static final String BREED = "document.querySelector('#lezer .page').getBoundingClientRect().width";
    private static final String HOOG = "document.querySelector('#lezer .page').getBoundingClientRect().height";
    private static final String VAK_BREED = "document.querySelector('#lezer [data-pdf]').clientWidth";
    private static final String VAK_HOOG = "document.querySelector('#lezer [data-pdf]').clientHeight";

    @Test
    void a_page_fits_the_width_or_the_window_is_twice_as_large_as_on_paper_and_is_turned() {
        Page page = open("a", 1440);
        page.waitForSelector("#lezer[data-getoond]");
        assertThat(maat(page, BREED)).as("full width to begin with").isBetween(maat(page, VAK_BREED) * 0.9, maat(page, VAK_BREED));
        page.keyboard().press("h");
        Proefbrowser.tot(page, HOOG + " <= " + VAK_HOOG);
        assertThat(page.inputValue("#lezer [data-maat]")).isEqualTo("page-fit");
        page.selectOption("#lezer [data-maat]", "2.0");
        // A4 is 595 points of 1/72 inch; on a screen an inch is 96.
        Proefbrowser.tot(page, "Math.abs(" + BREED + " - 595 * 96 / 72 * 2) < 6");
        page.locator("#lezer [data-doe=groter]").click();
        Proefbrowser.tot(page, BREED + " > 595 * 96 / 72 * 2.1");
        assertThat(page.locator("#lezer [data-maat] option:checked").textContent()).matches("2[0-9]{2}%");
        page.keyboard().press("v");
        page.keyboard().press("0");
        Proefbrowser.tot(page, BREED + " <= " + VAK_BREED);
        page.keyboard().press("r");
        Proefbrowser.tot(page, BREED + " > " + HOOG);
        page.keyboard().press("r");
        page.keyboard().press("r");
        page.keyboard().press("r");
        Proefbrowser.tot(page, BREED + " < " + HOOG);
        assertThat(browser.klachten(page)).isEmpty();
        page.context().close();
    }

    @Test
    void an_address_leads_to_the_page_and_to_the_words_on_it() {
        Page page = open("b?blad=317&passage=zeldzaam317", 1440);
        page.waitForSelector("#lezer .textLayer .highlight.selected");
        assertThat(page.inputValue("#lezer [data-bladnummer]")).isEqualTo("317");
        page.navigate("/zaken/" + zaak + "/dossier/b#blad=500");
        Proefbrowser.tot(page, "document.querySelector('#lezer .page[data-page-number=\"500\"][data-loaded]')");
        page.keyboard().press("Home");
        Proefbrowser.tot(page, "location.hash === '#blad=1'");
        page.context().close();
    }

    @Test
    void the_next_document_comes_by_one_key_and_shows_its_first_page() {
        Page page = open("a", 1440);
        page.waitForSelector("#lezer[data-getoond]");
        page.keyboard().press("j");
        Proefbrowser.tot(page, "!location.pathname.endsWith('/a') && document.querySelector('#lezer[data-getekend]')");
        page.keyboard().press("k");
        Proefbrowser.tot(page, "location.pathname.endsWith('/a') && document.querySelector('#lezer[data-getekend]')");
        assertThat(browser.klachten(page)).isEmpty();
        page.context().close();
    }

    @Test
    void film_and_sound_play_on_from_a_place_that_was_not_loaded_yet_and_come_in_parts() {
        for (var wat : List.of("film", "mp4", "geluid")) {
            Page page = browser.als("officier", 1440, false);
            List<Response> delen = new ArrayList<>();
            page.onResponse(r -> {
                if (r.url().contains("/stukken/")) {
                    delen.add(r);
                }
            });
            page.navigate("/zaken/" + zaak + "/dossier/" + wat);
            var speler = "document.querySelector('#lezer [data-speler]')";
            Proefbrowser.tot(page, speler + ".readyState > 0");
            var lengte = maat(page, speler + ".duration");
            assertThat(lengte).as(wat).isGreaterThan(FILM_SECONDEN - 2.0);
            var doel = lengte - 5;
            page.evaluate("() => { const s = " + speler + "; s.muted = true; s.currentTime = " + doel + "; s.play(); }");
            Proefbrowser.tot(page, speler + ".currentTime > " + (doel + 0.5) + " && !" + speler + ".error");
            assertThat(delen).as(wat).isNotEmpty().allSatisfy(r -> assertThat(r.status()).isEqualTo(206));
            assertThat(delen).as("a part further on was asked for: " + wat).anySatisfy(r -> assertThat(r.request().headers().getOrDefault("range", "bytes=0-"))
                    .doesNotStartWith("bytes=0-"));
            page.context().close();
        }
    }

    @Test
    void an_image_or_film_that_the_browser_cannot_show_says_so_and_what_to_do() {
        for (var wat : List.of(List.of("kapot", "Dit geluid of deze film kan een browser niet afspelen"), List.of("scheef", "Dit bestand is beschadigd"))) {
            Page page = browser.als("officier", 1440, false);
            page.navigate("/zaken/" + zaak + "/dossier/" + wat.getFirst());
            page.waitForSelector("#lezer [data-storing]:not([hidden])");
            assertThat(page.locator("#lezer [data-storing]").innerText()).contains(wat.getLast(), "raag de afzender", "Sla het bestand op");
            assertThat(page.locator("#lezer .spil-pdf").isVisible()).isFalse();
            page.context().close();
        }
    }

    @Test
    void at_twice_the_size_and_on_the_smallest_screen_nothing_lies_over_something_else_and_the_document_is_there() {
        for (var maat : List.of(new int[] {640, 400}, new int[] {320, 640})) {
            Page page = browser.als("officier2", maat[0], false);
            page.setViewportSize(maat[0], maat[1]);
            page.navigate("/zaken/" + zaak + "/dossier/a");
            page.waitForSelector("#lezer[data-getoond]");
            // Tools that share more than a hair lie over each other.
            assertThat(page.evaluate("""
                    () => { const v = [...document.querySelectorAll('#lezer .spil-lezer__balk :is(button, a, select, input:not([type=hidden]))')].filter((e) => e.offsetParent)
                          .map((e) => [e.textContent.trim() || e.className, e.getBoundingClientRect()]);
                        const uit = [];
                        v.forEach(([n, a], i) => { if (a.left < 0 || a.right > innerWidth + 1) uit.push(n + ' outside');
                          v.slice(i + 1).forEach(([m, b]) => { if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1) uit.push(n + ' over ' + m); }); });
                        return uit; }""")).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST).isEmpty();
            assertThat(maat(page, "document.querySelector('#stukkenlijst').getBoundingClientRect().height")).as("the list leaves room").isLessThan(maat[1]);
            assertThat(maat(page, VAK_HOOG)).as("room for the document").isGreaterThan(200);
            assertThat(maat(page, BREED)).isLessThanOrEqualTo(maat(page, VAK_BREED));
            browser.controleer(page, maat[0] + " x " + maat[1]);
            page.context().close();
        }
    }
}
