package nl.spil.dossier.inhoud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import nl.spil.dossier.gebruik.Tekststaat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading in a process of its own: what it finds, and that no file gets the better of it. One process serves all tests. */
class LeeskanaalTest {

    @TempDir
    static Path map;

    private static Leeskanaal kanaal;

    private record Gelezen(Leesuitslag uitslag, TreeMap<Integer, String> bladen) {
        String alles() {
            return String.join("\n", bladen.values());
        }
    }

    @AfterAll
    static void sluit() {
        if (kanaal != null) {
            kanaal.close();
        }
    }

    private static Gelezen lees(byte[] bytes) throws IOException {
        if (kanaal == null) {
            kanaal = new Leeskanaal(map.resolve("werk"), Leesgrenzen.GEWOON);
        }
        return lees(kanaal, bytes);
    }

    private static Gelezen lees(Leeskanaal met, byte[] bytes) throws IOException {
        var bestand = Files.write(Files.createTempFile(map, "in", ".bin"), bytes);
        var bladen = new TreeMap<Integer, String>();
        return new Gelezen(met.lees(bestand, (blad, tekst) -> bladen.merge(blad, tekst, String::concat)), bladen);
    }

    @Test
    void the_pages_of_a_pdf_come_one_by_one_with_their_number() throws IOException {
        var gelezen = lees(Proefbestanden.pdf("De verdachte werd aangehouden", "De getuige zag een fiets"));
        assertThat(gelezen.uitslag()).isEqualTo(new Leesuitslag("application/pdf", 2, Tekststaat.GELEZEN, ""));
        assertThat(gelezen.bladen().get(1)).contains("aangehouden");
        assertThat(gelezen.bladen().get(2)).contains("fiets");
    }

    @Test
    void an_office_file_a_page_of_the_web_and_a_mail_with_an_attachment_are_read() throws IOException {
        assertThat(lees(Proefbestanden.docx("Verklaring over de bromfiets")).alles()).contains("bromfiets");
        assertThat(lees("<html><script>boos()</script><body><p>Een <b>web</b>bladzijde</p></body></html>".getBytes(StandardCharsets.UTF_8)).alles())
                .contains("Een webbladzijde").doesNotContain("boos()");
        var mail = lees("""
                From: a@example.nl
                To: b@example.nl
                Subject: Stukken
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: text/plain

                Hierbij de gevraagde stukken.
                --x
                Content-Type: text/html
                Content-Disposition: attachment; filename=bijlage.html

                <p>De bijlage over de kluis</p>
                --x--
                """.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        assertThat(mail.uitslag().mime()).isEqualTo("message/rfc822");
        assertThat(mail.alles()).contains("Hierbij de gevraagde").contains("kluis");
    }

    @Test
    void a_scan_is_read_by_its_letters_where_tesseract_is_installed() throws IOException {
        assumeTrue(Tekenherkenning.beschikbaar(), "tesseract is not there; install it with: apt-get install tesseract-ocr-nld");
        var blad = Proefbestanden.pdf("De verdachte bekent de inbraak");
        var png = lees(Proefbestanden.png(blad));
        assertThat(png.uitslag()).isEqualTo(new Leesuitslag("image/png", 1, Tekststaat.GELEZEN, ""));
        assertThat(png.alles()).contains("inbraak");
        assertThat(lees(Proefbestanden.scan(blad)).bladen().get(1)).contains("verdachte");
    }

    @Test
    void what_is_damaged_locked_or_pretends_is_named_and_the_next_one_is_read() throws IOException {
        var heel = Proefbestanden.veelBladen(40);
        assertThat(lees(Arrays.copyOf(heel, heel.length / 3)).uitslag().staat()).isNotEqualTo(Tekststaat.WACHT);
        assertThat(lees(Arrays.copyOf(heel, 40)).uitslag().staat()).isIn(Tekststaat.ONLEESBAAR, Tekststaat.GEEN_TEKST, Tekststaat.OVERGESLAGEN);
        assertThat(lees(Proefbestanden.geslotenPdf("geheim", "achter slot")).uitslag()).extracting(Leesuitslag::staat, Leesuitslag::reden)
                .containsExactly(Tekststaat.ONLEESBAAR, "versleuteld");
        assertThat(lees(Proefbestanden.diepePdf()).uitslag().staat()).isNotEqualTo(Tekststaat.WACHT);
        var toeval = new byte[100_000];
        new Random(7).nextBytes(toeval);
        assertThat(lees(toeval).uitslag().staat()).isIn(Tekststaat.OVERGESLAGEN, Tekststaat.ONLEESBAAR);
        assertThat(lees(Proefbestanden.dubbel(Proefbestanden.pdf("dubbelzinnig"), "MZ\u0090\0")).uitslag().mime()).isNotEmpty();
        assertThat(lees(Proefbestanden.dubbel(Proefbestanden.pdf("dubbelzinnig"), "<html><script>x()</script></html>")).uitslag().mime()).isNotEmpty();
        assertThat(lees(Proefbestanden.pdf("en verder")).alles()).contains("en verder");
    }

    @Test
    void an_image_that_says_it_is_larger_than_anybody_should_unpack_is_left_packed_and_a_broken_one_is_named() throws IOException {
        assumeTrue(Tekenherkenning.beschikbaar(), "tesseract is not there; install it with: apt-get install tesseract-ocr-nld");
        var bom = new Leesuitslag("image/png", 1, Tekststaat.ONLEESBAAR, "afmeting");
        assertThat(lees(Proefbestanden.grotePng(60_000)).uitslag()).isEqualTo(bom);
        assertThat(lees(Proefbestanden.groteTiff(60_000)).uitslag()).isEqualTo(new Leesuitslag("image/tiff", 1, Tekststaat.ONLEESBAAR, "afmeting"));
        var heel = Proefbestanden.png(Proefbestanden.pdf("half"));
        assertThat(lees(Arrays.copyOf(heel, heel.length / 2)).uitslag()).isEqualTo(new Leesuitslag("image/png", 1, Tekststaat.ONLEESBAAR, "beschadigd"));
        assertThat(lees(Proefbestanden.grotePng(2)).uitslag()).isEqualTo(new Leesuitslag("image/png", 1, Tekststaat.GEEN_TEKST, ""));
        assertThat(lees(Proefbestanden.pdf("en verder")).alles()).contains("en verder");
    }

    @Test
    void bombs_of_zip_and_xml_end_within_the_limits_and_the_next_one_is_read() throws IOException {
        var begin = System.nanoTime();
        var zip = lees(Proefbestanden.zipbom()).uitslag();
        assertThat(zip.staat()).isIn(Tekststaat.DEELS, Tekststaat.ONLEESBAAR);
        assertThat(zip.reden()).isIn("bom", "grens", "geheugen", "tijd");
        assertThat(lees(Proefbestanden.lachbom()).bladen().values().stream().mapToInt(String::length).sum()).isLessThan(1_000_000);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Leesgrenzen.GEWOON.totaal());
        assertThat(lees(Proefbestanden.pdf("en verder")).alles()).contains("en verder");
    }

    @Test
    @Tag("lang")
    void ten_thousand_pages_are_read_to_the_last() throws IOException {
        var gelezen = lees(Proefbestanden.veelBladen(10_000));
        assertThat(gelezen.uitslag()).isEqualTo(new Leesuitslag("application/pdf", 10_000, Tekststaat.GELEZEN, ""));
        assertThat(gelezen.bladen().get(10_000)).contains("Bladzijde 10000");
    }

    @Test
    void more_pages_than_may_be_gives_those_that_may() throws IOException {
        try (var krap = new Leeskanaal(map.resolve("krap"), new Leesgrenzen(Duration.ofSeconds(60), Duration.ofSeconds(60), 256, 1 << 20, 3, 1_000))) {
            var gelezen = lees(krap, Proefbestanden.veelBladen(10));
            assertThat(gelezen.uitslag()).isEqualTo(new Leesuitslag("application/pdf", 3, Tekststaat.DEELS, "grens"));
            assertThat(gelezen.bladen().keySet()).containsExactly(1, 2, 3);
        }
    }

    @Test
    void a_process_that_does_not_come_up_says_nothing_about_the_document() {
        try (var onmogelijk = new Leeskanaal(map.resolve("niets"), new Leesgrenzen(Duration.ofSeconds(60), Duration.ofSeconds(60), 1, 1 << 28, 100, 1_000))) {
            assertThatThrownBy(() -> lees(onmogelijk, Proefbestanden.pdf("goed"))).isInstanceOf(IOException.class).hasMessageContaining("does not come up");
        }
    }

    @Test
    void one_that_takes_too_long_is_killed_and_one_that_takes_too_much_memory_ends_by_itself() throws IOException {
        try (var traag = new Leeskanaal(map.resolve("traag"), new Leesgrenzen(Duration.ofMillis(1), Duration.ofSeconds(60), 256, 1 << 28, 100, 1_000_000))) {
            var laat = lees(traag, Proefbestanden.veelBladen(3_000)).uitslag();
            assertThat(laat.reden()).isEqualTo("tijd");
            assertThat(laat.staat()).isIn(Tekststaat.ONLEESBAAR, Tekststaat.DEELS);
        }
        try (var klein = new Leeskanaal(map.resolve("klein"), new Leesgrenzen(Duration.ofSeconds(60), Duration.ofSeconds(60), 24, 1 << 28, 20_000, 50_000_000))) {
            var gelezen = lees(klein, Proefbestanden.veelBladen(20_000));
            assertThat(gelezen.uitslag().reden()).isEqualTo("geheugen");
            assertThat(lees(klein, "gewone tekst over een fiets".getBytes(StandardCharsets.UTF_8)).alles()).contains("fiets");
        }
    }
}
