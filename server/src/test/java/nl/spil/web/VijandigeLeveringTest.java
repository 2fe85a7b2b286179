package nl.spil.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.spil.dossier.inhoud.Proefbestanden;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One delivery full of files that want to do harm, through the real intake and the real reader, while people go on working. */
@Tag("lang")
class VijandigeLeveringTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static Proefserver server;

    /**
     * @param tekst    states of its text that are honest
     * @param toont    how the viewer may show it
     * @param bladzijde sentences of which its page says at least one; none: it says nothing special
     */
    private record Kwaad(byte[] inhoud, List<String> tekst, List<String> toont, List<String> bladzijde) {}

    @BeforeAll
    static void start() {
        server = new Proefserver();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Map<String, Kwaad> kwaad() {
        var pdf = Proefbestanden.pdf("dubbelzinnig");
        var veel = Proefbestanden.veelBladen(40);
        var stuurtekens = "\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b".repeat(2_500).getBytes(StandardCharsets.ISO_8859_1);
        var uit = new LinkedHashMap<String, Kwaad>();
        uit.put("afgekapt.pdf", new Kwaad(Arrays.copyOf(veel, veel.length / 3), List.of("onleesbaar", "deels", "geen-tekst", "gelezen"), List.of("pdf"), List.of()));
        uit.put("kop.pdf", new Kwaad(Arrays.copyOf(veel, 40), List.of("onleesbaar"), List.of("pdf"), List.of("Het bestand is beschadigd. Vraag de afzender om een nieuw bestand.")));
        uit.put("gesloten.pdf", new Kwaad(Proefbestanden.geslotenPdf("geheim", "achter slot"), List.of("onleesbaar"), List.of("pdf"),
                List.of("Het bestand is met een wachtwoord gesloten. Vraag de afzender om een open bestand.")));
        uit.put("diep.pdf", new Kwaad(Proefbestanden.diepePdf(), List.of("onleesbaar", "deels", "geen-tekst", "gelezen"), List.of("pdf"), List.of()));
        uit.put("programma.pdf", new Kwaad(Proefbestanden.dubbel(pdf, "MZ\u0090\0"), List.of("onleesbaar", "overgeslagen"), List.of("geen"),
                List.of("Dit bestand kan iets uitvoeren. Spil toont het niet", "Dit soort bestand kan Spil niet tonen")));
        uit.put("bladzijde.pdf", new Kwaad(Proefbestanden.dubbel(pdf, "<html><body><script>boos()</script></body></html>"),
                List.of("gelezen", "geen-tekst", "deels", "onleesbaar"), List.of("pdf", "uittreksel"), List.of("bladzijde.pdf", "Vraag de afzender")));
        uit.put("foto.jpg", new Kwaad(("MZ\u0090\0" + "x".repeat(500)).getBytes(StandardCharsets.ISO_8859_1), List.of("onleesbaar", "overgeslagen"), List.of("geen"),
                List.of("Dit bestand kan iets uitvoeren. Spil toont het niet")));
        uit.put("brief.docx", new Kwaad(pdf, List.of("gelezen"), List.of("pdf"), List.of("brief.docx")));
        uit.put("macro.docx", new Kwaad(Proefbestanden.docm("Verklaring over de bromfiets"), List.of("gelezen", "deels"), List.of("uittreksel"),
                List.of("Verklaring over de bromfiets")));
        uit.put("zipbom.docx", new Kwaad(Proefbestanden.zipbom(), List.of("onleesbaar", "deels"), List.of("uittreksel", "geen"),
                List.of("Dit bestand wordt bij het uitpakken veel te groot.", "Het lezen kostte te veel geheugen", "Het lezen duurde te lang",
                        "alleen het begin doorzocht")));
        uit.put("zip-in-zip.zip", new Kwaad(Proefbestanden.zipInZip(), List.of("onleesbaar", "overgeslagen", "deels"), List.of("geen"),
                List.of("Dit is een pakket met andere bestanden")));
        uit.put("lach.xml", new Kwaad(Proefbestanden.lachbom(), List.of("onleesbaar", "deels", "geen-tekst", "gelezen"), List.of("uittreksel", "geen", "tekst"), List.of()));
        uit.put("stuurtekens.txt", new Kwaad(stuurtekens, List.of("overgeslagen", "onleesbaar", "geen-tekst"), List.of("geen", "tekst"),
                List.of("Dit soort bestand kan Spil niet tonen")));
        uit.put("punten.png", new Kwaad(Proefbestanden.grotePng(60_000), List.of("onleesbaar"), List.of("geen"), List.of("Dit bestand is te groot om te tonen")));
        uit.put("punten.tiff", new Kwaad(Proefbestanden.groteTiff(60_000), List.of("onleesbaar"), List.of("geen"), List.of("Dit bestand is te groot om te tonen")));
        uit.put("tienduizend.pdf", new Kwaad(Proefbestanden.veelBladen(10_000), List.of("gelezen"), List.of("pdf"), List.of()));
        uit.put("gewoon.pdf", new Kwaad(Proefbestanden.pdf("een gewoon stuk"), List.of("gelezen"), List.of("pdf"), List.of()));
        return uit;
    }

    @Test
    void every_file_gets_its_place_an_honest_state_and_a_page_that_says_what_to_do_and_the_server_goes_on() throws Exception {
        var kwaad = kwaad();
        var bestanden = new LinkedHashMap<String, byte[]>();
        kwaad.forEach((naam, k) -> bestanden.put(naam, k.inhoud()));
        var antwoord = lever(bestanden);
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(201);
        var nr = JSON.readTree(antwoord.body()).path("zaken").path(0).path("parketnummer").asString();

        var stukken = gelezen(nr);
        assertThat(stukken).extracting(s -> s.path("bestand").asString()).containsExactlyElementsOf(kwaad.keySet());
        var fouten = new ArrayList<String>();
        for (var s : stukken) {
            var naam = s.path("bestand").asString();
            var k = Objects.requireNonNull(kwaad.get(naam));
            var blad = haal("/zaken/" + nr + "/dossier/" + s.path("id").asString());
            assertThat(blad.statusCode()).as(naam).isEqualTo(200);
            var staat = s.path("tekst").asString();
            if (!k.tekst().contains(staat) || !k.toont().contains(s.path("toonwijze").asString())
                    || !k.bladzijde().isEmpty() && k.bladzijde().stream().noneMatch(blad.body()::contains)
                    || (staat.equals("onleesbaar") || staat.equals("deels")) && !blad.body().contains("spil-lezer__let") && !blad.body().contains("spil-lezer__niet")) {
                fouten.add(naam + " " + s + "\n" + blad.body().replaceAll("(?s).*<main|</main>.*", "").replaceAll("(?s)<[^>]*>|\\s+", " "));
            }
            assertThat(blad.body()).as(naam).doesNotContain("<script>boos()");
        }
        assertThat(fouten).isEmpty();
        var nietDoorzocht = haal("/zaken/" + nr + "/dossier/zoeken").body();
        assertThat(nietDoorzocht).contains("gesloten.pdf", "kop.pdf");
        assertThat(haal("/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    void a_delivery_with_an_empty_file_is_refused_with_that_reason_and_kept_aside() throws Exception {
        var bestanden = new LinkedHashMap<String, byte[]>();
        bestanden.put("leeg.pdf", new byte[0]);
        bestanden.put("vol.pdf", Proefbestanden.pdf("vol"));
        var antwoord = lever(bestanden);
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(422);
        assertThat(antwoord.body()).contains("bestand-leeg", "/stukken/0/bestand");
        assertThat(haal("/api/v1/quarantaine").body()).contains("bestand-leeg");
    }

    /** When all of them were looked at; until then a page of the same dossier opens, over and over. */
    private static List<JsonNode> gelezen(String nr) throws IOException, InterruptedException {
        for (int i = 0; i < 1_200; i++) {
            assertThat(haal("/zaken/" + nr + "/dossier").statusCode()).as("people go on working").isEqualTo(200);
            var stukken = JSON.readTree(haal("/api/v1/zaken/" + nr + "/stukken?limiet=500").body()).path("stukken").valueStream().toList();
            if (stukken.stream().noneMatch(s -> s.path("tekst").asString().equals("wacht"))) {
                return stukken;
            }
            Thread.sleep(250);
        }
        throw new AssertionError("not read: " + haal("/api/v1/zaken/" + nr + "/stukken?limiet=500").body());
    }

    private static HttpResponse<String> haal(String pad) throws IOException, InterruptedException {
        return HTTP.send(verzoek(pad, "officier").GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder verzoek(String pad, String account) {
        return HttpRequest.newBuilder(URI.create(server.url() + pad)).timeout(Duration.ofMinutes(2)).header("Authorization", Proefserver.basic(account));
    }

    /** Not packed: what can be packed much tighter is refused at the door, and this is about what comes in. */
    private static ZipEntry ongepakt(String naam, byte[] inhoud) {
        var som = new CRC32();
        som.update(inhoud);
        var uit = new ZipEntry(naam);
        uit.setMethod(ZipEntry.STORED);
        uit.setSize(inhoud.length);
        uit.setCrc(som.getValue());
        return uit;
    }

    private static HttpResponse<String> lever(Map<String, byte[]> bestanden) throws Exception {
        var bericht = (ObjectNode) JSON.readTree(Objects.requireNonNull(VijandigeLeveringTest.class.getResource("/aanleveringen/01-winkeldiefstal/aanlevering.json")).openStream());
        bericht.put("berichtId", UUID.randomUUID().toString());
        var stukken = bericht.putArray("stukken");
        for (var b : bestanden.entrySet()) {
            stukken.addObject().put("bestand", "stukken/" + b.getKey()).put("soort", "overig").put("titel", b.getKey()).put("datum", "2026-10-02")
                    .put("sha256", HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(b.getValue())));
        }
        var uit = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(uit, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("aanlevering.json"));
            zip.write(JSON.writeValueAsBytes(bericht));
            for (var b : bestanden.entrySet()) {
                zip.putNextEntry(ongepakt("stukken/" + b.getKey(), b.getValue()));
                zip.write(b.getValue());
            }
        }
        return HTTP.send(verzoek("/api/v1/aanleveringen", "politie").header("Content-Type", "application/zip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(uit.toByteArray())).build(), HttpResponse.BodyHandlers.ofString());
    }
}
