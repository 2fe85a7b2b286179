package nl.spil.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.spil.recht.Moment;
import nl.spil.recht.Wetspakketten;
import nl.spil.recht.Zaakbeeld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;

/** Every date and every refusal on a page opens why: article, what began it and when, how it was counted, the end; in plain words. */
class WaaromTest {

    private static final Pattern DETAILS = Pattern.compile("<details class=\"spil-meer\">\\s*<summary>Waarom\\?(.*?)</details>", Pattern.DOTALL);
    private static final Pattern RIJ = Pattern.compile("<tr role=\"row\".*?</tr>", Pattern.DOTALL);
    private static final Pattern DAG = Pattern.compile("\\b[0-9]{1,2} (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) [0-9]{4}\\b");
    private static final Pattern MACHINE = Pattern.compile("&amp;&amp;|\\|\\||==|!=|\\b(invoer|vrijheid|zitting|zaak|verdachte|feiten|eigen|gedaan|actor)\\.[a-z]|feiten\\[|\\w\\([a-z-]+\\)|[0-9]{4}-[0-9]{2}-[0-9]{2}|ketenpartner:|kijk\\.|waarom\\.|\\{[0-9]\\}");
    private static final Set<String> WETTEN = Set.of("Sv ", "Sr ", "WVW", "WED", "Opiumwet");
    private static Proefserver server;
    private static final List<String> ZAKEN = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        server = new Proefserver();
        for (var begin : new String[] {"01-", "03-", "04-", "05-", "06-", "08-", "09-", "10-", "11-", "14-", "16-", "20-"}) {
            ZAKEN.addAll(server.lever(begin));
        }
        // to the judge and past the closing of the hearing
        var nr = ZAKEN.get(3);
        var dag = LocalDate.now(Moment.NEDERLAND).minusDays(40);
        vastleggen(nr, "administratie", 60, "zitting-aanvragen", "{\"forum\":\"politierechter\",\"zitting\":{\"datum\":\"%s\"}}".formatted(dag));
        vastleggen(nr, "officier", 59, "dagvaarden", "{\"tenlastelegging\":\"dat hij\",\"voorschriften\":[\"Sr 310\"],\"forum\":\"politierechter\",\"zitting\":{\"datum\":\"%s\"}}".formatted(dag));
        vastleggen(nr, "administratie", 40, "zitting-aanvangen", "{\"forum\":\"politierechter\",\"verdachte\":\"verschenen\"}");
        vastleggen(nr, "administratie", 40, "onderzoek-sluiten", "{\"uitspraakVorm\":\"schriftelijk\",\"uitspraakOp\":\"%sT13:00:00+01:00\"}".formatted(LocalDate.now(Moment.NEDERLAND).minusDays(26)));
        // on its way to the judge
        vastleggen(ZAKEN.getFirst(), "administratie", 3, "zitting-aanvragen", "{\"forum\":\"politierechter\",\"zitting\":{\"datum\":\"%s\"}}".formatted(LocalDate.now(Moment.NEDERLAND).plusDays(40)));
        vastleggen(ZAKEN.getFirst(), "officier", 2, "dagvaarden", "{\"tenlastelegging\":\"dat hij\",\"voorschriften\":[\"Sr 310\"],\"forum\":\"politierechter\",\"zitting\":{\"datum\":\"%s\"}}".formatted(LocalDate.now(Moment.NEDERLAND).plusDays(40)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void every_term_on_the_page_of_a_zaak_says_its_article_its_begin_its_count_and_its_end() throws Exception {
        var fouten = new TreeSet<String>();
        var gezien = new TreeSet<String>();
        for (var nr : ZAKEN) {
            var pagina = haal("/zaken/" + nr);
            var deel = tussen(pagina, "id=\"termijnen\"", "id=\"tijdlijn\"");
            RIJ.matcher(deel).results().map(m -> m.group()).filter(r -> r.contains("rowheader")).forEach(rij -> {
                var titel = tekst(tussen(rij, "<th", "</th>"));
                gezien.add(titel);
                fout(fouten, titel, rij.contains("<time"), rij, true);
            });
            RIJ.matcher(tussen(pagina, "id=\"feiten\"", "id=\"slachtoffers\"")).results().map(m -> m.group()).filter(r -> r.contains("rowheader") && r.contains("<time datetime"))
                    .forEach(rij -> fout(fouten, "feit " + nr, false, rij, false));
        }
        assertThat(fouten).isEmpty();
        assertThat(gezien).hasSizeGreaterThan(5);
    }

    @Test
    void every_refusal_says_the_facts_that_were_looked_at_and_links_its_article() throws Exception {
        var fouten = new TreeSet<String>();
        var aantal = 0;
        for (var nr : ZAKEN) {
            var pagina = haal("/zaken/" + nr + "/kan-niet");
            artikel(fouten, pagina);
            var uitleg = DETAILS.matcher(pagina).results().map(m -> m.group(1)).toList();
            var redenen = tussen(pagina, "<tbody", "</tbody>").replaceAll("(?s)<ol.*?</ol>", "").split("<li>", -1).length - 1;
            assertThat(uitleg).as(nr).hasSize(redenen);
            aantal += redenen;
            for (var waarom : uitleg) {
                machine(fouten, waarom);
                if (!DAG.matcher(tekst(waarom)).find()) {
                    fouten.add("geen dag: " + tekst(waarom));
                }
            }
        }
        assertThat(fouten).isEmpty();
        assertThat(aantal).isGreaterThan(500);
    }

    @Test
    void the_begin_and_the_consequence_of_every_term_of_the_packs_are_words() {
        var fouten = new TreeSet<String>();
        var w = new Weergave(server.bean(MessageSource.class), Locale.of("nl"), server.bean(Clock.class));
        var pakketten = server.bean(Wetspakketten.class);
        var op = Instant.parse("2026-03-20T10:00:00Z");
        for (var t : pakketten.termijnen()) {
            var stappen = Waaroms.termijn(new Zaakbeeld.LopendeTermijn(t.id(), 0, op, op, "loopt", t.artikel(), List.of(), t.van()), new Wetteksten(pakketten, w), w);
            assertThat(stappen).as(t.id()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(stappen.getFirst()).as(t.id()).contains("vrijdag 20 maart 2026");
            machine(fouten, String.join(" ", stappen));
            if (t.begint().startsWith("zie") || t.begint().isBlank()) {
                fouten.add("het begin verwijst: " + t.id() + ": " + t.begint());
            }
        }
        assertThat(fouten).isEmpty();
    }

    @Test
    void the_list_leads_from_each_date_to_its_why() throws Exception {
        var lijst = haal("/zaken");
        var rijen = RIJ.matcher(lijst).results().map(m -> m.group()).filter(r -> r.contains("data-rij") && r.contains("<time")).toList();
        assertThat(rijen).isNotEmpty().allSatisfy(r -> assertThat(r).containsPattern("href=\"/zaken/[0-9-]+#termijnen\""));
    }

    private static void fout(Set<String> fouten, String titel, boolean metEinde, String rij, boolean begin) {
        var waarom = DETAILS.matcher(rij);
        if (!waarom.find()) {
            fouten.add(titel + ": geen waarom");
            return;
        }
        var inhoud = waarom.group(1);
        var stappen = inhoud.split("<li>", -1).length - 1;
        if (stappen < 3 || !DAG.matcher(tekst(inhoud)).find()) {
            fouten.add(titel + ": te weinig: " + tekst(inhoud));
        }
        if (metEinde && begin && !titel.startsWith("Verjaring") && !tekst(inhoud).contains("eindigt daarom")) {
            fouten.add(titel + ": geen einde: " + tekst(inhoud));
        }
        artikel(fouten, inhoud);
        machine(fouten, inhoud);
    }

    private static void artikel(Set<String> fouten, String html) {
        Pattern.compile("<span class=\"spil-artikel\">([^<]*)</span>").matcher(html).results().map(m -> m.group(1))
                .filter(a -> WETTEN.stream().anyMatch(a::startsWith)).forEach(a -> fouten.add("artikel zonder link: " + a));
    }

    /** No notation of the machine, and no id of an act or a term. */
    private static void machine(Set<String> fouten, String html) {
        var tekst = tekst(html);
        MACHINE.matcher(html.replaceAll("<[^>]*>", " ")).results().forEach(m -> fouten.add("machinetaal '" + m.group() + "' in: " + tekst));
        for (var woord : tekst.split("[^a-z0-9-]+")) {
            if (woord.indexOf('-') > 0 && ids().contains(woord)) {
                fouten.add("id '" + woord + "' in: " + tekst);
            }
        }
    }

    private static Set<String> ids() {
        var uit = new TreeSet<String>();
        server.bean(Wetspakketten.class).handelingen().forEach(h -> uit.add(h.id()));
        server.bean(Wetspakketten.class).termijnen().forEach(t -> uit.add(t.id()));
        return uit;
    }

    private static String tekst(String html) {
        return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    }

    private static String tussen(String tekst, String van, String tot) {
        var begin = tekst.indexOf(van);
        assertThat(begin).as(van).isNotNegative();
        var eind = tekst.indexOf(tot, begin + van.length());
        return tekst.substring(begin, eind < 0 ? tekst.length() : eind);
    }

    private static String haal(String pad) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(server.url() + pad)).header("Authorization", Proefserver.basic("officier")).build(), BodyHandlers.ofString()).body();
    }

    private static void vastleggen(String nr, String account, int dagenGeleden, String handeling, String gegevens) throws Exception {
        var versie = Pattern.compile("\"versie\" ?: ?([0-9]+)").matcher(haal("/api/v1/zaken/" + nr));
        assertThat(versie.find()).isTrue();
        var antwoord = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/zaken/" + nr + "/handelingen"))
                .header("Authorization", Proefserver.basic(account)).header("Content-Type", "application/json").header("If-Match", "\"" + versie.group(1) + "\"")
                .header("Idempotency-Key", UUID.randomUUID().toString()).POST(HttpRequest.BodyPublishers.ofString(
                        "{\"handeling\":\"%s\",\"wijze\":\"vastleggen\",\"geldigOp\":\"%s\",\"betreft\":{\"feiten\":[1]},\"gegevens\":%s}"
                                .formatted(handeling, LocalDate.now(Moment.NEDERLAND).minusDays(dagenGeleden), gegevens))).build(), BodyHandlers.ofString());
        assertThat(antwoord.body()).contains("\"volgnummer\"");
    }
}
