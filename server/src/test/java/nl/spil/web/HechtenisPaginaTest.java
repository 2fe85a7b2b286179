package nl.spil.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.spil.recht.Moment;
import nl.spil.zaak.Herbouw;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The custody of a person over zaken, by pages and API, for who may see both zaken and for who may see one. */
class HechtenisPaginaTest {

    private static Proefserver server;
    private static String rotterdam = "";
    private static String amsterdam = "";

    @BeforeAll
    static void start() throws Exception {
        server = new Proefserver();
        rotterdam = server.lever("08-").getFirst();
        amsterdam = server.lever("03-").getFirst();
        var kantoor = server.bean(JdbcClient.class).sql("select onderdeel from zaak_rij where zaak_id = ?").param(amsterdam).query(String.class).single();
        server.bean(JdbcClient.class).sql("insert into account (id, naam, rol, onderdeel, wachtwoord_hash, demo) values ('plaatselijk', 'mr. A. Smit', 'officier', ?, ?, false)")
                .param(kantoor).param(server.bean(PasswordEncoder.class).encode("plaatselijk")).update();
        assertThat(haal("/zaken/" + amsterdam + "/hechtenis", "plaatselijk")).doesNotContain("Een andere zaak");
        vastleggen(amsterdam, "identiteit-vaststellen", "{\"wijze\":\"vingerafdrukken\",\"skn\":\"825833160\"}");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String haal(String pad, String account) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(server.url() + pad)).header("Authorization", Proefserver.basic(account)).build(), BodyHandlers.ofString()).body();
    }

    private static void vastleggen(String nr, String handeling, String gegevens) throws Exception {
        var versie = Pattern.compile("\"versie\" ?: ?([0-9]+)").matcher(haal("/api/v1/zaken/" + nr, "officier"));
        assertThat(versie.find()).isTrue();
        var antwoord = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/zaken/" + nr + "/handelingen"))
                .header("Authorization", Proefserver.basic("administratie")).header("Content-Type", "application/json").header("If-Match", "\"" + versie.group(1) + "\"")
                .header("Idempotency-Key", UUID.randomUUID().toString()).POST(HttpRequest.BodyPublishers.ofString(
                        "{\"handeling\":\"%s\",\"wijze\":\"vastleggen\",\"geldigOp\":\"2026-10-05T10:00+02:00\",\"betreft\":{},\"gegevens\":%s}".formatted(handeling, gegevens))).build(), BodyHandlers.ofString());
        assertThat(antwoord.body()).contains("\"volgnummer\"");
    }

    @Test
    void who_may_see_both_zaken_sees_both_titles_and_the_latest_release_to_the_minute() throws Exception {
        var json = haal("/api/v1/zaken/" + amsterdam + "/hechtenis", "officier");
        assertThat(json).contains("\"vrijUiterlijk\":\"2026-10-09T20:58:00+02:00\"", "\"" + rotterdam + "\"", "\"" + amsterdam + "\"", "\"elders\":[]", "\"gekoppeld\":true",
                "\"uiterlijk\":\"2026-10-06T14:43:00+02:00\"", "\"artikel\":\"Sv 58 lid 2\"", "\"artikel\":\"Sv 59a lid 1\"");
        assertThat(json.indexOf(amsterdam)).as("the title that ends first stands first").isLessThan(json.indexOf(rotterdam));
        var pagina = haal("/zaken/" + rotterdam + "/hechtenis", "officier");
        assertThat(pagina).contains("vrijdag 9 oktober 2026 om 20.58 uur", "dinsdag 6 oktober 2026 om 14.43 uur", "Geteld over de 2 zaken", "Elke titel loopt zelfstandig",
                "https://wetten.overheid.nl/jci1.3:c:BWBR0001903&amp;artikel=59a").doesNotContain("Een andere zaak");
    }

    @Test
    void a_day_in_two_zaken_is_deducted_once() throws Exception {
        var dagen = ChronoUnit.DAYS.between(LocalDate.of(2026, 10, 3), LocalDate.now(Moment.NEDERLAND)) + 1;
        var json = haal("/api/v1/zaken/" + amsterdam + "/hechtenis", "officier");
        var m = Pattern.compile("\"aftrekDagen\":([0-9]+)").matcher(json);
        assertThat(m.find()).isTrue();
        assertThat(Long.parseLong(m.group(1))).isBetween(dagen - 1, dagen);
        assertThat(json).contains("telt eenmaal");
    }

    @Test
    void who_may_see_one_zaak_is_told_only_that_another_holds_and_until_when() throws Exception {
        for (var pad : new String[] {"/zaken/" + amsterdam + "/hechtenis", "/api/v1/zaken/" + amsterdam + "/hechtenis", "/zaken/" + amsterdam, "/hechtenis"}) {
            var tekst = haal(pad, "plaatselijk");
            assertThat(tekst).as(pad).doesNotContain(rotterdam, rotterdam.replaceFirst("-", "/")).contains("2026-10-09T20:58");
            assertThat(tekst).as(pad).contains(pad.startsWith("/api") ? "\"verborgenZaken\":true" : "Een andere zaak, die u niet mag inzien, houdt de verdachte vast tot uiterlijk vrijdag 9 oktober 2026 om 20.58 uur");
        }
        assertThat(haal("/zaken/" + amsterdam + "/hechtenis", "plaatselijk")).doesNotContain("59a lid 1", "Rotterdam");
        // The end of the title that is seen is told, never as the release: the other zaak still holds then.
        var json = haal("/api/v1/zaken/" + amsterdam + "/hechtenis", "plaatselijk");
        assertThat(json).containsPattern("\"soort\":\"vrijlating\",\"parketnummer\":null,\"op\":\"2026-10-09T20:58:00")
                .doesNotContain("uiterlijk dinsdag 6 oktober 2026 om 14.43 uur vrij").contains("Een andere zaak, die u niet mag inzien");
        assertThat(haal("/zaken/" + amsterdam + "/hechtenis", "plaatselijk")).doesNotContain("uiterlijk dinsdag 6 oktober 2026 om 14.43 uur vrij");
        haal("/zaken/" + amsterdam + "/hechtenis", "auditor");
        assertThat(server.bean(JdbcClient.class).sql("select count(*) from inzage where zaak_id = ? and account = 'auditor' and wat = 'pagina'").param(rotterdam)
                .query(Integer.class).single()).as("what is told of the other zaak is a look at it").isEqualTo(1);
        assertThat(haal("/zaken/" + rotterdam + "/hechtenis", "plaatselijk")).contains("niet inzien").doesNotContain("20.58 uur");
    }

    @Test
    void the_list_has_each_person_once_and_the_page_of_the_zaak_leads_to_the_dates() throws Exception {
        var lijst = haal("/hechtenis", "officier");
        assertThat(lijst.split("data-rij", -1)).as("one row for the person with two zaken").hasSize(2);
        assertThat(lijst).contains("/hechtenis\"", "20.58 uur");
        assertThat(haal("/zaken/" + amsterdam, "officier")).contains("/zaken/" + amsterdam + "/hechtenis\"", "vrijdag 9 oktober 2026 om 20.58 uur");
        assertThat(haal("/zaken", "officier")).contains("href=\"/hechtenis\"");
    }

    @Test
    void the_numbers_of_a_person_are_a_function_of_the_stream() {
        assertThat(server.bean(Herbouw.class).bouw(new nl.spil.recht.Parketnummer(amsterdam)).verschillen()).isZero();
        assertThat(server.bean(JdbcClient.class).sql("select count(*) from persoonsleutel where zaak_id = ?").param(amsterdam).query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void the_description_of_the_api_has_it() throws Exception {
        assertThat(haal("/v3/api-docs", "officier")).contains("/api/v1/zaken/{nr}/hechtenis", "Hechtenis van de verdachte, over al zijn zaken");
    }
}
