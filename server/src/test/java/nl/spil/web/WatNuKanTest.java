package nl.spil.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the page of a zaak offers to do: no act that is refused whatever one fills in, and always the one that the zaak waits for. */
class WatNuKanTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static Proefserver server;

    @BeforeAll
    static void start() {
        server = new Proefserver();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void an_act_that_only_lacks_an_input_is_offered_and_one_that_is_refused_whatever_is_filled_in_is_not() throws Exception {
        var nr = server.lever("01").getFirst();
        assertThat(kan(nr, "officier")).contains("/handelingen/zaak-toewijzen\"", "/handelingen/beoordelen\"")
                .doesNotContain("/handelingen/cassatieschriftuur-indienen\"", "/handelingen/bewaring-vorderen\"", "wordt een onregelmatigheid");
    }

    @Test
    void the_judgment_that_a_zaak_waits_for_is_offered_with_a_warning_after_the_last_day_for_it() throws Exception {
        var nr = server.lever("05").getFirst();
        var dag = LocalDate.now(ZONE).minusDays(40);
        vastleggen(nr, "administratie", 60, "zitting-aanvragen", "{\"forum\":\"politierechter\",\"zitting\":{\"datum\":\"%s\"}}".formatted(dag));
        vastleggen(nr, "officier", 59, "dagvaarden", "{\"tenlastelegging\":\"dat hij\",\"voorschriften\":[\"Sr 310\"],\"forum\":\"politierechter\",\"zitting\":{\"datum\":\"%s\"}}".formatted(dag));
        vastleggen(nr, "administratie", 40, "zitting-aanvangen", "{\"forum\":\"politierechter\",\"verdachte\":\"verschenen\"}");
        vastleggen(nr, "administratie", 40, "onderzoek-sluiten", "{\"uitspraakVorm\":\"schriftelijk\",\"uitspraakOp\":\"%sT13:00:00+01:00\"}".formatted(LocalDate.now(ZONE).minusDays(26)));
        var kan = kan(nr, "administratie");
        assertThat(stuur(HttpRequest.newBuilder(URI.create(server.url() + "/zittingen")), "planner")).contains("datetime=\"" + dag + "\"", "Politierechter");
        assertThat(kan.substring(kan.indexOf("wordt een onregelmatigheid"), kan.indexOf("Verder kunt u"))).contains("/handelingen/vonnis-vrijspraak\"");
    }

    @Test
    void the_page_shows_who_defends_and_what_was_seized_and_the_log_what_was_delivered() throws Exception {
        var nr = server.lever("06").getFirst();
        var zaak = stuur(HttpRequest.newBuilder(URI.create(server.url() + "/zaken/" + nr)), "officier");
        assertThat(zaak).contains("mr. Daan Nguyễn", "Sealbag met 14 gram wit poeder", "In beslag");
        assertThat(stuur(HttpRequest.newBuilder(URI.create(server.url() + "/zaken/" + nr + "/logboek/1")), "officier"))
                .contains("sealbag met 14 gram wit poeder").doesNotContain("geslachtsnaam", "strafbaarFeit");
        assertThat(stuur(HttpRequest.newBuilder(URI.create(server.url() + "/zaken/" + nr + "/logboek")), "auditor"))
                .as("who cannot correct is not sent to a refusal").contains("/logboek/1\"").doesNotContain("handeling-herstellen");
    }

    /** The list of offers on the page. */
    private static String kan(String nr, String account) throws Exception {
        var pagina = stuur(HttpRequest.newBuilder(URI.create(server.url() + "/zaken/" + nr)), account);
        var m = Pattern.compile("aria-labelledby=\"kan-nu\">(.*?)</section>", Pattern.DOTALL).matcher(pagina);
        assertThat(m.find()).as(pagina).isTrue();
        return m.group(1);
    }

    private static void vastleggen(String nr, String account, int dagenGeleden, String handeling, String gegevens) throws Exception {
        var versie = Pattern.compile("\"versie\" ?: ?([0-9]+)").matcher(stuur(HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/zaken/" + nr)), "officier"));
        assertThat(versie.find()).isTrue();
        var antwoord = stuur(HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/zaken/" + nr + "/handelingen"))
                .header("Content-Type", "application/json").header("If-Match", "\"" + versie.group(1) + "\"").header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString("{\"handeling\":\"%s\",\"wijze\":\"vastleggen\",\"geldigOp\":\"%s\",\"betreft\":{\"feiten\":[1]},\"gegevens\":%s}"
                        .formatted(handeling, LocalDate.now(ZONE).minusDays(dagenGeleden), gegevens))), account);
        assertThat(antwoord).contains("\"volgnummer\"");
    }

    private static String stuur(HttpRequest.Builder vraag, String account) throws Exception {
        return HttpClient.newHttpClient().send(vraag.header("Authorization", Proefserver.basic(account)).build(), BodyHandlers.ofString()).body();
    }
}
