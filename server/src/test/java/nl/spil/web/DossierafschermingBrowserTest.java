package nl.spil.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may see what of a dossier, and since when; what cannot be read, and which decisions were taken without it. */
@Tag("browser")
@Tag("lang")
class DossierafschermingBrowserTest {

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

    private static String stuk(String zaak, String id) {
        return "/zaken/" + zaak + "/dossier/" + id;
    }

    @Test
    void abuse_images_open_for_who_is_named_with_a_reason_and_the_name_ends_but_stays() {
        var zaak = server.lever("03-").getFirst();
        var id = proef.voeg(zaak, "beeld.png", Proefdossier.png(), "foto", false, "kinderpornografisch");
        Page page = browser.als("officier", 1440, false);
        page.navigate(stuk(zaak, id));
        assertThat(page.locator("#lezer img").count()).isZero();
        assertThat(page.locator("#stukkenlijst li[data-stuk='" + id + "']").textContent()).contains("Alleen aangewezenen");
        page.locator("#lezer a[href$='/afscherming']").click();
        assertThat(page.locator("main").textContent()).contains("Niemand is nu aangewezen");
        browser.controleer(page, "afscherming leeg");

        wijsAan(page, "niemand-zo", "leest mee");
        assertThat(page.locator("[role=alert]").textContent()).contains("Geen account heeft deze naam.");
        assertThat(page.inputValue("#reden")).as("what was filled in stays").isEqualTo("leest mee");
        wijsAan(page, "beheerder", "leest mee");
        assertThat(page.locator("[role=alert]").textContent()).contains("mag deze zaak niet inzien");
        wijsAan(page, "secretaris", "beschrijft de beelden voor de zitting");
        assertThat(page.locator("#tabel-namen").locator("xpath=..").textContent()).contains("S. Haddouchi", "mr. E. de Waal", "beschrijft de beelden voor de zitting");
        wijsAan(page, "secretaris", "nog eens");
        assertThat(page.locator("[role=alert]").textContent()).contains("is al aangewezen");

        wachtOpLezen(zaak);
        Page ander = browser.als("secretaris", 1440, false);
        ander.navigate(stuk(zaak, id));
        Proefbrowser.tot(ander, "document.querySelector('#lezer img')?.naturalWidth > 0");
        assertThat(ander.locator("#lezer a[href*=opslaan]").count()).as("no copy can be made").isZero();
        ander.navigate(stuk(zaak, id) + "/afscherming");
        assertThat(ander.locator("form[action$='/aanwijzing'], form[action$='/einde']").count()).as("only the officier names").isZero();

        page.locator("#tabel-namen").locator("xpath=..").locator("summary").click();
        page.click("form[action$='/einde'] button");
        page.waitForSelector("text=Eerder aangewezen");
        assertThat(page.locator("#tabel-eerder").locator("xpath=..").textContent()).contains("S. Haddouchi", "door mr. E. de Waal");
        browser.controleer(page, "afscherming met geschiedenis");
        ander.navigate(stuk(zaak, id));
        assertThat(ander.locator("#lezer").textContent()).contains("Alleen aangewezen personen mogen dit stuk openen.");
        ander.context().close();
        page.context().close();
    }

    private static void wijsAan(Page page, String account, String reden) {
        page.fill("#account", account);
        page.fill("#reden", reden);
        page.click("form[action$='/aanwijzing'] button");
        page.waitForLoadState();
    }

    @Test
    void privileged_and_withheld_stukken_are_marked_and_the_decision_is_taken_from_their_page() {
        var zaak = server.lever("03-").getFirst();
        var tap = proef.voeg(zaak, "tap.txt", "geheim overleg".getBytes(StandardCharsets.UTF_8), "geheimhouderstuk", true, "");
        var getuige = proef.voeg(zaak, "getuige.txt", "verklaring");
        Page page = browser.als("officier", 1440, false);
        page.navigate(stuk(zaak, tap));
        assertThat(page.locator("#lezer").textContent()).doesNotContain("geheim overleg").contains("apart gezet");
        page.locator("#lezer a[href$='/afscherming']").click();
        assertThat(page.locator("main").textContent()).contains("art. 126aa Sv", "Over dit stuk is nog niets beslist");
        page.locator("section[aria-labelledby=keuzes-kop] a[href*='/classificatie-wijzigen']").click();
        klik.legVoor(page, zaak, "classificatie-wijzigen", "g.classificatie", "gewoon", "g.reden", "Het gesprek was met een neef.",
                "g.geenVerschoningsgerechtigde", "ja");
        wachtOpLezen(zaak);
        page.navigate(stuk(zaak, tap));
        assertThat(page.locator("#lezer pre").textContent()).contains("geheim overleg");

        page.navigate(stuk(zaak, getuige) + "/afscherming");
        page.locator("section[aria-labelledby=keuzes-kop] a[href*='/stukken-onthouden']").click();
        klik.legVoor(page, zaak, "stukken-onthouden", "g.belang", "Een medeverdachte is nog niet gehoord.");
        page.navigate(stuk(zaak, getuige) + "/afscherming");
        assertThat(page.locator("#tabel-partijen").locator("xpath=..").textContent()).contains("Onthouden");
        assertThat(page.locator("section[aria-labelledby=besluiten-kop]").textContent()).contains("Onthouden processtukken", "Een medeverdachte is nog niet gehoord.");
        page.fill("#op", "2026-01-01T00:00");
        page.click("section[aria-labelledby=partijen-kop] button");
        page.waitForURL("**op=2026-01-01**");
        assertThat(page.locator("#tabel-partijen").locator("xpath=..").textContent()).contains("Nog niet gevoegd").doesNotContain("Onthouden");
        page.navigate("/zaken/" + zaak + "/dossier");
        assertThat(page.locator("#stukkenlijst li[data-stuk='" + getuige + "']").textContent()).contains("Onthouden");
        page.navigate("/zaken/" + zaak + "/dossier/zicht?wie=raadsman");
        assertThat(page.locator("main").textContent()).contains("de raadsman", "Onthouden");
        page.context().close();
    }

    @Test
    void decisions_taken_before_a_stuk_came_are_listed_with_who_must_be_told() {
        var zaak = server.lever("01-").getFirst();
        klik.doe(zaak, "secretaris", "beoordelen", "g.uitkomst", "strafbeschikking", "g.haalbaar", "ja", "g.opportuun", "ja");
        klik.doe(zaak, "officier", "strafbeschikking-uitvaardigen", "g.schuldVastgesteld", "ja", "g.sancties", "sb-geldboete", "g.geldboete", "300,00");
        var id = proef.voeg(zaak, "camera.txt", "beelden");
        Page page = browser.als("officier", 1440, false);
        page.navigate(stuk(zaak, id) + "/gemist");
        var tekst = page.locator("main").textContent();
        assertThat(tekst).contains("Nog niet gevoegd", "S. Haddouchi", "mr. E. de Waal", "verdachte");
        assertThat(page.locator("tbody td:last-child li").allTextContents()).isNotEmpty().allMatch(t -> !t.isBlank());
        browser.controleer(page, "gemist");
        page.context().close();
    }

    @Test
    void what_cannot_be_read_is_listed_as_such_and_says_why_and_what_to_do() throws IOException {
        var zaak = server.lever("03-").getFirst();
        var pdf = Proefdossier.pdf("Proces-verbaal", 3);
        var afgekapt = proef.voeg(zaak, "afgekapt.pdf", Arrays.copyOf(pdf, pdf.length / 3), "pv-bevindingen", false, "");
        var verkeerd = proef.voeg(zaak, "foto.pdf", Proefdossier.png(), "foto", false, "");
        var bom = proef.voeg(zaak, "bom.docx", bom(), "overig", false, "");
        var dubbel = proef.voeg(zaak, "dubbel.pdf", samen(pdf, zip("kwaad.js", "alert(1)".getBytes(StandardCharsets.UTF_8))), "overig", false, "");
        var lang = proef.voeg(zaak, "lang.pdf", Proefdossier.pdf("Lang", 10_000), "overig", false, "");
        var programma = proef.voeg(zaak, "brief.docx", "MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00ff\u00ff\0\0".getBytes(StandardCharsets.ISO_8859_1), "overig", false, "");
        Page page = browser.als("officier", 1440, false);
        page.navigate("/zaken/" + zaak + "/dossier");
        wachtOpLezen(zaak);
        page.navigate("/zaken/" + zaak + "/dossier/zoeken#niet-doorzocht");
        assertThat(page.locator("#niet-doorzocht").textContent()).contains("afgekapt.pdf", "bom.docx");
        assertThat(page.locator("#niet-doorzocht li").allTextContents()).allMatch(t -> t.matches("(?s).*: .*\\S.*"));

        for (var kapot : List.of(afgekapt, bom, programma)) {
            page.navigate(stuk(zaak, kapot));
            Proefbrowser.tot(page, "document.querySelector('#lezer .spil-lezer__niet:not([hidden]) h2')?.textContent.trim().length > 10");
            Proefbrowser.tot(page, "document.querySelector('#lezer .spil-lezer__niet:not([hidden]) p')?.textContent.trim().length > 10");
            browser.controleer(page, kapot);
        }
        page.navigate(stuk(zaak, verkeerd));
        assertThat(page.locator("#lezer .spil-lezer__let").first().textContent()).contains("foto.pdf");
        Proefbrowser.tot(page, "document.querySelector('#lezer img')?.naturalWidth > 0");
        page.navigate(stuk(zaak, dubbel));
        page.waitForSelector("#lezer[data-getoond]");
        page.navigate(stuk(zaak, lang) + "?blad=9999");
        page.waitForSelector("#lezer[data-getoond]");
        assertThat(page.inputValue("#lezer [data-bladnummer]")).isEqualTo("9999");
        page.context().close();
    }

    private static void wachtOpLezen(String zaak) {
        var jdbc = org.springframework.jdbc.core.simple.JdbcClient.create(server.bean(javax.sql.DataSource.class));
        for (int i = 0; i < 600 && jdbc.sql("""
                select exists (select from stuk s left join inhoudkenmerk k on k.sha256 = s.sha256
                where s.zaak_id = :zaak and (k.sha256 is null or k.tekst = 'wacht'))""").param("zaak", zaak).query(Boolean.class).single(); i++) {
            java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
        }
    }

    /** A document whose one part becomes a gibibyte. */
    private static byte[] bom() {
        return zip("word/document.xml", new byte[0], 1024);
    }

    private static byte[] zip(String naam, byte[] inhoud) {
        return zip(naam, inhoud, 0);
    }

    private static byte[] zip(String naam, byte[] inhoud, int mebibytes) {
        var uit = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(uit, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("""
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml"
                    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write("""
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Target="word/document.xml"
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>""".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(naam));
            zip.write(inhoud);
            var blok = new byte[1 << 20];
            Arrays.fill(blok, (byte) 'a');
            for (int i = 0; i < mebibytes; i++) {
                zip.write(blok);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return uit.toByteArray();
    }

    private static byte[] samen(byte[] een, byte[] twee) {
        var uit = Arrays.copyOf(een, een.length + twee.length);
        System.arraycopy(twee, 0, uit, een.length, twee.length);
        return uit;
    }
}
