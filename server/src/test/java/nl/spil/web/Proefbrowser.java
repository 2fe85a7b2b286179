package nl.spil.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** A real browser before the server under test. What the browser complains of (a script refused, a file missing) is kept. */
final class Proefbrowser implements AutoCloseable {

    private static final Duration GEDULD = Duration.ofSeconds(30);
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private final Playwright playwright;
    private final Browser browser;
    private final String url;
    private final Map<Page, List<String>> klachten = new IdentityHashMap<>();

    Proefbrowser(String url) {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "There is no browser; install it with: apt-get install chromium");
        this.url = url;
        this.playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(List.of("--headless", "--no-sandbox",
                "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    /** A window of its own, logged in. */
    Page als(String account, int breedte, boolean donker) {
        var opties = new Browser.NewContextOptions().setBaseURL(url).setLocale("nl-NL").setTimezoneId("Europe/Amsterdam").setViewportSize(breedte, 900);
        // LIGHT is what a browser does anyhow, and Playwright writes it in the letters of the machine: in Turkish that is no word it knows.
        BrowserContext context = browser.newContext(donker ? opties.setColorScheme(ColorScheme.DARK) : opties);
        context.setDefaultTimeout(GEDULD.toMillis());
        Page page = context.newPage();
        page.onConsoleMessage(m -> {
            if (m.type().equals("error") && !m.text().contains("status of 4")) {
                klachten.computeIfAbsent(page, _ -> new ArrayList<>()).add(page.url() + ": " + m.text());
            }
        });
        return logIn(page, account);
    }

    /** Waits until this expression holds. The policy of the page forbids what Playwright's own waiting does. */
    static void tot(Page page, String waar) {
        var einde = System.nanoTime() + GEDULD.toNanos();
        while (!Boolean.TRUE.equals(page.evaluate("() => Boolean(" + waar + ")"))) {
            if (System.nanoTime() > einde) {
                fail("%s%nnever held at %s, which says:%n%s", waar, page.url(), page.locator("body").innerText());
            }
            page.waitForTimeout(50);
        }
    }

    /** A window in which no script runs, logged in. */
    Page zonderScript(String account) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setBaseURL(url).setJavaScriptEnabled(false).setViewportSize(1440, 900));
        context.setDefaultTimeout(GEDULD.toMillis());
        return logIn(context.newPage(), account);
    }

    private static Page logIn(Page page, String account) {
        page.navigate("/inloggen");
        page.fill("#naam", account);
        page.fill("#wachtwoord", account);
        page.click("button[type=submit]");
        return page;
    }

    /** Nothing against WCAG 2.2 AA or best practice, and no sideways scrolling. */
    void controleer(Page page, String waar) {
        var gevonden = new AxeBuilder(page).withTags(Arrays.asList("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")).analyze().getViolations()
                .stream().flatMap(v -> v.getNodes().stream().map(n -> v.getId() + " " + n.getTarget() + " " + n.getHtml())).toList();
        assertThat(gevonden).as("axe at " + waar).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).as("overflow at " + waar).isEqualTo(0);
    }

    /** What the browser complained of in this window so far. Not for a page that axe looked at: axe sets styles that the policy refuses. */
    List<String> klachten(Page page) {
        return klachten.getOrDefault(page, List.of());
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
