package nl.spil.dossier.inhoud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nl.spil.dossier.gebruik.Proefdossier;
import nl.spil.dossier.gebruik.Scan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scanner with a real clamd, and one signature of our own: of the test file that every scanner knows. */
class VirusscannerTest {

    private static final byte[] EICAR = Proefscanner.EICAR;

    @TempDir
    static Path map;

    private static Proefscanner clamd;

    @BeforeAll
    static void begin() throws IOException, InterruptedException {
        clamd = Proefscanner.begin(map);
    }

    @AfterAll
    static void einde() throws InterruptedException {
        clamd.close();
    }

    private static Virusscanner scanner() throws IOException {
        return clamd.scanner();
    }

    @Test
    void the_test_virus_is_found_by_its_name_and_an_ordinary_file_is_clean() throws IOException {
        assertThat(scanner().scan(new ByteArrayInputStream(EICAR))).isEqualTo(new Virusscanner.Uitslag(Scan.BESMET, "Proef.Eicar.UNOFFICIAL"));
        assertThat(scanner().scan(new ByteArrayInputStream("gewone tekst".getBytes(StandardCharsets.UTF_8)))).isEqualTo(new Virusscanner.Uitslag(Scan.SCHOON, ""));
    }

    @Test
    void it_is_found_far_into_a_large_file_and_more_than_the_scanner_takes_is_not_called_clean() throws IOException {
        var groot = new byte[5_000_000 + EICAR.length];
        System.arraycopy(EICAR, 0, groot, 5_000_000, EICAR.length);
        assertThat(scanner().scan(new ByteArrayInputStream(groot)).scan()).isEqualTo(Scan.BESMET);
        assertThat(scanner().scan(nullen(200L << 20)).scan()).isEqualTo(Scan.NIET_GESCAND);
    }

    @Test
    void what_holds_something_is_marked_opened_for_nobody_and_not_read() throws IOException {
        var scanner = scanner();
        try (var proef = new Proefdossier(); var kanaal = new Leeskanaal(proef.gegevens.resolve("lezen"), Leesgrenzen.GEWOON)) {
            var nr = proef.zaak();
            var besmet = proef.voeg(nr, "Bijlage", EICAR);
            var schoon = proef.voeg(nr, "Brief", "gewone tekst".getBytes(StandardCharsets.UTF_8));
            new Inhoudmelder(proef.bron).verwerk(proef.zaken.gebeurtenissen(nr, 0, Integer.MAX_VALUE));
            var lezer = new Inhoudlezer(proef.bron, proef.opslag.opslag(), scanner, proef.gegevens.resolve("lezen"), Leesgrenzen.GEWOON);
            assertThat(lezer.beurt(kanaal) && lezer.beurt(kanaal) && !lezer.beurt(kanaal)).isTrue();
            var d = proef.stuk(nr, besmet.id(), Proefdossier.VAN_OFFICIER);
            assertThat(d.inhoud().scan()).isEqualTo(Scan.BESMET);
            assertThat(d.inhoud().vondst()).startsWith("Proef.Eicar");
            assertThat(d.toegankelijk().reden()).isEqualTo("besmet");
            assertThat(proef.stuk(nr, schoon.id(), Proefdossier.VAN_OFFICIER).inhoud().scan()).isEqualTo(Scan.SCHOON);
            assertThat(proef.jdbc.queryForList("select sha256 from bladtekst", String.class)).containsOnly(schoon.sha256());
        }
    }

    @Test
    void without_a_scanner_or_with_one_that_is_away_or_hangs_up_a_document_is_not_scanned_and_nothing_fails() throws IOException {
        assertThat(new Virusscanner("").scan(nullen(10)).scan()).isEqualTo(Scan.NIET_GESCAND);
        assertThat(new Virusscanner(map.resolve("nergens.sock").toString()).scan(nullen(10)).scan()).isEqualTo(Scan.NIET_GESCAND);
        try (var deur = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> {
                try {
                    deur.accept().close();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            assertThat(new Virusscanner("127.0.0.1:" + deur.getLocalPort()).scan(nullen(10_000_000)).scan()).isEqualTo(Scan.NIET_GESCAND);
        }
    }

    private static InputStream nullen(long aantal) {
        return new InputStream() {
            private long over = aantal;

            @Override
            public int read() {
                return over-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] naar, int van, int lengte) {
                var n = (int) Math.min(over, lengte);
                over -= n;
                return n <= 0 ? -1 : n;
            }
        };
    }
}
